"""Take an item up again that had ended: what was recorded of it stays until it is recorded anew."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import ITEM
from raadhus.writing.operations.meetings.recording import (
    change_record,
    refuse_unless_in_session,
    take_item,
    write_down,
)
from raadhus.writing.operations.meetings.take_up_item import begun, rest_others
from raadhus.writing.queries.facts import facts_of, stored_facts
from raadhus.writing.verbs import move


def reopen_item(item: int, *, by: Acting, version: int | None) -> None:
    """Raises a Refusal."""
    with transaction.atomic():
        row = take_item(item, by=by, version=version)
        refuse_unless_in_session(row.meeting)
        change_record(row.meeting, by=by)
        moved = move(row, "state", ITEM, verb="take_up_again")
        rest_others(row.meeting, by=by, but=row)
        row.facts = dict(stored_facts(begun(facts_of(row), at=by.at)))
        write_down("item.take_up_again", row.meeting, by=by, item=row, moved=moved)
