"""Centres, offices and other units over time: their names in lines, and what minutes tell happened to them."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date

from django.db.models import Exists, F, OuterRef, QuerySet
from msgspec import Struct

from raadhus.figures.models import Unit, UnitChange, UnitPart
from raadhus.figures.organisation.events import Event, RegisterStep, Telling, events_of
from raadhus.figures.organisation.names import unit_key
from raadhus.figures.queries.told import ToldPlace, newest_first, place_of, with_places
from raadhus.published.queries.parts_of_lists import first_row

ON_A_PAGE = 20
_MOST_CHANGES = 1000
_MOST_OTHERS = 20
_SHORTEST = 2


class NameOfUnit(Struct, frozen=True, kw_only=True):
    """One name in a line; of several the newest leads."""

    name: str
    leads: bool
    first_told: date | None
    last_told: date | None


class UnitLine(Struct, frozen=True, kw_only=True):
    """A unit under all its names; `asked` is the name by which it was found, when that is an older one."""

    id: str
    name: str
    names: tuple[NameOfUnit, ...]
    events: tuple[Event[ToldPlace], ...]
    asked: str | None


class Units(Struct, frozen=True, kw_only=True):
    """A page of the lines, the ones told of last first, and the newest changes that name no unit."""

    lines: tuple[UnitLine, ...]
    total: int
    others: tuple[Event[ToldPlace], ...]


def units_of_body(
    body: str,
    *,
    register: Mapping[str, tuple[RegisterStep, ...]],
    asked: str = "",
    page: int = 1,
    on_a_page: int = ON_A_PAGE,
) -> Units:
    """Give a page of those whose names, today's or older ones, hold what is asked for: five statements."""
    key = unit_key(asked) if len(asked.strip()) >= _SHORTEST else ""
    leading = Unit.objects.filter(body=body, leads=True)
    if key:
        leading = leading.filter(line__in=Unit.objects.filter(body=body, key__contains=key).values("line"))
    total = leading.count()
    first = first_row(page, total=total, on_a_page=on_a_page)
    ordered = leading.order_by(F("line_told").desc(nulls_last=True), "key")
    lines = {row.line: row for row in ordered[first : first + on_a_page]}
    units = _units(lines)
    told = _told(body, keys={row.key for rows in units.values() for row in rows})
    # Names and changes that only withdrawn items tell are left out.
    names = {line: [row for row in rows if row.key in told] for line, rows in units.items()}
    return Units(
        lines=tuple(
            UnitLine(
                id=line,
                name=row.name,
                names=tuple(map(_name, names[line])),
                events=events_of(_newest(told, names[line]), register=register),
                asked=_older(key, names[line]),
            )
            for line, row in lines.items()
            if names[line]
        ),
        total=total,
        others=() if key or page > 1 else events_of(map(_telling, _without_unit(body)), register=register),
    )


def all_changes_of_body(body: str) -> Iterable[Telling[ToldPlace]]:
    """Give every change that is told, the newest first, as it is read."""
    return map(_telling, with_places(newest_first(UnitChange.objects.filter(body=body))).iterator())


def newest_changes_of_body(body: str, *, most: int) -> tuple[Telling[ToldPlace], ...]:
    return tuple(map(_telling, with_places(newest_first(UnitChange.objects.filter(body=body)))[:most]))


def _units(lines: Iterable[str]) -> dict[str, list[Unit]]:
    """The names of each line, the newest first."""
    found: dict[str, list[Unit]] = {line: [] for line in lines}
    rows = Unit.objects.filter(line__in=tuple(found))
    for row in rows.order_by("-leads", F("last_told").desc(nulls_last=True), "key"):
        found[row.line].append(row)
    return found


def _told(body: str, *, keys: AbstractSet[str]) -> Mapping[str, list[UnitChange]]:
    """What is told of each name, the newest first."""
    of_keys = UnitPart.objects.filter(body=body, key__in=tuple(keys)).values("change")
    rows = with_places(newest_first(UnitChange.objects.filter(pk__in=of_keys))).prefetch_related("parts")
    found: dict[str, list[UnitChange]] = {}
    for row in rows[:_MOST_CHANGES]:
        for key in dict.fromkeys(part.key for part in row.parts.all() if part.key in keys):
            found.setdefault(key, []).append(row)
    return found


def _newest(told: Mapping[str, list[UnitChange]], names: Iterable[Unit]) -> Iterator[Telling[ToldPlace]]:
    """The changes of all names of a line, each once, the newest first."""
    changes = {change.pk: change for name in names for change in told[name.key]}
    in_order = sorted(changes.values(), key=lambda one: one.date or date.min, reverse=True)
    return map(_telling, in_order)


def _without_unit(body: str) -> "QuerySet[UnitChange]":
    nameless = UnitChange.objects.filter(~Exists(UnitPart.objects.filter(change=OuterRef("pk"))), body=body)
    return with_places(newest_first(nameless))[:_MOST_OTHERS]


def _older(key: str, names: Iterable[Unit]) -> str | None:
    """The name that was asked for, unless today's has it too."""
    if not key or any(row.leads and key in row.key for row in names):
        return None
    return next((row.name for row in names if key in row.key), None)


def _name(row: Unit) -> NameOfUnit:
    return NameOfUnit(name=row.name, leads=row.leads, first_told=row.first_told, last_told=row.last_told)


def _telling(row: UnitChange) -> Telling[ToldPlace]:
    return Telling(
        kind=row.kind,  # type: ignore[arg-type]  # taking in writes a ChangeKind
        before=tuple(row.before),
        after=row.after,
        what=row.what,
        since=row.since,
        until=row.until,
        when=row.when,
        place=place_of(row),
    )
