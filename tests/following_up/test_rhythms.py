"""When a duty comes next is learned from when it came."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.following_up.rhythms import expected_until, interval_months, next_expected, usual_months

TWICE = [date(2023, 3, 8), date(2023, 9, 20), date(2024, 3, 6), date(2024, 9, 18)]


@pytest.mark.parametrize(
    ("times", "years", "months"), [(2, 1, 6), (3, 1, 4), (1, 1, 12), (1, 2, 24), (12, 1, 1), (None, 1, None)]
)
def test_the_rhythm_says_how_many_months_lie_between(
    times: int | None, years: int, months: int | None
) -> None:
    assert interval_months(times=times, years=years) == months


def test_months_in_which_it_came_in_most_years_are_usual() -> None:
    assert usual_months(TWICE, times=2, years=1) == (3, 9)


def test_one_year_teaches_no_months() -> None:
    assert usual_months(TWICE[:2], times=2, years=1) == ()


def test_it_is_expected_in_its_next_usual_month() -> None:
    assert next_expected(TWICE, told=None, times=2, years=1) == date(2025, 3, 31)


def test_a_meeting_moved_by_a_month_is_not_the_next_coming() -> None:
    assert next_expected([*TWICE, date(2025, 2, 20)], told=None, times=2, years=1) == date(2025, 9, 30)


def test_without_any_coming_it_is_expected_a_turn_after_it_was_told() -> None:
    assert next_expected([], told=date(2023, 8, 16), times=1, years=2) == date(2025, 8, 31)


def test_what_is_ongoing_is_expected_on_no_day() -> None:
    assert next_expected(TWICE, told=None, times=None, years=1) is None


def test_the_rest_of_a_year_is_expected_turn_by_turn() -> None:
    until = date(2026, 12, 31)

    assert expected_until(until, days=TWICE, told=None, times=2, years=1) == (
        date(2025, 3, 31), date(2025, 9, 30), date(2026, 3, 31), date(2026, 9, 30),
    )  # fmt: skip


@given(
    st.lists(st.dates(date(1990, 1, 1), date(2030, 1, 1)), min_size=1, max_size=20),
    st.integers(1, 60),
    st.integers(1, 10),
)
def test_the_next_is_always_after_the_last(days: list[date], times: int, years: int) -> None:
    expected = next_expected(days, told=None, times=times, years=years)

    assert expected is not None
    assert expected > max(days)
