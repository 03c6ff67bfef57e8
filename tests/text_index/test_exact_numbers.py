"""Case numbers and KLE numbers as terms."""

import pytest

from raadhus.text_index.exact_numbers import asked_number, number_terms


@pytest.mark.parametrize(
    "asked",
    ["05.01", "05.01.08", "05.01.08-P20", "05.01.08-P20-3-24", "05.01.08-p20-3-24", "05.01.08-P20-3-2024"],
)
def test_a_kle_number_is_found_by_what_it_begins_with(asked: str) -> None:
    assert asked_number(asked) in number_terms("05.01.08-P20-3-24")


@pytest.mark.parametrize("other", ["05.02", "05.01.09", "05.01.08-P21", "05.01.08-P20-4-24"])
def test_another_kle_number_is_not(other: str) -> None:
    assert asked_number(other) not in number_terms("05.01.08-P20-3-24")


@pytest.mark.parametrize(("printed", "asked"), [("24/1234", "24/1234"), ("Sagsnr.: 24/1234", "2024/1234")])
def test_a_case_number_is_found_however_printed(printed: str, asked: str) -> None:
    assert asked_number(asked) in number_terms(printed)


@pytest.mark.parametrize("word", ["skole", "2024", "05", "x-y", "§", ""])
def test_other_words_are_no_numbers(word: str) -> None:
    assert asked_number(word) is None


def test_hostile_numbers_are_terms_or_nothing() -> None:
    assert number_terms("1" * 100_000) == ()
    assert number_terms("") == ()
    assert asked_number("1." * 50_000) is None
