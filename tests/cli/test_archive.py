"""`raadhus read --jsonl`: a whole archive in one file, whatever lies in it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import Raadhus


@pytest.fixture
def archive(tmp_path: Path, minutes: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_bytes(minutes.read_bytes())
    (folder / "b2.pdf").write_bytes(b"")
    return folder


def test_every_meeting_is_a_line_in_the_order_of_the_files(
    raadhus: Raadhus, archive: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"

    said = raadhus("read", archive, "--jsonl", output, "--jobs", "2")

    names = [json.loads(line)["source"]["name"] for line in output.read_text(encoding="utf-8").splitlines()]
    assert names == ["a.txt", "b.txt", "c.txt"]
    assert said.code == 1


def test_the_table_says_what_was_refused_and_why(raadhus: Raadhus, archive: Path, tmp_path: Path) -> None:
    said = raadhus("read", archive, "--jsonl", tmp_path / "out.jsonl", "--jobs", "1")

    assert said.out.startswith("4 files: 3 meetings read, ")
    assert "1 file refused" in said.out
    assert "empty" in said.out


def test_a_file_that_cannot_be_read_is_refused_and_the_rest_is_read(
    raadhus: Raadhus, archive: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"

    said = raadhus("read", archive / "a.txt", tmp_path / "nothing", archive / "c.txt", "--jsonl", output)

    assert said.code == 1
    assert len(output.read_text(encoding="utf-8").splitlines()) == 2


def test_an_archive_of_which_nothing_can_be_opened_keeps_the_old_output(
    raadhus: Raadhus, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"
    output.write_bytes(b"old\n")

    said = raadhus("read", tmp_path / "nothing", "--jsonl", output)

    assert (said.code, output.read_bytes()) == (2, b"old\n")
    assert "[file-not-found]" in said.err


def test_a_pipe_in_a_folder_is_left_out(raadhus: Raadhus, archive: Path, tmp_path: Path) -> None:
    os.mkfifo(archive / "never-ends")

    said = raadhus("read", archive, "--jsonl", tmp_path / "out.jsonl")

    assert said.out.startswith("4 files")


def test_the_output_is_not_read_as_part_of_its_own_folder(raadhus: Raadhus, archive: Path) -> None:
    (archive / "b2.pdf").unlink()
    raadhus("read", archive, "--jsonl", archive / "out.jsonl")

    again = raadhus("read", archive, "--jsonl", archive / "out.jsonl")

    assert again.code == 0
    assert again.out.startswith("3 files")


def test_an_archive_can_go_to_standard_output(raadhus: Raadhus, archive: Path) -> None:
    said = raadhus("read", archive, "--jsonl", "-")

    assert len([json.loads(line) for line in said.out.splitlines()]) == 3
    assert "3 meetings read" in said.err


@pytest.mark.parametrize(
    ("number", "ending"),
    [(signal.SIGINT, (130, b"raadhus: stopped")), (signal.SIGTERM, (143, b""))],
)
def test_a_stopped_run_leaves_the_old_file_and_nothing_half_written(
    archive: Path, tmp_path: Path, number: signal.Signals, ending: tuple[int, bytes]
) -> None:
    output = tmp_path / "out.jsonl"
    output.write_bytes(b"old\n")
    pipe = tmp_path / "never-ends"
    os.mkfifo(pipe)
    # A shell that runs tests in the background lets its children ignore Ctrl-C; a terminal does not.
    start = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); import raadhus.cli as c; c.main()"
    command = [sys.executable, "-c", start, "read", str(archive), str(pipe), "--jsonl", str(output)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment) as process:
        try:
            with pipe.open("wb"):  # opens when the command has come to this file and waits for its bytes
                process.send_signal(number)
                _, errors = process.communicate(timeout=20)
        finally:
            process.kill()

    assert (process.returncode, errors.strip()) == ending
    assert output.read_bytes() == b"old\n"
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".part")] == []
