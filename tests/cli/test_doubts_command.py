import json
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytest_django.fixtures import Settings

from command_line import Raadhus
from egeborg_meetings import item, meeting
from publishing import publish
from raadhus.core.doubts import doubt
from raadhus.published.byte_store import LocalPlace
from raadhus.published.models import AgendaItem, HumanDecision, OpenDoubt

pytestmark = pytest.mark.django_db

DOUBT = doubt(
    "contents-differ", values={"contents": "Stier", "heading": "Bro"}, page=2, item="1", text="Stier"
)


@pytest.fixture(autouse=True)
def doubted(tmp_path: Path, settings: Settings) -> str:
    """A meeting with one doubt: its id."""
    settings.FILES = LocalPlace(tmp_path / "files")
    publish(replace(meeting(item("1", "Bro", outcome="noted")), doubts=(DOUBT,)))
    return OpenDoubt.objects.get().id


def test_a_doubt_is_shown_with_its_place(raadhus: Raadhus, doubted: str) -> None:
    said = raadhus("doubts")

    assert said.out.startswith(f"{doubted}  Tvivl [contents-differ] I indholdsfortegnelsen")
    assert "egeborg, Vej- og Parkudvalget 2024-04-10, referat, punkt 1, side 2" in said.out
    assert "«Stier»" in said.out


def test_doubts_as_data(raadhus: Raadhus, doubted: str) -> None:
    assert json.loads(raadhus("doubts", "--body", "egeborg", "--json").out)["id"] == doubted
    assert raadhus("doubts", "--code", "sum-differs", "--json").out == ""


@pytest.mark.parametrize(("verb", "answer"), [("accept", "accepted"), ("ignore", "ignored")])
def test_an_answer_takes_the_doubt_from_the_list(
    raadhus: Raadhus, doubted: str, verb: str, answer: str
) -> None:
    assert raadhus("doubts", verb, doubted, "--as", "Asta Holm", "--reason", "Set efter.").code == 0

    assert raadhus("doubts", "--json").out == ""
    assert json.loads(raadhus("doubts", "--all", "--json").out)["answer"] == answer
    assert HumanDecision.objects.values_list("actor", "reason").get() == ("Asta Holm", "Set efter.")


def test_a_correction_is_set_and_taken_back(raadhus: Raadhus, doubted: str) -> None:
    setting = ("--set", "decision[0].outcome=rejected", "--reason", "Hørt på båndet.")
    assert raadhus("doubts", "correct", doubted, *setting).code == 0
    assert AgendaItem.objects.get().outcome == "rejected"

    assert raadhus("doubts", "reopen", doubted).code == 0
    assert AgendaItem.objects.get().outcome == "noted"


def test_what_is_printed_is_not_corrected(raadhus: Raadhus, doubted: str) -> None:
    said = raadhus("doubts", "correct", doubted, "--set", "title=Ny bro", "--reason", "Slåfejl.")

    assert (said.code, "[stated-field]" in said.err, "new edition" in said.err) == (1, True, True)


def test_a_correction_without_a_value_is_wrong_use(raadhus: Raadhus, doubted: str) -> None:
    said = raadhus("doubts", "correct", doubted, "--set", "kind", "--reason", "Slåfejl.")

    assert (said.code, "[no-value]" in said.err) == (2, True)


def test_a_doubt_that_is_not_there_does_not_stop_the_others(raadhus: Raadhus, doubted: str) -> None:
    said = raadhus("doubts", "accept", "xyz", doubted)

    assert (said.code, "[no-such-doubt]" in said.err) == (1, True)
    assert OpenDoubt.objects.get().answer == "accepted"
