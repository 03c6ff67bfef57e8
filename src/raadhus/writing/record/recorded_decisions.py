"""The decisions of an item as they were recorded: the minutes' text gives their words, the facts what they mean."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from raadhus.core.procedure.meeting_facts import (
    DecisionTaken,
    Dissent,
    ItemFacts,
    MeetingFacts,
    Seat,
    VoteTaken,
)
from raadhus.core.procedure.votes import counted
from raadhus.core.record import Decision, Position, Vote, VoteSide


def recorded_decisions(
    facts: ItemFacts, *, understood: tuple[Decision, ...], text: str, meeting: MeetingFacts
) -> tuple[Decision, ...]:
    """One for each decision that was recorded; what the text tells that nobody recorded is left as understood."""
    if not facts.decisions:
        return understood
    seats = {seat.key: seat for seat in meeting.seats}
    told = {one.point: one for one in understood}
    taken = facts.decisions
    return tuple(
        _decision(
            one,
            facts=facts,
            said=told.get(one.point) or Decision(point=one.point, text=text),
            is_first=place == 0,
            points={other.point for other in taken},
            seats=seats,
            meeting=meeting,
        )
        for place, one in enumerate(taken)
    )


def _decision(
    taken: DecisionTaken,
    *,
    facts: ItemFacts,
    said: Decision,
    is_first: bool,
    points: set[str | None],
    seats: Mapping[str, Seat],
    meeting: MeetingFacts,
) -> Decision:
    """What was recorded of no point, or of one that was not decided by itself, belongs to the first."""

    def is_of_this(point: str | None) -> bool:
        return point == taken.point or (is_first and point not in points)

    votes = tuple(
        _vote(one, said=said, seats=seats, meeting=meeting) for one in facts.votes if is_of_this(one.point)
    )
    dissents = tuple(
        _position(one, said=said, seats=seats) for one in facts.dissents if is_of_this(one.point)
    )
    requests = tuple(one.text for one in facts.requests) if is_first else ()
    remark = (taken.remark.rstrip(". "),) if taken.remark else ()
    return replace(
        said,
        outcome=taken.outcome,
        remarks=remark or said.remarks,
        requests=said.requests if len(said.requests) == len(requests) else requests,
        votes=votes,
        positions=(*_against(votes), *dissents),
        stopped=bool(facts.stops) or None,
    )


def _vote(vote: VoteTaken, *, said: Decision, seats: Mapping[str, Seat], meeting: MeetingFacts) -> Vote:
    count = counted(vote, meeting=meeting)
    printed = next((one.as_printed for one in said.votes if one.point == vote.point), said.text)
    return Vote(
        point=vote.point,
        for_=_side(vote, vote.for_, count=count.for_, seats=seats),
        against=_side(vote, vote.against, count=count.against, seats=seats),
        abstain=_side(vote, vote.abstain, count=count.abstain, seats=seats),
        carried=count.is_carried,
        as_printed=printed,
    )


def _side(
    vote: VoteTaken, keys: tuple[str, ...], *, count: int | None, seats: Mapping[str, Seat]
) -> VoteSide:
    if vote.mode == "lists":
        return VoteSide(count=count, parties=keys)
    return VoteSide(count=count, names=tuple(seats[key].name for key in keys if key in seats))


def _against(votes: tuple[Vote, ...]) -> Iterator[Position]:
    for vote in votes:
        who = (*vote.against.names, *vote.against.parties)
        if who:
            yield Position(who=who, kind="against", point=vote.point, text=vote.as_printed)


def _position(dissent: Dissent, *, said: Decision, seats: Mapping[str, Seat]) -> Position:
    """In the words of the minutes where they name the same members, else in those that were recorded."""
    who = tuple(seats[key].name for key in dissent.seats if key in seats)
    words = (one.text for one in said.positions if one.kind == dissent.kind and set(one.who) == set(who))
    return Position(who=who, kind=dissent.kind, point=dissent.point, text=next(words, dissent.text))
