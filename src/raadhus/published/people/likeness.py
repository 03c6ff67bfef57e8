"""Whether two persons of a body, as its papers know them, are likely one."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import product
from typing import NamedTuple

from msgspec import Struct

from raadhus.core.record import Moment
from raadhus.published.name_keys import person_key
from raadhus.published.people.name_likeness import IsOrdinary, NameLikeness, name_likeness
from raadhus.published.people.written_names import written_name


class Seat(NamedTuple):
    """A committee, as a line of life, and the first and last meeting of it that lists the person."""

    committee: str
    first: date | None
    last: date | None


class KnownPerson(Struct, frozen=True, kw_only=True):
    """What the papers tell of a person: every spelling of the name, and where and when it is printed."""

    names: tuple[str, ...]
    parties: frozenset[str] = frozenset()
    seats: tuple[Seat, ...] = ()
    first: date | None = None
    last: date | None = None


class Stay(NamedTuple):
    """A place on a meeting's list."""

    meeting: str
    name: str
    status: str | None
    from_at: Moment | None
    until_at: Moment | None
    substitute_for: str | None


class Likeness(NamedTuple):
    """Why two persons are likely one; `score` is at most 100."""

    score: int
    reasons: tuple[str, ...]


LEAST_SCORE = 55
LONGEST_GAP = timedelta(days=4 * 365 + 1)
"""A term: whoever comes back later than that is rather somebody else of the family."""

_SAME_PARTY = 15
_SAME_COMMITTEE = 15
_WITHIN_PERIOD = 20
_LONGEST_LETTER = 3
_PRESENT = frozenset({None, "present", "substitute"})
_LISTED = _PRESENT | {"apology", "absent"}


def likeness(first: KnownPerson, second: KnownPerson, *, is_ordinary: IsOrdinary) -> Likeness | None:
    """Weigh names, parties, committees and time; None when they are rather two persons."""
    found = _best_of_names(first, second, is_ordinary=is_ordinary)
    if (
        found is None
        or _parties_contradict(first.parties, second.parties)
        or _is_too_long_between(first, second)
    ):
        return None
    facts = dict(_facts(first, second))
    score = found.points + sum(facts.values())
    if score < LEAST_SCORE:
        return None
    return Likeness(min(score, 100), (*found.differences, *facts))


def were_listed_together(first: Iterable[Stay], second: Iterable[Stay]) -> bool:
    """Whether a meeting lists both side by side, here or away, or one in the other's place: so they are two."""
    return any(
        _meet(one, other, statuses=_LISTED) or _stands_in(one, other) or _stands_in(other, one)
        for one, other in _of_one_meeting(first, second)
    )


def meetings_together(first: Iterable[Stay], second: Iterable[Stay]) -> tuple[str, ...]:
    """The meetings at which both sat at the same time."""
    together = (
        one.meeting for one, other in _of_one_meeting(first, second) if _meet(one, other, statuses=_PRESENT)
    )
    return tuple(dict.fromkeys(together))


def _best_of_names(
    first: KnownPerson, second: KnownPerson, *, is_ordinary: IsOrdinary
) -> NameLikeness | None:
    pairs = product(map(written_name, first.names), map(written_name, second.names))
    found = [name_likeness(one, other, is_ordinary=is_ordinary) for one, other in pairs]
    return max((one for one in found if one is not None), default=None)


def _parties_contradict(first: frozenset[str], second: frozenset[str]) -> bool:
    """A letter and a name written out cannot be told to differ."""
    letters = [{party for party in parties if len(party) <= _LONGEST_LETTER} for parties in (first, second)]
    return all(letters) and letters[0].isdisjoint(letters[1])


def _is_too_long_between(first: KnownPerson, second: KnownPerson) -> bool:
    early, late = sorted((first, second), key=lambda one: one.first or date.min)
    if early.last is None or late.first is None:
        return False
    return late.first - early.last > LONGEST_GAP


def _facts(first: KnownPerson, second: KnownPerson) -> Iterator[tuple[str, int]]:
    if first.parties & second.parties:
        yield "same-party", _SAME_PARTY
    seats = [
        (one, other) for one in first.seats for other in second.seats if one.committee == other.committee
    ]
    if seats:
        yield "same-committee", _SAME_COMMITTEE
    if any(_is_within(one, other) or _is_within(other, one) for one, other in seats):
        yield "within-period", _WITHIN_PERIOD


def _is_within(short: Seat, long: Seat) -> bool:
    """Listed only between two meetings that list the other: one name stands where the other is missing."""
    if not (short.first and short.last and long.first and long.last):
        return False
    return long.first < short.first and short.last < long.last


def _of_one_meeting(first: Iterable[Stay], second: Iterable[Stay]) -> Iterator[tuple[Stay, Stay]]:
    by_meeting: dict[str, list[Stay]] = {}
    for stay in first:
        by_meeting.setdefault(stay.meeting, []).append(stay)
    for other in second:
        for one in by_meeting.get(other.meeting, ()):
            yield one, other


def _meet(one: Stay, other: Stay, *, statuses: frozenset[str | None]) -> bool:
    if one.status not in statuses or other.status not in statuses:
        return False
    return _begins_before(one.from_at, other.until_at) and _begins_before(other.from_at, one.until_at)


def _begins_before(start: Moment | None, end: Moment | None) -> bool:
    return start is None or end is None or datetime.fromisoformat(start) < datetime.fromisoformat(end)


def _stands_in(one: Stay, other: Stay) -> bool:
    return one.substitute_for is not None and person_key(one.substitute_for) == person_key(other.name)
