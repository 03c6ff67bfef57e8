"""Send an item back to be prepared anew."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.meeting_facts import DecisionTaken
from raadhus.writing.operations.meetings.decide_item import end_item
from raadhus.writing.operations.meetings.recording import take_item, write_down


def return_item(item: int, *, by: Acting, version: int | None, to: str | None = None) -> None:
    """`to` is who prepares it. Raises a Refusal."""
    with transaction.atomic():
        row = take_item(item, by=by, version=version)
        moved = end_item(row, decisions=(DecisionTaken(outcome="returned", forwarded_to=to),), by=by)
        write_down("item.return", row.meeting, by=by, item=row, moved=moved)
