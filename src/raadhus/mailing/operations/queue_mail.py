"""Keep a mail to be sent: within the transaction of what it tells of, so that it goes out if and only if that holds."""

import base64
from datetime import datetime

from msgspec import Struct

from raadhus.mailing.mail_attachment import MailAttachment
from raadhus.mailing.message import one_line
from raadhus.mailing.models import OutgoingMail

_LONGEST_SUBJECT = 300
_LONGEST_NAME = 200


class NewMail(Struct, frozen=True, kw_only=True):
    """`key` names the mail for ever, `about` the thing that it is about, as "meeting:7"."""

    key: str
    about: str
    to_name: str
    to_address: str
    subject: str
    text: str
    attachments: tuple[MailAttachment, ...] = ()


def queue_mail(mail: NewMail, *, now: datetime) -> int:
    """Give the number of the mail; the same key again changes nothing."""
    row, _ = OutgoingMail.objects.get_or_create(
        key=mail.key,
        defaults={
            "about": mail.about,
            "to_name": one_line(mail.to_name)[:_LONGEST_NAME],
            "to_address": mail.to_address,
            "subject": _cut(one_line(mail.subject)),
            "text": mail.text,
            "attachments": [
                {
                    "name": one.name,
                    "media_type": one.media_type,
                    "base64": base64.b64encode(one.data).decode(),
                }
                for one in mail.attachments
            ],
            "state": "waiting",
            "next_try_at": now,
            "created_at": now,
        },
    )
    return row.pk


def _cut(subject: str) -> str:
    return subject if len(subject) <= _LONGEST_SUBJECT else f"{subject[: _LONGEST_SUBJECT - 1]}…"
