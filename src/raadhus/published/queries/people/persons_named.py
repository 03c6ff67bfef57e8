"""Which person each name means that a meeting's lists, votes and positions print."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F, QuerySet

from raadhus.published.models import Attendance, Position, VoteCast
from raadhus.published.prepared import Places, Prepared


def persons_named(meeting: str, *, item: str | None = None) -> Mapping[str, str]:
    """The id of the person by the printed name, in one statement; with `item`, of its names and the meeting's list."""
    rows = _OF_MEETING.rows(meeting=meeting) if item is None else _OF_ITEM.rows(meeting=meeting, item=item)
    return {row["called"]: row["person"] for row in rows}


def _named(places: Places, *, of: str, value: str) -> "QuerySet[Attendance, Any]":
    """Those of the meeting's list, and those in what `of` says of the decisions' items."""
    present = Attendance.objects.filter(meeting=places.one("meeting"), person__isnull=False)
    positions = Position.objects.filter(person__isnull=False, **{f"decision__{of}": places.one(value)})
    casts = VoteCast.objects.filter(person__isnull=False, **{f"vote__decision__{of}": places.one(value)})
    return present.values("person", called=F("name")).union(
        positions.values("person", called=F("who")), casts.values("person", called=F("who"))
    )


_OF_MEETING = Prepared(lambda places: _named(places, of="item__meeting", value="meeting"))
_OF_ITEM = Prepared(lambda places: _named(places, of="item", value="item"))
