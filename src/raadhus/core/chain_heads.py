"""The heads of chains: what others keep, so that a chain cannot be rewritten unseen."""

from collections.abc import Mapping

import msgspec
from msgspec import Struct

from raadhus.core.record import Sha256
from raadhus.core.sentences import Sentences

HEAD_ERRORS: Mapping[str, Sentences] = {
    "not-a-head": Sentences(
        "«{given}» is no head of a chain. One is written BODY:SEQUENCE:HASH, or as `raadhus chain head --json` "
        "prints it.",
        "«{given}» er ikke enden af en kæde. Den skrives KOMMUNE:LED:FINGERAFTRYK, eller som "
        "`raadhus chain head --json` skriver den.",
    ),
}


class InvalidHead(ValueError):
    """The text is no head of a chain."""

    code = "not-a-head"

    def __init__(self, given: str) -> None:
        self.english = HEAD_ERRORS[self.code].english.format(given=given[:100])
        self.danish = HEAD_ERRORS[self.code].danish.format(given=given[:100])
        super().__init__(self.english)


class ChainHead(Struct, frozen=True, kw_only=True):
    """The newest entry of a body's chain."""

    body: str
    sequence: int
    hash: Sha256
    published_at: str | None = None

    def __str__(self) -> str:
        return f"{self.body}:{self.sequence}:{self.hash}"


_decode = msgspec.json.Decoder(ChainHead).decode
_decode_many = msgspec.json.Decoder(tuple[ChainHead, ...]).decode


def read_heads(text: str) -> tuple[ChainHead, ...]:
    """Read heads that were kept, a line each or as a JSON list; raises InvalidHead."""
    if text.lstrip().startswith("["):
        try:
            return _decode_many(text)
        except msgspec.DecodeError as error:
            raise InvalidHead(text) from error
    found = tuple(_head(line.strip()) for line in text.splitlines() if line.strip())
    if not found:
        raise InvalidHead(text)
    return found


def _head(line: str) -> ChainHead:
    try:
        if line.startswith("{"):
            return _decode(line)
        written, _, published_at = line.partition(" ")
        body, sequence, hash_ = written.split(":")
        given = {
            "body": body,
            "sequence": int(sequence),
            "hash": hash_,
            "published_at": published_at.strip() or None,
        }
        return msgspec.convert(given, ChainHead)
    except (ValueError, msgspec.DecodeError) as error:
        raise InvalidHead(line) from error
