"""Kroner that a person types."""

import pytest

from raadhus.writing.amounts import oere_of


@pytest.mark.parametrize(
    ("typed", "oere"),
    [
        ("1.250.000,50", 125_000_050),
        ("1250000,5", 125_000_050),
        ("1 250 000", 125_000_000),
        ("kr. 12,-", 1_200),
        ("-400 kr.", -40_000),
        ("0", 0),
    ],
)
def test_kroner_are_read_to_the_oere(typed: str, oere: int) -> None:
    assert oere_of(typed) == oere


@pytest.mark.parametrize("typed", ["", "1,2 mio.", "12.50", "1.25.000", "tolv", "1,234", "9" * 16])
def test_what_could_mean_something_else_is_no_number(typed: str) -> None:
    assert oere_of(typed) is None
