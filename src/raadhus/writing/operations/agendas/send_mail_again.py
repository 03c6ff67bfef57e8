"""Send a mail of a meeting again that could not be sent."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.mailing.operations.retry_mail import retry_mail
from raadhus.writing.operations.agendas.taking import take_meeting
from raadhus.writing.verbs import Happening, write_history


def send_mail_again(mail: int, *, meeting: int, by: Acting) -> None:
    """Raises a Refusal, and MailError where there is no such mail of this meeting or nothing to send."""
    with transaction.atomic():
        row = take_meeting(meeting, may="agenda.send", by=by, version=None)
        retry_mail(mail, about=f"meeting:{meeting}", now=by.at)
        happening = Happening(
            body=row.body,
            verb="agenda.send",
            subject=f"meeting:{meeting}",
            is_closed=False,
            meeting=meeting,
            details={"mail": mail},
        )
        write_history(happening, by=by)
