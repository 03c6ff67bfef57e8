"""Open PDF files with pdfium, page by page and closed again, and say in our own words why one cannot be opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from raadhus.reading.errors import ReadError

PAGE_LIMIT = 5_000
"""More pages than any agenda has; a file that claims more is made to do harm."""


@contextmanager
def open_pdf(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Open the file; raises ReadError when it is damaged, locked, too long or has no page."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        # pypdfium2 5 has the reason as a number; older ones only in the sentence.
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD or "assword" in str(error):
            raise ReadError("encrypted") from error
        raise ReadError("damaged", values={"kind": "PDF"}) from error
    try:
        pages = len(document)
        if pages > PAGE_LIMIT:
            raise ReadError("too-large", values={"limit": f"{PAGE_LIMIT} sider"})
        if pages < 1:
            raise ReadError("no-text")
        yield document
    finally:
        document.close()


@contextmanager
def open_page(document: pypdfium2.PdfDocument, index: int) -> Iterator[Any]:
    """Load the page with this index as a raw pdfium handle; raises ReadError when pdfium cannot."""
    page = pdfium.FPDF_LoadPage(document.raw, index)
    if not page:
        raise ReadError("damaged", values={"kind": "PDF"})
    try:
        yield page
    finally:
        pdfium.FPDF_ClosePage(page)


@contextmanager
def open_text(page: Any) -> Iterator[Any]:
    """Load the text of a page as a raw pdfium handle; raises ReadError when pdfium cannot."""
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        raise ReadError("damaged", values={"kind": "PDF"})
    try:
        yield text
    finally:
        pdfium.FPDFText_ClosePage(text)
