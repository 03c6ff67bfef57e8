"""Deadlines: the worked example, the kinds of days, and days off between."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.procedure.deadlines import deadline, deadlines, how_counted, is_counted, request_deadline
from raadhus.core.procedure.holidays import public_holidays
from raadhus.core.procedure.rule_profile import Counting, DayKind, RuleProfile

WEDNESDAY = date(2023, 8, 16)
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 12, 31))
PROFILES = st.builds(
    RuleProfile,
    day_kind=st.sampled_from(["monday_to_friday", "monday_to_saturday", "calendar"]),
    counting=st.sampled_from(["day_before", "clear_days"]),
    extra_days_off=st.sampled_from([(), ("06-05", "12-24", "12-31"), ("05-01",)]),
)


@pytest.mark.parametrize(
    ("day_kind", "counting", "day"),
    [
        ("monday_to_friday", "day_before", date(2023, 8, 10)),
        ("monday_to_saturday", "day_before", date(2023, 8, 11)),
        ("monday_to_friday", "clear_days", date(2023, 8, 9)),
        ("monday_to_saturday", "clear_days", date(2023, 8, 10)),
        ("calendar", "day_before", date(2023, 8, 12)),
        ("calendar", "clear_days", date(2023, 8, 11)),
    ],
)
def test_four_days_before_a_wednesday(day_kind: DayKind, counting: Counting, day: date) -> None:
    assert deadline(WEDNESDAY, days=4, profile=RuleProfile(day_kind=day_kind, counting=counting)) == day


def test_the_days_of_easter_do_not_count() -> None:
    profile = RuleProfile(day_kind="monday_to_friday")

    # Easter 2025: off from Thursday 17 to Monday 21 April.
    assert deadline(date(2025, 4, 23), days=4, profile=profile) == date(2025, 4, 14)


def test_a_customary_day_off_moves_the_deadline_where_the_body_has_it() -> None:
    monday = date(2026, 6, 8)
    plain, customary = (
        RuleProfile(day_kind="monday_to_friday", extra_days_off=extra) for extra in ((), ("06-05",))
    )

    assert deadline(monday, days=1, profile=plain) == date(2026, 6, 5)
    assert deadline(monday, days=1, profile=customary) == date(2026, 6, 4)


@given(day=DAYS, days=st.integers(1, 30), profile=PROFILES)
def test_a_deadline_is_never_on_a_day_off_of_its_kind(day: date, days: int, profile: RuleProfile) -> None:
    last = deadline(day, days=days, profile=profile)

    assert last < day
    if profile.day_kind != "calendar":
        assert last not in public_holidays(last.year)
        assert last.isoweekday() < (6 if profile.day_kind == "monday_to_friday" else 7)
        assert f"{last:%m-%d}" not in profile.extra_days_off


@given(day=DAYS, days=st.integers(1, 30), profile=PROFILES)
def test_as_many_days_lie_between_as_are_asked_for(day: date, days: int, profile: RuleProfile) -> None:
    last = deadline(day, days=days, profile=profile)
    between = [last + timedelta(days=n) for n in range(1, (day - last).days)]

    counted = sum(is_counted(one, profile=profile) for one in between)

    assert counted == (days if profile.counting == "clear_days" else days - 1)


@given(day=DAYS, days=st.integers(1, 30), profile=PROFILES)
def test_more_days_never_give_a_later_deadline(day: date, days: int, profile: RuleProfile) -> None:
    assert deadline(day, days=days + 1, profile=profile) < deadline(day, days=days, profile=profile)


def test_a_date_tells_how_it_was_counted_and_which_rule_it_follows() -> None:
    notice = deadlines(WEDNESDAY, profile=RuleProfile(day_kind="monday_to_friday")).notice

    assert notice.day == date(2023, 8, 10)
    assert notice.counting == "4. hverdag før mødet (mandag til fredag uden helligdage)"
    assert (notice.rule, notice.citation) == ("N5", "kommunestyrelsesloven § 20, stk. 3; forretningsordenen")


def test_the_council_has_a_notice_of_its_own() -> None:
    assert deadlines(WEDNESDAY, profile=RuleProfile(), is_council=True).notice.rule == "N3"


def test_a_members_request_comes_eight_plain_days_before() -> None:
    last = request_deadline(WEDNESDAY, profile=RuleProfile(counting="clear_days"))

    assert (last.day, last.rule) == (date(2023, 8, 8), "Q8")


def test_one_whole_day_is_told_in_the_singular() -> None:
    words = how_counted(days=1, profile=RuleProfile(day_kind="calendar", counting="clear_days"))

    assert words == "1 hel kalenderdag mellem fristen og mødet (alle dage)"
