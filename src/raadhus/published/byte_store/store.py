"""The functions that every store of bytes has, and the names that the bytes go by."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from raadhus.published.byte_store.errors import ByteStoreError

_PIECE = 1 << 20
_SHA256 = re.compile("[0-9a-f]{64}")


class ByteStore(Protocol):
    """Keeps bytes by their SHA-256 and never changes them; every function raises ByteStoreError."""

    def put(self, source: bytes | Path) -> str:
        """Keep the bytes, or those of the file, and give their SHA-256; they outlast a power cut from then on.

        Raises OSError when the file cannot be read.
        """

    def get(self, sha256: str) -> bytes:
        """Give the bytes, which have been checked against their name."""

    def open(self, sha256: str) -> BinaryIO:
        """Give the bytes, which have been checked against their name, to be read piece by piece and closed."""

    def has(self, sha256: str) -> bool: ...

    def kept_at(self, sha256: str) -> float | None:
        """When the bytes were written, in seconds since 1970; None when they are not there."""

    def remove(self, sha256: str) -> bool:
        """Forget the bytes; false when they were not there, so that it can be done again after a crash."""

    def all_hashes(self) -> Iterator[str]:
        """Give the name of everything that is kept, in no order."""


def bytes_unless_lost(store: ByteStore, sha256: str) -> bytes | None:
    """The bytes; None when they are gone or damaged. Raises ByteStoreError when the store cannot be used."""
    try:
        return store.get(sha256)
    except ByteStoreError as error:
        if not error.is_loss:
            raise
        return None


def place_of(sha256: str) -> str:
    """Where the bytes lie below the store's beginning; raises ByteStoreError `not-a-hash`."""
    if not is_hash(sha256):
        raise ByteStoreError("not-a-hash", values={"given": sha256[:80]})
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


def is_hash(text: str) -> bool:
    return _SHA256.fullmatch(text) is not None


def hash_of(source: bytes | Path | BinaryIO) -> str:
    """The SHA-256 of the bytes, or of what the file holds from where it stands."""
    if isinstance(source, bytes):
        return hashlib.sha256(source).hexdigest()
    if isinstance(source, Path):
        with source.open("rb") as file:
            return hash_of(file)
    digest = hashlib.sha256()
    for piece in pieces_of(source):
        digest.update(piece)
    return digest.hexdigest()


def pieces_of(file: BinaryIO) -> Iterator[bytes]:
    """What is left of the file, in pieces that do not fill the memory."""
    while piece := file.read(_PIECE):
        yield piece


def checked(file: BinaryIO, *, sha256: str) -> BinaryIO:
    """Give the file at its beginning when all of it hashes to its name; else close it.

    Raises ByteStoreError `bytes-damaged`.
    """
    file.seek(0)
    if hash_of(file) == sha256:
        file.seek(0)
        return file
    file.close()
    raise ByteStoreError("bytes-damaged", sha256=sha256)
