"""Remove what is left of withdrawn files and texts outside the tables."""

import logging
from collections.abc import Sequence

from django.db import connection

from raadhus.published.file_texts import forget_file_texts
from raadhus.published.models import StoredFile
from raadhus.published.stores import byte_stores

_log = logging.getLogger(__name__)


def remove_withdrawn_bytes(hashes: Sequence[str] | None = None) -> int:
    """Remove the bytes of withdrawn files, all of them or these, and give how many there were.

    Done again it removes what a crash left over. Raises ByteStoreError.
    """
    withdrawn = StoredFile.objects.filter(tombstone__isnull=False)
    if hashes is not None:
        withdrawn = withdrawn.filter(sha256__in=hashes)
    stores = byte_stores()
    removed = 0
    for sha256 in withdrawn.values_list("sha256", flat=True).iterator():
        removed += sum(store.remove(sha256) for store in stores)
        forget_file_texts([sha256])
    _empty_log()
    return removed


def _empty_log() -> None:
    """Let SQLite write its log into the file and empty it: what was deleted still stands in the log."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        was_busy, *_ = cursor.fetchone()
    if was_busy:
        _log.warning("others read the database: its log is not empty yet, and will be after the next sweep")
