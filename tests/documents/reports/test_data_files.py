"""The tables of a report as data."""

import csv
import io
import json

from made_reports import report, row, section
from raadhus.documents.reports import ReportCell
from raadhus.documents.reports.data_files import data_files


def files(*rows: tuple[ReportCell, ...]) -> dict[str, bytes]:
    return dict(data_files(report(section(*rows))))


def test_a_table_is_a_csv_that_a_danish_spreadsheet_reads() -> None:
    data = files(row("2024", "36 personer", "Ændret", exact=36))["maalinger.csv"]

    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig")))) == [
        ["year", "value", "remarks"],
        ["2024", "36", "Ændret"],
    ]


def test_a_number_below_nought_stays_a_number_and_a_formula_becomes_a_text() -> None:
    data = files(row("=1+1", "−5 kr.", exact=-500))["maalinger.csv"].decode("utf-8-sig")

    assert "'=1+1,-500," in data


def test_all_tables_and_sources_are_one_json() -> None:
    told = json.loads(files(row("2024", "36 personer", exact=36))["raadhus-rapport.json"])

    assert told["schema"] == "raadhus.report/1.0"
    assert told["tables"] == {"maalinger": [{"year": "2024", "value": 36, "remarks": ""}]}
    assert [one["title"] for one in told["sources"]] == ["Socialt ansvar"]
