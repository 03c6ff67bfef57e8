"""Who approves the minutes: those who took part, or all members with the absent ones marked."""

import pytest
from msgspec.structs import replace

from raadhus.core.procedure.approvers import approvers
from raadhus.core.procedure.meeting_facts import MeetingFacts, Seat
from raadhus.core.procedure.rule_profile import RuleProfile
from session_cast import MEMBERS, TREATED, guest, member, official, recused, session, substitute

TOOK_PART, ALL = RuleProfile(approvers="took_part"), RuleProfile(approvers="all_members")
AWAY = replace(member("claus"), spans=(), absence="apology")
STINE = substitute("stine", of="claus")
OTHERS = tuple(key for key in MEMBERS if key != "claus")


@pytest.mark.parametrize(
    ("meeting", "by_part", "by_all"),
    [
        (session(official("olga"), guest("gert")), MEMBERS, MEMBERS),
        (session(AWAY), OTHERS, MEMBERS),
        (session(AWAY, STINE), (*OTHERS, "stine"), (*MEMBERS, "stine")),
        (session(STINE), MEMBERS, MEMBERS),
        (session(member("claus", "16.55-"), STINE), (*MEMBERS, "stine"), (*MEMBERS, "stine")),
        (session(member("claus", "15.00-15.59"), closed="17.00"), OTHERS, MEMBERS),
        (session(member("claus", "16.00-16.01")), MEMBERS, MEMBERS),
        (replace(session(), opened_at=None), (), MEMBERS),
    ],
)
def test_who_approves(meeting: MeetingFacts, by_part: tuple[str, ...], by_all: tuple[str, ...]) -> None:
    assert approvers(meeting, profile=TOOK_PART) == by_part
    assert approvers(meeting, profile=ALL) == by_all


def test_a_member_who_was_disqualified_from_an_item_still_took_part_in_the_meeting() -> None:
    facts = replace(TREATED, disqualifications=(recused("claus", substitute="stine"),))

    assert approvers(session(STINE, facts=facts), profile=TOOK_PART) == (*MEMBERS, "stine")


@pytest.mark.parametrize("seat", [AWAY, member("claus", "15.00-15.59")])
def test_who_was_away_approves_only_where_all_do(seat: Seat) -> None:
    meeting = session(seat, closed="17.00")

    assert "claus" in approvers(meeting, profile=ALL)
    assert "claus" not in approvers(meeting, profile=TOOK_PART)


def test_a_meeting_that_ends_in_the_minute_it_began_has_participants() -> None:
    held = session()
    short = replace(
        held,
        closed_at=held.opened_at,
        seats=tuple(
            replace(seat, spans=tuple(replace(span, until_at=span.from_at) for span in seat.spans))
            for seat in held.seats
        ),
    )

    assert approvers(short, profile=TOOK_PART) == MEMBERS
