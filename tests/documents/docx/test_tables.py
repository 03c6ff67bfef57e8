"""Tables in Word: heads that repeat, merged cells, no row that breaks, and nothing that Word refuses."""

import itertools
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.record import Cell, Entry, List, Paragraph, Table
from raadhus.documents.docx.grid import MOST_COLUMNS, grid
from raadhus.documents.docx.tables import TEXT_WIDTH
from word_package import W, text_of, word_file, xml_in

HEAD = (Cell(text="År", header=True), Cell(text="Beløb", header=True))
CELLS = st.builds(
    Cell,
    text=st.text("abc ", max_size=5),
    colspan=st.integers(1, 90),
    rowspan=st.integers(1, 9),
    header=st.booleans(),
)
ROWS = st.lists(st.lists(CELLS, max_size=6), max_size=6)


def rows_of(body: ET.Element) -> list[ET.Element]:
    return list(body.iter(f"{W}tr"))


def test_head_rows_repeat_on_every_page() -> None:
    table = Table(rows=(HEAD, (Cell(text="2025"), Cell(text="3"))))

    rows = list(xml_in(word_file(table)).iter(f"{W}tr"))

    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False]


def test_a_row_keeps_together_unless_it_may_be_longer_than_a_page() -> None:
    table = Table(rows=((Cell(text="kort"),), (Cell(text="lang " * 500),)))

    rows = list(xml_in(word_file(table)).iter(f"{W}tr"))

    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows] == [True, False]


def test_merged_cells_are_merged() -> None:
    table = Table(
        rows=((Cell(text="a", rowspan=2), Cell(text="b", colspan=2)), (Cell(text="c"), Cell(text="d")))
    )

    body = xml_in(word_file(table))

    assert [one.get(f"{W}val") for one in body.iter(f"{W}vMerge")] == ["restart", None]
    assert [one.get(f"{W}val") for one in body.iter(f"{W}gridSpan")] == ["2"]


def test_a_table_bears_the_name_of_its_heading() -> None:
    (name,) = xml_in(word_file(Table(rows=(HEAD,)))).iter(f"{W}tblCaption")

    assert name.get(f"{W}val") == "Sag"


def test_two_tables_never_touch_and_none_ends_the_document() -> None:
    table = Table(rows=(HEAD,))

    body = xml_in(word_file(table, table))[0]

    tags = [one.tag for one in body]
    assert all(following != f"{W}tbl" for one, following in itertools.pairwise(tags) if one == f"{W}tbl")
    assert tags[-2] == f"{W}p"


def test_a_table_in_a_list_leaves_its_label_standing() -> None:
    entry = Entry(label="1.", blocks=(Table(rows=(HEAD,)),))

    body = xml_in(word_file(List(ordered=True, entries=(entry,)), Paragraph(text="Efter")))

    assert len(list(body.iter(f"{W}numPr"))) == 1
    assert len(list(body.iter(f"{W}tbl"))) == 1


@given(rows=ROWS)
def test_any_spans_fill_a_grid_that_word_takes(rows: list[list[Cell]]) -> None:
    places = grid(rows)

    widths = {sum(place.width for place in row) for row in places}
    texts = [cell.text for row in places for place in row for cell in place.cells if cell.text]
    assert len(widths) <= 1
    assert all(1 <= width <= MOST_COLUMNS for width in widths)
    assert texts == [cell.text for row in rows for cell in row if cell.text]


@given(rows=ROWS)
def test_every_cell_ends_with_a_paragraph_and_the_widths_fit_the_grid(rows: list[list[Cell]]) -> None:
    body = xml_in(word_file(Table(rows=tuple(map(tuple, rows)))))

    for table in body.iter(f"{W}tbl"):
        columns = [int(one.get(f"{W}w", "")) for one in table.iter(f"{W}gridCol")]
        assert all(width > 0 for width in columns)
        assert all(cell[-1].tag == f"{W}p" for cell in table.iter(f"{W}tc"))
    assert "".join(cell.text for row in rows for cell in row) in text_of(body)


def test_what_hangs_down_stays_under_its_cell() -> None:
    places = grid([[Cell(text="a", rowspan=3), Cell(text="b")], [Cell(text="c")], [Cell(text="d")]])

    assert [[place.is_continued for place in row] for row in places] == [
        [False, False],
        [True, False],
        [True, False],
    ]
    assert [next(place.goes_on for place in row) for row in places] == [True, True, False]


def test_a_table_whose_rows_are_named_says_so() -> None:
    named = Table(rows=(HEAD, (Cell(text="2025", header=True), Cell(text="3"))))

    (look,) = xml_in(word_file(named)).iter(f"{W}tblLook")

    assert (look.get(f"{W}val"), look.get(f"{W}firstColumn")) == ("06A0", "1")


def test_a_head_never_stands_alone_at_the_foot_of_a_page() -> None:
    body = xml_in(word_file(Table(rows=(HEAD, (Cell(text="2025"), Cell(text="3"))))))

    kept = [
        [one.find(f"{W}pPr/{W}keepNext") is not None for one in row.iter(f"{W}p")] for row in rows_of(body)
    ]
    assert kept == [[True, True], [False, False]]


def test_a_small_table_is_no_wider_than_its_words() -> None:
    small, long = Table(rows=(HEAD,)), Table(rows=((Cell(text="lang " * 40),), (Cell(text="2025"),)))

    widths = [int(one.get(f"{W}w", "")) for one in xml_in(word_file(small, long)).iter(f"{W}tblW")]

    assert widths[0] < 0.2 * TEXT_WIDTH
    assert widths[1] < TEXT_WIDTH


def test_a_table_of_many_columns_is_set_in_smaller_type() -> None:
    numbers = Table(rows=(tuple(Cell(text="930.436") for _ in range(14)),))

    styles = {one.get(f"{W}val") for one in xml_in(word_file(numbers)).iter(f"{W}pStyle")}

    assert "Tabeltekst3" in styles
    assert "Tabeltekst" not in styles
