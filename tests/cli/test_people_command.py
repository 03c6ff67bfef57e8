"""The commands that list people and decide who is who."""

import json

import pytest

from command_line import Raadhus
from egeborg_meetings import official
from joined_names import (
    BO,
    YUSUF,
    YUSUF_SHORT,
    YUSUF_SLIPPED,
    id_of,
    list_people,
    list_yusuf_three_ways,
    person_of,
)
from raadhus.published.models import HumanDecision

pytestmark = pytest.mark.django_db

ASTA = ("--as", "Asta Holm")


def _listed(raadhus: Raadhus, *arguments: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in raadhus("people", "--json", *arguments).out.splitlines()]


def test_people_are_listed_with_party_committees_and_time(raadhus: Raadhus) -> None:
    list_yusuf_three_ways()

    bo = next(one for one in _listed(raadhus) if one["name"] == BO)

    assert (bo["party"], bo["committees"]) == ("A", ["Kommunalbestyrelsen"])
    assert (bo["first_date"], bo["last_date"]) == ("2024-01-10", "2024-04-10")


def test_the_table_shows_how_else_a_person_is_written(raadhus: Raadhus) -> None:
    list_yusuf_three_ways()
    raadhus("people", "join", id_of(YUSUF), id_of(YUSUF_SLIPPED), *ASTA)

    shown = raadhus("people")

    assert shown.err == "3 persons\n"
    assert id_of(YUSUF_SLIPPED) in shown.out


def test_officials_are_never_listed(raadhus: Raadhus) -> None:
    list_people("2024-01-10", BO, official("Dorte Mark"))

    assert [one["name"] for one in _listed(raadhus)] == [BO]
    assert "Dorte" not in raadhus("people").out


def test_only_people_of_the_body_that_is_named_are_listed(raadhus: Raadhus) -> None:
    list_people("2024-01-10", BO)

    assert _listed(raadhus, "--body", "greve") == []
    assert len(_listed(raadhus, "--body", "egeborg")) == 1


def test_proposals_are_shown_with_their_reasons(raadhus: Raadhus) -> None:
    list_people("2024-01-10", YUSUF)
    list_people("2024-02-07", YUSUF_SLIPPED)

    shown = raadhus("people", "--proposals")

    assert shown.err == "1 proposal\n"
    assert "same party" in " ".join(shown.out.split())
    (proposal,) = _listed(raadhus, "--proposals")
    assert {proposal["first_name"], proposal["second_name"]} == {YUSUF, YUSUF_SLIPPED}


def test_joining_prints_the_one_and_separating_both(raadhus: Raadhus) -> None:
    list_yusuf_three_ways()
    ids = id_of(YUSUF), id_of(YUSUF_SLIPPED)

    joined = raadhus("people", "join", *ids, *ASTA, "--reason", "Stavefejl.")
    assert (joined.code, joined.out) == (0, f"{person_of(YUSUF)}\n")

    separated = raadhus("people", "separate", *ids, *ASTA)
    assert (separated.code, set(separated.out.split())) == (0, set(ids))


def test_a_decision_keeps_who_took_it_and_why(raadhus: Raadhus) -> None:
    list_yusuf_three_ways()

    raadhus("people", "join", id_of(YUSUF), id_of(YUSUF_SHORT), *ASTA, "--reason", "Forkortet.")

    decision = HumanDecision.objects.get()
    assert (decision.actor, decision.reason) == ("Asta Holm", "Forkortet.")


def test_what_is_dismissed_is_gone_until_reopened(raadhus: Raadhus) -> None:
    list_people("2024-01-10", YUSUF)
    list_people("2024-02-07", YUSUF_SLIPPED)
    ids = id_of(YUSUF), id_of(YUSUF_SLIPPED)

    assert raadhus("people", "dismiss", *ids, *ASTA).code == 0
    assert _listed(raadhus, "--proposals") == []

    assert raadhus("people", "reopen", *ids, *ASTA).code == 0
    assert len(_listed(raadhus, "--proposals")) == 1


@pytest.mark.parametrize("verb", ["join", "separate", "dismiss", "reopen"])
def test_a_refusal_is_one_line_with_its_code(raadhus: Raadhus, verb: str) -> None:
    refused = raadhus("people", verb, "nobody", "no-one", *ASTA)

    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith("raadhus: [no-such-person]")


def test_two_who_sat_together_are_joined_when_told_so(raadhus: Raadhus) -> None:
    list_people("2024-01-10", YUSUF, YUSUF_SLIPPED)
    join = ("people", "join", id_of(YUSUF), id_of(YUSUF_SLIPPED), *ASTA)

    assert raadhus(*join).err.startswith("raadhus: [both-present]")
    assert raadhus(*join, "--although-both-present").err.startswith("raadhus: [join-without-reason]")
    assert raadhus(*join, "--although-both-present", "--reason", "Samme.").code == 0
