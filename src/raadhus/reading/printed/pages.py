"""The pages of a PDF as rows: running heads left out, tables kept as tables."""

from msgspec import Struct

from raadhus.reading.extract.line import Line
from raadhus.reading.extract.pdf import extract_pdf
from raadhus.reading.printed.rows import Row, pdf_rows


class PrintedPages(Struct, frozen=True):
    lines: tuple[Line, ...]
    rows: list[Row]
    furniture: tuple[str, ...]
    count: int


def pdf_print(data: bytes) -> PrintedPages:
    """Lay out the pages; raises ReadError when pdfium cannot open them."""
    sheets = extract_pdf(data)
    return PrintedPages(lines=sheets.lines, rows=pdf_rows(sheets.lines), furniture=(), count=sheets.pages)
