"""When what recurs is due: the rhythms, the one table of schedules, and the period that a moment lies in.

Hours are Danish local time. Summer time neither skips nor doubles a day: a time that the clock jumps over
comes an hour later by the clock, one that it shows twice counts the first time.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from raadhus.jobs.tasks import Task

DENMARK = ZoneInfo("Europe/Copenhagen")


class InvalidSchedule(ValueError):
    """The schedule cannot be declared so: its name is taken, or its rhythm none."""


@dataclass(frozen=True, slots=True)
class Every:
    """So many minutes apart, 1 to 1440, counted from midnight UTC of 1 January 1970."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Daily:
    at: time


@dataclass(frozen=True, slots=True)
class Weekly:
    """Monday is 1, Sunday 7."""

    weekday: int
    at: time


Rhythm = Every | Daily | Weekly


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    name: str
    task: Task
    rhythm: Rhythm
    arguments: Mapping[str, object] = field(default_factory=dict)


# The last of the pile is in force: tests lay a fresh one on top.
_tables: list[dict[str, Schedule]] = [{}]


def declare_schedule(schedule: Schedule) -> None:
    """Have the work done in this rhythm from now on; raises InvalidSchedule."""
    if schedule.name in _tables[-1]:
        raise InvalidSchedule(f"{schedule.name} is declared twice")
    match schedule.rhythm:
        case Every(minutes) if not 1 <= minutes <= 1440:
            raise InvalidSchedule(f"{schedule.name}: {minutes} is not between 1 and 1440 minutes")
        case Weekly(weekday) if not 1 <= weekday <= 7:
            raise InvalidSchedule(f"{schedule.name}: a week has no day {weekday}")
        case _:
            _tables[-1][schedule.name] = schedule


def known_schedules() -> Mapping[str, Schedule]:
    """Give every declared schedule by its name."""
    return MappingProxyType(_tables[-1])


@contextmanager
def fresh_schedules() -> Iterator[None]:
    """Forget every schedule while this lasts, and what is declared meanwhile afterwards; for tests."""
    _tables.append({})
    try:
        yield
    finally:
        _tables.pop()


def period_begin(rhythm: Rhythm, *, now: datetime) -> datetime:
    """Give the moment at or before now when the period began that now lies in."""
    match rhythm:
        case Every(minutes):
            length = minutes * 60
            return datetime.fromtimestamp(now.timestamp() // length * length, tz=UTC)
        case Daily(at):
            return _last_time(at, now=now, days=1, day=now.astimezone(DENMARK).date())
        case Weekly(weekday, at):
            today = now.astimezone(DENMARK).date()
            return _last_time(at, now=now, days=7, day=today - timedelta((today.isoweekday() - weekday) % 7))


def _last_time(at: time, *, now: datetime, days: int, day: date) -> datetime:
    # Compared as UTC: Python compares two times of one zone by what the clock shows.
    begin = datetime.combine(day, at, tzinfo=DENMARK).astimezone(UTC)
    if begin <= now:
        return begin
    return datetime.combine(day - timedelta(days), at, tzinfo=DENMARK).astimezone(UTC)
