"""Where tables lie in PostgreSQL, and who may read them: the desk owns all, the public process reads some."""

from collections.abc import Callable, Iterable
from typing import LiteralString

from django.db.backends.utils import CursorWrapper

from raadhus.upkeep.errors import UpkeepError

PUBLISHED, DESK = "published", "desk"

_MAKE: tuple[LiteralString, ...] = (
    "CREATE SCHEMA IF NOT EXISTS published",
    "CREATE SCHEMA IF NOT EXISTS desk",
    # Nobody has rights by belonging to nobody.
    "REVOKE ALL ON SCHEMA published, desk FROM PUBLIC",
)


def make_schemas(execute: Callable[[LiteralString], object]) -> None:
    """Make both schemas where they are not there; can be done again."""
    for sentence in _MAKE:
        execute(sentence)


def move_to_desk(cursor: CursorWrapper, *, tables: Iterable[str]) -> None:
    """Move those of the tables that Django made beside what is published; their counters and indexes follow them."""
    cursor.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = %s AND tablename = ANY(%s)",
        (PUBLISHED, list(tables)),
    )
    for (table,) in cursor.fetchall():
        cursor.execute(f"ALTER TABLE {PUBLISHED}.{quoted(table)} SET SCHEMA {DESK}")


def let_read(cursor: CursorWrapper, *, role: str, tables: Iterable[str]) -> None:
    """Let the role read the tables of `published` that are named, and nothing else; raises UpkeepError
    `role-missing`.
    """
    cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,))
    if cursor.fetchone() is None:
        raise UpkeepError("role-missing", values={"role": role})
    name = quoted(role)
    cursor.execute(f"REVOKE ALL ON SCHEMA {PUBLISHED}, {DESK} FROM {name}")
    for schema in (PUBLISHED, DESK):
        cursor.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {name}")
        cursor.execute(f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA {schema} FROM {name}")
    cursor.execute(f"GRANT USAGE ON SCHEMA {PUBLISHED} TO {name}")
    for table in sorted(tables):
        cursor.execute(f"GRANT SELECT ON {PUBLISHED}.{quoted(table)} TO {name}")


def quoted(name: str) -> str:
    """The name as an identifier in SQL."""
    return '"' + name.replace('"', '""') + '"'
