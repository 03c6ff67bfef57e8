"""Tables on a grid, whatever their spans say."""

from collections.abc import Iterable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from documents.pdf.told_letters import letters
from raadhus.core.record import Cell, Mark, Table
from raadhus.documents.pdf.tables import told_table
from raadhus.documents.pdf.widths import PAGE

SPANS = st.integers(1, 4) | st.just(10**9)
CELLS = st.builds(Cell, text=st.text("ab1", max_size=3), header=st.booleans(), colspan=SPANS, rowspan=SPANS)
ROWS = st.lists(st.lists(CELLS, max_size=5).map(tuple), max_size=5).map(tuple)


def table(*rows: Iterable[str | Cell]) -> dict[str, Any]:
    told = told_table(
        Table(
            rows=tuple(tuple(one if isinstance(one, Cell) else Cell(text=one) for one in row) for row in rows)
        )
    )
    assert told is not None
    return told


def head(text: str, *, rowspan: int = 1, colspan: int = 1) -> Cell:
    return Cell(text=text, header=True, rowspan=rowspan, colspan=colspan)


@given(ROWS)
def test_each_place_of_the_grid_has_one_cell(rows: tuple[tuple[Cell, ...], ...]) -> None:
    told = told_table(Table(rows=rows))
    if told is None:
        assert not any(rows)
        return
    taken = [
        (one["x"] + right, one["y"] + down)
        for one in (*told["head"], *told["cells"])
        for right in range(one.get("w", 1))
        for down in range(one.get("h", 1))
    ]

    height = sum(map(bool, rows))
    assert sorted(taken) == [(x, y) for x in range(told["columns"]) for y in range(height)]


@given(ROWS)
def test_every_cell_of_the_record_is_there(rows: tuple[tuple[Cell, ...], ...]) -> None:
    told = told_table(Table(rows=rows)) or {"head": [], "cells": []}

    texts = sorted(letters(one["t"]) for one in (*told["head"], *told["cells"]) if one["t"])
    assert texts == sorted(cell.text for row in rows for cell in row if cell.text)


def test_rows_of_heads_at_the_top_are_the_head() -> None:
    told = table(
        [head("Post", rowspan=2), head("Beløb", colspan=2)], [head("2025"), head("2026")], ["a", "1", "2"]
    )

    assert told["heads"] == 2
    assert [one["t"] for one in told["head"]] == ["Post", "Beløb", "2025", "2026"]


def test_a_head_does_not_span_into_the_rows_below() -> None:
    told = table([head("Post", rowspan=9), head("Beløb")], ["a", "1"])

    assert all("h" not in one for one in told["head"])


def test_a_table_of_heads_alone_keeps_a_row_below_its_head() -> None:
    assert table([head("a")])["heads"] == 0
    assert table([head("a")], [head("b")])["heads"] == 1


def test_a_first_row_in_bold_is_meant_as_a_head() -> None:
    bold = Cell(text="Post", marks=(Mark(start=0, end=4, kind="strong"),))

    assert table([bold], ["a"])["heads"] == 1
    assert table([bold], [bold])["heads"] == 0


def test_a_long_head_is_not_repeated_and_one_that_could_fill_a_page_is_none() -> None:
    assert table([head("a")], ["b"])["repeated"]
    assert not table([head("a" * 400), head("b" * 400)], ["b"])["repeated"]
    assert table([head("a" * 2000)], ["b"])["heads"] == 0


def test_a_column_of_numbers_stands_to_the_right() -> None:
    told = table(
        [head("Post"), head("Beløb"), head("Note")], ["1. rate", "-1.250,5", "2"], ["x", "3 mio.", "ja"]
    )

    assert {one["x"] for one in (*told["head"], *told["cells"]) if one.get("n")} == {1}


def test_a_wide_column_gets_more_room_than_a_narrow_one() -> None:
    told = table(["1", "en lang forklaring " * 20])

    assert told["widths"][1] > 5 * told["widths"][0]
    assert told["share"] == 1


def test_a_small_table_is_no_wider_than_its_words() -> None:
    assert table(["År", "Beløb"], ["2025", "1.250"])["share"] < 0.3


def test_many_columns_are_set_in_smaller_type_and_their_words_may_break() -> None:
    told = table([f"1.234.567,{number}" for number in range(30)])

    assert told["size"] < 9
    assert {"t": "", "m": "|"} in told["cells"][0]["t"]


def test_an_empty_corner_belongs_to_the_head() -> None:
    bold = [Cell(text=text, marks=(Mark(start=0, end=4, kind="strong"),)) for text in ("2024", "2025")]

    assert table(["", *bold], ["Indbyggere", "1.200", "1.310"])["heads"] == 1
    assert table([Cell(text=""), head("2024")], ["Indbyggere", "1.200"])["heads"] == 1


def test_a_short_head_with_wide_letters_keeps_its_word_whole() -> None:
    told = table([head("Fremmøde"), *map(head, "ABCDEFGH")], ["x", *("et langt navn " * 6 for _ in range(8))])

    assert told["head"][0]["t"] == "Fremmøde"
    assert told["widths"][0] * PAGE > 46.4 + 2 * told["inset"]
