"""The database of an installation: whether it is there, answers and has the tables of this version."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.db import DatabaseError, connection

from raadhus.upkeep.errors import UpkeepError
from raadhus.upkeep.migrate import migrate, missing_migrations, unknown_migrations

# Django fills them when it makes tables.
_FILLED_WITH_TABLES = frozenset({"django_content_type", "auth_permission"})


def look_at_database(*, makes_store: bool) -> None:
    """See that the store can be used; in SQLite, where there is none, one may be made. Raises UpkeepError."""
    with database_errors_told():
        if connection.vendor == "sqlite":
            see_file(makes_store=makes_store)
        missing = missing_migrations()
        if missing and makes_store and connection.vendor == "sqlite" and holds_nothing():
            # Whoever else makes it at this moment is waited for.
            missing = migrate(public_role=None) and ()
        if missing:
            raise UpkeepError("no-tables")
        _refuse_newer()


def see_store() -> None:
    """See that there is a store, perhaps with older tables, but not with newer ones. Raises UpkeepError."""
    if connection.vendor == "sqlite":
        see_file(makes_store=False)
    _refuse_newer()


def _refuse_newer() -> None:
    newer = unknown_migrations()
    if newer:
        raise UpkeepError("store-is-newer", values={"names": ", ".join(newer)})


def make_tables(*, public_role: str | None) -> tuple[str, ...]:
    """Make what is missing of the store, from its folder to what the public role may read. Raises UpkeepError."""
    with database_errors_told():
        if connection.vendor == "sqlite":
            see_file(makes_store=True)
        return migrate(public_role=public_role)


def see_file(*, makes_store: bool) -> None:
    """See that SQLite's file is there and may be used, or that it can be made. Raises UpkeepError."""
    file = sqlite_file()
    if not file.exists():
        if not makes_store:
            raise UpkeepError("no-store", values={"place": file})
        _make_folder(file.parent)
    # Beside the file lies the one that changes are written to first, so the folder must be writable too.
    for path in (file, file.parent) if _may_write() else ():
        if path.exists() and not os.access(path, os.W_OK):
            raise UpkeepError("database-not-writable", values={"place": path, "reason": "Permission denied"})


def _may_write() -> bool:
    return "query_only" not in connection.settings_dict["OPTIONS"]["init_command"]


def sqlite_file() -> Path:
    return Path(str(connection.settings_dict["NAME"]))


def holds_nothing() -> bool:
    """Whether no table has a row that somebody wrote; a store without tables holds nothing."""
    there = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for table in sorted(there.intersection(store_tables()) - _FILLED_WITH_TABLES):
            cursor.execute(f"SELECT 1 FROM {connection.ops.quote_name(table)} LIMIT 1")  # noqa: S608  our own names
            if cursor.fetchone():
                return False
    return True


def store_tables() -> tuple[str, ...]:
    """The tables of all rooms."""
    return tuple(sorted(model._meta.db_table for model in apps.get_models(include_auto_created=True)))  # noqa: SLF001  Django's own way to ask


@contextmanager
def database_errors_told() -> Iterator[None]:
    """Tell what the database refuses as an UpkeepError."""
    try:
        yield
    except DatabaseError as error:
        raise UpkeepError("database-unusable", values={"reason": reason_of(error)}) from error


def reason_of(error: Exception) -> str:
    """What the database says is wrong: its first line, for the next ones may repeat what was to be written."""
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o750, parents=True, exist_ok=True)
    except OSError as error:
        values = {"place": folder, "reason": error.strerror}
        raise UpkeepError("database-not-writable", values=values) from error
