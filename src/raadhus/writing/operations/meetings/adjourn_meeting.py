"""Adjourn the meeting: nothing is treated until it is resumed."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import MEETING
from raadhus.writing.operations.meetings.recording import take_meeting, write_down
from raadhus.writing.operations.meetings.take_up_item import rest_others
from raadhus.writing.verbs import move


def adjourn_meeting(meeting: int, *, by: Acting, version: int | None = None) -> None:
    """The item that is treated rests. Raises a Refusal."""
    with transaction.atomic():
        row = take_meeting(meeting, by=by, version=version)
        moved = move(row, "state", MEETING, verb="adjourn")
        row.adjourned = [*row.adjourned, {"from_at": by.at.isoformat()}]
        rest_others(row, by=by)
        write_down("meeting.adjourn", row, by=by, moved=moved)
