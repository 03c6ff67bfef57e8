"""All tables as they are at one moment, while others go on writing, and the rows of tables as they were then.

Tables are those of the migrations that were made, not those of the code: so a backup can be taken before the first
run of a new version, and be restored by a later one.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import connection, connections, models, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import StateApps

from raadhus.upkeep.archive import Migration

_SNAPSHOT = "snapshot"
_ROWS_AT_ONCE = 2_000


def migrations_made() -> tuple[Migration, ...]:
    """The migrations whose tables the database has, in no order of theirs."""
    return tuple(sorted(MigrationLoader(connection).applied_migrations))


def tables_after(migrations: Sequence[Migration]) -> dict[str, type[models.Model]]:
    """The models of all tables as they are when these migrations are made, by the tables' names."""
    state: StateApps = MigrationLoader(connection).project_state(list(migrations)).apps
    found = state.get_models(include_auto_created=True)
    return {model._meta.db_table: model for model in sorted(found, key=_table)}  # noqa: SLF001  Django's own way


def columns_of(model: type[models.Model]) -> tuple[str, ...]:
    return tuple(field.attname for field in _fields(model))


@contextmanager
def snapshot() -> Iterator[str]:
    """A connection of its own, whose transaction sees one moment and stops nobody; gives its alias."""
    own = connection.copy(alias=_SNAPSHOT)
    if own.vendor == "sqlite":
        own.settings_dict["OPTIONS"] |= {"transaction_mode": "DEFERRED"}
    else:
        from psycopg import IsolationLevel

        own.settings_dict["OPTIONS"] |= {"isolation_level": IsolationLevel.REPEATABLE_READ}
    connections[_SNAPSHOT] = own
    try:
        with transaction.atomic(using=_SNAPSHOT):
            yield _SNAPSHOT
    finally:
        own.close()
        del connections[_SNAPSHOT]


def rows_of(model: type[models.Model], *, using: str) -> Iterator[tuple[object, ...]]:
    """All rows of the table, by their keys."""
    found = model._base_manager.using(using).order_by("pk").values_list(*columns_of(model))  # noqa: SLF001  Django's own way
    yield from found.iterator(chunk_size=_ROWS_AT_ONCE)


def write_rows(model: type[models.Model], rows: Sequence[tuple[object, ...]]) -> None:
    """Write rows as they were, with their keys."""
    fields = _fields(model)
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        model._base_manager.bulk_create(  # noqa: SLF001  Django's own way
            model(**{field.attname: field.to_python(value) for field, value in zip(fields, row, strict=True)})
            for row in rows[start : start + _ROWS_AT_ONCE]
        )


def delete_all(tables: dict[str, type[models.Model]]) -> None:
    """Delete every row; references are looked at when the transaction ends."""
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")  # noqa: S608  the names are Django's own


def let_counters_go_on(tables: dict[str, type[models.Model]]) -> None:
    """Let keys that the database counts begin after those that were written."""
    from django.core.management.color import no_style

    with connection.cursor() as cursor:
        for sentence in connection.ops.sequence_reset_sql(no_style(), list(tables.values())):
            cursor.execute(sentence)


def _fields(model: type[models.Model]) -> "tuple[models.Field[object, object], ...]":
    return tuple(field for field in model._meta.concrete_fields if not field.generated)  # noqa: SLF001  Django's own way


def _table(model: type[models.Model]) -> str:
    return model._meta.db_table  # noqa: SLF001  Django's own way
