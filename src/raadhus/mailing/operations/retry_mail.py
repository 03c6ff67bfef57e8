"""Let a mail be sent at the next opportunity, with all its tries before it."""

from datetime import datetime

from django.db import transaction

from raadhus.mailing.errors import MailError
from raadhus.mailing.models import OutgoingMail


def retry_mail(number: int, *, about: str | None = None, now: datetime) -> None:
    """`about` holds it to the mails of one thing. Raises MailError."""
    with transaction.atomic():
        mails = OutgoingMail.objects.select_for_update().filter(pk=number)
        mail = (mails if about is None else mails.filter(about=about)).first()
        if mail is None:
            raise MailError("mail-not-found")
        if mail.state == "sent":
            raise MailError("mail-sent")
        if mail.state == "waiting" and mail.handing_over_at is not None:
            raise MailError("mail-on-its-way")
        mail.state, mail.tries, mail.next_try_at = "waiting", 0, now
        mail.handing_over_at = None
        mail.save()
