"""What items are chosen by: parties go by the letter they had, however the minutes name them."""

from datetime import date

import pytest

from raadhus.finding.facet_values import party_named


@pytest.mark.parametrize(
    ("printed", "letter"),
    [
        ("SF", "F"),
        ("DF", "O"),
        ("Venstre", "V"),
        ("A", "A"),
        ("L", "L"),
        ("UP", "UP"),
        ("Anna Berg", None),
        (None, None),
    ],
)
def test_a_party_goes_by_its_letter(printed: str | None, letter: str | None) -> None:
    assert party_named(printed, on=date(2024, 12, 16)) == letter
