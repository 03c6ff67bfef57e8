"""Note that someone left, by the minute."""

from datetime import datetime

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.writing.operations.meetings.presence import (
    NotPresent,
    last_presence,
    refuse_out_of_time,
    take_seat,
    write_minute,
)
from raadhus.writing.operations.meetings.recording import write_down


def note_departure(seat: int, *, by: Acting, at: datetime | None = None) -> None:
    """Raises a Refusal."""
    with transaction.atomic():
        row = take_seat(seat, by=by)
        there = last_presence(row)
        if there is None or there.until_at is not None:
            raise NotPresent(values={"who": row.name})

        def leave(left: datetime) -> None:
            refuse_out_of_time(row, at=left, after=there.from_at)
            there.until_at = left
            there.save()

        write_minute(leave, seat=row, at=at, by=by)
        write_down("meeting.departure", row.meeting, by=by, details={"seat": row.pk})
