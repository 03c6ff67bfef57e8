"""The last row of a table is held against the rows above it."""

from raadhus.core.record import Doubt
from raadhus.understanding.sums_in_tables import tables_that_differ
from understanding.made_items import made_table


def _found(*rows: tuple[str, ...]) -> list[Doubt]:
    return list(tables_that_differ((made_table(*rows),), item="4"))


def test_a_column_that_does_not_add_up_is_a_doubt() -> None:
    (found,) = _found(
        ("Skole", "Elever"), ("Nord", "1.200"), ("Syd", "310"), ("Øst", "45"), ("I alt", "1.565")
    )

    assert (found.code, found.item, found.text) == ("sum-differs", "4", "1.565")
    assert "1.555" in found.message


def test_a_column_that_adds_up_is_no_doubt() -> None:
    assert _found(("Skole", "Elever"), ("Nord", "1.200"), ("Syd", "310"), ("I alt", "1.510")) == []


def test_rounded_parts_may_miss_the_total_by_their_last_digit() -> None:
    assert _found(("", "Mio. kr."), ("Nord", "1,2"), ("Syd", "3,4"), ("Øst", "2,4"), ("Total", "7,1")) == []


def test_a_table_with_subtotals_is_left_alone() -> None:
    rows = (("Nord", "100"), ("Syd", "60"), ("Heraf løn", "30"), ("I alt", "150"))

    assert _found(("", "Kr."), *rows) == []


def test_a_total_that_some_of_the_rows_give_is_left_alone() -> None:
    assert _found(("", "Kr."), ("Nord", "100"), ("Syd", "60"), ("Gæster", "30"), ("I alt", "160")) == []


def test_a_column_of_shares_is_left_alone() -> None:
    assert (
        _found(("Skole", "Andel i pct."), ("Nord", "40"), ("Syd", "50"), ("Øst", "7"), ("I alt", "100")) == []
    )


def test_more_odd_columns_than_sound_ones_are_a_misread_table() -> None:
    rows = (("Nord", "10", "70"), ("Syd", "20", "80"), ("Øst", "33", "91"), ("I alt", "70", "260"))

    assert _found(("", "2024", "2025"), *rows) == []


def test_a_table_without_a_total_is_no_sum() -> None:
    assert _found(("Skole", "Elever"), ("Nord", "1.200"), ("Syd", "310")) == []
