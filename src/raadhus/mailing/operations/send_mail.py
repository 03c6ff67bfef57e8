"""Send one kept mail, and record how it went: never twice, not even by two workers or when one dies.

What happens in between is kept first: a worker that dies before the handing over leaves a mail that is tried again; one
that dies in the middle of it leaves a mail that may have been sent, and a person decides.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from raadhus.mailing.courier import Courier
from raadhus.mailing.errors import MailError
from raadhus.mailing.mail_server import MailServer
from raadhus.mailing.message import message_of
from raadhus.mailing.models import OutgoingMail

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 4, 15, 60, *(240,) * 8))
"""After each failure; after the last one there is no more. A server may be away for a day and a half."""
_FOR_GOOD = frozenset({"mail-refused", "mail-address-unusable"})
# Longer than one sending can last: the courier waits 300 seconds for the last answer, and less for each one before.
_LEASE = timedelta(minutes=15)


def send_mail(
    number: int, *, courier: Courier, server: MailServer, clock: Callable[[], datetime]
) -> bool | None:
    """Whether it was sent; null when there was nothing to send, as another worker has it."""
    mail = _claimed(number, now=clock())
    if mail is None:
        return None
    if mail.handing_over_at is not None:
        _note(mail, state="failed", next_try_at=None, last_error="mail-perhaps-sent")
        return False
    try:
        message = message_of(mail, sender=server.sender, now=clock())
        courier.hand_over(message, before=lambda: _note(mail, handing_over_at=clock()))
    except MailError as error:
        _note_failure(mail, error, now=clock())
        return False
    # What it said is its reader's from here: its link may let them answer without signing in.
    _note(
        mail,
        state="sent",
        sent_at=clock(),
        next_try_at=None,
        last_error="",
        handing_over_at=None,
        text="",
        attachments=[],
    )
    return True


def _claimed(number: int, *, now: datetime) -> OutgoingMail | None:
    mail = OutgoingMail.objects.filter(pk=number, state="waiting", next_try_at__lte=now).first()
    if mail is None:
        return None
    # One statement decides between two workers that have both read the row.
    mine = OutgoingMail.objects.filter(pk=number, state="waiting", next_try_at=mail.next_try_at)
    return mail if mine.update(next_try_at=now + _LEASE, tries=mail.tries + 1) else None


def _note_failure(mail: OutgoingMail, error: MailError, *, now: datetime) -> None:
    # `mail` was read before this try was counted, so its tries are those that failed before.
    is_last = error.code in _FOR_GOOD or mail.tries >= len(PAUSES)
    _note(
        mail,
        state="failed" if is_last else "waiting",
        next_try_at=None if is_last else now + PAUSES[mail.tries],
        last_error=f"{error.code} {error.answer}".strip(),
        handing_over_at=None,
    )


def _note(mail: OutgoingMail, **what: object) -> None:
    OutgoingMail.objects.filter(pk=mail.pk).update(**what)
