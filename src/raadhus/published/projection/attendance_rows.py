"""The rows of who was at a meeting and at its items."""

from collections.abc import Iterator
from itertools import count

from raadhus.core.record import Attendance as Said
from raadhus.published.models import Attendance
from raadhus.published.projection.item_rows import KnownRows
from raadhus.published.projection.meeting_rows import Sitting


def attendance_rows(sitting: Sitting, *, known: KnownRows) -> Iterator[Attendance]:
    """A row for the whole meeting, and one for each item that somebody was away from, came to or left."""
    numbers = count()
    items = {merged.item.number: merged.item.id for merged in reversed(sitting.items)}
    told: set[tuple[str, str, str | None]] = set()
    for merged in sitting.items:
        for entry in merged.item.understood.attendance:
            told.add((merged.item.id, entry.name, entry.status))
            yield _row(entry, sitting, item=merged.item.id, number=next(numbers), known=known)
    for entry in sitting.attendance:
        if not entry.items:
            yield _row(entry, sitting, item=None, number=next(numbers), known=known)
        for item in dict.fromkeys(items[number] for number in entry.items if number in items):
            if (item, entry.name, entry.status) not in told:
                yield _row(entry, sitting, item=item, number=next(numbers), known=known)


def _row(entry: Said, sitting: Sitting, *, item: str | None, number: int, known: KnownRows) -> Attendance:
    identity = None if entry.is_official else sitting.names.identity(entry.name)
    return Attendance(
        id=f"{sitting.id}-{number}",
        meeting_id=sitting.id,
        item_id=item,
        person_id=known.persons.get(identity or ""),
        identity=identity,
        name=entry.name,
        party=entry.party,
        titles=list(entry.titles),
        is_official=entry.is_official,
        status=entry.status,
        from_at=entry.from_at,
        until_at=entry.until_at,
        substitute_for=entry.substitute_for,
    )
