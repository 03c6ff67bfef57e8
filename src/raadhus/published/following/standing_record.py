"""The record of a meeting as it stands today: each item as the newest paper that has it tells it."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.record import MeetingRecord
from raadhus.published.current import parts_as_read
from raadhus.published.models import AgendaItem, EditionPart, Meeting, MeetingOrganization


class StandingRecord(Struct, frozen=True, kw_only=True):
    """`items` are the ids of the record's items, in their order; withdrawn and withheld ones are left out of both.

    `life` is that of the committee that led the meeting, `organization` its id, both null where the paper names none.
    """

    meeting: str
    body: str
    date: date | None
    life: str | None
    organization: str | None
    record: MeetingRecord
    items: tuple[str, ...]


def standing_records(meetings: Iterable[str]) -> Mapping[str, StandingRecord]:
    """Read these meetings; one that has no agenda or minutes left is left out."""
    found = Meeting.objects.filter(id__in=tuple(meetings)).order_by("id")
    return {meeting.pk: record for meeting in found if (record := _standing(meeting)) is not None}


def _standing(meeting: Meeting) -> StandingRecord | None:
    newest = meeting.minutes_id or meeting.agenda_id
    if newest is None:
        return None
    rows = tuple(
        AgendaItem.objects.filter(meeting=meeting, part__stated__isnull=False)
        .exclude(tombstone__gt=0)
        .order_by("order")
        .values_list("id", "part_id")
    )
    chosen = [part for _, part in rows]
    parts = EditionPart.objects.filter(id__in=chosen) | EditionPart.objects.filter(edition=newest, leaf=0)
    read = parts_as_read(tuple(parts.order_by("edition", "leaf")), meeting=meeting.pk, body=meeting.body_id)
    head = read.heads.get(newest)
    if head is None:
        return None
    leading = (
        MeetingOrganization.objects.filter(meeting=meeting, place=0)
        .values_list("organization_id", "organization__life")
        .first()
    )
    return StandingRecord(
        meeting=meeting.pk,
        body=meeting.body_id,
        date=meeting.date,
        life=leading[1] if leading else None,
        organization=leading[0] if leading else None,
        record=replace(head, items=tuple(read.items[part] for part in chosen)),
        items=tuple(id_ for id_, _ in rows),
    )
