"""An attachment, opened and cleaned so that its pages can be put behind a document, or why they cannot."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pikepdf
from msgspec import Struct

from raadhus.documents.merged.cleaning import clean
from raadhus.documents.merged.places import UNSOUND, Bookmark, Link, Places

LARGEST: Final = 100_000_000
"""Bytes of one attachment."""
MOST_PAGES: Final = 3_000
_FIRST_BYTES: Final = 1024

NOT_THERE = "filen er ikke med"
NOT_PDF = "filen er ikke en PDF"
ENCRYPTED = "filen kræver en adgangskode"
DAMAGED = "filen er i stykker"
EMPTY = "filen har ingen sider"
TOO_LARGE = "filen er for stor"
TOO_MANY_PAGES = "filen har for mange sider"
HIDDEN_LAYERS = "filen har skjulte lag"


class Attached(Struct, frozen=True, kw_only=True):
    """An attachment: its bytes, where they lie, or None when they are lost; `address` is where a reader finds it."""

    title: str
    data: bytes | Path | None
    number: str | None = None
    address: str | None = None

    @property
    def label(self) -> str:
        return f"Bilag {self.number}: {self.title}" if self.number else f"Bilag: {self.title}"

    @property
    def size(self) -> int:
        return self.data.stat().st_size if isinstance(self.data, Path) else len(self.data or b"")


class LeftOut(Exception):
    """The attachment cannot be put in, for this reason."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Opened(Struct, frozen=True):
    file: pikepdf.Pdf
    links: tuple[Link, ...]
    bookmarks: tuple[Bookmark, ...]


@contextmanager
def opened(attached: Attached, *, most_bytes: int, most_pages: int) -> Iterator[Opened]:
    """The attachment without all that could do something by itself; raises LeftOut."""
    found = _open(attached, most_bytes=min(most_bytes, LARGEST), most_pages=min(most_pages, MOST_PAGES))
    try:
        yield found
    finally:
        found.file.close()


def _open(attached: Attached, *, most_bytes: int, most_pages: int) -> Opened:
    data = attached.data
    if data is None:
        raise LeftOut(NOT_THERE)
    if attached.size > most_bytes:
        raise LeftOut(TOO_LARGE)
    if b"%PDF-" not in _first(data):
        raise LeftOut(NOT_PDF)
    try:
        file = pikepdf.open(
            io.BytesIO(data) if isinstance(data, bytes) else data,
            suppress_warnings=True,
            access_mode=pikepdf.AccessMode.stream,  # mapped into memory, a hundred would fill it
        )
        _check(file, most_pages=most_pages)
        clean(file)
        file.save(io.BytesIO())  # what cannot be written alone would take the others with it
        places = Places(file)
        return Opened(file, tuple(places.links()), places.bookmarks())
    except pikepdf.PasswordError:
        raise LeftOut(ENCRYPTED) from None
    except UNSOUND:
        raise LeftOut(DAMAGED) from None


def _check(file: pikepdf.Pdf, *, most_pages: int) -> None:
    pages = len(file.pages)
    if not pages:
        raise LeftOut(EMPTY)
    if pages > most_pages:
        raise LeftOut(TOO_MANY_PAGES)
    layers: Any = file.Root.get("/OCProperties")
    at_first: Any = {} if layers is None else layers.get("/D", {})
    # Without its switches the copy would show what they hide.
    if len(at_first.get("/OFF", [])) or at_first.get("/BaseState", "/ON") != "/ON":
        raise LeftOut(HIDDEN_LAYERS)


def _first(data: bytes | Path) -> bytes:
    if isinstance(data, bytes):
        return data[:_FIRST_BYTES]
    with data.open("rb") as file:
        return file.read(_FIRST_BYTES)
