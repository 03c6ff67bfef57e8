"""What is printed, as rows: running heads left out, tables kept as tables."""

from collections.abc import Sequence

from msgspec import Struct

from raadhus.core.record import Table
from raadhus.reading import media
from raadhus.reading.extract.line import Line
from raadhus.reading.extract.pdf_sheets import Bookmark
from raadhus.reading.extract.text import text_lines
from raadhus.reading.printed.noise import without_noise
from raadhus.reading.printed.rows import Row, pdf_rows, text_rows


class PrintedPages(Struct, frozen=True):
    """All pages of a document; `count` is None for a text, `furniture` what was left out of the rows."""

    lines: tuple[Line, ...]
    rows: Sequence[Row]
    furniture: tuple[str, ...] = ()
    count: int | None = None
    bookmarks: tuple[Bookmark, ...] = ()
    unreadable: tuple[int, ...] = ()


def text_pages(data: bytes) -> PrintedPages:
    """The lines of a text; raises ReadError when the bytes are no text."""
    lines = text_lines(media.decode_text(data))
    rows, noise = without_noise(text_rows(lines))
    return PrintedPages(lines=lines, rows=rows, furniture=noise)


def pdf_pages(data: bytes) -> PrintedPages:
    """The lines and tables of a PDF; raises ReadError when pdfium cannot open it."""
    from raadhus.reading.extract.pdf import extract_pdf
    from raadhus.reading.extract.pdf_furniture import strip_furniture

    sheets = extract_pdf(data)
    kept, furniture = strip_furniture(sheets.lines, tables=sheets.tables)
    tables: dict[int, Table | None] = {}
    for table in sheets.tables:
        covered = sheets.lines[table.first_line : table.last_line + 1]
        tables.update(dict.fromkeys(map(id, covered)))
        tables[id(covered[0])] = Table(rows=table.rows)
    rows, noise = without_noise(pdf_rows(kept, tables=tables))
    return PrintedPages(
        lines=sheets.lines,
        rows=rows,
        furniture=(*furniture, *noise),
        unreadable=sheets.unreadable_pages,
        count=sheets.pages,
        bookmarks=sheets.bookmarks,
    )
