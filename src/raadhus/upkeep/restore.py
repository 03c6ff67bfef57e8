"""Bringing a backup back, whole or not at all, into SQLite or PostgreSQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import BinaryIO

from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.models import Model
from msgspec import Struct

from raadhus.published.byte_store import ByteStore
from raadhus.published.making.behind import DOCUMENTS
from raadhus.published.models import Followed, MadeDocument
from raadhus.upkeep.archive import (
    Head,
    Manifest,
    Migration,
    Rows,
    StoredBytes,
    check_archive,
    contents,
    read_head,
)
from raadhus.upkeep.database import database_errors_told, holds_nothing, make_tables, see_file
from raadhus.upkeep.errors import UpkeepError
from raadhus.upkeep.kept_files import KeptStores, named_files, store_errors_told, store_of
from raadhus.upkeep.migrate import make_schemas_where_needed, missing_migrations
from raadhus.upkeep.snapshot import (
    columns_of,
    delete_all,
    let_counters_go_on,
    migrations_made,
    tables_after,
    write_rows,
)
from raadhus.upkeep.withdrawals import Withdrawal, withdraw_again, withdrawals_made


class Restored(Struct, frozen=True, kw_only=True):
    """What was brought back; `forgotten` are withdrawals of what the archive does not have."""

    manifest: Manifest
    forgotten: tuple[Withdrawal, ...]


def restore(
    source: BinaryIO, *, stores: KeptStores, replaces: bool, public_role: str | None, now: datetime
) -> Restored:
    """Bring back what the archive holds; what is there already is refused, or with `replaces` goes. Raises UpkeepError.

    What was withdrawn here since is withdrawn again, before anybody sees it. The archive is checked to its last byte
    before anything is changed. Tables change in one transaction: whoever is killed meanwhile leaves what was there
    before, and perhaps files that nothing names.
    """
    head = read_head(source)
    manifest = check_archive(source)
    with database_errors_told():
        if connection.vendor == "sqlite":
            see_file(makes_store=True)
        make_schemas_where_needed()
        withdrawals = withdrawals_made() if replaces else ()
        _make_room(head, replaces=replaces, stores=stores)
        _bring_back(source, head=head, stores=stores, withdrawals=withdrawals, now=now)
        make_tables(public_role=public_role)
        # What was not done above for older tables; what was done stays as it is.
        forgotten = withdraw_again(withdrawals, now=now)
        if replaces:
            _remove_unnamed(stores)
    return Restored(manifest=manifest, forgotten=forgotten)


def _make_room(head: Head, *, replaces: bool, stores: KeptStores) -> None:
    """See that the tables are those of the archive, making them where there are none. Raises UpkeepError."""
    known = set(MigrationLoader(connection).disk_migrations or {})
    newer = [f"{app}.{name}" for app, name in head.migrations if (app, name) not in known]
    if newer:
        raise UpkeepError("backup-is-newer", values={"version": head.raadhus, "names": ", ".join(newer)})
    is_empty = holds_nothing() and not any(_holds_bytes(store) for store in stores)
    if not is_empty and not replaces:
        raise UpkeepError("not-empty")
    made = migrations_made()
    if set(made) == set(head.migrations):
        return
    if set(made) - set(head.migrations):
        if not holds_nothing():
            raise UpkeepError("backup-is-older", values={"version": head.raadhus})
        _migrate_to([(app, None) for app in sorted({app for app, _ in made})])
    _migrate_to(_last_ones(head.migrations))


def _last_ones(migrations: Sequence[Migration]) -> list[tuple[str, str | None]]:
    """Those that no other of the same app comes after: naming an earlier one would mean to go back to it."""
    nodes = MigrationLoader(connection).graph.node_map
    there = set(migrations)
    return [
        (app, name)
        for app, name in migrations
        if not any(child.key[0] == app and child.key in there for child in nodes[app, name].children)
    ]


def _migrate_to(targets: list[tuple[str, str | None]]) -> None:
    MigrationExecutor(connection).migrate(targets)


def _bring_back(
    source: BinaryIO, *, head: Head, stores: KeptStores, withdrawals: Sequence[Withdrawal], now: datetime
) -> None:
    """Put rows and files in the place of what is there; files that were put go again when it fails."""
    tables = tables_after(head.migrations)
    for table, columns in head.columns.items():
        if table not in tables or columns != columns_of(tables[table]):
            raise UpkeepError("backup-damaged", values={"reason": f"its table {table} is another"})
    put: list[tuple[ByteStore, str]] = []
    try:
        with transaction.atomic():
            delete_all(tables)
            for part in contents(source):
                if isinstance(part, Rows):
                    write_rows(tables[part.table], part.rows)
                else:
                    _put(part, stores=stores, put=put)
            _forget_documents(tables)
            let_counters_go_on(tables)
            if not missing_migrations():
                withdraw_again(withdrawals, now=now)
    except BaseException:
        for store, sha256 in put:
            store.remove(sha256)
        raise


def _forget_documents(tables: Mapping[str, type[Model]]) -> None:
    """An archive has no documents: they are made anew of what it has."""
    if MadeDocument._meta.db_table in tables:  # noqa: SLF001  Django's own way to ask
        MadeDocument.objects.all().delete()
        Followed.objects.filter(follower=DOCUMENTS).delete()


def _put(part: StoredBytes, *, stores: KeptStores, put: list[tuple[ByteStore, str]]) -> None:
    """Keep a file and note it when it is new."""
    store = store_of(part.store, stores=stores)
    with store_errors_told():
        if not store.has(part.sha256):
            put.append((store, part.sha256))
        store.put(part.content.read())


def _holds_bytes(store: ByteStore) -> bool:
    with store_errors_told():
        return next(iter(store.all_hashes()), None) is not None


def _remove_unnamed(stores: KeptStores) -> None:
    """Forget the files that nothing names any more: what was withdrawn must not linger."""
    named = {(file.store, file.sha256) for file in named_files()}
    for name, store in stores._asdict().items():
        with store_errors_told():
            for sha256 in tuple(store.all_hashes()):
                if (name, sha256) not in named:
                    store.remove(sha256)
