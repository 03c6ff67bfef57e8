"""The disk runs full in the middle of an import: it says so, nothing is half, and with room the rest goes in."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from egeborg_meetings import item, meeting
from importing import write_records
from own_installation import OwnInstallation
from raadhus.core.record import MeetingRecord

MEETINGS = 12


@contextmanager
def _disk_of_its_own(folder: Path) -> Iterator[None]:
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def _leave_room(folder: Path, *, kilobytes: int) -> None:
    used = shutil.disk_usage(folder).used // 1024
    subprocess.run(["mount", "-o", f"remount,size={used + kilobytes}k", folder], check=True)


def _may_mount() -> bool:
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.suppress(OSError, subprocess.CalledProcessError),
        _disk_of_its_own(Path(folder)),
    ):
        return True
    return False


def _records(*, letters: int) -> Iterator[MeetingRecord]:
    for number in range(MEETINGS):
        title = f"Sti {os.urandom(letters // 2).hex()}"
        yield meeting(item("1", title), item("2", "Bro"), day=f"2024-{number + 1:02}-10")


@pytest.mark.only_where(_may_mount(), reason="a disk that runs full must be mounted")
@pytest.mark.only_on("sqlite")
@pytest.mark.parametrize(
    ("code", "letters", "kilobytes"),
    [
        ("database-stopped", 40, 700),
        pytest.param("files-stopped", 400_000, 4_000, marks=pytest.mark.long),
    ],
)
def test_a_full_disk_stops_the_import_and_with_room_it_goes_on(
    own_installation: OwnInstallation, tmp_path: Path, code: str, letters: int, kilobytes: int
) -> None:
    archive = write_records(tmp_path, tuple(_records(letters=letters)))
    command = ("import", archive, "--body", "egeborg", "--json")
    with _disk_of_its_own(own_installation.folder):
        own_installation.migrate()
        _leave_room(own_installation.folder, kilobytes=kilobytes)

        full = own_installation.raadhus(*command)
        so_far = json.loads(full.stdout)["published"]
        assert (full.returncode, f"[{code}]" in full.stderr) == (2, True), full.stderr
        assert 0 < so_far < MEETINGS

        _leave_room(own_installation.folder, kilobytes=60_000)
        assert _verified(own_installation) == (0, so_far)
        done = own_installation.raadhus(*command)
        assert (done.returncode, json.loads(done.stdout)["published"]) == (0, MEETINGS - so_far)
        assert _verified(own_installation) == (0, MEETINGS)


def _verified(installation: OwnInstallation) -> tuple[int, int]:
    """The exit code of `raadhus verify`, and how many editions there are."""
    done = installation.raadhus("verify", "--json")
    return done.returncode, json.loads(done.stdout)["bodies"][0]["editions"]
