"""Looking over what a role of PostgreSQL may do: read what is published, and nothing else."""

from collections.abc import Iterator

from django.db import connection

from raadhus.upkeep.findings import Finding, found
from raadhus.upkeep.migrate import desk_tables, public_tables
from raadhus.upkeep.schemas import DESK, PUBLISHED

_RIGHTS = """
SELECT namespace.nspname, class.relname,
       has_table_privilege(%(role)s, class.oid, 'SELECT'),
       has_table_privilege(%(role)s, class.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
FROM pg_class class JOIN pg_namespace namespace ON namespace.oid = class.relnamespace
WHERE namespace.nspname IN (%(published)s, %(desk)s) AND class.relkind IN ('r', 'p', 'v', 'm')
ORDER BY 1, 2
"""
_POWERS = """
SELECT role.rolsuper,
       EXISTS (SELECT FROM pg_namespace WHERE nspname IN (%(published)s, %(desk)s)
               AND pg_has_role(%(role)s, nspowner, 'MEMBER')),
       EXISTS (SELECT FROM pg_namespace WHERE nspname = %(desk)s AND has_schema_privilege(%(role)s, oid, 'USAGE')),
       EXISTS (SELECT FROM pg_namespace WHERE nspname IN (%(published)s, %(desk)s)
               AND has_schema_privilege(%(role)s, oid, 'CREATE'))
FROM pg_roles role WHERE role.rolname = %(role)s
"""
_POWERS_IN_WORDS = (
    "it may do everything",
    "it belongs to the owner of the tables",
    "it may enter the desk's schema",
    "it may make tables",
)


_MISPLACED = """
SELECT tablename FROM pg_tables WHERE schemaname = %s AND tablename = ANY(%s) ORDER BY 1
"""


def examine_places() -> Iterator[Finding]:
    """Whether a table of the desk lies where what is published lies."""
    with connection.cursor() as cursor:
        cursor.execute(_MISPLACED, (PUBLISHED, list(desk_tables())))
        misplaced = [str(table) for (table,) in cursor.fetchall()]
    if misplaced:
        yield found("desk-tables-misplaced", count=len(misplaced), tables=", ".join(misplaced[:3]))
    else:
        yield found("desk-tables")


def examine_role(role: str) -> Iterator[Finding]:
    """What the role may do too much or too little."""
    values = {"role": role, "published": PUBLISHED, "desk": DESK}
    with connection.cursor() as cursor:
        cursor.execute(_POWERS, values)
        powers = cursor.fetchone()
        if powers is None:
            yield found("public-role-missing", role=role)
            return
        cursor.execute(_RIGHTS, values)
        rights = cursor.fetchall()
    public = set(public_tables())
    strong = [words for has, words in zip(powers, _POWERS_IN_WORDS, strict=True) if has]
    weak = []
    for schema, table, reads, writes in rights:
        is_public = schema == PUBLISHED and table in public
        if writes:
            strong.append(f"it may change {table}")
        if reads and not is_public:
            strong.append(f"it may read {table}")
        if is_public and not reads:
            weak.append(table)
    if strong:
        yield found("public-role-strong", role=role, what="; ".join(strong[:3]))
    if weak:
        yield found("public-role-weak", role=role, table=", ".join(weak[:3]))
    if not strong and not weak:
        yield found("public-role", role=role)
