"""Disqualification: the body rules first, the member votes on the ruling and not on the item."""

import pytest
from msgspec.structs import replace

from raadhus.core.procedure import disqualification_rules as ruling
from raadhus.core.procedure.facts_rules import check_facts
from raadhus.core.procedure.meeting_facts import DecisionTaken, Disqualification, MeetingFacts, VoteTaken
from raadhus.core.procedure.presence import SeatNotOfTheMeeting
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.voting_refusals import IsRecused, MemberIsHere
from session_cast import ITEM, TREATED, official, recused, session, substitute

RECUSED = recused("claus")
STINE = substitute("stine", of="claus")
ON_THE_ITEM = VoteTaken(for_=("ditte", "birgit"), against=("torben",))
HOLDING_SO = VoteTaken(for_=("ditte", "birgit", "claus"), against=("torben",))
DECIDED = (DecisionTaken(outcome="approved"),)


def _meeting(
    *found: Disqualification, votes: tuple[VoteTaken, ...] = (), decided: bool = False
) -> MeetingFacts:
    facts = replace(TREATED, disqualifications=found, votes=votes, decisions=DECIDED if decided else ())
    return session(STINE, official("olga"), facts=facts)


REFUSED: list[tuple[MeetingFacts, type[Refusal]]] = [
    (_meeting(recused("olga")), ruling.DisqualifiedNonMember),
    (_meeting(recused("nobody")), SeatNotOfTheMeeting),
    (_meeting(replace(RECUSED, ground=" ")), ruling.GroundMissing),
    (_meeting(RECUSED, RECUSED), ruling.RuledTwice),
    (_meeting(replace(RECUSED, ruling=None), votes=(ON_THE_ITEM,)), ruling.RulingMissing),
    (_meeting(replace(RECUSED, ruling=None), decided=True), ruling.RulingMissing),
    (_meeting(replace(RECUSED, ruling="not_recused", vote=HOLDING_SO)), ruling.RulingDiffersFromVote),
    (
        _meeting(replace(RECUSED, vote=VoteTaken(for_=("ditte",), against=("torben",)))),
        ruling.RulingDiffersFromVote,
    ),
    (_meeting(replace(RECUSED, vote=VoteTaken(for_=("ditte", "stine")))), MemberIsHere),
    (
        _meeting(replace(RECUSED, ruling="not_recused", substitute="stine")),
        ruling.SubstituteWithoutNeed,
    ),
    (_meeting(recused("torben", substitute="stine")), ruling.SubstituteOfAnotherSeat),
    (_meeting(RECUSED, votes=(VoteTaken(for_=("ditte", "claus")),)), IsRecused),
]  # fmt: skip


@pytest.mark.parametrize(("meeting", "reason"), REFUSED)
def test_a_disqualification_that_cannot_be_so_is_refused(
    meeting: MeetingFacts, reason: type[Refusal]
) -> None:
    with pytest.raises(Refusal) as refused:
        check_facts(ITEM, meeting=meeting)

    assert type(refused.value) is reason
    assert "{" not in refused.value.danish + refused.value.english


def test_every_reason_about_disqualification_has_its_case() -> None:
    reasons = {one for one in Refusal.__subclasses__() if one.__module__ == ruling.__name__}

    assert {reason for _, reason in REFUSED} >= reasons


@pytest.mark.parametrize(
    "meeting",
    [
        _meeting(replace(RECUSED, ruling=None)),
        _meeting(replace(RECUSED, vote=HOLDING_SO), votes=(ON_THE_ITEM,), decided=True),
        _meeting(recused("claus", substitute="stine"), votes=(VoteTaken(for_=("ditte", "stine")),), decided=True),
        _meeting(replace(RECUSED, ruling="not_recused"), votes=(VoteTaken(for_=("claus", "ditte")),)),
    ],
)  # fmt: skip
def test_the_member_votes_on_the_ruling_and_the_others_or_the_substitute_on_the_item(
    meeting: MeetingFacts,
) -> None:
    check_facts(ITEM, meeting=meeting)
