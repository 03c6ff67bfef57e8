import io
import json
import os
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from command_line import Raadhus
from egeborg_meetings import item, meeting
from importing import write_records
from raadhus.core.record_json import encode_record
from raadhus.published.byte_store import LocalPlace
from raadhus.published.models import Edition, EditionFile, Meeting

pytestmark = pytest.mark.django_db

AGENDA = meeting(item("1", "Stier ved Egeåen", attachments=("Kort",)), kind="agenda")
MINUTES = meeting(item("1", "Stier ved Egeåen", attachments=("Kort",)))


@pytest.fixture(autouse=True)
def _own_byte_stores(tmp_path: Path, settings: Settings) -> None:
    settings.FILES = LocalPlace(tmp_path / "files")
    settings.WITHHELD_FILES = LocalPlace(tmp_path / "kept-back")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return write_records(tmp_path, (AGENDA, MINUTES))


def test_the_summary_says_what_came_of_the_files(raadhus: Raadhus, archive: Path) -> None:
    said = raadhus("import", archive, "--body", "egeborg", "--jobs", "1")

    assert said.code == 0
    assert "2 new agendas and minutes (1 new meeting)" in said.out
    assert "0 refused" in said.out


def test_what_was_refused_is_listed_and_the_exit_code_says_so(raadhus: Raadhus, archive: Path) -> None:
    (archive / "egeborg" / "torn.pdf").write_bytes(b"%PDF-1.4 torn")
    said = raadhus("import", archive, "--body", "egeborg", "--json")

    report = json.loads(said.out)
    assert (said.code, report["published"]) == (1, 2)
    assert [one["code"] for one in report["refused"]] == ["damaged"]


def test_a_folder_names_the_municipality(raadhus: Raadhus, archive: Path) -> None:
    (archive / "egeborg").rename(archive / "greve-dagsordener")
    raadhus("import", archive)

    assert set(Edition.objects.values_list("body", flat=True)) == {"greve"}


def test_without_a_municipality_it_says_how_to_give_one(raadhus: Raadhus, archive: Path) -> None:
    said = raadhus("import", archive)

    assert said.code == 1
    assert "[body-unknown]" in said.out
    assert "--body" in said.out


@pytest.mark.parametrize("given", ["greve", "Greve Kommune", "253"])
def test_a_municipality_is_named_by_slug_name_or_code(raadhus: Raadhus, archive: Path, given: str) -> None:
    raadhus("import", archive, "--body", given)

    assert set(Edition.objects.values_list("body", flat=True)) == {"greve"}


def test_an_invented_municipality_is_named_by_its_slug_alone(raadhus: Raadhus, archive: Path) -> None:
    said = raadhus("import", archive, "--body", "Egeborg Kommune")

    assert (said.code, said.err.split()[1]) == (2, "[not-a-slug]")
    assert "--body egeborg" in said.err


def test_a_dry_run_says_so_and_keeps_nothing(raadhus: Raadhus, archive: Path) -> None:
    said = raadhus("import", archive, "--body", "egeborg", "--dry-run")

    assert said.out.startswith("Nothing was kept")
    assert "2 new agendas and minutes" in said.out
    assert not Edition.objects.exists()


def test_records_come_in_lines_on_standard_input(raadhus: Raadhus, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = io.BytesIO(encode_record(AGENDA) + b"\n" + encode_record(MINUTES) + b"\n")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(lines))
    said = raadhus("import", "-", "--body", "egeborg")

    assert (said.code, Edition.objects.count(), Meeting.objects.count()) == (0, 2, 1)


def test_attachments_lie_in_a_folder_beside_and_are_no_minutes(raadhus: Raadhus, archive: Path) -> None:
    beside = archive / "egeborg" / "001.bilag"
    beside.mkdir()
    (beside / "Kort.txt").write_text("Kort over stier.", encoding="utf-8")
    said = raadhus("import", archive, "--body", "egeborg", "--json")

    assert (json.loads(said.out)["attachments"], json.loads(said.out)["files"]) == (1, 2)
    assert EditionFile.objects.get(role="attachment").edition.kind == "minutes"


def test_attachments_lie_in_the_folder_that_was_named(
    raadhus: Raadhus, archive: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "bilag" / "000"
    folder.mkdir(parents=True)
    (folder / "Kort.txt").write_text("Kort over stier.", encoding="utf-8")
    raadhus("import", archive, "--body", "egeborg", "--attachments", tmp_path / "bilag")

    assert EditionFile.objects.get(role="attachment").edition.kind == "agenda"


def test_a_folder_of_attachments_that_is_not_there_is_refused(raadhus: Raadhus, archive: Path) -> None:
    said = raadhus("import", archive, "--attachments", archive / "none")

    assert (said.code, "[not-a-folder]" in said.err) == (2, True)


def test_who_imports_is_recorded(raadhus: Raadhus, archive: Path) -> None:
    raadhus("import", archive, "--body", "egeborg", "--as", "Asta Holm")

    assert set(Edition.objects.values_list("entry__actor", flat=True)) == {"Asta Holm"}


def test_a_name_that_cannot_be_recorded_is_refused(raadhus: Raadhus, archive: Path) -> None:
    assert "[wrong-name]" in raadhus("import", archive, "--as", " ").err


def test_a_file_whose_name_is_no_utf_8_is_taken_in(raadhus: Raadhus, tmp_path: Path) -> None:
    (tmp_path / "nyt").mkdir()
    (tmp_path / "nyt" / os.fsdecode(b"m\xf8de.json")).write_bytes(encode_record(MINUTES))

    said = raadhus("import", tmp_path / "nyt", "--body", "egeborg", "--jobs", "1")

    assert said.code == 0
    assert EditionFile.objects.get().name == "m\ufffdde.json"
