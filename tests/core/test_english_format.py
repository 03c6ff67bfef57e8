"""Amounts for English readers."""

import pytest

from raadhus.core.english_format import english_kroner


@pytest.mark.parametrize(
    ("oere", "written"),
    [(125_000_000, "DKK 1,250,000"), (-1250, "\N{MINUS SIGN}DKK 12.50"), (0, "DKK 0")],
)
def test_an_amount_stands_behind_its_currency(oere: int, written: str) -> None:
    assert english_kroner(oere) == written
