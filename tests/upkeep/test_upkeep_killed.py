"""Backup and restore that are killed, or find no room: what was there before is there afterwards."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from own_installation import OwnInstallation
from raadhus.upkeep.archive import Rows, contents

FILL = """
from egeborg_minutes import egeborg_minutes
from publishing import publish, read_anew, with_text
publish()
for number in range({count}):
    record = with_text(egeborg_minutes(), "2", f"Ordlyd {{number}}.")
    publish(read_anew(record, source=f"{{number:02x}}"), reason="more")
"""
LARGE = """
import os
from publishing import publish
from raadhus.published.submission import GivenFile
publish(files=(GivenFile(data=os.urandom(200_000), media_type="text/plain", role="source"),))
"""


def _rows(installation: OwnInstallation, file: Path) -> dict[str, list[tuple[object, ...]]]:
    done = installation.raadhus("backup", file)
    assert done.returncode == 0, done.stderr
    found: dict[str, list[tuple[object, ...]]] = {}
    with file.open("rb") as source:
        for part in contents(source):
            if isinstance(part, Rows):
                found.setdefault(part.table, []).extend(part.rows)
    return found


def _kill(process: subprocess.Popen[str], *, after: float) -> None:
    """Kill the process after so many seconds, if it has not ended."""
    time.sleep(after)
    process.kill()
    process.communicate()


@pytest.mark.parametrize(
    "kills", [3, pytest.param(40, marks=pytest.mark.long)], ids=["a few times", "many times"]
)
def test_a_restore_that_is_killed_leaves_all_of_the_one_or_all_of_the_other(
    own_installation: OwnInstallation, tmp_path: Path, kills: int
) -> None:
    own_installation.migrate()
    own_installation.python(FILL.format(count=12))
    full = tmp_path / "full.tar"
    after = _rows(own_installation, full)
    seconds = _seconds_of_a_restore(own_installation, full)
    own_installation.python(
        "from raadhus.published.models import Body\nBody.objects.create(id='other', name='Other')"
    )
    before = _rows(own_installation, tmp_path / "before.tar")

    outcomes = []
    for number in range(kills):
        process = own_installation.start("restore", full, "--replace")
        _kill(process, after=seconds * (0.3 + 0.7 * number / kills))
        outcomes.append(_rows(own_installation, tmp_path / "now.tar"))

    assert [now for now in outcomes if now not in (before, after)] == []
    assert before != after


def _seconds_of_a_restore(installation: OwnInstallation, file: Path) -> float:
    begin = time.monotonic()
    assert installation.raadhus("restore", file, "--replace").returncode == 0
    return time.monotonic() - begin


def test_a_backup_that_is_killed_leaves_no_file_of_its_name(
    own_installation: OwnInstallation, tmp_path: Path
) -> None:
    own_installation.migrate()
    own_installation.python(FILL.format(count=3))
    file = tmp_path / "backup.tar"
    stopped_while_writing = (
        "import os, signal\n"
        "from datetime import UTC, datetime\n"
        "from raadhus.cli.files import written_safely\n"
        "from raadhus.upkeep.kept_files import opened_stores\n"
        "from raadhus.upkeep import backup\n"
        "backup._add_files = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)\n"
        f"with written_safely({str(file)!r}, is_closed=True) as target:\n"
        "    backup.back_up(target, stores=opened_stores(), now=datetime.now(UTC))\n"
    )

    with pytest.raises(subprocess.CalledProcessError) as killed:
        own_installation.python(stopped_while_writing)

    assert killed.value.returncode == -signal.SIGKILL
    assert not file.exists()


@pytest.mark.only_where(sys.platform == "linux", reason="a full disk is played by Linux's limit on files")
def test_a_backup_that_finds_no_room_is_told_and_leaves_nothing(
    own_installation: OwnInstallation, tmp_path: Path
) -> None:
    own_installation.migrate()
    own_installation.python(LARGE)
    folder = tmp_path / "backups"
    folder.mkdir()
    limited = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "from raadhus.cli.program import run\n"
        "sys.exit(run(sys.argv[1:]))\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", limited, "backup", str(folder / "backup.tar")],
        env=own_installation.environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 2
    assert "[cannot-write] The file cannot be written: File too large." in done.stderr
    assert list(folder.iterdir()) == []
