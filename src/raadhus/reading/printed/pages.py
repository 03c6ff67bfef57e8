"""The pages of a PDF as rows: running heads left out, tables kept as tables."""

from msgspec import Struct

from raadhus.core.record import Table
from raadhus.reading.extract.line import Line
from raadhus.reading.extract.pdf import extract_pdf
from raadhus.reading.extract.pdf_furniture import strip_furniture
from raadhus.reading.printed.rows import Row, pdf_rows


class PrintedPages(Struct, frozen=True):
    lines: tuple[Line, ...]
    rows: list[Row]
    furniture: tuple[str, ...]
    count: int


def pdf_print(data: bytes) -> PrintedPages:
    """Lay out the pages; raises ReadError when pdfium cannot open them."""
    sheets = extract_pdf(data)
    kept, furniture = strip_furniture(sheets.lines)
    tables: dict[int, Table | None] = {}
    for table in sheets.tables:
        covered = sheets.lines[table.first_line : table.last_line + 1]
        tables.update(dict.fromkeys(map(id, covered)))
        tables[id(covered[0])] = Table(rows=table.rows)
    rows = pdf_rows(kept, tables=tables)
    return PrintedPages(lines=sheets.lines, rows=rows, furniture=furniture, count=sheets.pages)
