"""Tell those of a meeting that it is moved or cancelled, and their calendars too."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.timezone import localtime

from raadhus.core.danish_format import danish_moment
from raadhus.core.procedure.acting import Acting
from raadhus.mailing.operations.queue_mail import NewMail
from raadhus.writing.mails.letter import (
    Letter,
    facts_of,
    invitation_of,
    keep_letter,
    link_to_meeting,
    subject_of,
)
from raadhus.writing.models import Meeting, Seat


def meeting_moved_mails(
    meeting: Meeting, *, seats: Iterable[Seat], before: datetime, by: Acting
) -> tuple[NewMail, ...]:
    """Queue a mail to each seat of a user; `before` is when the meeting was to begin."""
    was = danish_moment(localtime(before).isoformat(timespec="seconds"))
    news = f"Mødet, der skulle være {was}, er flyttet."
    return _tell(meeting, seats=seats, what="Flyttet møde", news=news, by=by, cancelled=False)


def meeting_cancelled_mails(meeting: Meeting, *, seats: Iterable[Seat], by: Acting) -> tuple[NewMail, ...]:
    """Queue a mail to each seat of a user; why it is cancelled stands at the desk alone."""
    return _tell(meeting, seats=seats, what="Aflyst møde", news="Mødet er aflyst.", by=by, cancelled=True)


def _tell(
    meeting: Meeting, *, seats: Iterable[Seat], what: str, news: str, by: Acting, cancelled: bool
) -> tuple[NewMail, ...]:
    mails = (
        keep_letter(
            Letter(
                key=f"{'cancelled' if cancelled else 'moved'}:{meeting.version}",
                subject=subject_of(what, meeting=meeting),
                lines=(news, facts_of(meeting), f"Se mødet her:\n{link_to_meeting(meeting)}"),
                attachments=(invitation_of(meeting, to=seat.user, by=by, cancelled=cancelled),),
            ),
            meeting=meeting,
            to=seat.user,
            by=by,
        )
        for seat in seats
        if seat.user is not None
    )
    return tuple(mail for mail in mails if mail is not None)
