"""What the command asks a child to do with a document that is to be checked; its bytes come from strangers."""

from collections.abc import Callable

import msgspec

from raadhus.core.chain_heads import ChainHead
from raadhus.core.edition_proof import ProvenEntry
from raadhus.documents.checking import CannotCheck, DocumentChecked
from raadhus.reading.child_process import MEGABYTE, ChildProcess, Limits, Request

CHECK_LIMITS = Limits()
MAKING_LIMITS = Limits(memory_bytes=4000 * MEGABYTE, seconds=300.0)
"""For making a document again: Typst has its fonts in memory, and its threads reserve more than they use."""


class CheckAsked(msgspec.Struct, frozen=True, array_like=True):
    """What a document is held against, beside what it carries."""

    against: tuple[ChainHead, ...] = ()
    chain: tuple[ProvenEntry, ...] = ()


class _CheckDone(msgspec.Struct, frozen=True, array_like=True):
    checked: DocumentChecked | None = None
    refusal: str | None = None


def check_given_document(request: Request) -> bytes:
    """Check a document against what it carries."""
    from raadhus.documents.checking.check import check_document

    asked = msgspec.msgpack.decode(request.more, type=CheckAsked)
    return _done(lambda: check_document(request.data, against=asked.against, chain=asked.chain))


def make_document_again(request: Request) -> bytes:
    """Check a document, and make it again from what it carries to hold its looks against it."""
    from raadhus.documents.checking.made_again import check_thoroughly

    asked = msgspec.msgpack.decode(request.more, type=CheckAsked)
    return _done(lambda: check_thoroughly(request.data, against=asked.against, chain=asked.chain))


def _done(check: Callable[[], DocumentChecked]) -> bytes:
    try:
        return msgspec.msgpack.encode(_CheckDone(checked=check()))
    except CannotCheck as refusal:
        return msgspec.msgpack.encode(_CheckDone(refusal=refusal.code))


def decoded_check(result: bytes) -> DocumentChecked | CannotCheck:
    done = msgspec.msgpack.decode(result, type=_CheckDone)
    return done.checked if done.checked is not None else CannotCheck(done.refusal or "no-document")


def start_checker() -> ChildProcess:
    """Start a child that loads at once what every check needs, to be handed to a ReadingPool."""
    return ChildProcess(task=check_given_document, limits=CHECK_LIMITS, preparation=_load_checker)


def _load_checker() -> None:
    import raadhus.documents.checking.check  # noqa: F401
