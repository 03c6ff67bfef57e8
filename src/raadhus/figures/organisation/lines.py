"""Names of units that followed one another, joined into lines: renamed and merged units go on, moved ones stay."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

JOINING_KINDS = ("renamed", "merged")
"""The changes by which a unit goes on under another name."""


class TellingOfUnit(Struct, frozen=True):
    """A name as a change tells it; `date` is that of the meeting."""

    key: str
    name: str
    date: date | None


class NameInLine(Struct, frozen=True, kw_only=True):
    """`line` is the least key of its line, which was last told of at `line_told`; the newest name leads it."""

    key: str
    name: str
    line: str
    leads: bool
    first_told: date | None
    last_told: date | None
    line_told: date | None


def lines_of(
    tellings: Iterable[TellingOfUnit], *, steps: Iterable[tuple[str, str]]
) -> tuple[NameInLine, ...]:
    """Join the names that steps lead between, from the one before to the one after; the order given is no matter."""
    told: dict[str, list[TellingOfUnit]] = defaultdict(list)
    for telling in tellings:
        told[telling.key].append(telling)
    known = sorted({(before, after) for before, after in steps if before in told and after in told})
    return tuple(name for line in _components(told, known) for name in _line(line, told=told, steps=known))


def _line(
    keys: list[str], *, told: Mapping[str, list[TellingOfUnit]], steps: list[tuple[str, str]]
) -> Iterator[NameInLine]:
    left = {before for before, after in steps if before != after}
    # Where every name was left, as in a circle of renamings, all of them may lead.
    last = [key for key in keys if key not in left] or keys
    line_told = max((told_at for key in keys if (told_at := _last(told[key]))), default=None)
    leading = max(last, key=lambda key: (_last(told[key]) or date.min, key))
    for key in keys:
        dates = sorted(telling.date for telling in told[key] if telling.date)
        yield NameInLine(
            key=key,
            name=max(told[key], key=lambda one: (one.date or date.min, one.name)).name,
            line=keys[0],
            leads=key == leading,
            first_told=dates[0] if dates else None,
            last_told=dates[-1] if dates else None,
            line_told=line_told,
        )


def _last(tellings: list[TellingOfUnit]) -> date | None:
    return max((telling.date for telling in tellings if telling.date), default=None)


def _components(told: Mapping[str, object], steps: list[tuple[str, str]]) -> Iterator[list[str]]:
    """Each line as its keys in order."""
    beside: dict[str, set[str]] = defaultdict(set)
    for before, after in steps:
        beside[before].add(after)
        beside[after].add(before)
    seen: set[str] = set()
    for key in sorted(told):
        if key in seen:
            continue
        reached, waiting = {key}, [key]
        while waiting:
            new = beside[waiting.pop()] - reached
            reached |= new
            waiting.extend(new)
        seen |= reached
        yield sorted(reached)
