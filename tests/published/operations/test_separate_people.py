import pytest

from derived_tables import derived_tables
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
from publishing import ASTA
from raadhus.published.models import Edition, Person
from raadhus.published.operations.join_people import join_people
from raadhus.published.operations.rebuild import rebuild
from raadhus.published.operations.separate_people import separate_people
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.people.errors import PeopleRefused

pytestmark = pytest.mark.django_db

EVA, EVA_SHORT = "Eva Ravn Krabbe", "Eva Krabbe"


def _join(one: str, other: str) -> None:
    join_people(id_of(one), id_of(other), actor=ASTA, now=LATER)


def _separate(person: str, *names: str) -> None:
    separate_people(id_of(person), [id_of(name) for name in names], actor=ASTA, now=LATER)


def test_separating_gives_exactly_what_was_before() -> None:
    list_yusuf_three_ways()
    before = derived_tables()
    _join(YUSUF, YUSUF_SLIPPED)
    once = derived_tables()
    _join(YUSUF_SLIPPED, YUSUF_SHORT)

    _separate(YUSUF, YUSUF_SHORT)
    assert derived_tables() == once

    _separate(YUSUF, YUSUF_SLIPPED)
    assert derived_tables() == before


def test_two_groups_that_were_joined_come_apart_as_they_were() -> None:
    list_yusuf_three_ways()
    list_people("2024-05-08", EVA)
    list_people("2024-06-05", EVA_SHORT)
    _join(YUSUF, YUSUF_SLIPPED)
    _join(EVA, EVA_SHORT)
    before = derived_tables()
    _join(YUSUF_SLIPPED, EVA_SHORT)

    _separate(YUSUF, EVA, EVA_SHORT)

    assert derived_tables() == before


def test_those_that_were_joined_by_the_one_who_leaves_stay_together() -> None:
    list_yusuf_three_ways()
    between, *others = sorted((YUSUF, YUSUF_SLIPPED, YUSUF_SHORT), key=id_of)
    for other in others:
        _join(between, other)

    _separate(between, between)

    assert len({person_of(other) for other in others}) == 1
    assert person_of(between) == id_of(between)


def test_those_who_leave_together_stay_together() -> None:
    list_yusuf_three_ways()
    between, *others = sorted((YUSUF, YUSUF_SLIPPED, YUSUF_SHORT), key=id_of)
    for other in others:
        _join(between, other)

    _separate(between, *others)

    assert len({person_of(other) for other in others}) == 1
    assert person_of(between) == id_of(between)


def test_a_rebuild_gives_the_same_after_separating() -> None:
    list_yusuf_three_ways()
    _join(YUSUF, YUSUF_SLIPPED)
    _join(YUSUF_SLIPPED, YUSUF_SHORT)
    _separate(YUSUF, YUSUF_SLIPPED)
    step_by_step = derived_tables()

    rebuild()

    assert derived_tables() == step_by_step


def test_what_was_separated_can_be_joined_again() -> None:
    list_yusuf_three_ways()
    _join(YUSUF, YUSUF_SLIPPED)
    joined = derived_tables()
    _separate(YUSUF, YUSUF_SLIPPED)

    _join(YUSUF, YUSUF_SLIPPED)

    assert derived_tables() == joined


def test_old_ids_lead_to_the_person_of_today() -> None:
    list_yusuf_three_ways()
    ids = {name: person_of(name) for name in (YUSUF, YUSUF_SLIPPED, YUSUF_SHORT)}
    _join(YUSUF, YUSUF_SLIPPED)

    separate_people(ids[YUSUF_SLIPPED], [ids[YUSUF]], actor=ASTA, now=LATER)

    assert {name: person_of(name) for name in ids} == ids


def test_a_name_that_no_paper_prints_any_more_does_not_stand_in_the_way() -> None:
    list_yusuf_three_ways()
    _join(YUSUF, YUSUF_SLIPPED)
    _join(YUSUF_SLIPPED, YUSUF_SHORT)
    second_meeting = Edition.objects.order_by("id")[1]
    withdraw_edition(second_meeting.pk, ground="other", actor=ASTA, now=LATER)

    _separate(YUSUF, YUSUF_SHORT)

    assert person_of(YUSUF) != person_of(YUSUF_SHORT)
    assert Person.objects.count() == 3


def test_a_name_of_somebody_else_cannot_be_separated() -> None:
    list_yusuf_three_ways()
    _join(YUSUF, YUSUF_SLIPPED)

    with pytest.raises(PeopleRefused, match="is not a name of person"):
        _separate(YUSUF, BO)


def test_nobody_is_left_without_a_name() -> None:
    list_yusuf_three_ways()

    with pytest.raises(PeopleRefused, match="all the names"):
        _separate(YUSUF, YUSUF)
