"""Periods follow the Danish clock, in nights of summer time too."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.jobs.schedules import (
    DENMARK,
    Daily,
    Every,
    InvalidSchedule,
    Rhythm,
    Schedule,
    Weekly,
    declare_schedule,
    period_begin,
)
from raadhus.jobs.tasks import Task

NIGHTLY = Daily(time(2, 30))


def _begin(rhythm: Rhythm, now: str) -> str:
    begin = period_begin(rhythm, now=datetime.fromisoformat(now))
    return begin.astimezone(DENMARK).isoformat(timespec="minutes")


@pytest.mark.parametrize(
    ("rhythm", "now", "begin"),
    [
        (Every(15), "2026-01-05T10:14:59+01:00", "2026-01-05T10:00+01:00"),
        (Every(15), "2026-01-05T10:15:00+01:00", "2026-01-05T10:15+01:00"),
        (Daily(time(6)), "2026-01-05T05:59:59+01:00", "2026-01-04T06:00+01:00"),
        (Daily(time(6)), "2026-01-05T06:00:00+01:00", "2026-01-05T06:00+01:00"),
        (Weekly(1, time(6)), "2026-01-05T05:59:59+01:00", "2025-12-29T06:00+01:00"),
        (Weekly(1, time(6)), "2026-01-05T06:00:00+01:00", "2026-01-05T06:00+01:00"),
        (Weekly(7, time(6)), "2026-01-05T06:00:00+01:00", "2026-01-04T06:00+01:00"),
    ],
)
def test_a_moment_lies_in_the_period_that_began_last(rhythm: Rhythm, now: str, begin: str) -> None:
    assert _begin(rhythm, now) == begin


@pytest.mark.parametrize(
    ("now", "begin"),
    [
        # In spring the clock goes from 2 to 3: half past two comes an hour later by the clock.
        ("2026-03-29T01:59:59+01:00", "2026-03-28T02:30+01:00"),
        ("2026-03-29T03:29:59+02:00", "2026-03-28T02:30+01:00"),
        ("2026-03-29T03:30:00+02:00", "2026-03-29T03:30+02:00"),
        # In autumn it shows half past two twice: the first counts.
        ("2026-10-25T02:29:59+02:00", "2026-10-24T02:30+02:00"),
        ("2026-10-25T02:30:00+02:00", "2026-10-25T02:30+02:00"),
        ("2026-10-25T02:29:59+01:00", "2026-10-25T02:30+02:00"),
        ("2026-10-25T02:30:00+01:00", "2026-10-25T02:30+02:00"),
    ],
)
def test_summer_time_neither_skips_nor_doubles_a_night(now: str, begin: str) -> None:
    assert _begin(NIGHTLY, now) == begin


def test_a_year_of_minutes_has_as_many_nights_as_days() -> None:
    start = datetime(2026, 1, 1, 12, tzinfo=UTC)
    begins = {
        period_begin(NIGHTLY, now=start + timedelta(minutes=minutes)) for minutes in range(0, 365 * 1440, 10)
    }

    assert len(begins) == 366  # that of the first morning, and one for each of 365 days


@given(
    now=st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)),  # noqa: DTZ001  the zone is given beside
    rhythm=st.one_of(
        st.builds(Every, st.integers(1, 1440)),
        st.builds(Daily, st.times()),
        st.builds(Weekly, st.integers(1, 7), st.times()),
    ),
)
def test_a_period_began_before_and_is_the_same_from_its_begin(now: datetime, rhythm: Rhythm) -> None:
    moment = now.replace(tzinfo=UTC)
    begin = period_begin(rhythm, now=moment)

    assert timedelta() <= moment - begin <= timedelta(days=7, hours=1)
    assert period_begin(rhythm, now=begin) == begin


@pytest.mark.parametrize("rhythm", [Every(0), Every(1441), Weekly(0, time(6)), Weekly(8, time(6))])
def test_a_rhythm_that_is_none_is_refused(rhythm: Rhythm, greet: Task) -> None:
    with pytest.raises(InvalidSchedule):
        declare_schedule(Schedule(name="wrong", task=greet, rhythm=rhythm))


def test_a_name_is_given_once(greet: Task) -> None:
    declare_schedule(Schedule(name="nightly", task=greet, rhythm=NIGHTLY))

    with pytest.raises(InvalidSchedule):
        declare_schedule(Schedule(name="nightly", task=greet, rhythm=NIGHTLY))
