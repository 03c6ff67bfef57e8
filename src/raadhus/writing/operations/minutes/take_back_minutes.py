"""Take the minutes back from those who approve them, to write on; what some have approved goes with it."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.minutes_states import APPROVAL
from raadhus.writing.operations.minutes.taking import take_minutes, write_minutes_history
from raadhus.writing.verbs import move, save_change


def take_back_minutes(meeting: int, *, by: Acting, version: int | None) -> None:
    """Raises a Refusal."""
    with transaction.atomic():
        row = take_minutes(meeting, verb="minutes.write", by=by, version=version)
        moved = move(row, "approval_state", APPROVAL, verb="take_back")
        row.minutes.filter(taken_back_at__isnull=True).update(taken_back_at=by.at)
        save_change(row, by=by)
        write_minutes_history(row, verb="minutes.take_back", by=by, moved=moved)
