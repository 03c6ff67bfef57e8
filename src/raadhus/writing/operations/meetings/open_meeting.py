"""Open the meeting: from now on what happens is noted, and those who are there are there from this minute."""

from datetime import datetime

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import MEETING
from raadhus.writing.models import Presence, Seat
from raadhus.writing.operations.meetings.recording import take_meeting, write_down
from raadhus.writing.verbs import move


def open_meeting(
    meeting: int,
    *,
    by: Acting,
    version: int | None = None,
    at: datetime | None = None,
    present: tuple[int, ...] | None = None,
) -> None:
    """`present` are the seats of those who are there; null means everybody who has not announced absence.

    Members who are neither there nor have announced it are noted as absent. Raises a Refusal.
    """
    with transaction.atomic():
        row = take_meeting(meeting, by=by, version=version)
        moved = move(row, "state", MEETING, verb="open")
        row.opened_at = (at or by.at).replace(second=0, microsecond=0)
        seats = tuple(row.seats.all())
        there = [seat for seat in seats if (seat.absence is None if present is None else seat.pk in present)]
        Presence.objects.bulk_create(Presence(seat=seat, from_at=row.opened_at) for seat in there)
        came = [seat.pk for seat in there]
        Seat.objects.filter(pk__in=came, absence__isnull=False).update(absence=None)
        row.seats.exclude(pk__in=came).filter(absence__isnull=True, is_member=True).update(absence="absent")
        write_down("meeting.open", row, by=by, moved=moved, details={"present": len(came)})
