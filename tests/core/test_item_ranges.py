"""Item numbers in running text are found and ranges written out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.item_ranges import find_items, item_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("deltog ikke under punkterne 12-15.", ("12", "13", "14", "15")),
        ("efter behandlingen af punkt 8.", ("8",)),
        ("Ida Holm (A), sag 129-131", ("129", "130", "131")),
        ("pkt. 3, 5 og 7", ("3", "5", "7")),
        ("punkterne 1-3 og 7", ("1", "2", "3", "7")),
        ("punkt 5 til 7 var lukkede", ("5", "6", "7")),
        ("pkt. 3, 5.", ("3", "5")),
        ("Sag nr. 129", ("129",)),
        ("Punkt 6", ("6",)),
        ("dagsordenspunkt 4a", ("4a",)),
        ("punkt 2 og igen punkt 2", ("2",)),
    ],
)
def test_item_numbers_are_written_out(text: str, numbers: tuple[str, ...]) -> None:
    assert item_numbers(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12-15",
        "punktvis",
        "sag 306-2009-600",
        "sag 25/985",
        "sag 20-332957",
        "punkt 1.316.000",
        "sagen 14. august",
        "sag 13,4 mio. kr.",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert item_numbers(text) == ()


def test_a_date_after_the_number_is_not_an_item() -> None:
    assert item_numbers("punkt 3, 5. marts 2019") == ("3",)


@given(st.integers(1, 999), st.integers(1, 100))
def test_a_range_has_every_number_between_its_ends(first: int, more: int) -> None:
    text = f"under punkterne {first}-{first + more}"

    (found,) = find_items(text)

    assert found.numbers == tuple(str(number) for number in range(first, first + more + 1))
    assert text[found.start : found.end] == found.as_printed
