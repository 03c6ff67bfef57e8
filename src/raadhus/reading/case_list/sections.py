"""Part a list of cases into its title, what stands before the tables, and a section a table."""

from collections.abc import Sequence

from msgspec import Struct

from raadhus.core.record import Cell, Paragraph, Section, Table
from raadhus.reading.extract.line import Line
from raadhus.reading.extract.pdf_furniture import strip_furniture
from raadhus.reading.extract.pdf_sheets import PageTable, PdfSheets
from raadhus.reading.recognise.joining import join_lines

_LONGEST_HEADING = 90

Row = tuple[Cell, ...]


class ListParts(Struct, frozen=True):
    title: str | None
    sections: tuple[Section, ...]
    furniture: tuple[str, ...]


def list_parts(sheets: PdfSheets) -> ListParts:
    """Part the sheets; each text stands in exactly one part."""
    kept, _ = strip_furniture(sheets.lines, tables=sheets.tables)
    tables = {table.first_line: table for table in sheets.tables}
    title_lines = _title_lines(sheets)
    title_ids = set(map(id, title_lines))
    kept_ids = set(map(id, kept)) - title_ids
    builder = _Builder()
    left_out: list[str] = []
    at = 0
    while at < len(sheets.lines):
        line = sheets.lines[at]
        table = tables.get(at)
        if table is not None:
            builder.add_table(table)
            at = table.last_line + 1
            continue
        if id(line) in kept_ids:
            builder.add_line(line)
        elif id(line) not in title_ids:
            left_out.append(line.text)
        at += 1
    return ListParts(
        title=join_lines(title_lines) or None,
        sections=builder.sections(),
        furniture=(*left_out, *builder.repeated),
    )


def _title_lines(sheets: PdfSheets) -> list[Line]:
    """Give the lines set largest above the first table of the first page, running head or not."""
    first_table = next((table for table in sheets.tables if table.page == 1), None)
    below = first_table.top if first_table else sheets.page_sizes[0][1] / 2
    head = [line for line in sheets.lines if line.page == 1 and line.top < below]
    if not head:
        return []
    largest = max(line.size for line in head)
    return (
        [line for line in head if line.size == largest]
        if largest > min(line.size for line in head)
        else head[:1]
    )


class _Builder:
    """Gathers sections in reading order."""

    def __init__(self) -> None:
        self.repeated: list[str] = []
        self._done: list[Section] = []
        self._heading = ""
        self._lines: list[Line] = []
        self._rows: list[Row] = []
        self._seen_table = False

    def add_line(self, line: Line) -> None:
        if self._rows:
            self._close()
        if self._seen_table and line.bold and len(line.text) <= _LONGEST_HEADING:
            self._close()
            self._heading = line.text
        else:
            self._lines.append(line)

    def add_table(self, table: PageTable) -> None:
        if not self._seen_table:
            self._close_preamble()
        goes_on = bool(self._rows)
        for position, row in enumerate(table.rows):
            if _is_title(row, columns=_columns(table)):
                self._close()
                self._heading = " ".join(cell.text for cell in row if cell.text)
            elif goes_on and position == 0 and row == self._rows[0] and _is_header(row):
                self.repeated += [cell.text for cell in row if cell.text]
            else:
                self._rows.append(row)

    def sections(self) -> tuple[Section, ...]:
        self._close()
        return tuple(self._done)

    def _close_preamble(self) -> None:
        self._seen_table = True
        heading = ""
        if self._lines and self._lines[-1].bold and len(self._lines[-1].text) <= _LONGEST_HEADING:
            heading = self._lines.pop().text
        if self._lines:
            self._done.append(Section(heading="", blocks=_paragraphs(self._lines), kind="preamble"))
        self._heading, self._lines = heading, []

    def _close(self) -> None:
        blocks = (*_paragraphs(self._lines), *((Table(rows=tuple(self._rows)),) if self._rows else ()))
        if blocks or self._heading:
            self._done.append(Section(heading=self._heading, blocks=blocks))
        self._heading, self._lines, self._rows = "", [], []


def _paragraphs(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text=line.text) for line in lines)


def _columns(table: PageTable) -> int:
    return max(sum(cell.colspan for cell in row) for row in table.rows)


def _is_title(row: Row, *, columns: int) -> bool:
    """Whether the row is one cell over the whole width, or a bold one beside nothing but empty ones."""
    filled = [cell for cell in row if cell.text]
    if columns < 2 or len(filled) != 1:
        return False
    return len(row) == 1 or (row[0] is filled[0] and row[0].header)


def _is_header(row: Row) -> bool:
    return all(cell.header or not cell.text for cell in row)
