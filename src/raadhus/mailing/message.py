"""A kept mail as the bytes that go out: headers that nobody can write into, text in UTF-8, all of it in seven bits."""

import base64
import hashlib
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from msgspec import Struct

from raadhus.mailing.errors import MailError
from raadhus.mailing.invitation import in_the_name_of
from raadhus.mailing.models import OutgoingMail

_POLICY = SMTP.clone(cte_type="7bit")
_CALENDAR = "text/calendar"


class Message(Struct, frozen=True, kw_only=True):
    """Who it is for, as the mail server is told, and all that is in it."""

    recipient: str
    data: bytes


def message_of(mail: OutgoingMail, *, sender: Address, now: datetime) -> Message:
    """Make the mail; its Message-ID is the same at every try. Raises MailError for an address that is none."""
    to = _address(mail)
    message = EmailMessage(policy=_POLICY)
    message["From"] = sender
    message["To"] = to
    message["Subject"] = one_line(mail.subject)
    message["Date"] = now
    message["Message-ID"] = f"<{hashlib.sha256(mail.key.encode()).hexdigest()[:40]}@{sender.domain}>"
    message["Auto-Submitted"] = "auto-generated"
    message["Content-Language"] = "da"
    message.set_content(mail.text, cte="quoted-printable")
    # A calendar reads the invitation that stands beside the text, not one that is attached.
    attached = sorted(mail.attachments, key=lambda one: not one["media_type"].startswith(_CALENDAR))
    for one in attached:
        data = base64.b64decode(one["base64"])
        if one["media_type"].startswith(_CALENDAR):
            data = in_the_name_of(sender, file=data)
        _add(message, name=one["name"], media_type=one["media_type"], data=data)
    return Message(recipient=to.addr_spec, data=message.as_bytes())


def one_line(text: str) -> str:
    """The text without line breaks and signs that cannot be seen, which a header must not have."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _add(message: EmailMessage, *, name: str, media_type: str, data: bytes) -> None:
    kind, *parameters = (part.strip() for part in media_type.split(";"))
    main, _, sub = kind.partition("/")
    if kind == _CALENDAR:
        message.add_alternative(
            data.decode(),
            subtype=sub,
            cte="base64",
            params=dict(one.split("=", 1) for one in parameters),
        )
    else:
        message.add_attachment(data, maintype=main, subtype=sub, filename=one_line(name))


def _address(mail: OutgoingMail) -> Address:
    user, _, domain = mail.to_address.rpartition("@")
    try:
        ascii_domain = domain.encode("idna").decode()
        address = Address(display_name=one_line(mail.to_name), addr_spec=f"{user}@{ascii_domain}")
        address.addr_spec.encode("ascii")
    except (ValueError, MessageError, IndexError, AttributeError) as error:
        raise MailError("mail-address-unusable") from error
    return address
