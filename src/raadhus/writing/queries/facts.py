"""What was recorded of a meeting, as the values that rules and wording take: four queries, however long it was."""

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone

import msgspec
from django.utils.timezone import localtime

from raadhus.core.field_kinds import Plain
from raadhus.core.procedure.meeting_facts import ItemFacts, ItemStated, MeetingFacts, Seat, Span
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import AgendaItem, Meeting, Presence
from raadhus.writing.models import Seat as SeatRow

_COUNCILS = frozenset({"kommunalbestyrelsen", "byrådet", "borgerrepræsentationen"})


def facts_of_meeting(meeting: Meeting) -> MeetingFacts:
    """The meeting with everybody's presence and all its items in their order, those taken off left out."""
    items = meeting.items.filter(is_taken_off=False).order_by("position", "id")
    return facts_with_items(meeting, tuple(items))


def is_council(meeting: Meeting) -> bool:
    """Whether it is a meeting of the municipality's council."""
    return meeting.organization_name.casefold() in _COUNCILS


def facts_with_items(meeting: Meeting, items: tuple[AgendaItem, ...]) -> MeetingFacts:
    """The meeting with these of its items alone: a rule about one item need not read the others."""
    return MeetingFacts(
        organization=meeting.organization_name,
        size=meeting.size,
        is_council=is_council(meeting),
        opened_at=_moment(meeting.opened_at) if meeting.opened_at else None,
        closed_at=_moment(meeting.closed_at) if meeting.closed_at else None,
        adjourned=msgspec.convert(meeting.adjourned, tuple[Span, ...]),
        seats=seats_of_meeting(meeting),
        items=tuple((stated_of(item), facts_of(item)) for item in items),
    )


def seats_of_meeting(meeting: Meeting) -> tuple[Seat, ...]:
    """Everybody of the meeting in their order, with when they were there: two queries."""
    spans: dict[int, list[Span]] = {}
    for row in Presence.objects.filter(seat__meeting=meeting).order_by("from_at", "id"):
        span = Span(from_at=_moment(row.from_at), until_at=_moment(row.until_at) if row.until_at else None)
        spans.setdefault(row.seat_id, []).append(span)
    seats = meeting.seats.order_by("position", "id")
    return tuple(_seat(seat, spans=tuple(spans.get(seat.pk, ()))) for seat in seats)


def stated_of(item: AgendaItem) -> ItemStated:
    points = msgspec.convert(item.content, ProposalContent).points if item.content else ()
    return ItemStated(
        key=str(item.pk),
        number=item.number,
        title=item.title,
        is_closed=item.access == "closed",
        points=tuple((str(number), text) for number, text in enumerate(points, 1)),
    )


def facts_of(item: AgendaItem) -> ItemFacts:
    return msgspec.convert(item.facts, ItemFacts)


def stored_facts(facts: ItemFacts) -> Mapping[str, Plain]:
    """The facts as the table keeps them, moments in local time with their offset."""
    kept: Mapping[str, Plain] = msgspec.to_builtins(facts)
    return kept


def _seat(row: SeatRow, *, spans: tuple[Span, ...]) -> Seat:
    return Seat(
        key=str(row.pk),
        name=row.name,
        person=row.person,
        party=row.party,
        group=row.group,
        titles=(row.title,) if row.title else (),
        office=row.office,  # type: ignore[arg-type]  # call_meeting writes no other words
        is_member=row.is_member,
        is_guest=row.is_guest,
        substitute_for=str(row.substitute_for_id) if row.substitute_for_id else None,
        absence=row.absence,  # type: ignore[arg-type]  # the verbs of absence write no other words
        spans=spans,
    )


def _moment(at: datetime) -> datetime:
    """Local time with a fixed offset: with the zone itself, the hour that comes twice in autumn compares as one."""
    local = localtime(at)
    return local.replace(tzinfo=timezone(local.utcoffset() or timedelta()))
