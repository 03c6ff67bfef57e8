"""Take up an item: it is treated from this minute, and no other is."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.meeting_facts import GuestHeard, ItemFacts, Span
from raadhus.core.procedure.state_tables import ITEM
from raadhus.writing.models import AgendaItem, Meeting
from raadhus.writing.operations.meetings.recording import (
    refuse_unless_in_session,
    take_item,
    write_down,
)
from raadhus.writing.queries.facts import facts_of, stored_facts
from raadhus.writing.verbs import move, save_change


def take_up_item(item: int, *, by: Acting, version: int | None = None) -> None:
    """The item that was treated until now rests; one that rested goes on. Raises a Refusal."""
    with transaction.atomic():
        row = take_item(item, by=by, version=version)
        refuse_unless_in_session(row.meeting)
        rests = row.state == "under_treatment"
        moved = (row.state, row.state) if rests else move(row, "state", ITEM, verb="take_up")
        rest_others(row.meeting, by=by, but=row)
        facts = facts_of(row)
        if not facts.treated:
            facts = replace(facts, guests=(*facts.guests, *_invited(row, facts=facts)))
        if not is_treated_now(facts):
            row.facts = stored_facts(begun(facts, at=by.at))
        write_down("item.take_up", row.meeting, by=by, item=row, moved=moved)


def rest_others(meeting: Meeting, *, by: Acting, but: AgendaItem | None = None) -> None:
    """End the treatment of whatever is treated now, undecided as it is."""
    for other in meeting.items.filter(state="under_treatment"):
        facts = facts_of(other)
        if other != but and is_treated_now(facts):
            other.facts = stored_facts(ended(facts, at=by.at))
            save_change(other, by=by)


def _invited(item: AgendaItem, *, facts: ItemFacts) -> Iterator[GuestHeard]:
    """Those who were invited to it and stand there not yet; who did not come is struck."""
    known = {one.name for one in facts.guests}
    for seat in item.guests.filter(is_guest=True, absence__isnull=True).order_by("expected_from", "pk"):
        if seat.name not in known:
            yield GuestHeard(name=seat.name, title=seat.title or None, unit=seat.unit or None)


def is_treated_now(facts: ItemFacts) -> bool:
    return bool(facts.treated) and facts.treated[-1].until_at is None


def begun(facts: ItemFacts, *, at: datetime) -> ItemFacts:
    return replace(facts, treated=(*facts.treated, Span(from_at=at)))


def ended(facts: ItemFacts, *, at: datetime) -> ItemFacts:
    """The facts with the treatment over at this moment, if it was going on."""
    if not is_treated_now(facts):
        return facts
    last = replace(facts.treated[-1], until_at=max(at, facts.treated[-1].from_at))
    return replace(facts, treated=(*facts.treated[:-1], last))
