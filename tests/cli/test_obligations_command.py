"""`raadhus obligations`: what was promised and where it stands, and what people correct in it."""

import json

import pytest
from pytest_django.fixtures import Settings

from command_line import Raadhus
from egeborg_meetings import FINANCE
from following_up.telling import TODAY, Said, _derived_by_hand, read_on, told_and_taken_in
from raadhus.following_up.models import Telling
from raadhus.published.models import HumanDecision

__all__ = ["_derived_by_hand"]

pytestmark = pytest.mark.django_db(transaction=True)

PLAN = Said("Udvalget ønsker en plan for belysning af havnen senest i marts 2025.", due="2025-03")
NOTE = Said("Udvalget ønsker et notat om kranen.")
WHO = ("--as", "Asta Holm")


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def ids(raadhus: Raadhus) -> list[str]:
    """An overdue obligation of one committee and an open one of another."""
    told_and_taken_in("Havnens vinter", PLAN, day="2024-11-05")
    told_and_taken_in("Havnens kran", NOTE, day="2025-02-03", committee=FINANCE)
    read_on()
    return [json.loads(line)["id"] for line in raadhus("obligations", "--json").out.splitlines()]


def test_the_list_says_where_each_stands_and_where_it_is_said(raadhus: Raadhus, ids: list[str]) -> None:
    said = raadhus("obligations")

    assert f"{ids[0]}  [overdue, day-passed] Udvalget ønsker en plan" in said.out
    assert "due 2025-03-31 (73 days late), owner not stated" in said.out
    assert "2024-11-05 Vej- og Parkudvalget, punkt 1 Havnens vinter" in said.out
    assert said.err == "2 obligations\n"


def test_a_state_and_a_committee_can_be_asked_for(raadhus: Raadhus, ids: list[str]) -> None:
    assert raadhus("obligations", "--state", "open").out.startswith(ids[1])
    assert raadhus("obligations", "--committee", "Økonomiudvalget", "--body", "egeborg").out.startswith(
        ids[1]
    )
    assert "[no-such-committee]" in raadhus("obligations", "--committee", "Skoleudvalget").err


def test_a_correction_is_recorded_and_shown(raadhus: Raadhus, ids: list[str]) -> None:
    said = raadhus("obligations", "correct", ids[0], "--state", "delivered", "--reason", "Den er der.", *WHO)

    assert (said.code, said.out) == (0, f"{ids[0]}\n")
    shown = raadhus("obligations", "--state", "delivered").out
    assert "[delivered, corrected]" in shown
    assert "corrected by Asta Holm: Den er der." in shown


def test_owner_day_and_being_a_promise_can_be_set(raadhus: Raadhus, ids: list[str]) -> None:
    raadhus(
        "obligations",
        "correct",
        ids[0],
        "--owner",
        "Havnen",
        "--due",
        "2026-01-31",
        "--reason",
        "Aftalt.",
        *WHO,
    )
    raadhus("obligations", "correct", ids[1], "--not-a-promise", "--reason", "Nej.", *WHO)
    assert "due 2026-01-31, owner Havnen" in raadhus("obligations").out
    assert raadhus("obligations").err == "1 obligation\n"

    raadhus("obligations", "correct", ids[1], "--promise", "--reason", "Jo.", *WHO)
    raadhus("obligations", "correct", ids[0], "--state", "lapsed", "--reason", "Opgivet.", *WHO)
    raadhus("obligations", "correct", ids[0], "--state", "found", "--reason", "Dog ikke.", *WHO)

    assert raadhus("obligations").err == "2 obligations\n"


def test_two_are_joined_and_separated(raadhus: Raadhus, ids: list[str]) -> None:
    assert raadhus("obligations", "join", *ids, *WHO).code == 0
    assert raadhus("obligations").err == "1 obligation\n"

    assert raadhus("obligations", "separate", *ids, *WHO).out == f"{ids[0]} {ids[1]}\n"
    assert raadhus("obligations").err == "2 obligations\n"


def test_what_is_refused_is_said_in_one_line_and_not_recorded(raadhus: Raadhus) -> None:
    said = raadhus("obligations", "correct", "nothere", "--state", "open", "--reason", "?", *WHO)

    assert said.code == 1
    assert said.err.startswith("raadhus: [no-such-obligation] There is no obligation nothere.")
    assert not HumanDecision.objects.exists()


def test_corrections_of_what_is_gone_are_listed(raadhus: Raadhus, ids: list[str]) -> None:
    raadhus("obligations", "correct", ids[0], "--state", "lapsed", "--reason", "Opgivet.", *WHO)
    assert raadhus("obligations", "lost").err == "0 corrections\n"
    Telling.objects.all().delete()

    assert f"{ids[0]}  state: Opgivet. (Asta Holm, " in raadhus("obligations", "lost").out
