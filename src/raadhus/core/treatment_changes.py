"""What changed in a matter from one treatment of it to the next: recommendation, amounts, title, attachments.

A point that was reworded is told as one change, not as one taken away and another added.
"""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from msgspec import Struct

from raadhus.core.record import Amount, Point

Change: TypeAlias = Literal["added", "removed", "changed"]

_ALIKE = 0.6
"""Two points that share less of their words are two points."""
_MOST_POINTS = 30
"""Beyond it points are matched by their numbers alone: comparing each with each would take too long."""
_LONGEST = 800


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
    """An amount that is for the same thing and year; in øre."""

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
    same = Counter(_bare(point.text) for point in before) & Counter(_bare(point.text) for point in after)
    old, new = _without(before, same), _without(after, same)
    partner = _partners(old, new)
    changed = [
        ChangedPoint(
            change="changed" if place in partner else "added", before=partner.get(place), after=point
        )
        for place, point in enumerate(new)
    ]
    met = set(map(id, partner.values()))
    gone = (ChangedPoint(change="removed", before=one, after=None) for one in old if id(one) not in met)
    return (*changed, *gone)


def _without(points: Sequence[Point], same: Counter[str]) -> list[Point]:
    left = Counter(same)
    found: list[Point] = []
    for point in points:
        bare = _bare(point.text)
        if left[bare] > 0:
            left[bare] -= 1
        else:
            found.append(point)
    return found


def _partners(old: Sequence[Point], new: Sequence[Point]) -> dict[int, Point]:
    """Which earlier point each later one is a rewording of: the most alike first, a place in the list breaks ties."""
    if max(len(old), len(new)) > _MOST_POINTS:
        by_number = {point.number: point for point in old}
        return {
            place: by_number[point.number] for place, point in enumerate(new) if point.number in by_number
        }
    pairs = sorted(
        (
            (-likeness, abs(later - earlier), later, earlier)
            for later, point in enumerate(new)
            for earlier, other in enumerate(old)
            if (likeness := _likeness(other.text, point.text)) >= _ALIKE
        ),
    )
    partner: dict[int, Point] = {}
    taken: set[int] = set()
    for _, _, later, earlier in pairs:
        if later not in partner and earlier not in taken:
            partner[later] = old[earlier]
            taken.add(earlier)
    return partner


def _likeness(one: str, other: str) -> float:
    words, others = one[:_LONGEST].casefold().split(), other[:_LONGEST].casefold().split()
    return SequenceMatcher(None, words, others, autojunk=False).ratio()


def _changed_amounts(before: Sequence[Amount], after: Sequence[Amount]) -> tuple[ChangedAmount, ...]:
    """An amount is known by what it is for; one of which that is not told is only there or not."""
    same = Counter(map(_said, before)) & Counter(map(_said, after))
    old, new = _amounts_without(before, same), _amounts_without(after, same)
    by_purpose = {purpose: one for one in old if (purpose := _purpose(one)) and _is_alone(purpose, old)}
    changed: list[ChangedAmount] = []
    met: set[int] = set()
    for amount in new:
        purpose = _purpose(amount)
        earlier = by_purpose.get(purpose) if purpose and _is_alone(purpose, new) else None
        if earlier is not None:
            met.add(id(earlier))
        changed.append(ChangedAmount(change="changed" if earlier else "added", before=earlier, after=amount))
    gone = (ChangedAmount(change="removed", before=one, after=None) for one in old if id(one) not in met)
    return (*changed, *gone)


def _said(amount: Amount) -> tuple[int, int | None, str | None]:
    return (amount.oere, amount.year, amount.frame)


def _purpose(amount: Amount) -> tuple[str, int | None, str | None] | None:
    return (_bare(amount.what), amount.year, amount.frame) if amount.what else None


def _is_alone(purpose: tuple[str, int | None, str | None], amounts: Sequence[Amount]) -> bool:
    return sum(1 for one in amounts if _purpose(one) == purpose) == 1


def _amounts_without(
    amounts: Sequence[Amount], same: Counter[tuple[int, int | None, str | None]]
) -> list[Amount]:
    left = Counter(same)
    found: list[Amount] = []
    for amount in amounts:
        if left[_said(amount)] > 0:
            left[_said(amount)] -= 1
        else:
            found.append(amount)
    return found


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
