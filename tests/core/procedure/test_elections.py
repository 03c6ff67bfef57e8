"""Elections: seats by d'Hondt, the most votes, and lots where they are equal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from raadhus.core.procedure import elections
from raadhus.core.procedure.elections import check_elections, d_hondt
from raadhus.core.procedure.meeting_facts import ElectionHeld, ElectionMethod, MeetingFacts
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.votes import MoreVotesThanVoters
from session_cast import ITEM, TREATED, session

VOTES = st.dictionaries(st.sampled_from("ABCFVØ"), st.integers(0, 31), min_size=1).map(
    lambda one: tuple(one.items())
)


def test_seats_go_to_the_highest_quotients() -> None:
    # 31 votes: A 13, 6.5, 4.33; V 10, 5, 3.33; F 8, 4.
    assert d_hondt((("A", 13), ("V", 10), ("F", 8)), seats=5).by_list == {"A": 2, "V": 2, "F": 1}


def test_equal_quotients_for_the_last_seat_are_drawn_by_lot() -> None:
    votes = (("A", 12), ("V", 6), ("F", 1))

    tied = d_hondt(votes, seats=2)
    assert (tied.by_list, tied.tied, tied.undecided) == ({"A": 1, "V": 0, "F": 0}, ("A", "V"), 1)
    assert d_hondt(votes, seats=2, lot=("V",)).by_list == {"A": 1, "V": 1, "F": 0}


@given(votes=VOTES, seats=st.integers(0, 31))
def test_all_seats_are_given_or_left_to_lots(votes: tuple[tuple[str, int], ...], seats: int) -> None:
    given_out = d_hondt(votes, seats=seats)

    assert sum(given_out.by_list.values()) + given_out.undecided == (seats if any(n for _, n in votes) else 0)
    assert bool(given_out.undecided) == bool(given_out.tied)


@given(votes=VOTES, seats=st.integers(0, 31), data=st.data())
def test_more_votes_never_give_fewer_seats(
    votes: tuple[tuple[str, int], ...], seats: int, data: st.DataObject
) -> None:
    lot = data.draw(st.permutations(sorted(dict(votes)) * seats))
    by_list = d_hondt(votes, seats=seats, lot=lot).by_list

    assert [
        (one, other)
        for one, count in votes
        for other, fewer in votes
        if count > fewer and by_list[one] < by_list[other]
    ] == []


@given(votes=VOTES, seats=st.integers(1, 15))
def test_another_seat_takes_none_away(votes: tuple[tuple[str, int], ...], seats: int) -> None:
    before, after = (d_hondt(votes, seats=number).by_list for number in (seats, seats + 1))

    assert [one for one, count in before.items() if count > after[one]] == []


def _held(
    method: ElectionMethod,
    *elected: str,
    votes: str = "",
    office: str = "næstformand",
    blank: int | None = None,
    lots: str = "",
) -> MeetingFacts:
    counts = tuple((one, int(count)) for one, _, count in (part.partition("=") for part in votes.split()))
    election = ElectionHeld(
        office=office, method=method, elected=elected, votes=counts, blank=blank, lots=tuple(lots.split())
    )
    return session(facts=replace(TREATED, elections=(election,)))


@pytest.mark.parametrize(
    ("meeting", "reason"),
    [
        (_held("agreement"), elections.ElectionOfNobody),
        (_held("agreement", "ditte", office=" "), elections.ElectionOfNobody),
        (_held("agreement", "ditte", "ditte"), elections.ElectedTwice),
        (_held("majority", "ditte", votes="ditte=3 claus=-1"), elections.VotesBelowNought),
        (_held("majority", "ditte", votes="ditte=4 claus=2"), MoreVotesThanVoters),
        (_held("majority", "ditte", votes="ditte=3 claus=2", blank=-1), elections.VotesBelowNought),
        (_held("majority", "ditte", votes="ditte=3 claus=2", blank=1), MoreVotesThanVoters),
        (_held("majority", "claus", votes="ditte=3 claus=2"), elections.ElectedWithFewerVotes),
        (_held("majority", "claus", votes="ditte=2 claus=2", lots="ditte"), elections.ElectionTied),
        (_held("majority", "ditte", votes="ditte=3 claus=2", lots="ditte"), elections.LotWithoutTie),
        (_held("proportional", "birgit", "torben", votes="A=2 C=1 V=1"), elections.ElectionTied),
        (_held("proportional", "birgit", "claus", votes="A=2 C=2", lots="A"), elections.LotWithoutTie),
        (
            _held("proportional", "birgit", "torben", votes="A=2 C=1 V=1", lots="C"),
            elections.ElectionNotProportional,
        ),
        (_held("majority", "claus", votes="ditte=2 claus=2"), elections.ElectionTied),
        (_held("proportional", "claus", "torben", votes="A=3 C=1 V=1"), elections.ElectionNotProportional),
    ],
)
def test_an_election_that_cannot_have_come_out_so_is_refused(
    meeting: MeetingFacts, reason: type[Refusal]
) -> None:
    with pytest.raises(reason) as refused:
        check_elections(ITEM, meeting=meeting)

    assert "{" not in refused.value.danish + refused.value.english


@pytest.mark.parametrize(
    "meeting",
    [
        _held("agreement", "ditte"),
        _held("majority", "ditte", votes="ditte=3 claus=2"),
        _held("majority", "ditte", votes="F=3 V=2"),
        _held("lot", "claus", votes="ditte=2 claus=2"),
        _held("proportional", "birgit", "søren", "claus", votes="A=3 C=2"),
        _held("proportional", "birgit", "claus", votes="A=2 C=2 V=1"),
        _held("majority", "claus", votes="ditte=2 claus=2", blank=1, lots="claus"),
        _held("proportional", "birgit", "torben", votes="A=2 C=1 V=1", lots="V"),
        _held("proportional", "En Udefra", votes="A=3 C=2"),
    ],
)
def test_an_election_that_may_have_is_taken(meeting: MeetingFacts) -> None:
    check_elections(ITEM, meeting=meeting)
