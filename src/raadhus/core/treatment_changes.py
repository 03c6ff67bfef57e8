"""What changed in a matter from one treatment of it to the next: recommendation, amounts, title, attachments.

A point that was reworded is told as one change, not as one taken away and another added.
"""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Literal, TypeAlias, TypeVar

from msgspec import Struct

from raadhus.core.record import Amount, Point

Change: TypeAlias = Literal["added", "removed", "changed"]

_T = TypeVar("_T")
_ALIKE = 0.6
"""Two texts that share less of their words are of two things."""
_MOST = 30
"""Of more than so many nothing is paired: comparing each with each would take too long."""
_LONGEST = 800
_NUMBER = re.compile(r"[\d.,]*\d")


class Treated(Struct, frozen=True, kw_only=True):
    """What one treatment put before the committee."""

    title: str
    points: tuple[Point, ...] = ()
    amounts: tuple[Amount, ...] = ()
    attachments: tuple[str, ...] = ()


class ChangedPoint(Struct, frozen=True, kw_only=True):
    """`before` is None of a point that was added, `after` of one that was taken away."""

    change: Change
    before: Point | None
    after: Point | None


class ChangedAmount(Struct, frozen=True, kw_only=True):
    """`before` and `after` are for the same thing; in øre."""

    change: Change
    before: Amount | None
    after: Amount | None


class TreatmentChanges(Struct, frozen=True, kw_only=True):
    """Everything that differs; `title_before` is None when the title stayed."""

    title_before: str | None = None
    points: tuple[ChangedPoint, ...] = ()
    amounts: tuple[ChangedAmount, ...] = ()
    attachments_added: tuple[str, ...] = ()
    attachments_removed: tuple[str, ...] = ()

    @property
    def are_none(self) -> bool:
        return self == TreatmentChanges()


def treatment_changes(before: Treated, after: Treated) -> TreatmentChanges:
    """Tell what the later treatment has otherwise than the earlier.

    A treatment that prints no recommendation says nothing of its points; so with amounts and attachments.
    """
    said_both = bool(before.points and after.points)
    listed_both = bool(before.attachments and after.attachments)
    return TreatmentChanges(
        title_before=None if _bare(before.title) == _bare(after.title) else before.title,
        points=_changed_points(before.points, after.points) if said_both else (),
        amounts=_changed_amounts(before.amounts, after.amounts) if before.amounts and after.amounts else (),
        attachments_added=_beyond(before.attachments, after.attachments) if after.attachments else (),
        attachments_removed=_beyond(after.attachments, before.attachments) if listed_both else (),
    )


def _changed_points(before: Sequence[Point], after: Sequence[Point]) -> tuple[ChangedPoint, ...]:
    """In the order of the later recommendation; what was taken away stands last."""
    old, new = _unshared(before, after, key=lambda point: _bare(point.text))
    pairs = _pairs([point.text for point in old], [point.text for point in new])
    changed = (
        ChangedPoint(change="changed", before=old[pairs[place]], after=point)
        if place in pairs
        else ChangedPoint(change="added", before=None, after=point)
        for place, point in enumerate(new)
    )
    gone = (one for place, one in enumerate(old) if place not in pairs.values())
    return (*changed, *(ChangedPoint(change="removed", before=one, after=None) for one in gone))


def _changed_amounts(before: Sequence[Amount], after: Sequence[Amount]) -> tuple[ChangedAmount, ...]:
    """An amount is known by what it is for; one of which that is not told is only there or not."""
    old, new = _unshared(before, after, key=lambda amount: amount.oere)
    pairs = _pairs([_purpose(one) for one in old], [_purpose(one) for one in new])
    changed = (
        ChangedAmount(change="changed", before=old[pairs[place]], after=amount)
        if place in pairs
        else ChangedAmount(change="added", before=None, after=amount)
        for place, amount in enumerate(new)
    )
    gone = (one for place, one in enumerate(old) if place not in pairs.values())
    return (*changed, *(ChangedAmount(change="removed", before=one, after=None) for one in gone))


def _purpose(amount: Amount) -> str:
    """What an amount is for, in words without numbers: these are what changes."""
    return " ".join(_NUMBER.sub(" ", amount.what or "").split())


def _unshared(
    before: Sequence[_T], after: Sequence[_T], *, key: Callable[[_T], Hashable]
) -> tuple[list[_T], list[_T]]:
    """Those of each side that the other has not, one as often as it is more."""
    shared = Counter(map(key, before)) & Counter(map(key, after))
    return _without(before, shared, key=key), _without(after, shared, key=key)


def _without(values: Sequence[_T], shared: Counter[Hashable], *, key: Callable[[_T], Hashable]) -> list[_T]:
    left = Counter(shared)
    found: list[_T] = []
    for value in values:
        if left[key(value)] > 0:
            left[key(value)] -= 1
        else:
            found.append(value)
    return found


def _pairs(old: Sequence[str], new: Sequence[str]) -> Mapping[int, int]:
    """Which earlier text each later one is a rewording of, by their places: the most alike first."""
    if max(len(old), len(new)) > _MOST:
        return {}
    alike = sorted(
        (-likeness, abs(later - earlier), later, earlier)
        for later, text in enumerate(new)
        for earlier, other in enumerate(old)
        if (likeness := _likeness(other, text)) >= _ALIKE
    )
    pairs: dict[int, int] = {}
    for _, _, later, earlier in alike:
        if later not in pairs and earlier not in pairs.values():
            pairs[later] = earlier
    return pairs


def _likeness(one: str, other: str) -> float:
    words, others = one[:_LONGEST].casefold().split(), other[:_LONGEST].casefold().split()
    return SequenceMatcher(None, words, others, autojunk=False).ratio() if words and others else 0


def _beyond(old: Sequence[str], new: Sequence[str]) -> tuple[str, ...]:
    """The titles that the second list has and the first has not, one as often as it is more."""
    more = Counter(map(_bare, new)) - Counter(map(_bare, old))
    found: list[str] = []
    for title in new:
        if more[_bare(title)] > 0:
            more[_bare(title)] -= 1
            found.append(title)
    return tuple(found)


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip(" .;:,").casefold()
