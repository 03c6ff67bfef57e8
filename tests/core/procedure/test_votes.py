"""What a vote comes to, and what is no vote: the majority of the votes cast, and only by those who may."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from raadhus.core.procedure import votes
from raadhus.core.procedure import voting_refusals as why
from raadhus.core.procedure.meeting_facts import MeetingFacts, VoteMode, VoteTaken
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.votes import check_vote, counted, sides_of
from raadhus.core.procedure.voting_right import why_not_vote
from session_cast import (
    ITEM,
    MEMBERS,
    at,
    guest,
    member,
    official,
    session,
    spans,
    substitute,
    without_recused,
)

KEYS = (*MEMBERS, "stine", "olga", "gert", "nobody")


def _by_counts(for_: int | None, against: int | None, abstain: int | None = None) -> VoteTaken:
    return VoteTaken(mode="counts", for_count=for_, against_count=against, abstain_count=abstain)


@pytest.mark.parametrize(
    ("for_", "against", "abstain", "is_carried", "is_tied"),
    [(2, 1, 2, True, False), (1, 2, 2, False, False), (2, 2, 1, False, True), (1, 0, 4, True, False)],
)
def test_the_majority_of_the_votes_cast_decides(
    for_: int, against: int, abstain: int, is_carried: bool, is_tied: bool
) -> None:
    count = counted(_by_counts(for_, against, abstain), meeting=session(), item=ITEM)

    assert (count.is_carried, count.is_tied) == (is_carried, is_tied)


@given(for_=st.integers(0, 31), against=st.integers(0, 31), abstain=st.integers(0, 31))
def test_one_more_who_abstains_never_changes_the_result(for_: int, against: int, abstain: int) -> None:
    fewer, more = (
        counted(_by_counts(for_, against, number), meeting=session()) for number in (abstain, abstain + 1)
    )

    assert (fewer.is_carried, fewer.is_tied) == (more.is_carried, more.is_tied)


def test_a_letter_stands_for_the_members_of_the_list_who_may_vote() -> None:
    meeting = session(member("søren", "16.00-16.20"), guest("gert"))
    vote = VoteTaken(mode="lists", for_=("a", "F"), against=("C",), at=at("16.30"))

    sides = sides_of(vote, meeting=meeting, item=ITEM)

    assert (sides.for_, sides.against) == (("ditte", "birgit"), ("claus",))


def test_a_vote_without_a_moment_counts_those_who_could_vote_at_some_moment_of_the_item() -> None:
    meeting = session(member("søren", "16.00-16.20"), member("claus", "16.00-16.10"))
    vote = VoteTaken(for_=("søren", "claus"), against=("ditte",))

    assert counted(vote, meeting=meeting, item=ITEM).for_ == 1


@st.composite
def _meetings(draw: st.DrawFn) -> MeetingFacts:
    """A meeting in which everyone comes and goes at any minute, and anyone may be disqualified."""
    clocks = st.tuples(st.integers(0, 55), st.integers(1, 55)).map(
        lambda pair: f"16.{pair[0]:02d}-16.{min(59, sum(pair)):02d}"
    )
    there = {key: draw(st.lists(clocks, max_size=2)) for key in (*MEMBERS, "stine")}
    seats = [
        replace(member(key, party=draw(st.sampled_from("AC"))), spans=spans(*there[key])) for key in MEMBERS
    ]
    extra = [
        replace(substitute("stine", of="claus"), spans=spans(*there["stine"])),
        official("olga"),
        guest("gert"),
    ]
    gone = draw(st.lists(st.sampled_from(MEMBERS), unique=True, max_size=2))
    return session(*seats, *extra, facts=without_recused(*gone))


@st.composite
def _votes(draw: st.DrawFn) -> VoteTaken:
    mode: VoteMode = draw(st.sampled_from(["names", "lists"]))
    written = st.lists(st.sampled_from(KEYS if mode == "names" else ("A", "C", "Ø")), max_size=6).map(tuple)
    moment = draw(st.integers(0, 59))
    return VoteTaken(
        mode=mode, for_=draw(written), against=draw(written), abstain=draw(written), at=at(f"16.{moment:02d}")
    )


@given(meeting=_meetings(), vote=_votes())
def test_no_vote_is_counted_of_one_who_may_not_vote_and_none_twice(
    meeting: MeetingFacts, vote: VoteTaken
) -> None:
    moment = vote.at or at("16.00")
    sides = sides_of(vote, meeting=meeting, item=ITEM)
    keys = (*sides.for_, *sides.against, *sides.abstain)

    assert [key for key in keys if why_not_vote(key, item=ITEM, meeting=meeting, at=moment)] == []
    assert len(set(keys)) == len(keys)


@given(meeting=_meetings(), vote=_votes())
def test_a_vote_that_is_taken_counts_everybody_who_stands_in_it(
    meeting: MeetingFacts, vote: VoteTaken
) -> None:
    try:
        check_vote(vote, item=ITEM, meeting=meeting)
    except Refusal:
        return
    count = counted(vote, meeting=meeting, item=ITEM)

    if vote.mode == "names":
        sides = (vote.for_, vote.against, vote.abstain)
        assert (count.for_, count.against, count.abstain) == tuple(map(len, sides))


def _refused(vote: VoteTaken, meeting: MeetingFacts, *, moment: datetime | None = None) -> type[Refusal]:
    with pytest.raises(Refusal) as refused:
        check_vote(vote, item=ITEM, meeting=meeting, at=moment)
    return type(refused.value)


@pytest.mark.parametrize(
    ("vote", "reason"),
    [
        (VoteTaken(), votes.NobodyVoted),
        (VoteTaken(abstain=("claus",)), votes.NobodyVoted),
        (_by_counts(0, 0, 3), votes.NobodyVoted),
        (VoteTaken(for_=("claus", "claus")), votes.VotedTwice),
        (VoteTaken(for_=("claus",), against=("claus",)), votes.VotedTwice),
        (VoteTaken(mode="lists", for_=("A",), against=("A",)), votes.VotedTwice),
        (VoteTaken(mode="lists", for_=("Ø",)), votes.NoMemberOfList),
        (_by_counts(3, None), votes.CountNotStated),
        (_by_counts(None, 2), votes.CountNotStated),
        (_by_counts(3, -1), votes.CountBelowNought),
        (_by_counts(3, 2, 1), votes.MoreVotesThanVoters),
        (VoteTaken(for_=("olga",)), why.OfficialHasNoVote),
    ],
)  # fmt: skip
def test_what_is_no_vote_is_refused(vote: VoteTaken, reason: type[Refusal]) -> None:
    assert _refused(vote, session(official("olga"))) is reason


def test_the_vote_of_an_absent_member_is_refused_by_name() -> None:
    meeting = session(member("claus", "16.00-16.05"))

    with pytest.raises(why.HasLeft) as refused:
        check_vote(VoteTaken(for_=("ditte", "claus")), item=ITEM, meeting=meeting)

    assert refused.value.danish.startswith("Claus: ")


def test_a_member_who_left_before_the_vote_is_refused_where_its_moment_is_known() -> None:
    meeting = session(member("claus", "16.00-16.20"))
    vote = VoteTaken(for_=("ditte", "claus"))

    check_vote(vote, item=ITEM, meeting=meeting)
    check_vote(replace(vote, at=at("16.19")), item=ITEM, meeting=meeting)

    assert _refused(vote, meeting, moment=at("16.20")) is why.HasLeft


def test_no_more_votes_are_counted_than_there_are_who_may_vote() -> None:
    meeting = session(facts=without_recused("claus"))

    check_vote(_by_counts(2, 2), item=ITEM, meeting=meeting)

    assert _refused(_by_counts(3, 2), meeting) is votes.MoreVotesThanVoters


def test_a_seat_that_changed_hands_is_one_vote_among_counts() -> None:
    meeting = session(member("claus", "16.00-16.20"), substitute("stine", "16.20-", of="claus"))

    assert _refused(_by_counts(6, 0), meeting) is votes.MoreVotesThanVoters


def test_nobody_votes_without_a_quorum() -> None:
    meeting = session(*(member(key, "16.00-16.05") for key in ("søren", "claus", "torben")))

    assert _refused(VoteTaken(for_=("ditte",)), meeting) is votes.NotQuorate


def test_all_may_be_for_without_anybody_having_said_so() -> None:
    check_vote(VoteTaken(for_=MEMBERS), item=ITEM, meeting=session())
    check_vote(_by_counts(5, 0), item=ITEM, meeting=session())


def test_after_an_adjournment_from_the_first_minute_of_the_item_votes_are_taken() -> None:
    meeting = replace(session(), adjourned=spans("16.10-16.30"))

    check_vote(VoteTaken(for_=MEMBERS), item=ITEM, meeting=meeting)
