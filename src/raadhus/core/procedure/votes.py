"""What a vote came to: carried by the majority of the votes cast, lapsed when they are equal (rules Q2 to Q6)."""

from collections import Counter
from datetime import datetime

from msgspec import Struct

from raadhus.core.procedure.meeting_facts import MeetingFacts, Seat, VoteTaken
from raadhus.core.procedure.presence import SeatNotOfTheMeeting, item_of, seat_of
from raadhus.core.procedure.quorum import is_quorate, quorum
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.sitting import is_of_the_body
from raadhus.core.procedure.voting_right import moments_of_vote, voters, why_not_vote_ever


class NobodyVoted(
    Refusal,
    reason="vote-empty",
    english="The vote has no votes for or against. Say who voted, or take the vote away.",
    danish="Afstemningen har hverken stemmer for eller imod. Skriv, hvem der stemte, eller fjern afstemningen.",
):
    """A vote that nobody took part in is none."""


class VotedTwice(
    Refusal,
    reason="vote-twice",
    english="{who} stands more than once in the same vote. Leave one of them.",
    danish="{who} står mere end én gang i den samme afstemning. Lad kun den ene stå.",
):
    """One seat has one vote."""


class CountNotStated(
    Refusal,
    reason="vote-count-missing",
    english="A vote by counts needs how many were for and how many against; none is 0.",
    danish="Skriv både, hvor mange der stemte for, og hvor mange der stemte imod; ingen er 0.",
):
    """What is not stated is not nought, and is never taken as unanimity."""


class CountBelowNought(
    Refusal,
    reason="vote-count-below-nought",
    english="A number of votes cannot be less than 0.",
    danish="Et stemmetal kan ikke være mindre end 0.",
):
    """A slip of the keyboard."""


class MoreVotesThanVoters(
    Refusal,
    reason="vote-too-many",
    english="There are {votes} votes, but only {voters} may vote on this item. Look at the figures and who is here.",
    danish="Der er {votes} stemmer, men kun {voters} må stemme i dette punkt. Se efter tallene og fremmødet.",
):
    """The sum of for, against and abstaining is above the number of those who may vote."""


class NoMemberOfList(
    Refusal,
    reason="vote-unknown-list",
    english="No member of list {letter} may vote on this item. Look at the letter and who is here.",
    danish="Ingen fra liste {letter} må stemme i dette punkt. Se efter bogstavet og fremmødet.",
):
    """The letter is of nobody who may vote then."""


class NotQuorate(
    Refusal,
    reason="not-quorate",
    english="The committee has no quorum on this item: at least {needed} members must take part.",
    danish="Udvalget er ikke beslutningsdygtigt i dette punkt: mindst {needed} medlemmer skal deltage.",
):
    """Fewer than half take part."""


class Sides(Struct, frozen=True, kw_only=True):
    """The keys of the seats on each side; empty where only counts are known."""

    for_: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstain: tuple[str, ...] = ()


class Counted(Struct, frozen=True, kw_only=True):
    """What the vote came to; with equal votes the proposal lapses."""

    for_: int
    against: int
    abstain: int

    @property
    def is_carried(self) -> bool:
        return self.for_ > self.against

    @property
    def is_tied(self) -> bool:
        return self.for_ == self.against


def counted(
    vote: VoteTaken,
    *,
    meeting: MeetingFacts,
    item: str | None = None,
    at: datetime | None = None,
    on_ruling: bool = False,
) -> Counted:
    """Count the votes of those who may vote, and no others; say the item wherever there is one."""
    if vote.mode == "counts":
        return Counted(
            for_=vote.for_count or 0, against=vote.against_count or 0, abstain=vote.abstain_count or 0
        )
    sides = sides_of(vote, meeting=meeting, item=item, at=at, on_ruling=on_ruling)
    return Counted(for_=len(sides.for_), against=len(sides.against), abstain=len(sides.abstain))


