"""What is recorded is said, and what is said is understood as what was recorded."""

import pytest
from hypothesis import given, settings

from raadhus.core.procedure.meeting_facts import ItemFacts, MeetingFacts, VoteTaken
from raadhus.core.procedure.votes import counted
from raadhus.core.record import Attendance, Decision
from raadhus.understanding.elections import ToldElection, elections_in
from raadhus.understanding.understand import understand
from raadhus.writing.wording.decision_text import decision_text
from understanding.made_items import made_item, made_record, made_section
from writing.wording.random_meetings import ITEM, meetings

_WEAK = {"discussed", "none"}


@given(meetings())
@settings(max_examples=200)
def test_the_made_text_is_understood_as_what_was_recorded(meeting: MeetingFacts) -> None:
    _is_understood(meeting)


@pytest.mark.long
@given(meetings())
@settings(max_examples=10_000)
def test_the_made_text_is_understood_as_what_was_recorded_at_length(meeting: MeetingFacts) -> None:
    _is_understood(meeting)


def _is_understood(meeting: MeetingFacts) -> None:
    facts = meeting.items[0][1]
    text = decision_text(ITEM, meeting=meeting)
    item = understand(made_record(made_item(made_section("Beslutning", *text.split("\n"))))).items[0]

    assert _outcomes(item.decision) == {(one.point, one.outcome) for one in facts.decisions}, text
    assert sorted(remark for one in item.decision for remark in one.remarks) == _remarks(facts), text
    assert _votes(item.decision) == _recorded_votes(facts, meeting=meeting), text
    assert _positions(item.decision) == _recorded_positions(facts, meeting=meeting), text
    assert len([one for decision in item.decision for one in decision.requests]) == len(facts.requests), text
    for request in facts.requests:
        assert any(request.text in said for one in item.decision for said in one.requests), text
    assert any(one.stopped for one in item.decision) == bool(facts.stops), text
    assert elections_in(text.split("\n")) == _recorded_elections(facts, meeting=meeting), text
    assert _recused(item.attendance) == _recorded_recusals(facts, meeting=meeting), text


def _outcomes(decisions: tuple[Decision, ...]) -> set[tuple[str | None, str]]:
    return {(one.point, one.outcome) for one in decisions if one.outcome is not None}


def _remarks(facts: ItemFacts) -> list[str]:
    return sorted(one.remark.rstrip(".") for one in facts.decisions if one.remark is not None)


def _votes(decisions: tuple[Decision, ...]) -> set[object]:
    return {
        (
            vote.point,
            vote.carried,
            *(
                (side.count, frozenset(side.names), frozenset(side.parties))
                for side in (vote.for_, vote.against, vote.abstain)
            ),
        )
        for decision in decisions
        for vote in decision.votes
    }


def _recorded_votes(facts: ItemFacts, *, meeting: MeetingFacts) -> set[object]:
    """A side of nobody has no count in the text where it is not said; a matter only talked of is not carried."""
    outcomes = {one.point: one.outcome for one in facts.decisions}
    names = {seat.key: seat.name for seat in meeting.seats}
    found: set[object] = set()
    for vote in facts.votes:
        if vote.proposal is not None:
            continue
        count = counted(vote, item=ITEM, meeting=meeting)
        is_weak = outcomes.get(vote.point) in _WEAK
        counts = [number or None for number in (count.for_, count.against, count.abstain)]
        if not is_weak:
            counts[:2] = [count.for_, count.against]
        sides = (vote.for_, vote.against, vote.abstain)
        found.add(
            (
                vote.point,
                None if is_weak else count.is_carried,
                *(
                    (number, *_named(side, vote=vote, names=names))
                    for number, side in zip(counts, sides, strict=True)
                ),
            )
        )
    return found


def _named(
    side: tuple[str, ...], *, vote: VoteTaken, names: dict[str, str]
) -> tuple[frozenset[str], frozenset[str]]:
    if vote.mode == "lists":
        return frozenset(), frozenset(side)
    return frozenset(names[key] for key in side), frozenset()


def _positions(decisions: tuple[Decision, ...]) -> set[object]:
    return {
        (frozenset(one.who), one.kind, one.point, one.text.partition(": ")[2])
        for decision in decisions
        for one in decision.positions
        if not one.text.startswith(("Imod stemte", "Ændringsforslaget"))
    }


def _recorded_positions(facts: ItemFacts, *, meeting: MeetingFacts) -> set[object]:
    names = {seat.key: seat.name for seat in meeting.seats}
    return {
        (frozenset(names[key] for key in one.seats), one.kind, one.point, _quoted(one.text))
        for one in facts.dissents
    }


def _quoted(text: str) -> str:
    return f"»{' '.join(text.split()).replace('»', '“').replace('«', '”')}«" if text else ""


def _recorded_elections(facts: ItemFacts, *, meeting: MeetingFacts) -> tuple[ToldElection, ...]:
    names = {seat.key: seat.name for seat in meeting.seats}
    words = {
        "agreement": "uden afstemning",
        "majority": "ved flertalsvalg",
        "proportional": "ved forholdstalsvalg",
        "lot": "ved lodtrækning",
    }
    return tuple(
        ToldElection(
            office=one.office,
            elected=tuple(names[key] for key in one.elected),
            method=words[one.method],
            is_written=one.is_written,
            votes=tuple((names.get(whom, whom), count) for whom, count in one.votes),
            blank=one.blank,
            lots=tuple(names.get(whom, whom) for whom in one.lots),
        )
        for one in facts.elections
    )


def _recused(attendance: tuple[Attendance, ...]) -> set[str]:
    return {one.name for one in attendance if one.status == "recused"}


def _recorded_recusals(facts: ItemFacts, *, meeting: MeetingFacts) -> set[str]:
    names = {seat.key: seat.name for seat in meeting.seats}
    return {names[one.seat] for one in facts.disqualifications if one.ruling == "recused"}
