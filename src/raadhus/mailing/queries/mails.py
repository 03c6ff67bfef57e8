"""How far mails have come, without what stands in them."""

from datetime import datetime
from typing import Literal, TypeAlias

from django.db.models import QuerySet
from msgspec import Struct

from raadhus.mailing.errors import MAIL_ERRORS, MailError
from raadhus.mailing.models import OutgoingMail

MailState: TypeAlias = Literal["waiting", "sent", "failed"]
_MOST = 500


class MailShown(Struct, frozen=True, kw_only=True):
    """`trouble` is why it has not been sent, if it was tried."""

    id: int
    about: str
    to_name: str
    to_address: str
    subject: str
    state: MailState
    tries: int
    created_at: datetime
    next_try_at: datetime | None
    sent_at: datetime | None
    trouble: MailError | None


def mails_about(about: str) -> tuple[MailShown, ...]:
    """The mails of one thing, the newest first."""
    return _shown(OutgoingMail.objects.filter(about=about))


def mails_not_sent() -> tuple[MailShown, ...]:
    """What waits, and what failed."""
    return _shown(OutgoingMail.objects.exclude(state="sent"))


def mails_failed() -> int:
    """How many are not tried again by themselves."""
    return OutgoingMail.objects.filter(state="failed").count()


def latest_mails(*, state: MailState | None = None) -> tuple[MailShown, ...]:
    return _shown(OutgoingMail.objects.filter(state=state) if state else OutgoingMail.objects.all())


def _shown(mails: QuerySet[OutgoingMail]) -> tuple[MailShown, ...]:
    return tuple(_mail(row) for row in mails.defer("text", "attachments").order_by("-pk")[:_MOST])


def _mail(row: OutgoingMail) -> MailShown:
    code, _, answer = row.last_error.partition(" ")
    return MailShown(
        id=row.pk,
        about=row.about,
        to_name=row.to_name,
        to_address=row.to_address,
        subject=row.subject,
        state=row.state,  # type: ignore[arg-type]  # the three that are written
        tries=row.tries,
        created_at=row.created_at,
        next_try_at=row.next_try_at,
        sent_at=row.sent_at,
        trouble=MailError(code, answer=answer) if code in MAIL_ERRORS else None,
    )
