"""A file that goes with a mail."""

from msgspec import Struct


class MailAttachment(Struct, frozen=True, kw_only=True):
    name: str
    media_type: str
    data: bytes
