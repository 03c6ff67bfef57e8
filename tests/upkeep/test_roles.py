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


def test_tables_lie_in_the_schema_of_what_is_published(migrated: OwnInstallation) -> None:
    with psycopg.connect(migrated.environment["RAADHUS_DATABASE"]) as desk:
        found = desk.execute(
            "SELECT DISTINCT schemaname FROM pg_tables WHERE tablename LIKE 'published_%' OR tablename LIKE 'django_%'"
        ).fetchall()

    assert found == [("published",)]
