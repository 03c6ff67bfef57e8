"""Who may vote now, and why another may not: every reason has its case."""

import pytest
from msgspec.structs import replace

from raadhus.core.procedure import voting_refusals as why
from raadhus.core.procedure.meeting_facts import ItemFacts, MeetingFacts
from raadhus.core.procedure.presence import ItemNotOfTheMeeting, SeatNotOfTheMeeting
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.voting_right import moment_to_note, voters, why_not_vote, why_not_vote_on_ruling
from session_cast import (
    ITEM,
    MEMBERS,
    TREATED,
    at,
    guest,
    member,
    official,
    recused,
    session,
    spans,
    substitute,
    without_recused,
)

AWAY = replace(member("claus"), spans=())
CALLED = replace(TREATED, disqualifications=(recused("claus", substitute="stine"),))
STINE, SUNE = substitute("stine", of="claus"), substitute("sune", of="claus")


CASES: list[tuple[MeetingFacts, str, str, type[Refusal]]] = [
    (replace(session(), opened_at=None), "claus", "16.30", why.MeetingNotYetOpen),
    (session(), "claus", "15.59", why.MeetingNotYetOpen),
    (session(closed="17.00"), "claus", "17.01", why.MeetingIsOver),
    (replace(session(), adjourned=spans("16.20-16.30")), "claus", "16.20", why.MeetingIsAdjourned),
    (replace(session(), adjourned=spans("16.20-")), "claus", "16.35", why.MeetingIsAdjourned),
    (session(facts=ItemFacts()), "claus", "16.30", why.ItemNotTakenUp),
    (session(), "claus", "16.09", why.ItemIsDone),
    (session(), "claus", "16.41", why.ItemIsDone),
    (session(), "nobody", "16.30", SeatNotOfTheMeeting),
    (session(official("olga")), "olga", "16.30", why.OfficialHasNoVote),
    (session(guest("gert")), "gert", "16.30", why.GuestHasNoVote),
    (session(facts=without_recused("claus")), "claus", "16.30", why.IsRecused),
    (session(replace(AWAY, absence="apology")), "claus", "16.30", why.SentApologies),
    (session(replace(AWAY, absence="absent")), "claus", "16.30", why.NeverCame),
    (session(AWAY), "claus", "16.30", why.NotYetArrived),
    (session(member("claus", "16.31-")), "claus", "16.30", why.NotYetArrived),
    (session(member("claus", "16.00-16.30")), "claus", "16.30", why.HasLeft),
    (session(member("claus", "16.00-16.30", "16.35-")), "claus", "16.30", why.IsOutside),
    (session(AWAY, STINE), "claus", "16.30", why.IsSubstituted),
    (session(STINE), "stine", "16.30", why.MemberIsHere),
    (session(AWAY, STINE, SUNE), "sune", "16.30", why.AnotherSits),
    (session(STINE, facts=without_recused("claus")), "stine", "16.30", why.NotCalledForTheItem),
    (session(STINE, SUNE, facts=CALLED), "sune", "16.30", why.AnotherSits),
    (session(substitute("stine", of="nobody")), "stine", "16.30", SeatNotOfTheMeeting),
]  # fmt: skip


def test_members_who_are_there_may_vote() -> None:
    assert tuple(seat.key for seat in voters(ITEM, meeting=session(), at=at("16.30"))) == MEMBERS


@pytest.mark.parametrize(("meeting", "seat", "clock", "reason"), CASES)
def test_who_may_not_vote_is_told_why(
    meeting: MeetingFacts, seat: str, clock: str, reason: type[Refusal]
) -> None:
    assert why_not_vote(seat, item=ITEM, meeting=meeting, at=at(clock)) is reason


def test_every_reason_has_its_case() -> None:
    assert {reason for *_, reason in CASES} >= set(why.MayNotVote.__subclasses__())


def test_nobody_votes_on_an_item_that_is_not_there() -> None:
    assert why_not_vote("claus", item="99", meeting=session(), at=at("16.30")) is ItemNotOfTheMeeting


@pytest.mark.parametrize("meeting", [session(AWAY, STINE), session(STINE, facts=CALLED)])
def test_a_substitute_votes_for_a_member_who_is_away_or_disqualified(meeting: MeetingFacts) -> None:
    assert why_not_vote("stine", item=ITEM, meeting=meeting, at=at("16.30")) is None


def test_a_substitute_who_is_disqualified_does_not_vote() -> None:
    meeting = session(AWAY, STINE, facts=without_recused("stine"))

    assert why_not_vote("stine", item=ITEM, meeting=meeting, at=at("16.30")) is why.IsRecused


def test_a_disqualified_member_votes_on_the_ruling_and_the_substitute_does_not() -> None:
    meeting = session(STINE, facts=CALLED)

    assert why_not_vote_on_ruling("claus", item=ITEM, meeting=meeting, at=at("16.30")) is None
    assert why_not_vote_on_ruling("stine", item=ITEM, meeting=meeting, at=at("16.30")) is why.MemberIsHere


def test_a_member_may_vote_again_after_an_adjournment() -> None:
    meeting = replace(session(), adjourned=spans("16.20-16.30"))

    assert why_not_vote("claus", item=ITEM, meeting=meeting, at=at("16.30")) is None


def test_the_minute_of_the_decision_is_still_of_the_item() -> None:
    assert why_not_vote("claus", item=ITEM, meeting=session(closed="16.40"), at=at("16.40")) is None


def test_a_reason_goes_on_from_a_name_where_one_is_given() -> None:
    reason = why.IsRecused(values={"who": "Claus"})

    assert reason.danish.startswith("Claus: Er inhabil")
    assert why.IsRecused().danish.startswith("Er inhabil")
    assert isinstance(reason, Refusal)


def test_a_vote_is_noted_with_its_moment_while_the_item_is_treated() -> None:
    paused = replace(session(), adjourned=spans("16.20-16.30"))

    assert moment_to_note(ITEM, meeting=session(), at=at("16.30")) == at("16.30")
    assert moment_to_note(ITEM, meeting=session(), at=at("16.50")) is None
    assert moment_to_note(ITEM, meeting=paused, at=at("16.25")) is None
