"""What a later meeting shows of a promise: that it was kept, that it may have been, that its matter was dropped.

Pure. Sure is a title that has most of the promise's own words, or a sentence that names the day it was asked for.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from msgspec import Struct

from raadhus.following_up.committee_keys import OWN
from raadhus.following_up.matter_words import Matter, is_evaluation, likeness, share_told, words_told
from raadhus.following_up.vocabulary import COMMON

ShowingKind: TypeAlias = Literal["title", "asked", "done"]

DAYS_OF_A_ROUND = 62
"""A matter goes from committee to council within two months: the same title again is no report."""

DAYS_TO_LOOK = 1461
"""What comes later than a term after a promise was told last is not what was promised."""

_MOST = 0.6
_HALF = 0.5
_SOME = 0.4
_TWO = 2


class Showing(Struct, frozen=True, kw_only=True, gc=False):
    """A title, or a sentence that says what was asked for ("asked", with the day) or that it is there ("done").

    `is_dropped`: the item was withdrawn, rejected or lapsed.
    """

    id: str
    kind: ShowingKind
    meeting: str
    item: str
    on: date
    life: str
    committee: str
    series: str
    case: str
    matter: Matter
    asked_on: date | None = None
    is_dropped: bool = False


class Owed(Struct, frozen=True, kw_only=True, gc=False):
    """An obligation as its showings look at it: `told_on` are the days it was told, `lives` the committees that did.

    `around` is what the title of the item tells that it was told in: together with a word of its own it is telling.
    """

    told_on: tuple[date, ...]
    lives: frozenset[str]
    receiver: str
    series: frozenset[str]
    cases: frozenset[str]
    matter: Matter
    around: frozenset[str] = frozenset()


class Evidence(NamedTuple):
    """`perhaps` is looked at only where nothing is `sure`; `dropped` only where neither is there."""

    sure: Showing | None = None
    perhaps: Showing | None = None
    dropped: Showing | None = None


def evidence(owed: Owed, showings: Iterable[Showing]) -> Evidence:
    """Find the earliest of each sort; the order in which they are given does not matter."""
    sure: list[Showing] = []
    perhaps: list[Showing] = []
    dropped: list[Showing] = []
    for one in showings:
        if _may_show(owed, one):
            weight = _weight(owed, one)
            if weight is not None:
                (sure if weight == "sure" else perhaps).append(one)
            elif _drops(owed, one):
                dropped.append(one)
    return Evidence(_earliest(sure), _earliest(perhaps), _earliest(dropped))


def is_coming(owed: Owed, one: Showing, *, is_self_told: bool) -> bool:
    """Say whether an item is a coming of a duty: the same report again, or a title that has all it is about."""
    if one.kind != "title" or not _is_where_owed(owed, one, with_case=False):
        return False
    if is_self_told and one.series in owed.series:
        return True
    things = owed.matter.things
    is_told = share_told(things, by=one.matter.words) == 1.0
    has_act = not is_evaluation(owed.matter) or is_evaluation(one.matter)
    if one.on <= min(owed.told_on) or one.series in owed.series:
        return False
    return is_told and has_act and (len(things) >= _TWO or one.case in owed.cases)


def tells_of_itself(title: Matter, *, clause: Matter) -> bool:
    """Say whether a duty was told by the report that it is about: the clause has most of the title, and reports."""
    if share_told(title.things, by=clause.words) < _MOST:
        return False
    return bool(clause.acts or title.acts) or likeness(title.things, clause.things) >= _HALF


def _may_show(owed: Owed, one: Showing) -> bool:
    last = max(owed.told_on)
    return (
        last < one.on and (one.on - last).days <= DAYS_TO_LOOK and _is_where_owed(owed, one, with_case=True)
    )


def _is_where_owed(owed: Owed, one: Showing, *, with_case: bool) -> bool:
    if with_case and one.case and one.case in owed.cases:
        return True
    if owed.receiver == OWN:
        return one.life in owed.lives
    return one.committee == owed.receiver


def _weight(owed: Owed, one: Showing) -> Literal["sure", "perhaps"] | None:
    told = share_told(owed.matter.things, by=one.matter.words)
    if not told:
        return None
    if one.kind == "title":
        return _weight_of_title(owed, one, told=told)
    is_of_case = bool(one.case) and one.case in owed.cases
    has_act = not owed.matter.acts.isdisjoint(one.matter.acts)
    own = owed.matter.things - owed.around
    is_most = told >= _MOST and round(told * len(owed.matter.things)) >= _TWO
    if one.kind == "asked":
        # A meeting had many items: the sentence must be of this one.
        is_of_this = is_most and share_told(one.matter.things, by=owed.matter.words) >= _HALF
        is_told = is_of_this or (is_of_case and told >= _SOME and share_told(own, by=one.matter.words) > 0)
        return "sure" if one.asked_on in owed.told_on and is_told else None
    is_kept = is_of_case and told >= _SOME and has_act
    return "sure" if (is_most and own) or is_kept else None


def _weight_of_title(owed: Owed, one: Showing, *, told: float) -> Literal["sure", "perhaps"] | None:
    if (one.series in owed.series and one.series) or one.is_dropped:
        return None
    hits = round(told * len(owed.matter.things))
    own = words_told(owed.matter.things - owed.around, by=one.matter.words)
    title = one.matter.things - COMMON
    if share_told(title, by=owed.matter.things | owed.around) < _HALF:
        return None
    is_of_case = bool(one.case) and one.case in owed.cases
    is_around = is_of_case or share_told(owed.around - COMMON, by=title - own) > 0
    has_act = not owed.matter.acts.isdisjoint(one.matter.acts)
    answers = bool(one.matter.acts) or not is_evaluation(owed.matter)
    is_all = told >= _MOST and hits >= _TWO and (bool(own) or has_act)
    is_in_its_place = (
        is_around and not own <= COMMON and (told >= _HALF or len(own) >= _TWO or bool(one.matter.acts))
    )
    if answers and (is_all or is_in_its_place):
        return "sure"
    return "perhaps" if told >= _HALF or (is_around and own) else None


def _drops(owed: Owed, one: Showing) -> bool:
    return one.is_dropped and one.kind == "title" and one.case in owed.cases and bool(one.case)


def _earliest(found: Sequence[Showing]) -> Showing | None:
    return min(found, key=lambda one: (one.on, one.meeting, one.item, one.id), default=None)
