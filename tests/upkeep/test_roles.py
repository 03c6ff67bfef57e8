"""What the public process's role may do in PostgreSQL, by trying."""

from collections.abc import Iterator

import psycopg
import pytest

from own_installation import OwnInstallation, made_installation

pytestmark = [pytest.mark.only_on("postgresql"), pytest.mark.database]
DESK, PUBLIC = "raadhus_desk", "raadhus_public"


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnInstallation]:
    with made_installation(tmp_path_factory.mktemp("roles") / "installation") as made:
        done = made.raadhus("migrate", RAADHUS_PUBLIC_DATABASE_ROLE=PUBLIC)
        assert done.returncode == 0, done.stderr
        with psycopg.connect(made.environment["RAADHUS_DATABASE"]) as desk:
            desk.execute("CREATE TABLE desk.draft (text text)")
            desk.execute(
                "INSERT INTO published.published_body (id, name) VALUES ('egeborg', 'Egeborg Kommune')"
            )
        yield made


@pytest.fixture
def public(migrated: OwnInstallation) -> Iterator[psycopg.Connection]:
    address = migrated.environment["RAADHUS_DATABASE"].replace(DESK, PUBLIC)
    with psycopg.connect(address, autocommit=True) as connection:
        yield connection


def test_the_public_role_reads_what_is_published(public: psycopg.Connection) -> None:
    assert public.execute("SELECT name FROM published.published_body").fetchall() == [("Egeborg Kommune",)]


@pytest.mark.parametrize(
    "attempt",
    [
        "INSERT INTO published.published_body (id, name) VALUES ('other', 'Other')",
        "UPDATE published.published_body SET name = 'Other'",
        "DELETE FROM published.published_body",
        "TRUNCATE published.published_body",
        "DROP TABLE published.published_body",
        "SELECT * FROM desk.draft",
        "SELECT * FROM desk.writing_proposal",
        "SELECT * FROM desk.writing_attachment",
        "SELECT * FROM desk.accounts_user",
        "SELECT * FROM desk.mailing_outgoingmail",
        "SELECT * FROM desk.django_session",
        "SELECT nextval('desk.writing_proposal_id_seq')",
        "INSERT INTO desk.draft VALUES ('mine')",
        "CREATE TABLE published.mine (id int)",
        "CREATE TABLE desk.mine (id int)",
        "CREATE TABLE public.mine (id int)",
        "SELECT * FROM published.jobs_job",
    ],
)
def test_the_public_role_may_neither_write_nor_see_the_desk(public: psycopg.Connection, attempt: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        public.execute(attempt)


def test_what_was_granted_by_hand_is_taken_back(
    migrated: OwnInstallation, public: psycopg.Connection
) -> None:
    with psycopg.connect(migrated.environment["RAADHUS_DATABASE"]) as desk:
        desk.execute(f"GRANT USAGE ON SCHEMA desk TO {PUBLIC}")
        desk.execute(f"GRANT SELECT ON desk.draft TO {PUBLIC}")

    migrated.raadhus("migrate", RAADHUS_PUBLIC_DATABASE_ROLE=PUBLIC)

    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        public.execute("SELECT * FROM desk.draft")


def test_a_command_in_the_public_role_reads_the_store(migrated: OwnInstallation) -> None:
    address = migrated.environment["RAADHUS_DATABASE"].replace(DESK, PUBLIC)
    code = "from raadhus.cli.installation import open_installation; print(open_installation().role)"

    told = migrated._replace(
        environment=migrated.environment | {"RAADHUS_DATABASE": address, "RAADHUS_ROLE": "public"}
    ).python(code)

    assert told.stdout == "public\n"


def test_a_role_that_is_not_there_is_told(migrated: OwnInstallation) -> None:
    done = migrated.raadhus("migrate", RAADHUS_PUBLIC_DATABASE_ROLE="nobody_at_all")

    assert done.returncode == 2
    assert "[role-missing] PostgreSQL has no role nobody_at_all." in done.stderr


_PLACES = """
SELECT nspname, relkind, relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE nspname IN ('published', 'desk') AND relkind IN ('r', 'S', 'i')
"""
_OF_THE_DESK = ("writing", "accounts", "mailing", "auth", "account", "mfa", "socialaccount")
_BESIDE = {"django_session", "django_content_type", "desk_cache", "draft"}


def test_tables_counters_and_indexes_of_the_desk_lie_in_its_schema_and_no_others(
    migrated: OwnInstallation,
) -> None:
    with psycopg.connect(migrated.environment["RAADHUS_DATABASE"]) as desk:
        places = desk.execute(_PLACES).fetchall()
    tables = {(schema, name) for schema, kind, name in places if kind == "r"}
    others = {(schema, name) for schema, kind, name in places if kind != "r"}

    assert {name for schema, name in tables if schema == "desk"} - _BESIDE == {
        name for _, name in tables if name.partition("_")[0] in _OF_THE_DESK
    }
    assert {schema for schema, name in others if name.startswith(("writing_", "accounts_", "mailing_"))} == {
        "desk"
    }
    assert {schema for schema, name in others if name.startswith(("published_", "jobs_", "figures_"))} == {
        "published"
    }


def test_a_table_that_lies_beside_what_is_published_is_told_and_moved(migrated: OwnInstallation) -> None:
    with psycopg.connect(migrated.environment["RAADHUS_DATABASE"]) as desk:
        desk.execute("ALTER TABLE desk.writing_proposal SET SCHEMA published")

    told = migrated.raadhus("doctor").stdout
    migrated.raadhus("migrate")

    assert "1 tables of the desk lie beside what is published (writing_proposal)" in told
    assert "The desk's tables lie in a schema of their own." in migrated.raadhus("doctor").stdout
