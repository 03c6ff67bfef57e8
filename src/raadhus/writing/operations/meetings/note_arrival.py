"""Note that someone came, by the minute."""

from datetime import datetime

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.writing.models import Presence, Seat
from raadhus.writing.operations.meetings.presence import (
    ThereAlready,
    last_presence,
    refuse_out_of_time,
    take_seat,
    write_minute,
)
from raadhus.writing.operations.meetings.recording import write_down


def note_arrival(seat: int, *, by: Acting, at: datetime | None = None) -> None:
    """Who came after all is no longer noted as absent. Raises a Refusal."""
    with transaction.atomic():
        row = take_seat(seat, by=by)
        before = last_presence(row)
        if before is not None and before.until_at is None:
            raise ThereAlready(values={"who": row.name})
        left, until = before.until_at if before else None, row.meeting.closed_at

        def come(came: datetime) -> None:
            refuse_out_of_time(row, at=came, after=left)
            Presence.objects.create(seat=row, from_at=came, until_at=until)
            Seat.objects.filter(pk=row.pk, absence__isnull=False).update(absence=None)

        write_minute(come, seat=row, at=at, by=by)
        write_down("meeting.arrival", row.meeting, by=by, details={"seat": row.pk})
