import os
import sqlite3
from pathlib import Path

import pytest

from own_installation import OwnInstallation

ANY = "from raadhus.cli.installation import open_installation; open_installation(writes={writes})"


def test_migrate_can_be_run_again(own_installation: OwnInstallation) -> None:
    first, second = own_installation.raadhus("migrate"), own_installation.raadhus("migrate")

    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert "made published.0001_the_store" in first.stdout
    assert second.stdout == "The store has the tables of this version.\n"


def test_two_that_migrate_at_once_do_not_disturb_each_other(own_installation: OwnInstallation) -> None:
    started = [own_installation.start("migrate") for _ in range(2)]

    told = [process.communicate(timeout=60) for process in started]

    assert [process.returncode for process in started] == [0, 0], told
    assert sum("made published.0001" in out for out, _ in told) == 1


def _refusal(installation: OwnInstallation, *, writes: bool) -> str:
    """What a command that uses the store is told."""
    code = "from raadhus.upkeep.errors import UpkeepError\ntry:\n    " + ANY.format(writes=writes)
    return installation.python(code + "\nexcept UpkeepError as error:\n    print(error.code)").stdout.strip()


@pytest.mark.only_on("sqlite")
def test_a_command_that_writes_makes_its_store_on_a_laptop(own_installation: OwnInstallation) -> None:
    assert _refusal(own_installation, writes=False) == "no-store"
    assert not own_installation.folder.exists()

    assert _refusal(own_installation, writes=True) == ""
    assert _refusal(own_installation, writes=False) == ""


@pytest.mark.only_on("postgresql")
def test_a_server_is_told_to_migrate(own_installation: OwnInstallation) -> None:
    assert _refusal(own_installation, writes=True) == "no-tables"


def test_a_store_with_older_tables_is_told_to_migrate_and_is_not_changed_unasked(
    own_installation: OwnInstallation,
) -> None:
    own_installation.migrate()
    own_installation.python(
        "from django.db import connection\n"
        "from raadhus.published.models import Body\n"
        "Body.objects.create(id='egeborg', name='Egeborg Kommune')\n"
        "connection.cursor().execute(\"DELETE FROM django_migrations WHERE app = 'published'\")"
    )

    assert _refusal(own_installation, writes=True) == "no-tables"


def test_a_store_of_a_newer_version_is_left_alone(own_installation: OwnInstallation) -> None:
    own_installation.migrate()
    own_installation.python(
        "from django.db.migrations.recorder import MigrationRecorder\n"
        "from django.db import connection\n"
        "MigrationRecorder(connection).record_applied('published', '9999_of_tomorrow')"
    )

    assert _refusal(own_installation, writes=True) == "store-is-newer"


@pytest.mark.only_on("sqlite")
def test_a_file_that_is_no_database_is_told(own_installation: OwnInstallation) -> None:
    own_installation.folder.mkdir()
    (own_installation.folder / "raadhus.sqlite3").write_text("Referat af møde\n" * 100)

    done = own_installation.raadhus("migrate")

    assert done.returncode == 2
    assert "[database-unusable] The database cannot be used: file is not a database." in done.stderr


@pytest.mark.only_on("sqlite")
def test_a_folder_that_cannot_be_made_is_told(own_installation: OwnInstallation, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    done = own_installation.raadhus("migrate", RAADHUS_DATABASE=f"sqlite:{tmp_path / 'file' / 'x.sqlite3'}")

    assert done.returncode == 2
    assert "[database-not-writable]" in done.stderr


@pytest.mark.only_where(os.geteuid() != 0, reason="root may write everywhere")
@pytest.mark.only_on("sqlite")
def test_a_folder_that_is_closed_is_told(own_installation: OwnInstallation) -> None:
    own_installation.folder.mkdir(mode=0o500)

    assert "[database-not-writable]" in own_installation.raadhus("migrate").stderr


@pytest.mark.only_on("sqlite")
def test_sqlite_is_one_file_when_nobody_uses_it(own_installation: OwnInstallation) -> None:
    own_installation.raadhus("migrate")

    assert {path.name for path in own_installation.folder.iterdir()} <= {
        "raadhus.sqlite3",
        "raadhus.sqlite3.migrate",
    }
    file = sqlite3.connect(own_installation.folder / "raadhus.sqlite3")
    assert file.execute("SELECT count(*) FROM published_edition").fetchone() == (0,)
    file.close()
