"""Note that someone left, by the minute."""

from datetime import datetime

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.writing.operations.meetings.presence import (
    NotPresent,
    last_presence,
    minute,
    refuse_out_of_time,
    take_seat,
)
from raadhus.writing.operations.meetings.recording import write_down


def note_departure(seat: int, *, by: Acting, at: datetime | None = None) -> None:
    """Raises a Refusal."""
    with transaction.atomic():
        row = take_seat(seat, by=by)
        there = last_presence(row)
        if there is None or there.until_at is not None:
            raise NotPresent(values={"who": row.name})
        there.until_at = minute(at, by=by)
        refuse_out_of_time(row, at=there.until_at, after=there.from_at)
        there.save()
        write_down("meeting.departure", row.meeting, by=by, details={"seat": row.pk})
