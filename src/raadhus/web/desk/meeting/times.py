"""From when until when somebody was at the meeting, as it is typed: "17.00-18.20, 18.45-"."""

import re
from datetime import datetime

from raadhus.core.procedure.meeting_facts import Span
from raadhus.web.desk.meeting.moments import NoTimeOfDay, moment_of

_WHOLE = frozenset({"hele", "hele mødet"})
_DASH = re.compile(r"\s*[-–]\s*")


def spans_of(typed: str, *, opened: datetime | None, now: datetime) -> tuple[Span, ...]:
    """No span where nothing is typed; one without an end lasts. Raises NoTimeOfDay."""
    if typed.strip().casefold() in _WHOLE:
        return (Span(from_at=opened or now),)
    parts = re.split(r"[,;\s]+", _DASH.sub("-", typed.strip()))
    return tuple(_span(part, opened=opened, now=now) for part in parts if part)


def _span(part: str, *, opened: datetime | None, now: datetime) -> Span:
    first, dash, last = part.partition("-")
    from_at = moment_of(first, opened=opened, now=now)
    if from_at is None or not dash:
        raise NoTimeOfDay(values={"typed": part[:20]})
    return Span(from_at=from_at, until_at=moment_of(last, opened=opened, now=now))
