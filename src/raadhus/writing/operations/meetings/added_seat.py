"""A seat for someone who was not called: there from this minute where the meeting is in session."""

from datetime import datetime

from django.db.models import Max

from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.models import Meeting, Presence, Seat


class NameMissing(
    Refusal,
    reason="name-missing",
    english="Write the name.",
    danish="Skriv navnet.",
):
    """Nobody sits in a meeting without a name."""


def added_seat(meeting: Meeting, *, seat: Seat, at: datetime) -> Seat:
    """The seat, saved behind the others; who sent apologies is not there. Raises NameMissing."""
    if not seat.name.strip():
        raise NameMissing
    last = meeting.seats.aggregate(last=Max("position"))["last"] or 0
    seat.meeting, seat.position = meeting, last + 1
    seat.save()
    if meeting.state == "in_session" and seat.absence is None:
        Presence.objects.create(seat=seat, from_at=at.replace(second=0, microsecond=0))
    return seat
