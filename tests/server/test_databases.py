from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections

from raadhus.server.databases import database
from raadhus.server.environment import WrongSetting

NAME = "RAADHUS_DATABASE"
DEFAULT = Path("/data/raadhus.sqlite3")


def _database(value: str | None, *, may_write: bool = True) -> dict[str, Any]:
    return database(value, name=NAME, default=DEFAULT, may_write=may_write)


def test_by_default_the_database_is_a_file_in_the_data_folder() -> None:
    assert _database(None)["NAME"] == str(DEFAULT)


def test_a_path_of_sqlite_is_made_whole() -> None:
    assert _database("sqlite:minutes.sqlite3")["NAME"] == str(Path.cwd() / "minutes.sqlite3")


def test_an_address_of_postgresql_is_taken_apart() -> None:
    found = _database("postgresql://desk:p%40ss@db.egeborg.example:5433/raadhus?sslmode=require")

    assert [found[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "raadhus",
        "desk",
        "p@ss",
        "db.egeborg.example",
        "5433",
    ]
    assert found["OPTIONS"]["sslmode"] == "require"
    assert found["OPTIONS"]["options"] == "-c search_path=published,desk"


@pytest.mark.parametrize(
    "value",
    [
        "raadhus.sqlite3",
        "sqlite:",
        "sqlite::memory:",
        "sqlite:///data/x",
        "mysql://db/raadhus",
        "postgresql://desk:secret@db/",
        "postgresql://desk:secret@db/x?nonsense=1",
    ],
)
def test_what_is_no_database_is_refused_without_repeating_a_password(value: str) -> None:
    with pytest.raises(WrongSetting) as refused:
        _database(value)

    assert "secret" not in str(refused.value)


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(WrongSetting, match="is a folder, it must be the path of a file"):
        _database(f"sqlite:{tmp_path}")


def test_the_public_process_cannot_write_to_either_database() -> None:
    sqlite, postgresql = (
        _database(value, may_write=False)["OPTIONS"] for value in (None, "postgresql://db/raadhus")
    )

    assert "PRAGMA query_only=ON" in sqlite["init_command"]
    assert "default_transaction_read_only=on" in postgresql["options"]


@pytest.mark.parametrize("value", [None, "postgresql://db/raadhus"])
def test_a_connection_serves_several_pages_and_is_renewed(value: str | None) -> None:
    assert _database(value)["CONN_MAX_AGE"] == 60


@pytest.mark.only_on("sqlite")
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("busy_timeout", 30_000),
        ("query_only", 0),
    ],
)
def test_sqlite_is_set_as_the_store_needs_it(pragma: str, value: object) -> None:
    with connection.cursor() as cursor:
        assert cursor.execute(f"PRAGMA {pragma}").fetchone() == (value,)


@pytest.mark.only_on("sqlite")
@pytest.mark.django_db
def test_a_transaction_takes_its_turn_at_its_beginning() -> None:
    assert vars(connections["default"])["transaction_mode"] == "IMMEDIATE"


@pytest.mark.only_on("postgresql")
@pytest.mark.django_db
def test_postgresql_finds_its_tables_in_the_two_schemas_alone() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SHOW search_path")
        assert cursor.fetchone() == ("published,desk",)
