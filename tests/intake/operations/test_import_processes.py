"""Imports as processes: killed at any moment, and two at once."""

import json
import random
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from egeborg_meetings import item, meeting
from importing import write_records
from own_installation import OwnInstallation, made_installation
from raadhus.core.record import MeetingRecord

KILLS = 3
STORE = """
import json
from raadhus.intake.models import ImportedFile
from raadhus.published.models import *
from raadhus.published.stores import byte_stores
files = list(StoredFile.objects.order_by("pk").values_list("pk", "store"))
assert all(byte_stores().public.has(sha256) for sha256, _ in files)
print(json.dumps([
    list(Edition.objects.order_by("pk").values_list("meeting_id", "kind", "entry__sequence", "source_sha256")),
    list(AgendaItem.objects.order_by("pk").values_list("pk", "meeting_id", "number", "title", "in_agenda")),
    sorted(ImportedFile.objects.values_list("sha256", "outcome", "records")),
    files,
]))
"""

MEETINGS = """
import json
from django.db.models import Count
from raadhus.published.models import Meeting
meetings = Meeting.objects.filter(agenda__isnull=False, minutes__isnull=False)
print(json.dumps([
    [str(date), items] for date, items in meetings.order_by("date").values_list("date").annotate(Count("items"))
]))
"""


def _records() -> Iterator[MeetingRecord]:
    for day in range(1, 13):
        items = [item(str(number), f"Sti nummer {day * 7 + number}") for number in range(1, 6)]
        for kind in ("agenda", "minutes"):
            yield meeting(*items, day=f"2024-{day:02}-10", kind=kind)


def _store(installation: OwnInstallation) -> object:
    return json.loads(installation.python(STORE).stdout)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_records(tmp_path_factory.mktemp("records"), tuple(_records()))


@pytest.fixture(scope="module")
def whole(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[object, float]:
    """The store after an import that nobody disturbed, and how long that took."""
    with made_installation(tmp_path_factory.mktemp("undisturbed") / "data") as undisturbed:
        undisturbed.migrate()
        begin = time.monotonic()
        done = undisturbed.raadhus("import", archive, "--body", "egeborg", "--json")
        seconds = time.monotonic() - begin
        assert (done.returncode, json.loads(done.stdout)["published"]) == (0, 24)
        return _store(undisturbed), seconds


def test_an_import_that_is_killed_ends_as_if_it_had_not_been(
    own_installation: OwnInstallation, archive: Path, whole: tuple[object, float]
) -> None:
    store, seconds = whole
    own_installation.migrate()
    for _ in range(KILLS):
        process = own_installation.start("import", archive, "--body", "egeborg")
        time.sleep(random.uniform(0.3, 1.0) * seconds)  # noqa: S311  any moment
        process.kill()
        process.communicate()

    done = own_installation.raadhus("import", archive, "--body", "egeborg")

    assert (done.returncode, done.stderr) == (0, "")
    assert _store(own_installation) == store


def _at_once(installation: OwnInstallation, *folders: Path) -> list[dict[str, int]]:
    """What an import of each folder said, all started together."""
    all_ = [installation.start("import", folder, "--body", "egeborg", "--json") for folder in folders]
    said = [process.communicate() for process in all_]
    assert [process.returncode for process in all_] == [0] * len(all_), said
    return [json.loads(out) for out, _ in said]


def test_two_imports_at_once_are_one(
    own_installation: OwnInstallation, archive: Path, whole: tuple[object, float]
) -> None:
    own_installation.migrate()
    reports = _at_once(own_installation, archive, archive)

    assert sum(report["published"] for report in reports) == 24
    assert sum(report["unchanged"] for report in reports) == 24
    assert _store(own_installation) == whole[0]


def test_two_imports_at_once_of_folders_that_share_files_come_to_the_same(
    own_installation: OwnInstallation, archive: Path, tmp_path: Path
) -> None:
    first, last = tmp_path / "first", tmp_path / "last"
    files = sorted(archive.rglob("*.json"))
    for folder, some in ((first, files[:18]), (last, files[6:])):
        folder.mkdir()
        for file in some:
            shutil.copy(file, folder)
    own_installation.migrate()

    reports = _at_once(own_installation, first, last)

    assert sum(report["published"] for report in reports) == 24
    assert sum(report["unchanged"] for report in reports) == 12
    meetings = json.loads(own_installation.python(MEETINGS).stdout)
    assert meetings == [[f"2024-{day:02}-10", 5] for day in range(1, 13)]
    assert own_installation.raadhus("verify").returncode == 0
