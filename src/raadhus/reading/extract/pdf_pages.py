"""Read a PDF file page by page into lines and nothing else: no tables, no bookmarks."""

from typing import NamedTuple

import pypdfium2.raw as pdfium

from raadhus.reading.errors import ReadError
from raadhus.reading.extract.line import Line
from raadhus.reading.extract.pdf_file import open_page, open_pdf, open_text
from raadhus.reading.extract.pdf_lines import PageReader, page_frame


class PdfPage(NamedTuple):
    number: int
    lines: tuple[Line, ...]
    is_drawn: bool


class PdfPages(NamedTuple):
    """The pages that could be read; `is_cut` when there was more text than asked for."""

    pages: tuple[PdfPage, ...]
    unreadable_pages: tuple[int, ...]
    is_tagged: bool
    is_cut: bool


def read_pages(data: bytes, *, most_characters: int) -> PdfPages:
    """Read pages until there are so many characters; raises ReadError when the file or every page is damaged."""
    pages: list[PdfPage] = []
    unreadable: list[int] = []
    reader = PageReader()
    left = most_characters
    with open_pdf(data) as document:
        for index in range(len(document)):
            if left <= 0:
                break
            try:
                with open_page(document, index) as page, open_text(page) as text_page:
                    lines = tuple(reader.lines(text_page, page=index + 1, frame=page_frame(page)))
                    is_drawn = pdfium.FPDFPage_CountObjects(page) > 0
            except ReadError:
                unreadable.append(index + 1)
                continue
            left -= sum(len(line.text) for line in lines)
            pages.append(PdfPage(number=index + 1, lines=lines, is_drawn=is_drawn))
        if not pages:
            raise ReadError("damaged", values={"kind": "PDF"})
        return PdfPages(
            pages=tuple(pages),
            unreadable_pages=tuple(unreadable),
            is_tagged=bool(pdfium.FPDFCatalog_IsTagged(document.raw)),
            is_cut=len(pages) + len(unreadable) < len(document),
        )
