import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from command_line import Raadhus
from egeborg_meetings import item, meeting
from publishing import publish, with_text
from raadhus.text_index.generations import sole_builder, sole_writer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _held(tmp_path: Path, settings: Settings) -> None:
    settings.INDEX = tmp_path / "index"
    bridge = meeting(item("1", "Ny bro", outcome="approved"), item("2", "Ny sti"), day="2024-04-10")
    publish(with_text(bridge, "1", "Broen er smal."))


@pytest.fixture
def _indexed(raadhus: Raadhus) -> None:
    assert raadhus("index", "rebuild").out == "2 documents\n"


@pytest.mark.usefixtures("_indexed")
def test_hits_are_shown_with_what_is_marked(raadhus: Raadhus) -> None:
    said = raadhus("search", "broen", "--facets")

    assert said.code == 0
    assert "Ny bro\n  2024-04-10, Vej- og Parkudvalget, egeborg, item 1 · Godkendt\n" in said.out
    assert "«Broen» er smal." in said.out
    assert "year         2024 [2024] 1" in said.out
    assert said.out.endswith("1 hit\n")


@pytest.mark.usefixtures("_indexed")
def test_hits_as_data(raadhus: Raadhus) -> None:
    shown = json.loads(raadhus("search", "--json", "--choose", "year=2024", "--order", "oldest").out)

    assert [hit["title"] for hit in shown["hits"]] == ["Ny bro", "Ny sti"]
    assert shown["problem"] is None


@pytest.mark.usefixtures("_indexed")
@pytest.mark.parametrize(
    ("days", "hits"),
    [("2024-04-10", 2), ("2024-01-01..", 2), ("..2024-04-09", 0), ("2024-04-11..2024-12-31", 0)],
)
def test_days_narrow(raadhus: Raadhus, days: str, hits: int) -> None:
    assert json.loads(raadhus("search", "--json", "--days", days).out)["total"] == hits


@pytest.mark.usefixtures("_indexed")
def test_what_was_not_taken_as_written_is_said(raadhus: Raadhus) -> None:
    assert "quotation mark" in raadhus("search", '"bro').out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--days", "i går"), "wrong-days"),
        (("--choose", "2024"), "not-a-pair"),
        (("--body", "greve"), "nothing-of-body"),
    ],
)
def test_wrong_use_is_refused(raadhus: Raadhus, arguments: tuple[str, ...], code: str) -> None:
    said = raadhus("search", "bro", *arguments)

    assert (said.code, f"[{code}]" in said.err) == (2, True)


@pytest.mark.parametrize("command", [("search", "bro"), ("index",)])
def test_without_an_index_it_is_said_which_command_builds_it(
    raadhus: Raadhus, command: tuple[str, ...]
) -> None:
    said = raadhus(*command)

    assert (said.code, "[no-index]" in said.err) == (1, True)


@pytest.mark.usefixtures("_indexed")
def test_the_index_says_how_far_it_is_behind(raadhus: Raadhus) -> None:
    publish(meeting(item("1", "Ny havn"), day="2024-05-08"))
    before = json.loads(raadhus("index", "--json").out)

    assert raadhus("index", "catch-up").out == "1 meetings\n"

    after = json.loads(raadhus("index", "--json").out)
    assert (before["behind"], after["behind"], after["documents"]) == (1, 0, 3)
    assert "behind     0 meetings" in raadhus("index").out


def test_catching_up_without_an_index_builds_one(raadhus: Raadhus) -> None:
    assert raadhus("index", "catch-up", "--thorough").out == "built anew\n"


@pytest.mark.usefixtures("_indexed")
@pytest.mark.parametrize(("command", "lock"), [("catch-up", sole_writer), ("rebuild", sole_builder)])
def test_while_another_process_does_the_same_it_is_refused(
    raadhus: Raadhus, command: str, lock: Callable[[Path], AbstractContextManager[None]], settings: Settings
) -> None:
    publish(meeting(item("1", "Ny havn"), day="2024-05-08"))
    with lock(settings.INDEX):
        said = raadhus("index", command)

    assert (said.code, "[index-busy]" in said.err) == (1, True)
