"""Tellings of one change joined into an event, and what in them does not agree. Pure.

What the register says goes before what minutes say; what minutes say stands all the same, with a doubt.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Generic, Literal, TypeAlias, TypeVar

from msgspec import Struct

from raadhus.core.derived import ChangeKind
from raadhus.figures.organisation.names import unit_key

EventDoubt: TypeAlias = Literal[
    "dates-differ", "successors-differ", "register-other-name", "register-other-date"
]
_Place = TypeVar("_Place")
_Key: TypeAlias = tuple[str, tuple[str, ...], str, str, str]


class Telling(Struct, Generic[_Place], frozen=True, kw_only=True):
    """A change as one sentence tells it; `since` to `until` is when, `when` as printed."""

    kind: ChangeKind
    before: tuple[str, ...]
    after: str | None
    what: str | None
    since: str | None
    until: str | None
    when: str | None
    place: _Place


class Event(Struct, Generic[_Place], frozen=True, kw_only=True):
    """A change with all that tell it, the newest first; its date is null where they differ, or tell none."""

    kind: ChangeKind
    before: tuple[str, ...]
    after: str | None
    what: str | None
    since: str | None
    until: str | None
    tellings: tuple[Telling[_Place], ...]
    doubts: tuple[EventDoubt, ...]


class RegisterStep(Struct, frozen=True):
    """What the register says of a name that ended: which name went on, and when."""

    successor: str
    date: str | None


def events_of(
    tellings: Iterable[Telling[_Place]], *, register: Mapping[str, tuple[RegisterStep, ...]]
) -> tuple[Event[_Place], ...]:
    """Join those that tell the same; `register` has its steps by the key of the name before."""
    joined: dict[_Key, list[Telling[_Place]]] = defaultdict(list)
    for telling in tellings:
        joined[_key(telling)].append(telling)
    successors = _successors(joined)
    return tuple(_event(told, register=register, successors=successors) for told in joined.values())


def dates_agree(first: str | None, second: str | None) -> bool:
    """A date agrees with one that is only less precise, and with none."""
    if first is None or second is None:
        return True
    length = min(len(first), len(second))
    return first[:length] == second[:length]


def _key(telling: Telling[_Place]) -> _Key:
    before = tuple(sorted(map(unit_key, telling.before)))
    # Posts of one name fall vacant again and again, so only the same day is the same one.
    day = (telling.since or "") if telling.kind == "vacated" else ""
    return telling.kind, before, unit_key(telling.after or ""), unit_key(telling.what or ""), day


def _successors(joined: Iterable[_Key]) -> Mapping[str, set[str]]:
    """The names that each name is said to have gone on under."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind, before, after, *_ in joined:
        if kind in {"renamed", "merged"} and after:
            for name in before:
                found[name].add(after)
    return found


def _event(
    told: list[Telling[_Place]],
    *,
    register: Mapping[str, tuple[RegisterStep, ...]],
    successors: Mapping[str, set[str]],
) -> Event[_Place]:
    first = told[0]
    dated = [one for one in told if one.since or one.until]
    agree = all(dates_agree(one.since, dated[0].since) for one in dated)
    # Of dates that agree the most precise is the date.
    best = max(dated, key=lambda one: len(one.since or ""), default=None) if agree else None
    doubts: list[EventDoubt] = [] if agree else ["dates-differ"]
    keys = tuple(map(unit_key, first.before))
    if first.kind in {"renamed", "merged"} and first.after:
        if any(len(successors[key]) > 1 for key in keys):
            doubts.append("successors-differ")
        doubts += _against_register(
            keys, after=unit_key(first.after), since=best.since if best else None, register=register
        )
    return Event(
        kind=first.kind,
        before=first.before,
        after=first.after,
        what=first.what,
        since=best.since if best else None,
        until=best.until if best else None,
        tellings=tuple(told),
        doubts=tuple(dict.fromkeys(doubts)),
    )


def _against_register(
    before: Iterable[str], *, after: str, since: str | None, register: Mapping[str, tuple[RegisterStep, ...]]
) -> list[EventDoubt]:
    found: list[EventDoubt] = []
    for key in before:
        steps = register.get(key, ())
        same = [step for step in steps if unit_key(step.successor) == after]
        if steps and not same:
            found.append("register-other-name")
        elif same and not any(dates_agree(since, step.date) for step in same):
            found.append("register-other-date")
    return found
