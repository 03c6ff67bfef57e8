"""Whatever is typed as facts is taken, or refused by a reason in words: nothing else comes of it."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from raadhus.core.procedure.cautions import cautions_of
from raadhus.core.procedure.facts_rules import check_facts
from raadhus.core.procedure.meeting_facts import (
    DecisionTaken,
    Disqualification,
    Dissent,
    ElectionHeld,
    ItemFacts,
    MeetingFacts,
    StopDeclared,
    VoteTaken,
)
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.sitting import recusal_of
from raadhus.core.procedure.taking_part import took_part_in
from raadhus.core.procedure.voting_right import why_not_vote_ever
from session_cast import ITEM, MEMBERS, at, guest, member, official, session, spans, substitute

KEY = st.sampled_from((*MEMBERS, "stine", "olga", "gert", "nobody"))
KEYS = st.lists(st.sampled_from(MEMBERS) | KEY, max_size=3).map(tuple)
POINT = st.sampled_from((None, None, "1", "9"))
MOMENT = st.integers(0, 59).map(lambda minute: at(f"16.{minute:02d}"))
WORDS = st.sampled_from(("", "kort sagt"))
COUNT = st.none() | st.integers(-1, 6)


def _tuples(part: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(part, max_size=2).map(tuple)


_SIDES = {"for_": KEYS, "against": KEYS, "abstain": KEYS}
_COUNTS = {"for_count": COUNT, "against_count": COUNT, "abstain_count": COUNT}
_MODES = st.sampled_from(("names", "names", "lists", "counts"))
VOTE = st.builds(VoteTaken, mode=_MODES, point=POINT, at=st.none() | MOMENT, **_SIDES, **_COUNTS)
RULING = st.sampled_from((None, "recused", "not_recused"))
FACTS = st.builds(
    ItemFacts,
    treated=st.sampled_from((spans("16.10-16.40"), spans("16.10-"), ())),
    decisions=_tuples(
        st.builds(
            DecisionTaken,
            outcome=st.sampled_from(("approved", "rejected", "lapsed", "postponed", "recommended")),
            point=POINT,
        )
    ),
    votes=_tuples(VOTE),
    dissents=_tuples(
        st.builds(
            Dissent,
            seats=KEYS,
            kind=st.sampled_from(("against", "reservation", "minority_statement", "entry")),
            text=WORDS,
            point=POINT,
            at=st.none() | MOMENT,
        )
    ),
    stops=_tuples(st.builds(StopDeclared, seat=KEY, at=MOMENT)),
    disqualifications=_tuples(
        st.builds(
            Disqualification,
            seat=KEY,
            ground=WORDS,
            ruling=RULING,
            vote=st.none() | VOTE,
            substitute=st.none() | KEY,
        )
    ),
    elections=_tuples(
        st.builds(
            ElectionHeld,
            office=st.just("formand"),
            method=st.sampled_from(("agreement", "majority", "proportional", "lot")),
            elected=KEYS,
            votes=_tuples(st.tuples(st.sampled_from(("A", "C", "ditte")), st.integers(-1, 5))),
        )
    ),
)


def _meeting(facts: ItemFacts, *, left: datetime | None) -> MeetingFacts:
    """A committee whose Claus may leave early, with a substitute, an official and a guest."""
    claus = member("claus")
    if left is not None:
        claus = replace(claus, spans=(replace(claus.spans[0], until_at=left),))
    return session(claus, substitute("stine", of="claus"), official("olga"), guest("gert"), facts=facts)


@given(facts=FACTS, left=st.none() | MOMENT)
def test_facts_are_taken_or_refused_in_words(facts: ItemFacts, left: datetime | None) -> None:
    meeting = _meeting(facts, left=left)

    try:
        check_facts(ITEM, meeting=meeting)
    except Refusal as refused:
        told = refused.danish + refused.english
    else:
        told = "".join(one.danish + one.english for one in cautions_of(ITEM, meeting=meeting))
    assert "{" not in told


@st.composite
def _likely_facts(draw: st.DrawFn) -> ItemFacts:
    """An item as it may well have gone: some are disqualified, some vote once, some dissent or stop."""
    seats = draw(st.permutations((*MEMBERS, "stine", "olga")))
    first, second = sorted((draw(st.integers(1, 4)), draw(st.integers(1, 4))))
    vote = VoteTaken(
        for_=tuple(seats[:first]), against=tuple(seats[first:second]), at=draw(st.none() | MOMENT)
    )
    who, other = draw(st.sampled_from(seats)), draw(st.sampled_from(seats))
    recused = Disqualification(
        seat="claus", ground="nabo", ruling="recused", substitute=draw(st.sampled_from((None, "stine")))
    )
    return ItemFacts(
        treated=spans("16.05-16.55"),
        votes=draw(st.sampled_from(((vote,), ()))),
        decisions=(DecisionTaken(outcome="forwarded"),),
        dissents=draw(st.sampled_from(((Dissent(seats=(who,), kind="reservation"),), ()))),
        stops=draw(st.sampled_from(((StopDeclared(seat=other, at=at("16.50")),), ()))),
        disqualifications=draw(st.sampled_from(((recused,), ()))),
    )


@given(facts=_likely_facts(), left=st.none() | MOMENT)
def test_what_is_taken_names_only_those_who_had_the_right(facts: ItemFacts, left: datetime | None) -> None:
    meeting = _meeting(facts, left=left)
    try:
        check_facts(ITEM, meeting=meeting)
    except Refusal:
        return

    by_name = [vote for vote in facts.votes if vote.mode == "names"]
    voted = {(key, vote.at) for vote in by_name for key in (*vote.for_, *vote.against, *vote.abstain)}
    spoke = {key for dissent in facts.dissents for key in dissent.seats} | {stop.seat for stop in facts.stops}
    assert [
        key
        for key, moment in voted
        if why_not_vote_ever(key, item=ITEM, meeting=meeting, at=moment) is not None
    ] == []
    assert [key for key in spoke if not took_part_in(key, item=ITEM, meeting=meeting)] == []
    assert [key for key in spoke if recusal_of(key, item=ITEM, meeting=meeting)] == []
