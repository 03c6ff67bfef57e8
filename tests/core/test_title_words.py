"""Titles are likened by the words of the matter; numbers and times are held apart from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.title_words import likeness, numbers_differ, title_words


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Nyt havnebad", "Endelig godkendelse af nyt havnebad", "equal"),
        ("Plan for havnen", "Planen for havnen", "equal"),
        ("Budget 2025 - 1. behandling", "Budget 2025, 2. behandling", "equal"),
        ("Havnebad ved Vestermolen", "Havnebad ved Vestermolen, bevilling", "within"),
        ("Samarbejde om havnebad ved Vestermolen", "Aftale om havnebad ved Vestermolen", "alike"),
        ("Havnebad, udbud", "Havnebad, café", "touching"),
        ("Budget 2025", "Budget 2025, status på budgettet og løn", "touching"),
        ("Skoler i nord", "Skolevej i syd", "other"),
        ("Orientering", "Orientering om status", "other"),
    ],
)
def test_titles_are_likened_by_their_matter(first: str, second: str, expected: str) -> None:
    assert likeness(title_words(first), title_words(second)) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Regnskab 2023", "Regnskab 2024", True),
        ("Budget 2024-27", "Budget 2025-28", True),
        ("Gæld pr. 31. marts", "Gæld pr. 30. juni", True),
        ("Første opfølgning 2024", "Anden opfølgning 2024", True),
        ("Lokalplan 114", "Lokalplan 115", True),
        ("Budget 2025-28", "Budget 2025/28", False),
        ("Budget", "Budget 2025", False),
        ("Budget 2025, 1. behandling", "Budget 2025, 2. behandling", False),
        ("Almene boliger, skema A", "Almene boliger, skema B", False),
    ],
)
def test_titles_that_name_other_periods_or_numbers_differ(first: str, second: str, expected: bool) -> None:
    assert numbers_differ(title_words(first), title_words(second)) is expected


@given(st.text(), st.text())
def test_likeness_has_no_direction(first: str, second: str) -> None:
    one, other = title_words(first), title_words(second)

    assert likeness(one, other) == likeness(other, one)
    assert numbers_differ(one, other) == numbers_differ(other, one)
