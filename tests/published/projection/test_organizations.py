"""Committees under their names of today, and the one line of life of those renamed."""

import pytest

from egeborg_meetings import COUNCIL, ROADS, decision, item, meeting
from publishing import ASTA, BODY, NOW, publish
from raadhus.core.record import AgendaItem
from raadhus.published.models import Body, Decision, Organization, OrganizationSuccession
from raadhus.published.operations.record_statement import NewStatement, record_statement, retract_statement

pytestmark = pytest.mark.django_db

BRIDGE = item("1", "Ny bro over Egeåen")


def state(kind: str, **data: str) -> int:
    new = NewStatement(kind=kind, data=data, valid_from="2022-01-01", source="Styrelsesvedtægt")
    return record_statement(new, body=BODY, actor=ASTA, now=NOW)


def lives() -> set[str]:
    return set(Organization.objects.values_list("life", flat=True))


def test_a_committee_has_its_name_as_its_newest_meeting_prints_it() -> None:
    publish(meeting(BRIDGE, organization="Vej & Parkudvalget 2022-2025", day="2024-05-08"))
    publish(meeting(BRIDGE, organization="VEJ OG PARKUDVALGET", day="2024-03-06"))

    assert Organization.objects.get().name == "Vej & Parkudvalget 2022-2025"


def test_renamed_committees_are_one_line_of_life_until_that_is_retracted() -> None:
    publish(meeting(BRIDGE, organization="Vejudvalget"))
    publish(meeting(BRIDGE, organization=ROADS, day="2024-05-08"))

    number = state("succession", predecessor="Vejudvalget", successor=ROADS)
    first = Organization.objects.get(name="Vejudvalget")
    assert lives() == {first.id}
    assert OrganizationSuccession.objects.get().predecessor == first

    retract_statement(number, body=BODY, source="Fejl", actor=ASTA, now=NOW)
    assert len(lives()) == 2


def test_a_line_of_life_is_named_by_its_first_whatever_is_stated_first() -> None:
    state("succession", predecessor="Vejudvalget", successor=ROADS)
    state("succession", predecessor="Teknisk Udvalg", successor="Vejudvalget")

    assert lives() == {Organization.objects.get(name="Teknisk Udvalg").id}


def test_what_the_register_calls_a_committee_goes_before_what_is_printed() -> None:
    publish(meeting(BRIDGE, organization="VEJ- OG PARKUDVALGET"))

    state("organization", name=ROADS, classification="fagudvalg")

    row = Organization.objects.get()
    assert (row.name, row.classification, row.start_date) == (ROADS, "fagudvalg", "2022-01-01")


def test_an_earlier_decision_leads_to_the_committee_that_made_it_once_there_is_one() -> None:
    earlier = AgendaItem(
        number="1",
        position=1,
        title="Ny bro",
        decision=(decision("approved"), decision("recommended", body="Vejudvalget")),
    )
    publish(meeting(earlier, organization=COUNCIL))
    assert Decision.objects.get(place=1).organization is None

    publish(meeting(BRIDGE, organization="Vejudvalget", day="2024-03-06"))

    assert Decision.objects.get(place=1).organization == Organization.objects.get(name="Vejudvalget")
    assert list(Decision.objects.order_by("item", "place").values_list("is_own", flat=True)) == [True, False]


def test_a_body_has_the_name_that_its_register_states() -> None:
    publish(meeting(BRIDGE))
    assert Body.objects.get().name == BODY

    state("body", name="Egeborg Kommune", code="999")

    assert (Body.objects.get().name, Body.objects.get().code) == ("Egeborg Kommune", "999")
