"""Finds people of whom one place says that they were there and another that they were not."""

from collections.abc import Iterator

from raadhus.core.doubts import doubt
from raadhus.core.record import Attendance, Doubt, MeetingRecord
from raadhus.understanding.names import name_key


def attendance_disagreements(record: MeetingRecord) -> Iterator[Doubt]:
    """A doubt for each person listed as present who is away from every item, or as absent whom no item misses."""
    away = [
        {name_key(entry.name) for entry in item.attendance if entry.status in _AWAY} for item in record.items
    ]
    with_absence = [names for names in away if names]
    if len(with_absence) < _FEWEST_ITEMS or 2 * len(with_absence) < len(away):
        return
    for entry in record.attendance:
        if entry.items or entry.status is None:
            continue
        missed = sum(name_key(entry.name) in names for names in with_absence)
        if entry.status == "present" and missed == len(with_absence):
            yield _doubt(entry, meeting="til stede", items="fraværende på alle punkter")
        elif entry.status in _AWAY and missed == 0:
            yield _doubt(entry, meeting="fraværende", items="ikke med blandt punkternes fraværende")


_AWAY = frozenset(("apology", "absent"))
_FEWEST_ITEMS = 3


def _doubt(entry: Attendance, *, meeting: str, items: str) -> Doubt:
    return doubt(
        "attendance-disagrees",
        values={"name": entry.name, "meeting": meeting, "items": items},
        text=entry.name,
    )
