"""The names that counted values have today."""

import pytest
from msgspec.structs import replace

from egeborg_meetings import COUNCIL, ROADS, item, meeting, member
from publishing import ASTA, BODY, NOW, publish
from raadhus.core.danish_names import ITEM_KIND_NAMES, OUTCOME_NAMES
from raadhus.finding.facet_words import CODED_VALUES, FACET_NAMES
from raadhus.finding.index_schema import FACETS
from raadhus.published.models import PersonName
from raadhus.published.operations.join_people import join_people
from raadhus.published.operations.record_statement import NewStatement, record_statement
from searching import facet, found, searched

pytestmark = pytest.mark.django_db

RENAMED = NewStatement(
    kind="succession", data={"predecessor": ROADS, "successor": "Klimaudvalget"}, source="Vedtægt"
)


def test_every_facet_has_a_name_and_every_code_too() -> None:
    assert set(FACET_NAMES) == set(FACETS)
    assert set(CODED_VALUES["outcome"]) == set(OUTCOME_NAMES)
    assert set(CODED_VALUES["item_kind"]) == set(ITEM_KIND_NAMES)


def test_a_committee_that_was_renamed_is_one_without_indexing_again() -> None:
    publish(meeting(item("1", "Ny bro"), day="2024-04-10"))
    publish(meeting(item("1", "Ny sti"), day="2025-04-09", organization="Klimaudvalget"))
    searched()

    record_statement(RENAMED, body=BODY, actor=ASTA, now=NOW)

    assert facet(found(), "committee") == {"Klimaudvalget": 2}


def test_a_person_whose_names_were_joined_is_one_without_indexing_again() -> None:
    for day, name in (("2024-04-10", "Karl Dam"), ("2024-05-08", "Karl M. Dam")):
        decided = item("1", f"Bro {day}", outcome="approved", against=(name,))
        publish(meeting(decided, day=day, people=(member(name, "V"),)))
    assert sorted(facet(searched(), "person").values()) == [1, 1]

    join_people(*PersonName.objects.values_list("id", flat=True), actor=ASTA, now=NOW)

    assert list(facet(found(), "person").values()) == [2]


def test_a_joint_meeting_counts_for_each_committee() -> None:
    publish(meeting(item("1", "Ny bro"), organization=(COUNCIL, ROADS)))

    assert facet(searched(), "committee") == {COUNCIL: 1, ROADS: 1}


def test_a_recused_member_and_a_party_by_name_are_counted() -> None:
    left = replace(member("Ida Lind", "F", status="recused"), items=("1",))
    voted = item("1", "Ny bro", outcome="approved", against=("Venstre",))
    publish(meeting(voted, people=(member("Ida Lind", "F"), left)))

    results = searched()

    assert facet(results, "person") == {"Ida Lind": 1}
    assert set(facet(results, "party")) == {
        "Socialdemokratiet (A)",
        "Socialistisk Folkeparti (F)",
        "Venstre (V)",
    }


def test_a_facet_that_is_chosen_from_shows_the_other_values_too() -> None:
    publish(meeting(item("1", "Ny bro", outcome="approved"), item("2", "Ny sti", outcome="rejected")))

    assert facet(searched(choose=("outcome=approved",)), "outcome") == {"Godkendt": 1, "Forkastet": 1}


def test_years_run_backwards_and_sizes_upwards() -> None:
    for day in ("2023-03-01", "2025-03-05", "2024-03-06"):
        publish(meeting(item("1", f"Bro {day}"), day=day))

    assert list(facet(searched(), "year")) == ["2025", "2024", "2023"]
