"""The stored files: each is there, is what it was, and lies where it may."""

from collections.abc import Iterator, Mapping
from itertools import islice

from raadhus.published.byte_store import ByteStoreError
from raadhus.published.byte_store.store import ByteStore, pieces_of
from raadhus.published.kept_bytes import named_bytes
from raadhus.published.models import StoredFile
from raadhus.published.stores import byte_stores
from raadhus.published.verifying.findings import Finding, finding

TABLE = "published_storedfile"
_CHUNK = 500


def check_files(*, body: str | None) -> Iterator[Finding]:
    """Yield what does not fit between the table of files and the stores.

    Of all bodies also what the stores have too much. Others may write meanwhile.
    """
    try:
        public, withheld = byte_stores()
        stores = {"public": public, "withheld": withheld}
        for file in _stored_files(body):
            yield from _check(file, stores=stores)
        if body is None:
            for name, store in stores.items():
                yield from _unknown(name, store)
    except ByteStoreError as error:
        yield finding("store-unreadable", reason=error.english)


def _stored_files(body: str | None) -> Iterator[StoredFile]:
    files = StoredFile.objects.order_by("sha256")
    if body is not None:
        files = files.filter(editions__edition__body=body).distinct()
    last = ""
    while chunk := list(files.filter(sha256__gt=last)[:_CHUNK]):
        yield from chunk
        last = chunk[-1].sha256


def _check(file: StoredFile, *, stores: Mapping[str, ByteStore]) -> Iterator[Finding]:
    sha256 = file.sha256
    if file.tombstone_id is not None:
        if any(store.has(sha256) for store in stores.values()):
            yield finding("file-still-there", table=TABLE, column="tombstone_id", sha256=sha256)
        return
    if file.store == "withheld" and stores["public"].has(sha256):
        yield finding("file-in-wrong-store", table=TABLE, column="store", sha256=sha256)
    if file.store not in stores:
        yield finding("file-missing", table=TABLE, column="store", sha256=sha256)
        return
    try:
        with stores[file.store].open(sha256) as opened:
            size = sum(len(piece) for piece in pieces_of(opened))
    except ByteStoreError as error:
        if error.code not in {"bytes-missing", "bytes-damaged", "not-a-hash"}:
            raise
        if StoredFile.objects.filter(pk=sha256, tombstone__isnull=False).exists():
            return  # withdrawn while we looked
        code = "file-damaged" if error.code == "bytes-damaged" else "file-missing"
        yield finding(code, table=TABLE, column="sha256", sha256=sha256)
        return
    if size != file.size:
        yield finding("file-damaged", table=TABLE, column="size", sha256=sha256)


def _unknown(name: str, store: ByteStore) -> Iterator[Finding]:
    hashes = store.all_hashes()
    while chunk := list(islice(hashes, _CHUNK)):
        known = named_bytes(chunk)
        for sha256 in chunk:
            if sha256 not in known:
                yield finding("file-unknown", sha256=sha256, store=name)
