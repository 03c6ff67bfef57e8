"""Who is a person of the graph, under which names, and with which seats."""

from datetime import date

import pytest
from msgspec.structs import replace

from egeborg_meetings import FINANCE, ROADS, item, meeting, member, official, unmarked
from publishing import ASTA, BODY, NOW, publish
from raadhus.core.record import Attendance as Said
from raadhus.published.human_decisions import JOIN_PEOPLE, SEPARATE_PEOPLE, pair_subject
from raadhus.published.models import (
    Attendance,
    HumanDecision,
    Membership,
    Person,
    PersonName,
    Position,
    VoteCast,
)
from raadhus.published.operations.record_statement import NewStatement, record_statement, retract_statement
from raadhus.published.projection import project_names

pytestmark = pytest.mark.django_db

BRIDGE = item("1", "Ny bro over Egeåen")


def names() -> list[str]:
    return list(Person.objects.order_by("name").values_list("name", flat=True))


def decide(kind: str, *written: str) -> None:
    ids = [PersonName.objects.get(name=name).id for name in written]
    HumanDecision.objects.create(
        body=BODY, kind=kind, subject=pair_subject(*ids), data={}, actor=ASTA.name, decided_at="2025-03-06"
    )
    project_names(ids, body=BODY)


def seat(*, party: str = "A") -> NewStatement:
    data = {"person": "Karl Dam", "organization": FINANCE, "role": "formand", "party": party}
    return NewStatement(kind="membership", data=data, valid_from="2022", source="Konstituering")


def test_an_official_is_no_person() -> None:
    publish(meeting(BRIDGE, people=(member("Karl Dam"), unmarked("Ida Lind"), official("Per Holm"))))

    assert names() == ["Ida Lind", "Karl Dam"]
    assert Attendance.objects.get(name="Per Holm").person is None


def test_an_official_of_one_meeting_is_no_person_at_another_that_does_not_say() -> None:
    publish(meeting(BRIDGE, people=(unmarked("Per Holm"),)))
    assert names() == ["Per Holm"]

    publish(meeting(BRIDGE, day="2024-05-08", people=(official("Per Holm"),)))

    assert names() == []
    assert Attendance.objects.filter(person__isnull=False).count() == 0


def test_a_single_word_is_nobody() -> None:
    publish(meeting(BRIDGE, people=(member("Formanden"),)))

    assert names() == []


def test_capitals_and_spaces_make_no_other_person() -> None:
    publish(meeting(BRIDGE, people=(member("Karl Dam"),)))
    publish(meeting(BRIDGE, day="2024-05-08", people=(member("KARL  DAM", "V"),)))

    person = Person.objects.get()
    assert person.party == "V"
    assert PersonName.objects.get().first_date == date(2024, 4, 10)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Karl Dam", "Karl Dam"),
        ("Dam", "Karl Dam"),
        ("Anna Berg", "Anna Holt Berg"),
        ("A. Berg", "Anna Holt Berg"),
        ("Berg", None),
        ("Holm", None),
        ("Venstre", None),
    ],
)
def test_a_shorter_name_means_the_one_on_the_list_that_it_can_mean(written: str, meant: str | None) -> None:
    people = (member("Karl Dam"), member("Anna Holt Berg"), member("Ulla Berg"), official("Per Holm"))

    publish(meeting(item("1", "Ny bro", outcome="approved", against=(written,)), people=people))

    assert Position.objects.values_list("person__name", flat=True).get() == meant
    assert VoteCast.objects.values_list("person__name", flat=True).get(side="against") == meant


def test_a_name_in_a_vote_leads_to_a_person_whom_another_meeting_lists() -> None:
    publish(meeting(item("1", "Ny bro", outcome="approved", against=("Karl Dam",))))
    assert Position.objects.get().person is None

    publish(meeting(BRIDGE, day="2024-05-08", people=(member("Karl Dam"),)))

    assert Position.objects.get().person == Person.objects.get()


def test_joined_names_are_one_person_until_they_are_separated() -> None:
    publish(meeting(BRIDGE, people=(member("Ida Kekec"), member("Ida Kecec"))))
    publish(meeting(BRIDGE, day="2024-05-08", people=(member("Ida Kekec"),)))

    decide(JOIN_PEOPLE, "Ida Kekec", "Ida Kecec")
    assert names() == ["Ida Kekec"]
    assert set(Attendance.objects.values_list("person__name", flat=True)) == {"Ida Kekec"}

    decide(SEPARATE_PEOPLE, "Ida Kekec", "Ida Kecec")
    assert names() == ["Ida Kecec", "Ida Kekec"]


def test_an_id_that_a_person_had_before_is_that_of_one_of_the_names() -> None:
    publish(meeting(BRIDGE, people=(member("Ida Kekec"), member("Ida Kecec"))))
    before = set(Person.objects.values_list("id", flat=True))

    decide(JOIN_PEOPLE, "Ida Kekec", "Ida Kecec")

    assert set(Person.objects.get().names.values_list("id", flat=True)) == before


def test_a_seat_lasts_from_the_first_meeting_to_the_last() -> None:
    for day in ("2024-04-10", "2024-03-06", "2024-05-08"):
        publish(meeting(BRIDGE, day=day, people=(member("Karl Dam"),)))

    row = Membership.objects.get()
    assert (row.basis, row.start_date, row.end_date) == ("attendance", "2024-03-06", "2024-05-08")


@pytest.mark.parametrize(("organization", "status"), [((ROADS, FINANCE), "present"), (ROADS, "substitute")])
def test_a_joint_meeting_or_a_substitute_gives_no_seat(
    organization: str | tuple[str, ...], status: str
) -> None:
    there: Said = replace(member("Karl Dam"), status=status)

    publish(meeting(BRIDGE, organization=organization, people=(there,)))

    assert names() == ["Karl Dam"]
    assert Membership.objects.count() == 0


def test_what_the_register_states_of_a_seat_stands_for_what_was_seen() -> None:
    publish(meeting(BRIDGE, organization=FINANCE, people=(member("Karl Dam"),)))

    number = record_statement(seat(), body=BODY, actor=ASTA, now=NOW)
    stated = Membership.objects.get()
    assert (stated.basis, stated.role, stated.start_date) == ("register", "formand", "2022")

    retract_statement(number, body=BODY, source="Fejl", actor=ASTA, now=NOW)
    assert Membership.objects.get().basis == "attendance"


def test_the_register_knows_members_before_any_minutes() -> None:
    record_statement(seat(), body=BODY, actor=ASTA, now=NOW)

    row = Membership.objects.get()
    assert (row.person.name, row.organization.name, row.on_behalf_of) == ("Karl Dam", FINANCE, "A")
