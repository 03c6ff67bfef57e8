"""A report as the bytes of a PDF that carries its tables as data."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from raadhus.core import document_words as words
from raadhus.core.danish_format import danish_date
from raadhus.core.record import Table
from raadhus.documents.colours import dark_enough
from raadhus.documents.manuscript import Made
from raadhus.documents.pdf.compiler import set_pdf, with_marks_or_bare
from raadhus.documents.pdf.pictures import Pictures
from raadhus.documents.pdf.runs import shown
from raadhus.documents.pdf.tables import told_table
from raadhus.documents.pdf.told import told_parts
from raadhus.documents.pdf.widths import PAGE, PAGE_LYING
from raadhus.documents.pictures import checked_arms
from raadhus.documents.reports.data_files import DATA_NAME, data_files
from raadhus.documents.reports.laid_out import laid_out_report, pictures_of
from raadhus.documents.reports.report import Column, Report, tables_of
from raadhus.documents.reports.row_heads import with_row_heads
from raadhus.documents.showable import Form, Showable


def pdf_of_report(report: Report) -> Made:
    """Set a report; raises DocumentError when it cannot be set."""
    return with_marks_or_bare(lambda form: _set(report, form=form))


def _set(report: Report, *, form: Form) -> Made:
    showable = Showable(form=form)
    charts = {name: showable.text(svg.decode()).encode() for name, svg in pictures_of(report).items()}
    pictures = Pictures(charts)
    arms, doubts = checked_arms(report.appearance)
    appearance = replace(report.appearance, arms=arms.data if arms else None)
    carried = data_files(report)
    told = {
        "title": shown(showable.text(report.title)),
        "author": shown(showable.text(report.municipality)),
        "day": [int(part) for part in report.day.split("-")],
        "foot": [shown(showable.text(line)) for line in _foot(report)],
        "confidential": None,
        "contents": words.CONTENTS,
        "colour": dark_enough(appearance.colour),
        "arms": pictures.arms(appearance),
        "parts": list(_told(report, showable=showable, pictures=pictures)),
        "files": [_file(name, number=number) for number, (name, _) in enumerate(carried)],
    }
    inputs = {f"file-{number}": data.decode() for number, (_, data) in enumerate(carried)}
    inputs["told"] = msgspec.json.encode(told).decode()
    heads = [table.head for table in tables_of(report) if table.rows]
    data = with_row_heads(set_pdf(inputs, pictures=pictures.files), columns=heads)
    return Made(data=data, doubts=(*showable.doubts, *doubts))


def _told(report: Report, *, showable: Showable, pictures: Pictures) -> Iterator[dict[str, Any]]:
    """The parts for the template, those on pages that lie together in one."""
    tables = (table for table in tables_of(report) if table.rows)
    for stretch in laid_out_report(report):
        page = PAGE_LYING if stretch.is_wide else PAGE
        told: list[dict[str, Any]] = []
        for part in showable.parts(stretch.parts):
            if isinstance(part.block, Table):
                told.append(_told_table(part.block, columns=next(tables).columns, page=page))
            else:
                told += told_parts([part], pictures=pictures)
        if stretch.is_wide:
            yield {"r": "wide", "blocks": told}
        else:
            yield from told


def _told_table(table: Table, *, columns: Sequence[Column], page: float) -> dict[str, Any]:
    """The table as wide as its page; it knows which of its columns are numbers."""
    told = told_table(table, is_full=True, page=page)
    assert told is not None
    for cell in (*told["head"], *told["cells"]):
        cell["n"] = columns[cell["x"]].is_number
    return told | {"r": "text"}


def _foot(report: Report) -> tuple[str, ...]:
    return (f"{report.municipality}. {report.title}. {danish_date(report.day)}", report.address)


def _file(name: str, *, number: int) -> dict[str, str]:
    return {
        "name": name,
        "input": f"file-{number}",
        "relationship": "data",
        "type": "application/json" if name == DATA_NAME else "text/csv",
        "description": words.CARRIED_TABLES if name == DATA_NAME else words.CARRIED_TABLE,
    }
