"""Bringing the tables of the store up to date, on SQLite and PostgreSQL alike."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from raadhus.upkeep.schemas import let_read, make_schemas, move_to_desk

# Any number, the same in every process.
_LOCK_OF_MIGRATIONS = 7_120_191_837
PUBLIC_APPS = frozenset({"published", "following_up", "figures"})
"""The apps whose tables the public process reads; jobs, for one, are not its business."""


def missing_migrations() -> tuple[str, ...]:
    """The changes to tables that are still to be made, in their order; none when the store is up to date."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return tuple(f"{migration.app_label}.{migration.name}" for migration, _ in plan)


def unknown_migrations() -> tuple[str, ...]:
    """Changes that were made by a newer version than this one."""
    known = set(MigrationExecutor(connection).loader.disk_migrations or {})
    applied = MigrationRecorder(connection).applied_migrations()
    ours = {config.label for config in apps.get_app_configs()}
    return tuple(f"{app}.{name}" for app, name in sorted(applied) if app in ours and (app, name) not in known)


def migrate(*, public_role: str | None) -> tuple[str, ...]:
    """Make what is missing and give its names; on PostgreSQL also the schemas and what the public role may read.

    Can be done again at any time. Raises UpkeepError `role-missing`.
    """
    with _only_one():
        make_schemas_where_needed()
        missing = missing_migrations()
        if missing:
            call_command("migrate", interactive=False, verbosity=0)
        move_to_desk_where_needed()
        if public_role is not None and connection.vendor == "postgresql":
            with transaction.atomic(), connection.cursor() as cursor:
                let_read(cursor, role=public_role, tables=public_tables())
    return missing


def make_schemas_where_needed() -> None:
    """Make the schemas where the database has such a thing."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            make_schemas(cursor.execute)


def move_to_desk_where_needed() -> None:
    """Lay the desk's tables into a schema of their own, where the database has such a thing."""
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            move_to_desk(cursor, tables=desk_tables())


def desk_tables() -> tuple[str, ...]:
    """The tables that the public process must not even know of: who there is, what is written, what is sent."""
    configs = (config for config in apps.get_app_configs() if config.name in settings.DESK_APPS)
    models = (model for config in configs for model in config.get_models(include_auto_created=True))
    return tuple(model._meta.db_table for model in models)  # noqa: SLF001  Django's own way to ask


def public_tables() -> tuple[str, ...]:
    """The tables that the public process reads: what is published, and which version the tables have."""
    models = (model for label in sorted(PUBLIC_APPS) for model in apps.get_app_config(label).get_models())
    return ("django_migrations", *(model._meta.db_table for model in models))  # noqa: SLF001  Django's own way to ask


@contextmanager
def _only_one() -> Iterator[None]:
    """Let nobody else change tables meanwhile, in whatever process."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", (_LOCK_OF_MIGRATIONS,))
            try:
                yield
            finally:
                cursor.execute("SELECT pg_advisory_unlock(%s)", (_LOCK_OF_MIGRATIONS,))
        return
    file = Path(str(connection.settings_dict["NAME"]))
    with file.with_name(f"{file.name}.migrate").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
