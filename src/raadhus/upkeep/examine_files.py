"""Looking over kept files: room, that they can be written and read, that what is withheld is closed, leftovers."""

import secrets
import shutil
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from raadhus.published.byte_store import ByteStore, ByteStoreError, LocalByteStore
from raadhus.published.byte_store.local import INCOMING
from raadhus.published.models import StoredFile
from raadhus.upkeep.findings import Finding, found
from raadhus.upkeep.kept_files import KeptStores, NamedFile, named_files, store_of
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


def examine_files(stores: KeptStores, *, now: datetime) -> Iterator[Finding]:
    """Write a file and read it back, read some of those that are kept, and see what should not be there."""
    try:
        for store in stores:
            _write_and_read(store)
        named = named_files()
        lost = tuple(_lost_ones(named, stores=stores))
        for sha256 in lost:
            yield found("file-lost", sha256=sha256)
        if not lost:
            yield found("files", checked=len(_some_of_each(named)))
        yield from _unnamed_at_the_desk(named, stores=stores)
        yield from _withdrawn_ones(stores)
    except ByteStoreError as error:
        yield found("files-unusable", reason=error.english)
    for store in stores:
        if isinstance(store, LocalByteStore):
            yield from _leftovers(store.folder, now=now)
    for store in (stores.withheld, stores.desk):
        if isinstance(store, LocalByteStore) and _is_open(store.folder):
            yield found("withheld-open", folder=store.folder)


def _write_and_read(store: ByteStore) -> None:
    """Keep a few bytes that nobody else keeps, read them back and forget them. Raises ByteStoreError."""
    sha256 = store.put(secrets.token_bytes(32))
    try:
        store.get(sha256)
    finally:
        store.remove(sha256)


def _some_of_each(named: Sequence[NamedFile]) -> tuple[NamedFile, ...]:
    """Some of those that readers may have, and some of the desk's."""
    of_desk = [file for file in named if file.store == "desk"]
    others = [file for file in named if file.store != "desk"]
    return (*others[:_READ_BACK], *of_desk[:_READ_BACK])


def _lost_ones(named: Sequence[NamedFile], *, stores: KeptStores) -> Iterator[str]:
    """Those among some kept files that cannot be read."""
    for file in _some_of_each(named):
        try:
            store_of(file.store, stores=stores).open(file.sha256).close()
        except ByteStoreError as error:
            if not error.is_loss:
                raise
            yield file.sha256


def _unnamed_at_the_desk(named: Sequence[NamedFile], *, stores: KeptStores) -> Iterator[Finding]:
    """Bytes that no case and no item names: of an upload that was refused, or of a process that was killed."""
    known = {file.sha256 for file in named if file.store == "desk"}
    unnamed = sum(sha256 not in known for sha256 in stores.desk.all_hashes())
    if unnamed:
        yield found("desk-files-unnamed", count=unnamed)


def _withdrawn_ones(stores: KeptStores) -> Iterator[Finding]:
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
