import pytest

from derived_tables import derived_tables
from egeborg_meetings import meeting, member
from joined_names import (
    BO,
    LATER,
    YUSUF,
    YUSUF_SHORT,
    YUSUF_SLIPPED,
    id_of,
    list_people,
    list_yusuf_three_ways,
    person_of,
)
from publishing import ASTA, NOW
from raadhus.published.models import Attendance, HumanDecision, Membership, Person, Position, VoteCast
from raadhus.published.operations.join_people import join_people
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.operations.rebuild import rebuild
from raadhus.published.people.decisions import DecidedPeople
from raadhus.published.people.errors import PeopleRefused
from raadhus.published.submission import Submission

pytestmark = pytest.mark.django_db


def _join(
    one: str, other: str, *, reason: str | None = None, although_both_present: bool = False
) -> DecidedPeople:
    return join_people(
        id_of(one),
        id_of(other),
        actor=ASTA,
        reason=reason,
        although_both_present=although_both_present,
        now=LATER,
    )


def test_two_that_are_joined_are_one_person_with_both_names() -> None:
    list_yusuf_three_ways()

    joined = _join(YUSUF, YUSUF_SLIPPED)

    assert person_of(YUSUF) == person_of(YUSUF_SLIPPED)
    assert joined.persons == (person_of(YUSUF),)
    assert set(Person.objects.values_list("name", flat=True)) == {YUSUF, YUSUF_SHORT, BO}


def test_everything_that_names_either_leads_to_the_one() -> None:
    list_yusuf_three_ways()
    names = {id_of(YUSUF), id_of(YUSUF_SLIPPED)}

    (person,) = _join(YUSUF, YUSUF_SLIPPED).persons

    for model in (Attendance, Position, VoteCast):
        rows = model._base_manager.filter(identity__in=names)
        assert set(rows.values_list("person_id", flat=True)) == {person}
    seat = Membership.objects.get(person=person)
    assert (seat.start_date, seat.end_date) == ("2024-01-10", "2024-04-10")


def test_joining_goes_on_from_one_to_the_next() -> None:
    list_yusuf_three_ways()

    _join(YUSUF, YUSUF_SLIPPED)
    _join(YUSUF_SLIPPED, YUSUF_SHORT)

    assert {person_of(name) for name in (YUSUF, YUSUF_SLIPPED, YUSUF_SHORT)} == {person_of(YUSUF)}
    assert Person.objects.count() == 2


def test_who_joined_them_and_why_is_kept() -> None:
    list_yusuf_three_ways()

    _join(YUSUF, YUSUF_SLIPPED, reason="Stavefejl.")

    row = HumanDecision.objects.get()
    assert (row.kind, row.actor, row.reason) == ("join-people", "Asta Holm", "Stavefejl.")
    assert row.subject == " ".join(sorted((id_of(YUSUF), id_of(YUSUF_SLIPPED))))


def test_a_rebuild_gives_the_same_after_a_join() -> None:
    list_yusuf_three_ways()
    _join(YUSUF, YUSUF_SLIPPED)
    _join(YUSUF_SLIPPED, YUSUF_SHORT)
    step_by_step = derived_tables()

    rebuild()

    assert derived_tables() == step_by_step


def test_a_meeting_that_comes_later_finds_them_joined() -> None:
    list_yusuf_three_ways()
    _join(YUSUF, YUSUF_SLIPPED)

    later = list_people("2024-05-08", YUSUF_SLIPPED, BO)

    assert Attendance.objects.get(meeting=later, name=YUSUF_SLIPPED).person_id == person_of(YUSUF)


def test_one_and_the_same_cannot_be_joined() -> None:
    list_yusuf_three_ways()
    _join(YUSUF, YUSUF_SLIPPED)

    with pytest.raises(PeopleRefused, match="one person already"):
        _join(YUSUF_SLIPPED, YUSUF)


def test_an_id_that_nobody_has_is_refused() -> None:
    list_yusuf_three_ways()

    with pytest.raises(PeopleRefused, match="no person nobody"):
        join_people(id_of(YUSUF), "nobody", actor=ASTA, now=LATER)


def test_people_of_two_bodies_are_not_joined() -> None:
    list_people("2024-01-10", YUSUF)
    record = meeting(day="2024-01-17", people=(member(YUSUF_SLIPPED),))
    elsewhere = Submission(body="lundeby", record=record, gate="published_elsewhere")
    publish_edition(elsewhere, actor=ASTA, now=NOW)

    with pytest.raises(PeopleRefused, match="two municipalities: egeborg, lundeby"):
        _join(YUSUF, YUSUF_SLIPPED)

    assert not HumanDecision.objects.exists()


def test_two_who_sat_in_one_meeting_are_joined_only_with_a_reason() -> None:
    list_people("2024-01-10", YUSUF, YUSUF_SLIPPED)

    with pytest.raises(PeopleRefused, match="same time: 2024-01-10"):
        _join(YUSUF, YUSUF_SLIPPED)
    with pytest.raises(PeopleRefused, match="Add --reason"):
        _join(YUSUF, YUSUF_SLIPPED, although_both_present=True)
    assert Person.objects.count() == 2

    _join(YUSUF, YUSUF_SLIPPED, although_both_present=True, reason="Står to gange på listen.")
    assert Person.objects.count() == 1


def test_a_name_joined_before_counts_when_two_sat_together() -> None:
    list_yusuf_three_ways()
    _join(YUSUF, YUSUF_SHORT)
    list_people("2024-06-05", YUSUF_SHORT, YUSUF_SLIPPED)

    with pytest.raises(PeopleRefused, match="2024-06-05"):
        _join(YUSUF, YUSUF_SLIPPED)
