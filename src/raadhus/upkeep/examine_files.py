"""Looking over kept files: room, that they can be written and read, that what is withheld is closed, leftovers."""

import secrets
import shutil
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from raadhus.published.byte_store import ByteStore, ByteStoreError, ByteStores, LocalByteStore
from raadhus.published.byte_store.local import INCOMING
from raadhus.published.models import StoredFile
from raadhus.upkeep.findings import Finding, found
from raadhus.upkeep.kept_files import store_of
from raadhus.upkeep.sizes import size_in_words

_LOW, _FULL = 2 << 30, 200 << 20
_READ_BACK = 20
_YOUNG = timedelta(days=1)


def examine_room(folders: Sequence[Path]) -> Iterator[Finding]:
    """Whether there is room on each disk that the folders lie on, or will when they are made."""
    looked_at = set()
    for folder in folders:
        there = next(place for place in (folder, *folder.parents) if place.exists())
        disk = there.stat().st_dev
        if disk not in looked_at:
            looked_at.add(disk)
            free = shutil.disk_usage(there).free
            code = "disk-full" if free < _FULL else "disk-low" if free < _LOW else "disk"
            yield found(code, folder=folder, free=size_in_words(free))


def examine_files(stores: ByteStores, *, now: datetime) -> Iterator[Finding]:
    """Write a file and read it back, read some of those that are kept, and see what should not be there."""
    try:
        for store in stores:
            _write_and_read(store)
        lost = tuple(_lost_ones(stores))
        for sha256 in lost:
            yield found("file-lost", sha256=sha256)
        if not lost:
            yield found("files", checked=StoredFile.objects.filter(tombstone=None)[:_READ_BACK].count())
        yield from _withdrawn_ones(stores)
    except ByteStoreError as error:
        yield found("files-unusable", reason=error.english)
    for store in stores:
        if isinstance(store, LocalByteStore):
            yield from _leftovers(store.folder, now=now)
    if isinstance(stores.withheld, LocalByteStore) and _is_open(stores.withheld.folder):
        yield found("withheld-open", folder=stores.withheld.folder)


def _write_and_read(store: ByteStore) -> None:
    """Keep a few bytes that nobody else keeps, read them back and forget them. Raises ByteStoreError."""
    sha256 = store.put(secrets.token_bytes(32))
    try:
        store.get(sha256)
    finally:
        store.remove(sha256)


def _lost_ones(stores: ByteStores) -> Iterator[str]:
    """Those among some kept files that cannot be read."""
    for file in StoredFile.objects.filter(tombstone=None).order_by("sha256")[:_READ_BACK]:
        try:
            store_of(file.store, stores=stores).open(file.sha256).close()
        except ByteStoreError as error:
            if error.code not in {"bytes-missing", "bytes-damaged"}:
                raise
            yield file.sha256


def _withdrawn_ones(stores: ByteStores) -> Iterator[Finding]:
    withdrawn = StoredFile.objects.filter(tombstone__isnull=False).values_list("sha256", flat=True)
    left = sum(any(store.has(sha256) for store in stores) for sha256 in withdrawn.iterator())
    if left:
        yield found("withdrawn-left", count=left)


def _leftovers(folder: Path, *, now: datetime) -> Iterator[Finding]:
    limit = (now - _YOUNG).timestamp()
    incoming = folder / INCOMING
    old = [path for path in incoming.glob("*") if path.stat().st_mtime < limit] if incoming.is_dir() else []
    if old:
        yield found("leftovers", count=len(old), folder=incoming)


def _is_open(folder: Path) -> bool:
    return folder.exists() and bool(folder.stat().st_mode & 0o077)
