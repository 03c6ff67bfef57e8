"""Danish days off, held against the package that knows those of the world."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.procedure.holidays import CUSTOMARY, easter, name_of_day_off, public_holidays

YEARS = range(1990, 2100)


@pytest.mark.parametrize("year", YEARS)
def test_the_days_off_of_a_year_are_those_that_others_know(year: int) -> None:
    assert set(public_holidays(year)) == set(holidays.country_holidays("DK", years=year))


def test_great_prayer_day_was_off_until_2023() -> None:
    assert name_of_day_off(date(2023, 5, 5)) == "store bededag"
    assert name_of_day_off(date(2024, 4, 26)) is None


@given(year=st.integers(1583, 9000))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    sunday = easter(year)

    assert sunday.isoweekday() == 7
    assert date(year, 3, 22) <= sunday <= date(year, 4, 25)


@pytest.mark.parametrize("written", CUSTOMARY)
def test_a_customary_day_is_off_only_where_the_body_says_so(written: str) -> None:
    day = date.fromisoformat(f"2025-{written}")

    assert name_of_day_off(day) is None
    assert name_of_day_off(day, extra_days_off=(written,)) == CUSTOMARY[written]


def test_a_day_off_of_the_bodys_own_needs_no_name() -> None:
    assert name_of_day_off(date(2025, 10, 14), extra_days_off=("10-14",)) == "fridag"


def test_a_common_day_is_none() -> None:
    easter_monday = easter(2025) + timedelta(days=1)

    assert name_of_day_off(easter_monday + timedelta(days=1)) is None
