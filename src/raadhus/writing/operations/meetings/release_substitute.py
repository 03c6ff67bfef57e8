"""Take the call of a substitute back, until the meeting opens."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere
from raadhus.writing.mails.substitute_called import substitute_released_mail
from raadhus.writing.models import Seat
from raadhus.writing.operations.meetings.own_seat import BEFORE, AbsenceTooLate
from raadhus.writing.operations.meetings.recording import take_meeting, write_down


def release_substitute(seat: int, *, by: Acting) -> None:
    """The seat goes, and the substitute is told. Raises a Refusal."""
    with transaction.atomic():
        found = Seat.objects.filter(pk=seat, substitute_for__isnull=False).first()
        if found is None:
            raise NotThere
        found.meeting = take_meeting(found.meeting_id, by=by)
        if found.meeting.state not in BEFORE:
            raise AbsenceTooLate
        substitute_released_mail(found, by=by)
        details = {"seat": found.pk, "for": found.substitute_for_id}
        found.delete()
        write_down("meeting.release_substitute", found.meeting, by=by, details=details)
