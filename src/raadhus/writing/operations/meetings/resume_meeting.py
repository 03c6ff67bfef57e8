"""Resume the meeting after a pause."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import MEETING
from raadhus.writing.operations.meetings.recording import take_meeting, write_down
from raadhus.writing.verbs import move


def resume_meeting(meeting: int, *, by: Acting, version: int | None = None) -> None:
    """Raises a Refusal."""
    with transaction.atomic():
        row = take_meeting(meeting, by=by, version=version)
        moved = move(row, "state", MEETING, verb="resume")
        *before, pause = row.adjourned
        row.adjourned = [*before, pause | {"until_at": by.at.isoformat()}]
        write_down("meeting.resume", row, by=by, moved=moved)
