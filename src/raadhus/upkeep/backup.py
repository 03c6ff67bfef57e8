"""Taking a backup while others read and write: all tables of one moment, and the files that they name."""

from datetime import datetime
from typing import BinaryIO

from django.db import connection

from raadhus import __version__
from raadhus.published.byte_store import ByteStore, ByteStoreError
from raadhus.upkeep.archive import FORMAT, ArchiveWriter, Head, Manifest
from raadhus.upkeep.database import database_errors_told, see_store
from raadhus.upkeep.errors import UpkeepError
from raadhus.upkeep.kept_files import KeptStores, NamedFile, named_files, store_of
from raadhus.upkeep.snapshot import columns_of, migrations_made, rows_of, snapshot, tables_after


def back_up(target: BinaryIO, *, stores: KeptStores | None, now: datetime) -> Manifest:
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
            named = named_files(using=using)
    missing = _add_files(named, stores=stores, writer=writer) if stores is not None else ()
    return writer.close(missing=missing)


def _add_files(named: tuple[NamedFile, ...], *, stores: KeptStores, writer: ArchiveWriter) -> tuple[str, ...]:
    """Copy the files into the archive and give those that could not be had."""
    return tuple(file.sha256 for file in named if not _add(file, stores=stores, writer=writer))


def _add(file: NamedFile, *, stores: KeptStores, writer: ArchiveWriter) -> bool:
    """Copy a file into the archive; false when it is nowhere, or damaged."""
    for store in _places(file, stores=stores):
        try:
            content = store.open(file.sha256)
        except ByteStoreError as error:
            if error.is_loss:
                continue
            raise UpkeepError("files-unusable", values={"reason": error.english}) from error
        with content:
            writer.add_file(file.store, sha256=file.sha256, content=content)
        return True
    return False


def _places(file: NamedFile, *, stores: KeptStores) -> tuple[ByteStore, ...]:
    """Where the file may be: it may have been withheld since the snapshot, but the desk's are nowhere else."""
    first = store_of(file.store, stores=stores)
    return (first,) if file.store == "desk" else (first, *(one for one in stores[:2] if one is not first))
