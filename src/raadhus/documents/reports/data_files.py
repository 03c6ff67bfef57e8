"""The tables of a report as files that it carries: a CSV for each, and all of them as one JSON."""

import csv
import io
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from raadhus.core.spreadsheet_cells import spreadsheet_cell
from raadhus.documents.reports.report import Report, ReportCell, ReportTable, tables_of

DATA_NAME = "raadhus-rapport.json"
DATA_SCHEMA = "raadhus.report/1.0"
_ENCODER = msgspec.json.Encoder(decimal_format="number")


def data_files(report: Report) -> tuple[tuple[str, bytes], ...]:
    """Names and bytes; no two have one name."""
    tables = ((f"{table.file}.csv", _csv(table)) for table in tables_of(report))
    return (*tables, (DATA_NAME, _json(report)))


def _csv(table: ReportTable) -> bytes:
    """With a byte order mark, as spreadsheets in Denmark need; a cell can never be a formula."""
    written = io.StringIO()
    lines = csv.writer(written, lineterminator="\r\n")
    lines.writerow(column.key for column in table.columns)
    lines.writerows([spreadsheet_cell(_exact(cell)) for cell in row] for row in table.rows)
    return b"\xef\xbb\xbf" + written.getvalue().encode()


def _json(report: Report) -> bytes:
    told = {
        "schema": DATA_SCHEMA,
        "title": report.title,
        "municipality": report.municipality,
        "day": report.day,
        "known_until": report.known_until,
        "address": report.address,
        "tables": {table.file: list(_rows(table)) for table in tables_of(report)},
        "sources": report.sources,
    }
    return _ENCODER.encode(told)


def _rows(table: ReportTable) -> Iterator[dict[str, int | Decimal | str | None]]:
    keys = [column.key for column in table.columns]
    for row in table.rows:
        yield dict(zip(keys, map(_exact, row), strict=True))


def _exact(cell: ReportCell) -> int | Decimal | str | None:
    return cell.text if cell.exact is None else cell.exact
