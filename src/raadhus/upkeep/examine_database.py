"""Looking over the database: that it answers, has the tables of this version and is set as the store needs it."""

from collections.abc import Iterator
from typing import Final

from django.db import connection

from raadhus.upkeep.database import database_errors_told, see_file, sqlite_file
from raadhus.upkeep.errors import UpkeepError
from raadhus.upkeep.findings import Finding, found
from raadhus.upkeep.migrate import missing_migrations, unknown_migrations
from raadhus.upkeep.sizes import size_in_words

_PRAGMAS: Final = {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1}
_LARGE_LOG = 512 << 20


def examine_database() -> Iterator[Finding]:
    """What there is to say of the database; one that does not answer ends it."""
    try:
        with database_errors_told():
            if connection.vendor == "sqlite":
                see_file(makes_store=False)
            yield found("database", version=_version())
            yield from _tables()
            if connection.vendor == "sqlite":
                yield from _sqlite()
    except UpkeepError as error:
        if error.code == "no-store":
            yield found("store-missing", place=error.values["place"])
        else:
            yield found("database-unusable", reason=error.sentence)


def _version() -> str:
    version = ".".join(map(str, connection.get_database_version()))
    return f"{connection.display_name} {version}"


def _tables() -> Iterator[Finding]:
    missing, newer = missing_migrations(), unknown_migrations()
    if missing:
        yield found("tables-missing")
    if newer:
        yield found("tables-newer")
    if not missing and not newer:
        yield found("tables")


def _sqlite() -> Iterator[Finding]:
    wrong = 0
    for pragma, wanted in _PRAGMAS.items():
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA {pragma}")
            value = cursor.fetchone()[0]
        if value != wanted:
            wrong += 1
            yield found("sqlite-pragma", pragma=pragma, found=value, wanted=wanted)
    file = sqlite_file()
    log = file.with_name(f"{file.name}-wal")
    size = log.stat().st_size if log.exists() else 0
    if size > _LARGE_LOG:
        yield found("sqlite-log", size=size_in_words(size))
    if not wrong:
        yield found("sqlite")
