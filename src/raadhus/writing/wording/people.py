"""How the minutes name people, and times of day."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from raadhus.core.danish_format import danish_date
from raadhus.core.procedure.meeting_facts import MeetingFacts, Seat

_DENMARK = ZoneInfo("Europe/Copenhagen")


def named(seat: Seat) -> str:
    """A member with the letter of the list, "Karla Holm (A)"; others with their title, "Carl Berg (centerchef)"."""
    mark = seat.party or (None if seat.is_member or not seat.titles else ", ".join(seat.titles))
    return f"{seat.name} ({mark})" if mark else seat.name


def names_of(keys: Iterable[str], *, meeting: MeetingFacts) -> str:
    """The seats of these keys in a row; a key that the meeting does not have is left out."""
    seats = {seat.key: seat for seat in meeting.seats}
    return in_a_row(named(seats[key]) for key in keys if key in seats)


def in_a_row(words: Iterable[str]) -> str:
    """Put together "A", "A og B" or "A, B og C"."""
    *first, last = tuple(words) or ("",)
    return f"{', '.join(first)} og {last}" if first else last


def clock(at: datetime) -> str:
    """Write the minute in Denmark as "17.05"."""
    return f"{at.astimezone(_DENMARK):%H.%M}"


def day(value: date) -> str:
    return danish_date(value.isoformat())
