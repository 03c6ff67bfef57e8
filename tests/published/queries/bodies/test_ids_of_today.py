"""Ids that were given out once lead to what they mean today."""

import pytest

from egeborg_meetings import COUNCIL, ROADS, item, meeting, member
from publishing import ASTA, BODY, NOW, publish
from raadhus.published.human_decisions import JOIN_PAPERS, JOIN_PEOPLE, pair_subject
from raadhus.published.models import AgendaItem, HumanDecision, Paper, Person, PersonName
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.projection import project_names, project_papers_of
from raadhus.published.queries.bodies.ids_of_today import paper_of_today, person_of_today

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _two_meetings() -> None:
    people = (member("Ida Kekec"), member("Ida Kecec"))
    publish(meeting(item("1", "Ny bro over Egeåen"), organization=ROADS, people=people))
    publish(meeting(item("1", "Takster for havnen"), organization=COUNCIL, day="2024-05-08"))


def decide(kind: str, ids: list[str]) -> None:
    HumanDecision.objects.create(
        body=BODY,
        kind=kind,
        subject=pair_subject(*ids),
        data={},
        actor=ASTA.name,
        decided_at="2025-03-06T10:00:00+01:00",
    )


def test_both_ids_of_joined_papers_lead_to_the_one() -> None:
    before = list(Paper.objects.values_list("id", flat=True))
    items = list(AgendaItem.objects.values_list("id", flat=True))
    decide(JOIN_PAPERS, items)

    project_papers_of(items, body=BODY)

    assert {paper_of_today(id_) for id_ in before} == {Paper.objects.get().id}


def test_an_id_still_leads_there_when_the_item_that_gave_the_other_is_withdrawn() -> None:
    before = list(Paper.objects.values_list("id", flat=True))
    items = list(AgendaItem.objects.values_list("id", flat=True))
    decide(JOIN_PAPERS, items)
    project_papers_of(items, body=BODY)
    first = AgendaItem.objects.get(title="Ny bro over Egeåen")

    withdraw_item(first.id, ground="other", actor=ASTA, now=NOW)

    assert {paper_of_today(id_) for id_ in before} == {Paper.objects.get().id}


def test_both_ids_of_joined_people_lead_to_the_one() -> None:
    before = list(Person.objects.values_list("id", flat=True))
    names = list(PersonName.objects.values_list("id", flat=True))
    decide(JOIN_PEOPLE, names)

    project_names(names, body=BODY)

    assert {person_of_today(id_) for id_ in before} == {Person.objects.get().id}


def test_an_id_that_nobody_ever_had_leads_nowhere() -> None:
    assert (paper_of_today("ukendt"), person_of_today("ukendt")) == (None, None)
