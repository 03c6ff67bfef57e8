import json
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from command_line import Raadhus
from egeborg_meetings import item, meeting
from importing import incoming, run_import
from publishing import publish
from raadhus.published.byte_store import LocalPlace

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _held(tmp_path: Path, settings: Settings) -> None:
    settings.FILES = LocalPlace(tmp_path / "files")
    settings.WITHHELD_FILES = LocalPlace(tmp_path / "kept-back")
    publish(meeting(item("1", "Bro"), item("3", "Stier"), kind="agenda"))


def test_meetings_as_a_table(raadhus: Raadhus) -> None:
    said = raadhus("meetings", "--body", "egeborg")

    assert said.out.splitlines()[1].split() == [
        "egeborg", "2024-04-10", "Vej-", "og", "Parkudvalget", "agenda", "2", "0", "0",
    ]  # fmt: skip
    assert said.err == "1 meeting\n"


def test_meetings_as_data(raadhus: Raadhus) -> None:
    shown = json.loads(raadhus("meetings", "--json").out)

    assert (shown["has_agenda"], shown["has_minutes"], shown["items"]) == (True, False, 2)


def test_what_is_missing_is_said(raadhus: Raadhus) -> None:
    run_import(incoming(b"%PDF-1.4 torn", name="torn.pdf"))
    said = raadhus("completeness", "--body", "egeborg")

    assert said.out.splitlines() == [
        "egeborg",
        "  Vej- og Parkudvalget: 1 meetings, 0 with minutes",
        "    no minutes: 2024-04-10",
        "    no item 2: 2024-04-10",
        "  not read: torn.pdf [damaged]",
    ]


def test_what_is_missing_as_data(raadhus: Raadhus) -> None:
    (found,) = map(json.loads, raadhus("completeness", "--json").out.splitlines())

    assert found["organizations"][0]["numbers"][0]["gaps"] == [[2, 2]]


@pytest.mark.parametrize(
    "command",
    ["meetings", "verify", "doubts", "people", "completeness", "chain head", "edition list", "register list"],
)
def test_a_misspelled_municipality_is_no_empty_one(raadhus: Raadhus, command: str) -> None:
    said = raadhus(*command.split(), "--body", "egebro")

    assert (said.code, said.out) == (2, "")
    assert "[nothing-of-body]" in said.err
