"""Add an official to the meeting: there to serve it without a vote, or missed."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.writing.models import Seat
from raadhus.writing.operations.meetings.added_seat import added_seat
from raadhus.writing.operations.meetings.recording import take_meeting, write_down


def add_official(meeting: int, *, name: str, title: str, sent_apologies: bool = False, by: Acting) -> int:
    """Give the number of the seat. Raises a Refusal."""
    with transaction.atomic():
        row = take_meeting(meeting, by=by)
        official = Seat(
            name=name.strip(),
            title=title.strip(),
            is_member=False,
            absence="apology" if sent_apologies else None,
            absence_told_at=by.at if sent_apologies else None,
        )
        seat = added_seat(row, seat=official, at=by.at)
        write_down("meeting.add_official", row, by=by, details={"seat": seat.pk})
        return seat.pk
