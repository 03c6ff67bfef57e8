"""Days and times as people type them, as moments."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time

from django.utils.timezone import get_default_timezone

_DAY = re.compile(r"(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>\d{4})")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")
_TIME = re.compile(r"(?:kl\.?\s*)?(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?", re.IGNORECASE)


class NotAMoment(ValueError):
    """The text is no day, or no time of day; `text` is what was typed."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(text)


def moments_of(text: str, *, usual_time: str) -> tuple[datetime, ...]:
    """A moment a line, at the usual time where the line has none. Raises NotAMoment with the line."""
    return tuple(_moments(text, usual_time=usual_time))


def day_of(text: str) -> date:
    """Raises NotAMoment."""
    found = _ISO.fullmatch(text.strip()) or _DAY.fullmatch(text.strip())
    if found is None:
        raise NotAMoment(text)
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError as error:
        raise NotAMoment(text) from error


def time_of(text: str) -> time:
    """Raises NotAMoment."""
    found = _TIME.fullmatch(text.strip())
    if found is None or int(found["hour"]) > 23 or int(found["minute"] or 0) > 59:
        raise NotAMoment(text)
    return time(int(found["hour"]), int(found["minute"] or 0))


def moment_of(day: str, at: str) -> datetime:
    """Raises NotAMoment."""
    return datetime.combine(day_of(day), time_of(at), tzinfo=get_default_timezone())


def _moments(text: str, *, usual_time: str) -> Iterator[datetime]:
    for line in filter(None, map(str.strip, text.splitlines())):
        day, _, at = line.partition(" ")
        try:
            yield moment_of(day.rstrip(","), at.strip() or usual_time)
        except NotAMoment as error:
            raise NotAMoment(line) from error
