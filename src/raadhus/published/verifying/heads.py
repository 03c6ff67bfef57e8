"""The heads of chains: what others keep, so that a chain cannot be rewritten unseen."""

from collections.abc import Mapping, Sequence

import msgspec
from django.db.models import Max
from msgspec import Struct

from raadhus.core.record import Sha256
from raadhus.core.sentences import Sentences
from raadhus.published.models import ChainEntry

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


def chain_heads(*, body: str | None = None) -> tuple[ChainHead, ...]:
    """The heads of every body's chain, or of one body's, as they stand."""
    entries = ChainEntry.objects.filter(body=body) if body else ChainEntry.objects.all()
    last = entries.order_by("body").values_list("body").annotate(Max("sequence"))
    return tuple(
        head_of(row)
        for name, sequence in last
        for row in ChainEntry.objects.filter(body=name, sequence=sequence)
    )


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


def head_of(row: ChainEntry) -> ChainHead:
    return ChainHead(body=row.body, sequence=row.sequence, hash=row.hash, published_at=row.published_at)


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


def older_heads(heads: Sequence[ChainHead]) -> Mapping[str, tuple[ChainHead, ...]]:
    """The heads by their body."""
    found: dict[str, list[ChainHead]] = {}
    for head in heads:
        found.setdefault(head.body, []).append(head)
    return {body: tuple(of_body) for body, of_body in found.items()}
