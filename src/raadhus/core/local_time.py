"""Times of day in Danish text, and the moment they are in Denmark: local time with its offset.

The offset follows the rule itself (EU directive 2000/84 and the Danish orders before it), so that
the record is the same on every machine, whatever time zone data it has.
"""

import re
from datetime import date as calendar_date
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from raadhus.core.months import calendar_day
from raadhus.core.record import Moment

_TIME = re.compile(
    r"\b(?:kl(?:okken)?\b\.?\s*(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?(?:[.:](?P<second>\d{2}))?"
    r"|(?<![\w:+])(?P<bare_hour>\d{1,2}):(?P<bare_minute>\d{2})(?::(?P<bare_second>\d{2}))?)(?![\d:])",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?:kl(?:okken)?\b\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?:[.:](\d{2}))?\.?", re.IGNORECASE)


class NotATime(ValueError):
    """The text is not a time of day."""


class FoundTime(NamedTuple):
    """A time of day `HH:MM:SS` and where it stands."""

    time: str
    start: int
    end: int
    as_printed: str


def find_times(text: str) -> tuple[FoundTime, ...]:
    """Find the times of day: those with "kl." and those with a colon ("15.45" alone may be an amount)."""
    if "kl" not in text and ":" not in text and "Kl" not in text and "KL" not in text:
        return ()
    found: list[FoundTime] = []
    for match in _TIME.finditer(text):
        hour, minute, second = match.group("hour", "minute", "second")
        if hour is None:
            hour, minute, second = match.group("bare_hour", "bare_minute", "bare_second")
        time = _clock(hour, minute, second)
        if time is not None:
            found.append(FoundTime(time, *match.span(), match[0]))
    return tuple(found)


def read_time(text: str) -> str | None:
    """Read a text that is nothing but a time ("15.45", "kl. 8") as `HH:MM:SS`; None when it is not."""
    match = _WHOLE.fullmatch(text.strip())
    return _clock(*match.groups()) if match else None


def local_moment(date: str, time: str) -> Moment:
    """Write the moment as local time with Denmark's offset on that day.

    The hour that the clock shows twice in autumn is taken as the first of the two. Raises NotADay
    or NotATime.
    """
    clock = read_time(time)
    if clock is None:
        raise NotATime(time)
    day = calendar_day(date)
    begins, ends = _summer_time(day.year)
    moment = f"{date}T{clock}"
    return f"{moment}+02:00" if begins <= moment < ends else f"{moment}+01:00"


@lru_cache(maxsize=256)
def _summer_time(year: int) -> tuple[str, str]:
    """Give the local moments between which the clock shows summer time; equal when the year had none."""
    if year < 1980:
        return "", ""
    begins = calendar_date(1980, 4, 6) if year == 1980 else _last_sunday(year, 3)
    ends = _last_sunday(year, 10 if year >= 1996 else 9)
    return f"{begins.isoformat()}T03:00:00", f"{ends.isoformat()}T03:00:00"


def _last_sunday(year: int, month: int) -> calendar_date:
    # March, September and October: the day 31 or 30 is the last of the month.
    last = calendar_date(year, month, 30 if month == 9 else 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def _clock(hour: str, minute: str | None, second: str | None) -> str | None:
    hours, minutes, seconds = int(hour), int(minute or 0), int(second or 0)
    if hours > 23 or minutes > 59 or seconds > 59:
        return None
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}"