def sides_of(
    vote: VoteTaken,
    *,
    meeting: MeetingFacts,
    item: str | None = None,
    at: datetime | None = None,
    on_ruling: bool = False,
) -> Sides:
    """Who voted how: the letters of lists stand for their members who may vote. Nobody is counted twice."""
    may = _may_vote(meeting, item=item, at=vote.at or at, on_ruling=on_ruling)
    counted_already: set[str] = set()
    sides = []
    for written in (vote.for_, vote.against, vote.abstain):
        keys = [
            seat.key for seat in may if seat.key not in counted_already and _is_named(seat, written, vote)
        ]
        counted_already.update(keys)
        sides.append(tuple(keys))
    return Sides(for_=sides[0], against=sides[1], abstain=sides[2])


def check_vote(
    vote: VoteTaken,
    *,
    item: str,
    meeting: MeetingFacts,
    at: datetime | None = None,
    on_ruling: bool = False,
) -> None:
    """Raises the Refusal that says why the vote cannot be as it is recorded."""
    item_of(item, meeting=meeting)
    moment = vote.at or at
    _check_quorum(item, meeting=meeting, at=moment, on_ruling=on_ruling)
    if vote.mode == "counts":
        _check_counts(vote, at_most=most_voters(item, meeting=meeting, at=moment, on_ruling=on_ruling))
        return
    written = (*vote.for_, *vote.against, *vote.abstain)
    if not (vote.for_ or vote.against):
        raise NobodyVoted
    for one, times in Counter(written).items():
        if times > 1:
            raise VotedTwice(values={"who": _name_of(one, meeting=meeting, vote=vote)})
    if vote.mode == "lists":
        may = voters(item, meeting=meeting, at=moment, on_ruling=on_ruling)
        for letter in written:
            if not any(_has_letter(seat, letter) for seat in may):
                raise NoMemberOfList(values={"letter": letter})
        return
    for key in written:
        why = why_not_vote_ever(key, item=item, meeting=meeting, at=moment, on_ruling=on_ruling)
        if why is not None:
            raise why(values={"who": _name_of(key, meeting=meeting, vote=vote)})


def most_voters(item: str, *, meeting: MeetingFacts, at: datetime | None, on_ruling: bool = False) -> int:
    """How many could vote at once, at that moment or at the best of the item's treatment."""
    moments = moments_of_vote(item, meeting=meeting, at=at)
    each = (len(voters(item, meeting=meeting, at=moment, on_ruling=on_ruling)) for moment in moments)
    return max(each, default=0)


def _check_quorum(item: str, *, meeting: MeetingFacts, at: datetime | None, on_ruling: bool) -> None:
    """Nobody decides without a quorum; before the item is taken up the vote itself says what is wrong."""
    of = None if on_ruling else item
    moments = moments_of_vote(item, meeting=meeting, at=at)
    if moments and not any(is_quorate(meeting, item=of, at=moment) for moment in moments):
        raise NotQuorate(values={"needed": quorum(meeting.size)})


def _check_counts(vote: VoteTaken, *, at_most: int) -> None:
    if vote.for_count is None or vote.against_count is None:
        raise CountNotStated
    counts = (vote.for_count, vote.against_count, vote.abstain_count or 0)
    if min(counts) < 0:
        raise CountBelowNought
    if not (vote.for_count or vote.against_count):
        raise NobodyVoted
    if sum(counts) > at_most:
        raise MoreVotesThanVoters(values={"votes": sum(counts), "voters": at_most})


def _may_vote(
    meeting: MeetingFacts, *, item: str | None, at: datetime | None, on_ruling: bool
) -> tuple[Seat, ...]:
    if item is None:
        return tuple(seat for seat in meeting.seats if is_of_the_body(seat) and seat.spans)
    return voters(item, meeting=meeting, at=at, on_ruling=on_ruling)


def _is_named(seat: Seat, written: tuple[str, ...], vote: VoteTaken) -> bool:
    if vote.mode == "lists":
        return any(_has_letter(seat, letter) for letter in written)
    return seat.key in written


def _has_letter(seat: Seat, letter: str) -> bool:
    return seat.party is not None and seat.party.strip().casefold() == letter.strip().casefold()


def _name_of(key: str, *, meeting: MeetingFacts, vote: VoteTaken) -> str:
    if vote.mode == "lists":
        return f"Liste {key}"
    try:
        return seat_of(key, meeting=meeting).name
    except SeatNotOfTheMeeting:
        return ""
