"""Add something that happened to an item's record: a vote, a dissent, a request, an election, a guest.

Nothing that another has written is changed by it, so two secretaries may add at once.
"""

from collections.abc import Mapping
from typing import TypeAlias

from django.db import transaction
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.meeting_facts import (
    Dissent,
    ElectionHeld,
    GuestHeard,
    ItemFacts,
    RequestMade,
    VoteTaken,
)
from raadhus.writing.operations.meetings.record_facts import put_facts
from raadhus.writing.operations.meetings.recording import change_record, take_item, write_down
from raadhus.writing.queries.facts import facts_of

Added: TypeAlias = VoteTaken | Dissent | RequestMade | ElectionHeld | GuestHeard
PLACES: Mapping[type[Added], str] = {
    VoteTaken: "votes",
    Dissent: "dissents",
    RequestMade: "requests",
    ElectionHeld: "elections",
    GuestHeard: "guests",
}
"""Where in the facts each kind stands."""


def add_to_record(item: int, *, added: Added, by: Acting) -> None:
    """Raises a Refusal."""
    with transaction.atomic():
        row = take_item(item, by=by, version=None)
        change_record(row.meeting, by=by)
        put_facts(row, facts=with_added(facts_of(row), added=added))
        write_down(f"item.add_{PLACES[type(added)][:-1]}", row.meeting, by=by, item=row)


def with_added(facts: ItemFacts, *, added: Added) -> ItemFacts:
    place = PLACES[type(added)]
    changed: ItemFacts = replace(facts, **{place: (*getattr(facts, place), added)})
    return changed
