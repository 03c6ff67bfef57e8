"""Read a PDF file into lines with place and style, its bookmarks and its tables."""

from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from raadhus.reading.errors import ReadError
from raadhus.reading.extract.line import Line
from raadhus.reading.extract.pdf_file import open_page, open_pdf, open_text
from raadhus.reading.extract.pdf_lines import LINE_END_HYPHEN, PageReader, page_frame, plain
from raadhus.reading.extract.pdf_sheets import Bookmark, PageTable, PdfSheets
from raadhus.reading.extract.pdf_tables import page_tables

BOOKMARK_LIMIT = 20_000


def extract_pdf(data: bytes) -> PdfSheets:
    """Read all pages; raises ReadError when the file cannot be opened, no page can, or none has text.

    A page that pdfium cannot read is left out and listed in `unreadable_pages`.
    """
    with open_pdf(data) as document:
        tagged = bool(pdfium.FPDFCatalog_IsTagged(document.raw))
        gathering = _Gathering(tagged=tagged)
        for index in range(len(document)):
            try:
                with open_page(document, index) as page, open_text(page) as text_page:
                    gathering.add_page(page, text_page=text_page, number=index + 1)
            except ReadError:
                gathering.unreadable.append(index + 1)
                gathering.sizes.append((0.0, 0.0))
        if len(gathering.unreadable) == len(document):
            raise ReadError("damaged", values={"kind": "PDF"})
        if not gathering.lines:
            raise ReadError("scanned" if gathering.is_drawn else "no-text")
        return PdfSheets(
            lines=tuple(gathering.lines),
            bookmarks=_bookmarks(document),
            pages=len(document),
            page_sizes=tuple(gathering.sizes),
            tables=tuple(gathering.tables),
            tagged=tagged,
            unreadable_pages=tuple(gathering.unreadable),
        )


class _Gathering:
    """What has been read of a file so far."""

    def __init__(self, *, tagged: bool) -> None:
        self.lines: list[Line] = []
        self.tables: list[PageTable] = []
        self.sizes: list[tuple[float, float]] = []
        self.unreadable: list[int] = []
        self.is_drawn = False
        self._tagged = tagged
        self._reader = PageReader()

    def add_page(self, page: Any, *, text_page: Any, number: int) -> None:
        frame = page_frame(page)
        lines = self._reader.lines(text_page, page=number, frame=frame)
        if len(lines) > 1:
            self.tables += page_tables(
                page,
                text_page=text_page,
                reader=self._reader,
                lines=lines,
                frame=frame,
                offset=len(self.lines),
                tagged=self._tagged,
            )
        elif not lines and pdfium.FPDFPage_CountObjects(page) > 0:
            self.is_drawn = True
        self.lines += lines
        self.sizes.append((pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)))


def source_text(data: bytes) -> str:
    """Give pdfium's plain text of all pages, for counting what a reading has placed.

    It is read by pypdfium2's own code, not by ours. U+FFFE, pdfium's mark of a hyphen at a line's end,
    becomes "-"; symbols, spaces and control characters are treated as in the lines. Raises ReadError.
    """
    pages: list[str] = []
    with open_pdf(data) as document:
        for index in range(len(document)):
            try:
                page = document[index]
                text_page = page.get_textpage()
            except pypdfium2.PdfiumError:
                continue
            pages.append(text_page.get_text_range(errors="replace"))
            text_page.close()
            page.close()
    return plain("\n".join(pages).replace("\r\n", "\n").replace(LINE_END_HYPHEN, "-\n"))


def _bookmarks(document: pypdfium2.PdfDocument) -> tuple[Bookmark, ...]:
    found: list[Bookmark] = []
    for entry in document.get_toc(max_depth=8):
        target = entry.get_dest()
        index = target.get_index() if target else None
        title = " ".join(plain(entry.get_title()).split())
        found.append(Bookmark(level=entry.level, title=title, page=None if index is None else index + 1))
        if len(found) >= BOOKMARK_LIMIT:
            break
    return tuple(found)


def first_page_text(data: bytes) -> str:
    """Give the plain text of the first page alone, to see cheaply what a file is; raises ReadError."""
    with open_pdf(data) as document, open_page(document, 0) as page, open_text(page) as text_page:
        lines = PageReader().lines(text_page, page=1, frame=page_frame(page))
        return "\n".join(line.text for line in lines)
