"""What was done at the desk, for those who may know of it; and whether the chain of it holds."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import may
from raadhus.core.procedure.refusals import NotThere
from raadhus.writing.history import hash_of_entry
from raadhus.writing.models import HistoryEntry, HistoryHead, Meeting

_AT_ONCE = 500


class BrokenHistory(Struct, frozen=True, kw_only=True):
    """The first entry of a body that is not what it was, or is missing."""

    body: str
    sequence: int


class Happened(Struct, frozen=True, kw_only=True):
    """One thing that was done; of what it was done to only the kind is told where it is closed to the reader.

    `presence` is of a correction of somebody's times: the name, the times before and those after.
    """

    at: str
    actor: str
    verb: str
    subject: str
    before: str
    after: str
    presence: tuple[str, str, str] | None = None


def history_of_meeting(meeting: int, *, by: Acting) -> tuple[Happened, ...]:
    """The newest first. Raises NotThere where the one who asks may not read it."""
    row = Meeting.objects.filter(pk=meeting).first()
    if row is None:
        raise NotThere
    place = Place(body=row.body, organization=row.organization)
    if not may("read.history", by=by, place=place):
        raise NotThere
    entries = HistoryEntry.objects.filter(meeting=meeting).order_by("-sequence")
    if not may("read.closed_item", by=by, place=place):
        entries = entries.filter(is_closed=False)
    names = dict(row.seats.values_list("pk", "name"))
    return tuple(
        Happened(
            at=entry.at,
            actor=entry.actor,
            verb=entry.verb,
            subject=entry.subject,
            before=entry.before,
            after=entry.after,
            presence=_presence(entry, names=names),
        )
        for entry in entries[:_AT_ONCE]
    )


def _presence(entry: HistoryEntry, *, names: Mapping[int, str]) -> tuple[str, str, str] | None:
    if entry.verb != "meeting.presence" or "after" not in entry.details:
        return None
    before, after = (", ".join(entry.details[when]) for when in ("before", "after"))
    return names.get(entry.details["seat"], ""), before, after


def number_of_entries() -> int:
    return HistoryEntry.objects.count()


def broken_histories() -> Iterator[BrokenHistory]:
    """Each body's chain from its beginning to its head, as far as it holds."""
    bodies = {
        *HistoryHead.objects.values_list("body", flat=True),
        *HistoryEntry.objects.values_list("body", flat=True),
    }
    for body in sorted(bodies):
        broken = _first_broken(body)
        if broken is not None:
            yield BrokenHistory(body=body, sequence=broken)


def _first_broken(body: str) -> int | None:
    sequence, before = 0, None
    for entry in HistoryEntry.objects.filter(body=body).order_by("sequence").iterator():
        sequence += 1
        if (entry.sequence, entry.previous, entry.hash) != (sequence, before, hash_of_entry(entry)):
            return sequence
        before = entry.hash
    head = HistoryHead.objects.filter(body=body).first()
    is_head = head is not None and (head.sequence, head.hash) == (sequence, before or "")
    return None if is_head else sequence + 1
