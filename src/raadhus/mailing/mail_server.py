"""The mail server that an installation hands its mail to, and in whose name."""

from email.errors import MessageError
from email.headerregistry import Address
from email.utils import parseaddr
from typing import Literal, TypeAlias

from msgspec import Struct

Security: TypeAlias = Literal["none", "starttls", "tls"]
PORTS: dict[Security, int] = {"none": 25, "starttls": 587, "tls": 465}


class NoSenderAddress(ValueError):
    """The text names nobody whom mail can come from."""


class MailServer(Struct, frozen=True, kw_only=True):
    """`timeout` is how many seconds an answer may take."""

    host: str
    port: int
    security: Security
    sender: Address
    user: str | None = None
    password: str | None = None
    timeout: float = 30.0


def sender_of(text: str) -> Address:
    """The address of `Egeborg Kommune <moeder@egeborg.example>`, or of the bare address. Raises NoSenderAddress."""
    name, address = parseaddr(text)
    if "@" not in address.strip("@"):
        raise NoSenderAddress(text)
    try:
        return Address(display_name=name, addr_spec=address)
    except (ValueError, MessageError, IndexError, AttributeError) as error:
        raise NoSenderAddress(text) from error
