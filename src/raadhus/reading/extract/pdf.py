"""Read a PDF file into lines with place and style, its bookmarks and its tables."""

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
    """Read all pages; raises ReadError when the file cannot be opened or has no text."""
    with open_pdf(data) as document:
        reader = PageReader()
        lines: list[Line] = []
        tables: list[PageTable] = []
        tagged = bool(pdfium.FPDFCatalog_IsTagged(document.raw))
        sizes: list[tuple[float, float]] = []
        for index in range(len(document)):
            with open_page(document, index) as page, open_text(page) as text_page:
                sizes.append((pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)))
                frame = page_frame(page)
                own = reader.lines(text_page, page=index + 1, frame=frame)
                if len(own) > 1:
                    tables += page_tables(
                        page,
                        text_page=text_page,
                        reader=reader,
                        lines=own,
                        frame=frame,
                        offset=len(lines),
                        tagged=tagged,
                    )
                lines += own
        if not lines:
            raise ReadError("scanned")
        return PdfSheets(
            lines=tuple(lines),
            bookmarks=_bookmarks(document),
            pages=len(document),
            page_sizes=tuple(sizes),
            tables=tuple(tables),
            tagged=tagged,
        )


def source_text(data: bytes) -> str:
    """Give pdfium's plain text of all pages, for counting what a reading has placed.

    It is read by pypdfium2's own code, not by ours. U+FFFE, pdfium's mark of a hyphen at a line's end,
    becomes "-"; symbols, spaces and control characters are treated as in the lines. Raises ReadError.
    """
    pages: list[str] = []
    with open_pdf(data) as document:
        for page in document:
            text_page = page.get_textpage()
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
