"""What a PDF file holds once its pages are read: lines, bookmarks and tables, without any PDF library."""

from msgspec import Struct

from raadhus.core.record import Cell
from raadhus.reading.extract.line import Line


class Bookmark(Struct, frozen=True):
    """One entry of the file's outline; `level` counts from 0, `page` from 1 (None: it leads nowhere)."""

    level: int
    title: str
    page: int | None


class PageTable(Struct, frozen=True):
    """A table of one page; it replaces `lines[first_line:last_line + 1]` of the sheets it belongs to.

    `top` and `bottom` are points from the page's top edge.
    """

    page: int
    top: float
    bottom: float
    first_line: int
    last_line: int
    rows: tuple[tuple[Cell, ...], ...]


class PdfSheets(Struct, frozen=True):
    """All pages of a PDF file; `page_sizes` are width and height in points, 0.0 for an unreadable page."""

    lines: tuple[Line, ...]
    bookmarks: tuple[Bookmark, ...]
    pages: int
    page_sizes: tuple[tuple[float, float], ...]
    tables: tuple[PageTable, ...] = ()
    tagged: bool = False
    unreadable_pages: tuple[int, ...] = ()
