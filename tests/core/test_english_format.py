"""Dates and amounts for English readers."""

import pytest

from raadhus.core.english_format import english_date, english_kroner, english_moment


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2020", "2020"),
        ("2020-01", "January 2020"),
        ("2020-12-04", "4 December 2020"),
        ("2020-12-04T17:00", "4 December 2020"),
        ("2020-13-01", "2020-13-01"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(value: str, written: str) -> None:
    assert english_date(value) == written


@pytest.mark.parametrize(
    ("oere", "written"),
    [(125_000_000, "DKK 1,250,000"), (-1250, "\N{MINUS SIGN}DKK 12.50"), (0, "DKK 0")],
)
def test_an_amount_stands_behind_its_currency(oere: int, written: str) -> None:
    assert english_kroner(oere) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2020-01-14T13:00:00+01:00", "14 January 2020 13:00"),
        ("2020-01-14", "14 January 2020"),
        ("gar-bage", "gar-bage"),
        ("2025-02-31T10:00:00+01:00", "2025-02-31T10:00:00+01:00"),
    ],
)
def test_a_moment_is_written_as_read_aloud_and_what_is_none_as_it_stands(value: str, written: str) -> None:
    assert english_moment(value) == written
