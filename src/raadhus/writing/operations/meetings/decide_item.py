"""Decide an item: how it ended, as a whole or point by point."""

from collections.abc import Mapping

from django.db import transaction
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.meeting_facts import DecisionTaken, ItemFacts
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.state_tables import ITEM
from raadhus.core.record import Outcome
from raadhus.writing.models import AgendaItem, Presence
from raadhus.writing.operations.meetings.record_facts import put_facts
from raadhus.writing.operations.meetings.recording import (
    change_record,
    refuse_unless_in_session,
    take_item,
    write_down,
)
from raadhus.writing.operations.meetings.take_up_item import ended
from raadhus.writing.queries.facts import facts_of
from raadhus.writing.verbs import move

_VERBS: Mapping[Outcome, str] = {
    "postponed": "postpone",
    "returned": "return",
    "lapsed": "lapse",
    "withdrawn": "withdraw",
}


class NothingDecided(
    Refusal,
    reason="nothing-decided",
    english="Say how the item ended.",
    danish="Angiv, hvordan punktet endte.",
):
    """An item is not decided without an outcome."""


def decide_item(item: int, *, decisions: tuple[DecisionTaken, ...], by: Acting, version: int | None) -> None:
    """What the decisions say replaces what was decided of the item before. Raises a Refusal."""
    with transaction.atomic():
        row = take_item(item, by=by, version=version)
        moved = end_item(row, decisions=decisions, by=by)
        write_down("item.decide", row.meeting, by=by, item=row, moved=moved)


def end_item(row: AgendaItem, *, decisions: tuple[DecisionTaken, ...], by: Acting) -> tuple[str, str]:
    """Move the item to the state that its outcomes lead to, its treatment over. Raises a Refusal."""
    if not decisions:
        raise NothingDecided
    refuse_unless_in_session(row.meeting)
    change_record(row.meeting, by=by)
    outcomes = {decision.outcome for decision in decisions}
    verb = _VERBS.get(outcomes.pop(), "decide") if len(outcomes) == 1 else "decide"
    before = row.state
    if before not in {"waiting", "under_treatment"}:
        # Said anew in the same breath: the item is taken up again, and ends otherwise.
        move(row, "state", ITEM, verb="take_up_again")
    _, after = move(row, "state", ITEM, verb=verb)
    facts = ended(replace(facts_of(row), decisions=decisions), at=by.at)
    put_facts(row, facts=facts)
    _let_substitutes_go(facts, by=by)
    return before, after


def _let_substitutes_go(facts: ItemFacts, *, by: Acting) -> None:
    """Who sat for a disqualified member in this item alone goes when it is over."""
    seats = [int(one.substitute) for one in facts.disqualifications if one.substitute is not None]
    if seats:
        there = Presence.objects.filter(seat__in=seats, until_at__isnull=True, from_at__lte=by.at)
        there.filter(seat__substitute_for__presence__until_at__isnull=True).update(until_at=by.at)
