"""What changed from one telling of a number to the next, and what stands against comparing them. Pure."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from raadhus.core.months import last_day
from raadhus.figures.series.definitions import differing_words

_DAYS_IN_MONTH = 30.44
_ON_ITS_WAY = 60
"""In days: committees, their council and its economic committee treat a matter within that time."""
_SHARES = frozenset({"percent", "percentage_points", "rank"})


class Telling(Struct, frozen=True, kw_only=True):
    """A number as one item tells it; `since` to `until` as precise as there."""

    id: str
    item: str
    date: date | None
    value: Decimal
    unit: str | None
    role: str
    since: str | None = None
    until: str | None = None
    definition: str | None = None
    against: str | None = None


class Step(Struct, frozen=True, kw_only=True):
    """From one telling to the next: `months` are the lengths of both periods where they differ.

    `definition` are the sentences on how it was counted that only one of them has: then the two may not be compared.
    """

    before: str
    after: str
    difference: Decimal
    months: tuple[int, int] | None
    definition: tuple[str, ...]


class Compared(Struct, frozen=True, kw_only=True):
    """The tellings of a series in their parts.

    `points` are one for each time, in its order; `again` tells for a point which tellings say the same. `others` are
    held against the points: other places, other groups. `contradictions` are pairs of one item that cannot both be.
    """

    points: tuple[Telling, ...]
    again: dict[str, tuple[Telling, ...]]
    steps: tuple[Step, ...]
    goals: tuple[Telling, ...]
    others: tuple[Telling, ...]
    contradictions: tuple[tuple[Telling, Telling], ...]


def compared(tellings: Sequence[Telling]) -> Compared:
    """Sort the tellings of one series, and hold each point against the one before."""
    goals = tuple(telling for telling in tellings if telling.role in {"target", "limit"})
    measured = [telling for telling in tellings if telling.role == "measured"]
    told = measured or [telling for telling in tellings if telling.role == "expected"]
    earlier, others = _earlier([one for one in tellings if one.role == "compared"], measured=measured)
    points: list[Telling] = []
    again: dict[str, tuple[Telling, ...]] = {}
    for telling in sorted((*told, *earlier), key=_when):
        same = next((point for point in points if _says_same(point, telling)), None)
        if same is None:
            points.append(telling)
        else:
            again[same.id] = (*again.get(same.id, ()), telling)
    if not measured:
        others += [telling for telling in tellings if telling.role == "expected" and telling not in told]
    contradictions = tuple(_contradictions(measured))
    return Compared(
        points=tuple(points),
        again=again,
        steps=tuple(
            step_between(before, after)
            for before, after in pairwise(points)
            if (before, after) not in contradictions and (after, before) not in contradictions
        ),
        goals=goals,
        others=tuple(others),
        contradictions=contradictions,
    )


def step_between(before: Telling, after: Telling) -> Step:
    """Hold a telling against the one before."""
    old, new = months_of(before), months_of(after)
    return Step(
        before=before.id,
        after=after.id,
        difference=after.value - before.value,
        months=(old, new) if old and new and old != new else None,
        definition=differing_words(before.definition, after.definition),
    )


def months_of(telling: Telling) -> int | None:
    """How many months the period of a telling has; None where it tells none."""
    if telling.since is None or telling.until is None:
        return None
    first, last = date.fromisoformat(_first_day(telling.since)), date.fromisoformat(_last_day(telling.until))
    return max(1, round(((last - first).days + 1) / _DAYS_IN_MONTH))


def progress(goal: Telling, latest: Telling) -> Decimal | None:
    """How many percent of a goal are reached; None where the goal is itself a share, or nothing."""
    if goal.unit in _SHARES or goal.unit != latest.unit or goal.value <= 0:
        return None
    return (latest.value * 100 / goal.value).quantize(Decimal("0.1"))


def _earlier(held: Sequence[Telling], *, measured: Sequence[Telling]) -> tuple[list[Telling], list[Telling]]:
    """Those held against a telling that are its own past are points too, others are beside."""
    earlier: list[Telling] = []
    others: list[Telling] = []
    for telling in held:
        beside = [one for one in measured if one.item == telling.item]
        is_past = telling.until is not None and all(_period(one) != _period(telling) for one in beside)
        (earlier if is_past else others).append(telling)
    return earlier, others


def _contradictions(measured: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Two values of one item for the same time, or one of them for no time that is told."""
    by_item: dict[str, list[Telling]] = {}
    for telling in measured:
        by_item.setdefault(telling.item, []).append(telling)
    for told in by_item.values():
        for first, second in pairwise(told):
            is_one_time = _period(first) == _period(second) or None in (first.until, second.until)
            if first.value != second.value and is_one_time:
                yield first, second


def _says_same(point: Telling, telling: Telling) -> bool:
    """Whether another item tells the same number: of the same time, or of none on its way from one body to the next."""
    if point.value != telling.value or point.item == telling.item or _period(point) != _period(telling):
        return False
    if telling.until is not None or point.date is None or telling.date is None:
        return True
    return abs((telling.date - point.date).days) <= _ON_ITS_WAY


def _when(telling: Telling) -> tuple[str, str, str]:
    day = telling.date.isoformat() if telling.date else ""
    return (_last_day(telling.until) if telling.until else day, day, telling.id)


def _period(telling: Telling) -> tuple[str | None, str | None]:
    return telling.since, telling.until


def _first_day(day: str) -> str:
    return {4: f"{day}-01-01", 7: f"{day}-01"}.get(len(day), day)


def _last_day(day: str) -> str:
    if len(day) == len("2023"):
        return f"{day}-12-31"
    return last_day(int(day[:4]), int(day[5:7])) if len(day) == len("2023-08") else day
