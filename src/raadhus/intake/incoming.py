"""What is handed to an import: files that can be opened, where they lay, and what lies beside them."""

import hashlib
import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from msgspec import Struct

from raadhus.intake.errors import IntakeError
from raadhus.reading.child_process import Limits

LIMITS = Limits()
_OF_LINES = (".jsonl", ".ndjson")
_RECORD = b'"raadhus.meeting-record/'


class AttachmentFile(Struct, frozen=True, kw_only=True):
    """A file that may be an attachment; `stamp` changes when its content does."""

    name: str
    stamp: str
    open: Callable[[], BinaryIO]


class IncomingFile(Struct, frozen=True, kw_only=True):
    """A file to take in; `open` raises CannotOpen.

    `folders` are the names of folders that may be that of a municipality, the likeliest first. `beside` are files
    that are this one's attachments if they are anyone's.
    """

    path: str
    name: str | None
    folders: tuple[str, ...] = ()
    beside: tuple[AttachmentFile, ...] = ()
    can_be_opened_again: bool = True
    open: Callable[[], BinaryIO]


class Piece(Struct, frozen=True, kw_only=True):
    """Bytes that are read as one: a whole file, or a line of a file of records."""

    data: bytes
    sha256: str
    line: int | None = None


def pieces_of(file: IncomingFile) -> Iterator[Piece]:
    """Give the file whole, or line by line when every line is a record. Raises CannotOpen."""
    with file.open() as opened:
        first = opened.readline(LIMITS.file_bytes + 1)
        if _is_record(first) or file.path.endswith(_OF_LINES):
            lines = itertools.chain([first], iter(lambda: opened.readline(LIMITS.file_bytes + 1), b""))
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield _piece(line, line=number)
            return
        data = first + opened.read(max(0, LIMITS.file_bytes + 1 - len(first)))
    yield _piece(data, line=None)


def bytes_again(file: IncomingFile, *, sha256: str) -> bytes:
    """The bytes of a whole file as they were read before; raises CannotOpen, and IntakeError `file-changed`."""
    with file.open() as opened:
        data = opened.read(LIMITS.file_bytes + 1)
    if hashlib.sha256(data).hexdigest() != sha256:
        raise IntakeError("file-changed")
    return data


def circumstances_of(*, body: str, attachments: Iterable[AttachmentFile]) -> str:
    """The hash of what decides, beside its bytes, what comes of a file."""
    told = "\n".join([body, *sorted(f"{one.name}\t{one.stamp}" for one in attachments)])
    return hashlib.sha256(told.encode(errors="surrogateescape")).hexdigest()


def _is_record(line: bytes) -> bool:
    """A record of its own in one line, as `raadhus read --jsonl` writes them."""
    return line.endswith(b"\n") and line.startswith(b"{") and line.rstrip().endswith(b"}") and _RECORD in line


def _piece(data: bytes, *, line: int | None) -> Piece:
    return Piece(data=data, sha256=hashlib.sha256(data).hexdigest(), line=line)
