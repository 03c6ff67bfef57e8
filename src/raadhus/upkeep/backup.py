"""Taking a backup while others read and write: all tables of one moment, and the files that they name."""

from datetime import datetime
from typing import BinaryIO, NamedTuple

from django.db import connection

from raadhus import __version__
from raadhus.published.byte_store import ByteStore, ByteStoreError, ByteStores
from raadhus.published.models import StoredFile
from raadhus.upkeep.archive import FORMAT, ArchiveWriter, Head, Manifest, Store
from raadhus.upkeep.database import database_errors_told, see_store
from raadhus.upkeep.errors import UpkeepError
from raadhus.upkeep.snapshot import columns_of, migrations_made, rows_of, snapshot, tables_after

_FILES = StoredFile._meta.db_table  # noqa: SLF001  Django's own way to ask


class _NamedFile(NamedTuple):
    sha256: str
    store: Store


def back_up(target: BinaryIO, *, stores: ByteStores | None, now: datetime) -> Manifest:
    """Write everything to the target; without stores the tables alone. Raises UpkeepError.

    A file that is gone although the tables name it is listed in the manifest and does not stop the backup.
    """
    with database_errors_told():
        see_store()
        migrations = migrations_made()
        tables = tables_after(migrations)
        head = Head(
            format=FORMAT,
            raadhus=__version__,
            taken_at=now.isoformat(timespec="seconds"),
            database=connection.vendor,
            with_files=stores is not None,
            migrations=migrations,
            columns={table: columns_of(model) for table, model in tables.items()},
        )
        writer = ArchiveWriter(target, head=head)
        with snapshot() as using:
            for table, model in tables.items():
                writer.add_rows(table, rows_of(model, using=using))
            named = _named_files(using=using) if _FILES in tables else ()
    missing = _add_files(named, stores=stores, writer=writer) if stores is not None else ()
    return writer.close(missing=missing)


def _add_files(
    named: tuple[_NamedFile, ...], *, stores: ByteStores, writer: ArchiveWriter
) -> tuple[str, ...]:
    """Copy the files into the archive and give those that could not be had."""
    return tuple(file.sha256 for file in named if not _add(file, stores=stores, writer=writer))


def _named_files(*, using: str) -> tuple[_NamedFile, ...]:
    found = StoredFile.objects.using(using).filter(tombstone=None).order_by("sha256")
    return tuple(
        _NamedFile(sha256=sha256, store="withheld" if store == "withheld" else "public")
        for sha256, store in found.values_list("sha256", "store")
    )


def _add(file: _NamedFile, *, stores: ByteStores, writer: ArchiveWriter) -> bool:
    """Copy a file into the archive; false when it is in neither store, or damaged."""
    # It may have been withheld since the snapshot.
    both: tuple[ByteStore, ...] = (stores.public, stores.withheld)
    for store in both if file.store == "public" else reversed(both):
        try:
            content = store.open(file.sha256)
        except ByteStoreError as error:
            if error.code in {"bytes-missing", "bytes-damaged"}:
                continue
            raise UpkeepError("files-unusable", values={"reason": error.english}) from error
        with content:
            writer.add_file(file.store, sha256=file.sha256, content=content)
        return True
    return False
