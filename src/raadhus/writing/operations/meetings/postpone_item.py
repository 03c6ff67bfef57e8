"""Postpone an item, to a day or without one: also before it was taken up."""

from datetime import date

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.meeting_facts import DecisionTaken
from raadhus.writing.operations.meetings.decide_item import end_item
from raadhus.writing.operations.meetings.recording import take_item, write_down


def postpone_item(item: int, *, by: Acting, version: int | None, until: date | None = None) -> None:
    """Raises a Refusal."""
    with transaction.atomic():
        row = take_item(item, by=by, version=version)
        moved = end_item(row, decisions=(DecisionTaken(outcome="postponed", until=until),), by=by)
        write_down("item.postpone", row.meeting, by=by, item=row, moved=moved)
