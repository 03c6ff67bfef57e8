"""`raadhus diff`: what changed from the agenda to the minutes."""

import json
from pathlib import Path

import pytest

from command_line import Raadhus


@pytest.fixture
def retitled(tmp_path: Path, minutes: Path) -> Path:
    file = tmp_path / "later.txt"
    text = minutes.read_text(encoding="utf-8")
    file.write_text(
        text.replace("Tilskud til Egeborg Musikskole", "Tilskud til musikskolen"), encoding="utf-8"
    )
    return file


def test_the_same_meeting_has_no_difference(raadhus: Raadhus, minutes: Path) -> None:
    said = raadhus("diff", minutes, minutes)

    assert (said.code, said.err) == (0, "")


def test_a_difference_is_told_in_danish_and_exit_1(raadhus: Raadhus, minutes: Path, retitled: Path) -> None:
    said = raadhus("diff", minutes, retitled)

    assert said.code == 1
    assert "hed før »Tilskud til Egeborg Musikskole«" in " ".join(said.out.split())


def test_differences_come_as_json(raadhus: Raadhus, minutes: Path, retitled: Path) -> None:
    said = raadhus("diff", minutes, retitled, "--json")

    assert json.loads(said.out)["items_retitled"][0]["title_before"] == "Tilskud til Egeborg Musikskole"


def test_what_cannot_be_read_is_exit_2(raadhus: Raadhus, minutes: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()

    said = raadhus("diff", minutes, tmp_path / "empty")

    assert said.code == 2
    assert "[empty]" in said.err


def test_standard_input_cannot_be_both(raadhus: Raadhus) -> None:
    said = raadhus("diff", "-", "-")

    assert said.code == 2
    assert "[standard-input-twice]" in said.err
