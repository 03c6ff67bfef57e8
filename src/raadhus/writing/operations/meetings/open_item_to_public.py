"""Open a closed item to the public in the meeting (danish-rules L7)."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import ITEM
from raadhus.writing.operations.meetings.recording import change_record, take_item, write_down
from raadhus.writing.verbs import move


def open_item_to_public(item: int, *, by: Acting, version: int | None) -> None:
    """Its text goes out with the minutes, and not before. Raises a Refusal."""
    with transaction.atomic():
        row = take_item(item, by=by, version=version)
        change_record(row.meeting, by=by)
        move(row, "state", ITEM, verb="open_to_public")
        row.access = "open"
        row.content = {**row.content, "access": "open", "closing_ground": None, "closing_reason": ""}
        write_down("item.open_to_public", row.meeting, by=by, item=row, moved=("closed", "open"))
