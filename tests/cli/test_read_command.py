"""`raadhus read`: what is shown and written, what is refused, and with which exit code."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import Raadhus
from raadhus.core.derived_json import decode_derived
from raadhus.core.record_json import decode_record
from raadhus.reading import read
from raadhus.understanding.derived import derive


def test_a_meeting_is_shown_with_its_items(raadhus: Raadhus, minutes: Path) -> None:
    said = raadhus("read", minutes)

    assert (said.code, said.err) == (0, "")
    assert "Børne- og Kulturudvalget" in said.out
    assert "Tilskud til Egeborg Musikskole" in said.out


def test_json_is_the_record_that_the_library_gives(raadhus: Raadhus, minutes: Path) -> None:
    said = raadhus("read", minutes, "--json")

    assert said.code == 0
    assert decode_record(said.out.encode()) == read(minutes.read_bytes(), name="minutes.txt")


def test_json_of_several_meetings_is_one_a_line(raadhus: Raadhus, minutes: Path) -> None:
    said = raadhus("read", minutes, minutes, "--json")

    assert [json.loads(line)["source"]["name"] for line in said.out.splitlines()] == ["minutes.txt"] * 2


def test_what_is_derived_is_an_object_of_its_own(raadhus: Raadhus, minutes: Path) -> None:
    said = raadhus("read", minutes, "--derived")

    assert said.code == 0
    assert decode_derived(said.out.encode()) == derive(read(minutes.read_bytes(), name="minutes.txt"))


def test_what_is_derived_follows_each_record_on_a_line_of_its_own(raadhus: Raadhus, minutes: Path) -> None:
    said = raadhus("read", minutes, minutes, "--json", "--derived")

    objects = [json.loads(line) for line in said.out.splitlines()]
    assert [one["schema"] for one in objects] == ["raadhus.meeting-record/1.0", "raadhus.derived/1.0"] * 2
    assert objects[0]["source"]["sha256"] == objects[1]["source"]["sha256"]


@pytest.mark.parametrize("option", ["--coverage", "--html=page.html"])
def test_what_is_derived_goes_with_data_only(raadhus: Raadhus, minutes: Path, option: str) -> None:
    said = raadhus("read", minutes, "--derived", option)

    assert (said.code, said.out) == (2, "")
    assert "[one-output]" in said.err


def test_records_with_what_is_derived_are_read_again(raadhus: Raadhus, minutes: Path, tmp_path: Path) -> None:
    archive, again = tmp_path / "archive.jsonl", tmp_path / "again.jsonl"
    raadhus("read", minutes, minutes, "--jsonl", archive, "--derived")

    raadhus("read", archive, "--jsonl", again, "--derived")

    assert archive.read_bytes().count(b"\n") == 4
    assert again.read_bytes() == archive.read_bytes()


def test_what_is_refused_is_told_and_the_rest_is_read(
    raadhus: Raadhus, minutes: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")

    said = raadhus("read", tmp_path / "empty.pdf", minutes)

    assert said.code == 1
    assert (
        said.err
        == f"raadhus: {tmp_path / 'empty.pdf'}: [empty] The file is empty. Fetch it again from where it came.\n"
    )
    assert "Børne- og Kulturudvalget" in said.out


def test_a_file_that_is_not_there_is_refused(raadhus: Raadhus, tmp_path: Path) -> None:
    said = raadhus("read", tmp_path / "nothing.pdf")

    assert (said.code, said.out) == (2, "")
    assert "[file-not-found]" in said.err


def test_a_file_that_is_not_there_beside_one_that_is_read_is_one_refusal(
    raadhus: Raadhus, minutes: Path, tmp_path: Path
) -> None:
    assert raadhus("read", tmp_path / "nothing.pdf", minutes).code == 1


@pytest.mark.only_where(os.geteuid() != 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused_with_the_systems_reason(
    raadhus: Raadhus, minutes: Path
) -> None:
    minutes.chmod(0)

    said = raadhus("read", minutes)

    assert (said.code, said.out) == (2, "")
    assert "[cannot-read] The file cannot be read: Permission denied." in said.err


def test_a_folder_without_files_is_told(raadhus: Raadhus, tmp_path: Path) -> None:
    said = raadhus("read", tmp_path)

    assert (said.code, said.err) == (2, f"raadhus: {tmp_path}: [no-files] There is no file in the folder.\n")


def test_a_device_is_no_file(raadhus: Raadhus) -> None:
    said = raadhus("read", os.devnull)

    assert (said.code, said.out) == (2, "")
    assert "[not-a-file]" in said.err


def test_a_pipe_that_is_named_is_read(raadhus: Raadhus, minutes: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["sh", "-c", 'cat "$0" > "$1"', minutes, pipe]):
        said = raadhus("read", pipe)

    assert (said.code, said.err) == (0, "")


@pytest.mark.parametrize("option", ["--html", "--jsonl"])
def test_an_output_in_a_folder_that_is_not_there_is_told(
    raadhus: Raadhus, minutes: Path, tmp_path: Path, option: str
) -> None:
    said = raadhus("read", minutes, option, tmp_path / "nowhere" / "out")

    assert said.code == 2
    assert "[cannot-write] The file cannot be written: No such file or directory." in said.err


def test_standard_input_is_read(raadhus: Raadhus, minutes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(minutes.read_bytes())))

    said = raadhus("read", "-", "--json")

    assert said.code == 0
    assert json.loads(said.out)["source"]["name"] is None


def test_a_folder_is_read_with_all_below_it(raadhus: Raadhus, minutes: Path, tmp_path: Path) -> None:
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024" / "b.txt").write_bytes(minutes.read_bytes())
    (tmp_path / ".hidden").write_bytes(b"x")

    said = raadhus("read", tmp_path, "--json")

    assert [json.loads(line)["source"]["name"] for line in said.out.splitlines()] == [
        "minutes.txt",
        "2024/b.txt",
    ]


def test_the_check_page_is_written(raadhus: Raadhus, minutes: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"

    said = raadhus("read", minutes, "--html", page)

    assert (said.code, said.out) == (0, "")
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_one_reading_gives_the_check_page_and_what_is_shown(
    raadhus: Raadhus, minutes: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    alone = raadhus("read", minutes).out

    said = raadhus("read", minutes, "--html", page, "--show")

    assert (said.code, said.out) == (0, alone)
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_the_check_page_never_overwrites_what_it_reads(raadhus: Raadhus, minutes: Path) -> None:
    before = minutes.read_bytes()

    said = raadhus("read", minutes, "--html", minutes)

    assert (said.code, minutes.read_bytes()) == (2, before)
    assert "[same-file]" in said.err


def test_a_page_of_a_file_with_two_meetings_is_refused_with_what_to_do(
    raadhus: Raadhus, minutes: Path, tmp_path: Path
) -> None:
    raadhus("read", minutes, minutes, "--jsonl", tmp_path / "two.jsonl")

    said = raadhus("read", tmp_path / "two.jsonl", "--html", tmp_path / "page.html")

    assert said.code == 1
    assert "[several-meetings] The file holds 2 meetings, and only one was asked for. Split it" in said.err


def test_coverage_says_why_the_record_has_words_of_its_own(raadhus: Raadhus, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<h2>Punkt 1: Ny kaj</h2><h3>Indstilling</h3><ol><li>at en<li>at to</ol>", encoding="utf-8"
    )

    said = raadhus("read", page, "--coverage")

    assert "in the record only, such as list numbers" in said.out
    assert said.out.rstrip().endswith(": 1. 2.")


def test_coverage_is_whole_for_a_file_that_is_read_whole(raadhus: Raadhus, minutes: Path) -> None:
    said = raadhus("read", minutes, "--coverage")

    assert said.code == 0
    assert said.out.startswith("   100 %")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--json", "--coverage"], "one-output"),
        (["--jobs", "2"], "only-with"),
        (["--show"], "only-with"),
        (["--html", "-", "--show"], "one-output"),
        (["--html", "/nowhere/at/all.html"], "cannot-write"),
    ],
)
def test_wrong_use_is_exit_2(raadhus: Raadhus, minutes: Path, options: list[str], code: str) -> None:
    said = raadhus("read", minutes, *options)

    assert said.code == 2
    assert f"[{code}]" in said.err


def test_a_page_shows_one_file(raadhus: Raadhus, minutes: Path) -> None:
    said = raadhus("read", minutes, minutes, "--html", "page.html")

    assert said.code == 2
    assert "[one-file]" in said.err


def test_an_empty_folder_is_wrong_use(raadhus: Raadhus, tmp_path: Path) -> None:
    said = raadhus("read", tmp_path)

    assert said.code == 2
    assert "[no-files]" in said.err


def test_a_file_name_cannot_command_the_terminal(raadhus: Raadhus, tmp_path: Path) -> None:
    said = raadhus("read", tmp_path / "\x1b[31mred")

    assert "\x1b" not in said.err


def test_text_cannot_command_the_terminal(raadhus: Raadhus, minutes: Path) -> None:
    text = minutes.read_text(encoding="utf-8")
    minutes.write_text(
        text.replace("Egeborg Musikskole", "\x1b]0;owned\x07\x9b31m Musikskole"), encoding="utf-8"
    )

    shown = raadhus("read", minutes)
    encoded = raadhus("read", minutes, "--json")

    assert not {"\x1b", "\x07", "\x9b"} & set(shown.out + encoded.out)


def test_help_has_examples_and_exit_codes(raadhus: Raadhus) -> None:
    said = raadhus("read", "--help")

    assert said.code == 0
    assert "raadhus read minutes.pdf --html page.html" in said.out
    assert "Exit codes:" in said.out


def test_the_version_is_told(raadhus: Raadhus) -> None:
    assert raadhus("--version").out.startswith("raadhus, version ")


def test_the_schema_is_printed(raadhus: Raadhus) -> None:
    schema = json.loads(raadhus("schema").out)

    assert "items" in schema["$defs"]["MeetingRecord"]["properties"]
