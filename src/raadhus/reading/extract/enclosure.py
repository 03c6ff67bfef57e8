"""A file that lies inside another: an attached file or a picture."""

import hashlib

from msgspec import Struct


class Enclosure(Struct, frozen=True):
    """The bytes of an enclosed file; `name` is the source's own, or made of page and number for a picture."""

    name: str
    media_type: str
    sha256: str
    data: bytes


def enclosure(name: str, *, media_type: str, data: bytes) -> Enclosure:
    return Enclosure(name=name, media_type=media_type, sha256=hashlib.sha256(data).hexdigest(), data=data)
