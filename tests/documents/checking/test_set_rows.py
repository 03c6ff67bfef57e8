"""Cells over several rows stand in a PDF where the typesetter puts them; a document with them is wholly checked."""

from itertools import cycle

import pytest
from msgspec.structs import replace

from proven_minutes import proven_manuscript
from raadhus.core.record import Cell, Mark, MeetingRecord, Table
from raadhus.documents.checking.check import check_document
from raadhus.documents.checking.set_rows import rows_as_set
from raadhus.documents.manuscript import bound
from tampering import with_words
from word_package import minutes_with

pdf_of = pytest.importorskip("raadhus.documents.pdf").pdf_of


def _table(*, rows: int) -> Table:
    """Every cell of the first two columns goes over two or three rows, and breaks somewhere over a page."""
    heights = cycle((2, 3))
    left = {"first": 0, "second": 0}
    made = [tuple(Cell(text=text, header=True) for text in ("Anlæg", "Udvalg", "Beløb"))]
    for number in range(rows):
        row = [Cell(text=f"{number}.{number + 7} kr. til drift og anlæg")]
        for name in ("second", "first"):
            if not left[name]:
                left[name] = min(next(heights), rows - number)
                text = f"Sag {number} {name}: " + "tilskud til foreninger og hus " * (number % 5)
                row.insert(0, Cell(text=text.strip(), rowspan=left[name]))
            left[name] -= 1
        made.append(tuple(row))
    return Table(rows=tuple(made))


def _proven(table: Table) -> bytes:
    record: MeetingRecord = minutes_with(table)
    made: bytes = pdf_of(bound([replace(proven_manuscript(record), approvers=())])).data
    return made


def test_a_cell_over_rows_is_set_before_the_others_of_its_last_row() -> None:
    first = (Cell(text="Anlæg", rowspan=3), Cell(text="1"))
    table = Table(rows=(first, (Cell(text="2", rowspan=2),), (Cell(text="3"),)))

    rows = rows_as_set(table)

    assert [[cell.text for _, cell in row.cells] for row in rows] == [["1"], [], ["Anlæg", "2", "3"]]
    assert [row.hanging for row in rows] == [(0,), (0, 2), (0, 2)]


def test_a_cell_of_a_head_does_not_hang_down_out_of_it() -> None:
    bold = [
        Cell(text=text, rowspan=2, marks=(Mark(start=0, end=len(text), kind="strong"),))
        for text in ("Udvalg", "Beløb")
    ]
    others = tuple((Cell(text=f"Udvalg {number}"), Cell(text=f"{number},5")) for number in range(30))

    findings = check_document(_proven(Table(rows=(tuple(bold), *others)))).findings

    assert [one for one in findings if one.weight != "note"] == []


@pytest.mark.parametrize("rows", [3, 40, 90])
def test_a_table_with_cells_over_rows_is_wholly_checked(rows: int) -> None:
    assert [one for one in check_document(_proven(_table(rows=rows))).findings if one.weight != "note"] == []


def test_what_is_changed_in_such_a_table_is_found() -> None:
    checked = check_document(with_words(_proven(_table(rows=40)), "20.27 kr", "20.28 kr"))

    assert [one.code for one in checked.findings if one.weight == "wrong"] == ["text-differs"]
