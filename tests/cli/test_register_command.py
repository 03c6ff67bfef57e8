import json
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from command_line import Raadhus
from egeborg_meetings import item, meeting
from publishing import publish
from raadhus.published.byte_store import LocalPlace
from raadhus.published.models import Meeting, Membership

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _held(tmp_path: Path, settings: Settings) -> None:
    settings.FILES = LocalPlace(tmp_path / "files")
    settings.WITHHELD_FILES = LocalPlace(tmp_path / "kept-back")
    publish(meeting(item("1", "Bro")))


def test_a_seat_is_stated_listed_and_retracted(raadhus: Raadhus) -> None:
    seat = ("person=Karl Dam", "organization=Økonomiudvalget", "voting_right=true")
    who = ("--source", "Konstituering", "--as", "Asta Holm")

    added = raadhus("register", "add", "egeborg", "membership", *seat, "--from", "2022-01-01", *who)
    assert Membership.objects.get().voting_right is True
    shown = json.loads(raadhus("register", "list", "--body", "egeborg", "--json").out)
    assert (shown["number"], shown["data"]["person"]) == (int(added.out), "Karl Dam")

    assert raadhus("register", "retract", str(shown["number"]), "--body", "egeborg", *who).code == 0
    assert raadhus("register", "list", "--json").out == ""
    assert len(raadhus("register", "list", "--all", "--json").out.splitlines()) == 2


def test_the_register_as_a_table(raadhus: Raadhus) -> None:
    raadhus("register", "add", "egeborg", "body", "name=Egeborg Kommune", "--source", "Vedtægt")

    row = raadhus("register", "list").out.splitlines()[1]

    assert row.split()[:4] == ["egeborg", "body", "name=Egeborg", "Kommune"]


def test_what_does_not_fit_is_said(raadhus: Raadhus) -> None:
    refused = raadhus("register", "add", "egeborg", "body", "code=x", "--source", "Vedtægt")
    unclear = raadhus("register", "add", "egeborg", "body", "Egeborg", "--source", "Vedtægt")

    assert (refused.code, "[statement-data-wrong]" in refused.err) == (1, True)
    assert (unclear.code, "[not-a-pair]" in unclear.err) == (2, True)


def test_rebuilding_says_what_was_made_again(raadhus: Raadhus) -> None:
    Meeting.objects.update(name="Noget andet")

    said = raadhus("rebuild", "--body", "egeborg")

    assert (said.code, said.out) == (0, "egeborg: 1 meeting\n")
    assert Meeting.objects.get().name == "Vej- og Parkudvalget"


def test_rebuilding_what_is_not_there_is_refused(raadhus: Raadhus) -> None:
    said = raadhus("rebuild", "--body", "greve")

    assert (said.code, "[nothing-of-body]" in said.err) == (1, True)


def test_the_rules_of_procedure_are_stated(raadhus: Raadhus) -> None:
    rules = ("notice_days=3", "publication_waits=false", "--source", "Forretningsorden")

    added = raadhus("register", "add", "egeborg", "rule-profile", *rules)
    row = raadhus("register", "list", "--kind", "rule-profile").out

    assert added.code == 0
    assert "notice_days=3, publication_waits=false" in " ".join(row.split())
