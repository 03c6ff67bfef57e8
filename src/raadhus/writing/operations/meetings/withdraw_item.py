"""Take an item off in the meeting: it is not treated, and its number stays."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.meeting_facts import DecisionTaken
from raadhus.writing.operations.meetings.decide_item import end_item
from raadhus.writing.operations.meetings.recording import take_item, write_down


def withdraw_item(item: int, *, by: Acting, version: int | None) -> None:
    """Raises a Refusal."""
    with transaction.atomic():
        row = take_item(item, by=by, version=version)
        moved = end_item(row, decisions=(DecisionTaken(outcome="withdrawn"),), by=by)
        write_down("item.withdraw", row.meeting, by=by, item=row, moved=moved)
