"""Elections in a body: by majority, by proportion (d'Hondt), and by lot where votes are equal (rule U2)."""

from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction

from msgspec import Struct

from raadhus.core.procedure.meeting_facts import ElectionHeld, MeetingFacts
from raadhus.core.procedure.presence import item_of
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.votes import MoreVotesThanVoters, most_voters


class ElectionOfNobody(
    Refusal,
    reason="election-of-nobody",
    english="Say who was elected, and to what.",
    danish="Skriv, hvem der blev valgt, og til hvad.",
):
    """An election elects."""


class ElectedTwice(
    Refusal,
    reason="elected-twice",
    english="The same person is elected twice here. Leave one of them.",
    danish="Den samme er valgt to gange her. Lad kun den ene stå.",
):
    """One person, one office."""


class VotesBelowNought(
    Refusal,
    reason="election-votes-below-nought",
    english="A number of votes cannot be less than 0.",
    danish="Et stemmetal kan ikke være mindre end 0.",
):
    """A slip of the keyboard."""


class ElectionTied(
    Refusal,
    reason="election-tied",
    english="The votes are equal: draw lots, and note on whom the lot fell.",
    danish="Der er stemmelighed: træk lod, og notér, hvem loddet faldt på.",
):
    """Equal votes elect nobody by themselves."""


class LotWithoutTie(
    Refusal,
    reason="election-lot-without-tie",
    english="No votes are equal where it matters: nothing is drawn by lot. Look at the figures, or take the lot away.",
    danish="Der er ikke stemmelighed om nogen plads, så der trækkes ikke lod. Se efter tallene, eller fjern loddet.",
):
    """Lots are drawn among those with equal votes alone."""


class ElectedWithFewerVotes(
    Refusal,
    reason="elected-with-fewer-votes",
    english="Another has more votes than the one who is elected. Look at the figures.",
    danish="En anden har fået flere stemmer end den valgte. Se efter tallene.",
):
    """Most votes elect."""


class ElectionNotProportional(
    Refusal,
    reason="election-not-proportional",
    english="By proportion the lists have {rightly}. Look at the votes and at those elected.",
    danish="Efter forholdstal får listerne {rightly}. Se efter stemmerne og de valgte.",
):
    """Seats follow d'Hondt's figures."""


class Distribution(Struct, frozen=True, kw_only=True):
    """Seats by list; where quotients are equal, `undecided` seats are drawn by lot among the lists `tied`."""

    seats: tuple[tuple[str, int], ...]
    tied: tuple[str, ...] = ()
    undecided: int = 0

    @property
    def by_list(self) -> dict[str, int]:
        return dict(self.seats)


def d_hondt(votes: Iterable[tuple[str, int]], *, seats: int, lot: Sequence[str] = ()) -> Distribution:
    """Give each seat to the list with the highest quotient; `lot` names the lists that lots fell on, in order."""
    lists = dict(votes)
    given = dict.fromkeys(lists, 0)
    drawn = list(lot)
    left = seats if any(count > 0 for count in lists.values()) else 0
    while left:
        quotients = {one: Fraction(count, given[one] + 1) for one, count in lists.items() if count > 0}
        highest = max(quotients.values())
        tied = [one for one, quotient in quotients.items() if quotient == highest]
        if len(tied) <= left:
            winners = tied
        else:
            winners = [one for one in drawn if one in tied][:1]
            if not winners:
                return Distribution(seats=tuple(given.items()), tied=tuple(tied), undecided=left)
            drawn.remove(winners[0])
        for one in winners:
            given[one] += 1
        left -= len(winners)
    return Distribution(seats=tuple(given.items()))


def check_elections(item: str, *, meeting: MeetingFacts) -> None:
    """Raises the Refusal that says why an election cannot have come out as it is noted."""
    _, facts = item_of(item, meeting=meeting)
    for election in facts.elections:
        _check_filled_in(election)
        cast = sum(count for _, count in election.votes) + (election.blank or 0)
        at_most = most_voters(item, meeting=meeting, at=None)
        if cast > at_most:
            raise MoreVotesThanVoters(values={"votes": cast, "voters": at_most})
        if election.method == "majority" and election.votes:
            _check_majority(election)
        if election.method == "proportional" and election.votes:
            _check_proportion(election, meeting=meeting)


def _check_filled_in(election: ElectionHeld) -> None:
    if not election.elected or not election.office.strip():
        raise ElectionOfNobody
    if len(set(election.elected)) < len(election.elected):
        raise ElectedTwice
    if any(count < 0 for count in (*dict(election.votes).values(), election.blank or 0)):
        raise VotesBelowNought


def _check_majority(election: ElectionHeld) -> None:
    """Only where the votes are noted by those elected: a list's letter elects nobody by name."""
    counts = dict(election.votes)
    if not set(election.elected) <= set(counts):
        return
    fewest = min(counts[one] for one in election.elected)
    others = [count for one, count in counts.items() if one not in election.elected]
    if any(count > fewest for count in others):
        raise ElectedWithFewerVotes
    _check_lots(
        election, is_tied=fewest in others, tied={one for one in election.elected if counts[one] == fewest}
    )


def _check_lots(election: ElectionHeld, *, is_tied: bool, tied: Collection[str]) -> None:
    if is_tied and not set(tied) <= set(election.lots):
        raise ElectionTied
    if election.lots and not is_tied:
        raise LotWithoutTie


def _check_proportion(election: ElectionHeld, *, meeting: MeetingFacts) -> None:
    """Only where all elected are of lists, or of electing groups, that votes are noted for."""
    among = dict(election.votes)
    of = {seat.key: seat.group if seat.group in among else seat.party for seat in meeting.seats}
    lists = [of.get(one) for one in election.elected]
    if not set(lists) <= set(among):
        return
    seats = len(lists)
    _check_lots(election, is_tied=bool(d_hondt(election.votes, seats=seats).undecided), tied=())
    rightly = d_hondt(election.votes, seats=seats, lot=election.lots)
    if rightly.undecided:
        raise ElectionTied
    if any(lists.count(one) != seats for one, seats in rightly.seats):
        told = ", ".join(f"{one} {seats}" for one, seats in rightly.seats)
        raise ElectionNotProportional(values={"rightly": told})
