"""Remove bytes that belong to nothing: those of a submission that was refused, or whose process died."""

from collections.abc import Collection, Iterator
from itertools import islice

from django.db import transaction

from raadhus.published.byte_store import ByteStore
from raadhus.published.chain import lock_new_files
from raadhus.published.kept_bytes import named_bytes
from raadhus.published.stores import byte_stores

_AT_ONCE = 500


def remove_unnamed_bytes(*, older_than: float) -> int:
    """Remove from both stores what no table names and was kept before this moment, and give how many there were.

    The moment is in seconds since 1970, as files tell their age. Raises ByteStoreError.
    """
    removed = 0
    for store in byte_stores():
        hashes = store.all_hashes()
        while some := tuple(islice(hashes, _AT_ONCE)):
            old = [sha256 for sha256 in _unnamed(some) if _is_older(sha256, store=store, than=older_than)]
            if old:
                removed += remove_if_unnamed(old, store=store)
    return removed


def remove_if_unnamed(hashes: Collection[str], *, store: ByteStore) -> int:
    """Remove those of these that are still unnamed when nobody is about to name any. Raises ByteStoreError."""
    if not hashes:
        return 0
    with transaction.atomic():
        lock_new_files(is_alone=True)
        return sum(store.remove(sha256) for sha256 in _unnamed(hashes))


def _unnamed(hashes: Collection[str]) -> Iterator[str]:
    named = named_bytes(hashes)
    return (sha256 for sha256 in hashes if sha256 not in named)


def _is_older(sha256: str, *, store: ByteStore, than: float) -> bool:
    kept_at = store.kept_at(sha256)
    return kept_at is not None and kept_at < than
