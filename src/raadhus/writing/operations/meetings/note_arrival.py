"""Note that someone came, by the minute."""

from datetime import datetime

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.writing.models import Presence
from raadhus.writing.operations.meetings.presence import (
    ThereAlready,
    last_presence,
    minute,
    refuse_out_of_time,
    take_seat,
)
from raadhus.writing.operations.meetings.recording import write_down


def note_arrival(seat: int, *, by: Acting, at: datetime | None = None) -> None:
    """Who came after all is no longer noted as absent. Raises a Refusal."""
    with transaction.atomic():
        row = take_seat(seat, by=by)
        before = last_presence(row)
        if before is not None and before.until_at is None:
            raise ThereAlready(values={"who": row.name})
        came = minute(at, by=by)
        refuse_out_of_time(row, at=came, after=before.until_at if before else None)
        until = row.meeting.closed_at
        Presence.objects.create(seat=row, from_at=came, until_at=until)
        if row.absence is not None:
            row.absence = None
            row.save(update_fields=["absence"])
        write_down("meeting.arrival", row.meeting, by=by, details={"seat": row.pk})
