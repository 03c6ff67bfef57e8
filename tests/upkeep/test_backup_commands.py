"""Backup and restore as commands, from one installation to another."""

from pathlib import Path

import pytest

from own_installation import OwnInstallation
from raadhus.upkeep.archive import Rows, check_archive, contents, read_head

FILL = """
from publishing import publish
from raadhus.published.submission import GivenFile
publish(files=(GivenFile(data=b"Referat", media_type="text/plain", role="source"),))
"""

LATER = """
from msgspec.structs import replace
from egeborg_minutes import egeborg_minutes
from publishing import publish, read_anew
later = replace(egeborg_minutes().meeting, start="2025-04-05T16:00:00+02:00")
publish(read_anew(replace(egeborg_minutes(), meeting=later), source="cd"))
"""


def _backup(installation: OwnInstallation, file: Path) -> Path:
    done = installation.raadhus("backup", file)
    assert done.returncode == 0, done.stderr
    return file


def _rows(file: Path) -> dict[str, list[tuple[object, ...]]]:
    found: dict[str, list[tuple[object, ...]]] = {}
    with file.open("rb") as source:
        for part in contents(source):
            if isinstance(part, Rows):
                found.setdefault(part.table, []).extend(part.rows)
    return found


@pytest.mark.only_on("postgresql")
def test_a_backup_goes_from_one_database_to_another_and_back(
    own_installation: OwnInstallation, tmp_path: Path
) -> None:
    first, last = (own_installation.on_sqlite(tmp_path / name) for name in ("first", "last"))
    first.migrate()
    first.python(FILL)
    taken = _backup(first, tmp_path / "first.tar")

    restored = own_installation.raadhus("restore", taken)
    again = _backup(own_installation, tmp_path / "again.tar")
    last.raadhus("restore", again)

    assert restored.returncode == 0, restored.stderr
    assert _rows(taken)["published_edition"]
    assert _rows(again) == _rows(taken)
    assert _rows(_backup(last, tmp_path / "last.tar")) == _rows(taken)
    with again.open("rb") as source:
        assert check_archive(source).files == 1


@pytest.mark.only_on("sqlite")
def test_a_second_restore_is_refused_unless_it_is_to_replace(
    own_installation: OwnInstallation, tmp_path: Path
) -> None:
    own_installation.migrate()
    own_installation.python(FILL)
    file = _backup(own_installation, tmp_path / "backup.tar")

    refused = own_installation.raadhus("restore", file)

    assert refused.returncode == 2
    assert "[not-empty]" in refused.stderr
    assert own_installation.raadhus("restore", file, "--replace").returncode == 0


@pytest.mark.only_on("postgresql")
def test_a_backup_of_older_tables_is_restored_and_brought_up_to_date(
    own_installation: OwnInstallation, tmp_path: Path
) -> None:
    older = own_installation.on_sqlite(tmp_path / "older")
    older.migrate()
    older.python(FILL)
    older.python(
        "from django.core.management import call_command\ncall_command('migrate', 'jobs', 'zero', verbosity=0)"
    )
    file = _backup(older, tmp_path / "older.tar")

    done = own_installation.raadhus("restore", file)

    assert done.returncode == 0, done.stderr
    with file.open("rb") as source:
        assert "jobs_job" not in read_head(source).columns
    assert "jobs_job" not in _rows(file)
    told = own_installation.python("from raadhus.jobs.models import Job\nprint(Job.objects.count())")
    assert told.stdout == "0\n"


def test_a_backup_is_closed_to_others(own_installation: OwnInstallation, tmp_path: Path) -> None:
    own_installation.migrate()

    assert _backup(own_installation, tmp_path / "backup.tar").stat().st_mode & 0o777 == 0o600


def test_a_backup_of_nothing_is_refused(own_installation: OwnInstallation, tmp_path: Path) -> None:
    nothing = own_installation.on_sqlite(tmp_path / "nothing")

    done = nothing.raadhus("backup", tmp_path / "backup.tar")

    assert done.returncode == 2
    assert "[no-store]" in done.stderr
    assert list(tmp_path.glob("backup*")) == []


@pytest.mark.only_on("sqlite")
def test_a_lost_file_is_told_and_the_rest_is_copied(
    own_installation: OwnInstallation, tmp_path: Path
) -> None:
    own_installation.migrate()
    own_installation.python(FILL)
    lost = next(path for path in own_installation.folder.rglob("*") if len(path.name) == 64)
    lost.unlink()

    done = own_installation.raadhus("backup", tmp_path / "backup.tar")

    assert done.returncode == 1
    assert f"{lost.name}: [bytes-missing]" in done.stderr


@pytest.mark.only_on("sqlite")
def test_a_restore_names_what_was_withdrawn_and_is_not_in_the_backup(
    own_installation: OwnInstallation, tmp_path: Path
) -> None:
    own_installation.migrate()
    own_installation.python(FILL)
    file = _backup(own_installation, tmp_path / "backup.tar")
    own_installation.python(LATER)
    for edition in ("1", "2"):
        withdrawn = own_installation.raadhus(
            "withdraw", "edition", edition, "--ground", "copyright", "--as", "Asta Holm", "--yes"
        )
        assert withdrawn.returncode == 0, withdrawn.stderr

    restored = own_installation.raadhus("restore", file, "--replace")

    assert restored.returncode == 1
    assert restored.stderr.count("[withdrawal-forgotten]") == 1
    assert "withdrawn" in own_installation.raadhus("edition", "list").stdout
    assert own_installation.raadhus("verify").returncode == 0
