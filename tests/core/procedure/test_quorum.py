"""Quorum: half of the members, reckoned anew whenever someone comes or goes, and for each item."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from raadhus.core.procedure.meeting_facts import Seat
from raadhus.core.procedure.quorum import is_quorate, quorum, seats_present, seats_taking_part
from session_cast import (
    FIVE,
    ITEM,
    TREATED,
    at,
    guest,
    member,
    official,
    recused,
    session,
    substitute,
    without_recused,
)


@pytest.mark.parametrize(("size", "needed"), [(1, 1), (3, 2), (5, 3), (7, 4), (8, 4), (31, 16)])
def test_at_least_half_of_the_members(size: int, needed: int) -> None:
    assert quorum(size) == needed


@given(size=st.integers(1, 99))
def test_a_larger_body_never_needs_fewer(size: int) -> None:
    assert size / 2 <= quorum(size) <= quorum(size + 1)


def test_officials_and_guests_do_not_count() -> None:
    assert seats_present(session(official("olga"), guest("gert")), at=at("16.30")) == FIVE


def test_who_leaves_at_a_minute_is_gone_at_that_minute_and_who_comes_is_there() -> None:
    meeting = session(member("claus", "16.20-16.30"))

    assert [len(seats_present(meeting, at=at(clock))) for clock in ("16.19", "16.20", "16.29", "16.30")] == [
        4,
        5,
        5,
        4,
    ]


def test_the_minute_in_which_the_meeting_is_closed_is_of_it_to_its_last_second() -> None:
    meeting = session(member("claus", "16.00-17.00"), member("olav", "16.00-16.59"), closed="17.00")
    last_second = at("17.00").replace(second=59)

    assert {one.key for one in seats_present(meeting, at=last_second)} >= {"claus"}
    assert {one.key for one in seats_present(meeting, at=last_second)}.isdisjoint({"olav"})
    assert seats_present(meeting, at=at("17.01")) == ()


def test_a_committee_loses_its_quorum_when_half_have_left() -> None:
    meeting = session(*(member(key, "16.00-16.20") for key in ("søren", "claus", "torben")))

    assert is_quorate(meeting, item=ITEM, at=at("16.19"))
    assert not is_quorate(meeting, item=ITEM, at=at("16.20"))


def test_disqualified_members_do_not_count_for_their_item_but_for_the_meeting() -> None:
    meeting = session(facts=without_recused("søren", "claus", "torben"))

    assert not is_quorate(meeting, item=ITEM, at=at("16.20"))
    assert is_quorate(meeting, item=None, at=at("16.20"))


def test_the_substitute_of_a_disqualified_member_counts_for_the_item() -> None:
    facts = replace(TREATED, disqualifications=(recused("claus", substitute="stine"),))
    meeting = session(substitute("stine", of="claus"), facts=facts)

    taking_part = {seat.key for seat in seats_taking_part(meeting, item=ITEM, at=at("16.20"))}

    assert "stine" in taking_part
    assert "claus" not in taking_part
    assert "stine" not in {seat.key for seat in seats_present(meeting, at=at("16.20"))}


def test_a_substitute_counts_only_while_the_member_is_away() -> None:
    meeting = session(member("claus", "16.30-"), substitute("stine", of="claus"))

    assert [len(seats_present(meeting, at=at(clock))) for clock in ("16.10", "16.30")] == [5, 5]
    assert "stine" not in {seat.key for seat in seats_present(meeting, at=at("16.30"))}


def test_one_seat_is_one_voice_however_many_sit_for_it() -> None:
    away = replace(member("claus"), spans=(), absence="apology")

    meeting = session(away, substitute("stine", of="claus"), substitute("sune", of="claus"))

    assert len(seats_present(meeting, at=at("16.10"))) == 5


@given(left=st.lists(st.sampled_from(FIVE), unique=True))
def test_a_departure_never_makes_a_quorum(left: list[Seat]) -> None:
    keys = [seat.key for seat in left]
    meeting = session(*(member(key, "16.00-16.20") for key in keys))

    assert is_quorate(meeting, item=ITEM, at=at("16.10"))
    assert is_quorate(meeting, item=ITEM, at=at("16.30")) == (5 - len(keys) >= 3)
