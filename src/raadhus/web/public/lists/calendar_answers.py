"""Answers in the form that calendars subscribe to (iCalendar, RFC 5545)."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.http import HttpResponse
from icalendar import Calendar, Event

_AROUND = timedelta(days=366)
_ASK_AGAIN = timedelta(hours=6)


def calendar_answer(
    events: Sequence[Event], *, of: str, name: str, file: str, days: tuple[date, date] | None = None
) -> HttpResponse:
    """A calendar of these events, known by `of`; where they have times of day, `days` are the first and the last."""
    calendar = Calendar.new(
        uid=f"{of}@raadhus",
        prodid="-//Raadhus//raadhus//DA",
        name=plain(name),
        description=plain(name),
        language="da",
        refresh_interval=_ASK_AGAIN,
        subcomponents=list(events),
    )
    if days is not None:
        calendar.add_missing_timezones(first_date=days[0] - _AROUND, last_date=days[1] + _AROUND)
    response = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{file}"'
    response["Access-Control-Allow-Origin"] = "*"
    return response


def plain(text: str) -> str:
    """On one line, without the characters that the format cannot hold."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
