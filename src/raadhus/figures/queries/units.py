"""Centres, offices and other units over time: their names in lines, and what minutes tell happened to them."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Exists, F, OuterRef, QuerySet
from msgspec import Struct

from raadhus.figures.models import Unit, UnitChange, UnitPart
from raadhus.figures.organisation.events import Event, RegisterStep, Telling, events_of
from raadhus.figures.organisation.names import unit_key
from raadhus.figures.queries.told import ToldPlace, newest_first, place_of, still_told, with_places
from raadhus.published.queries.parts_of_lists import first_row

ON_A_PAGE = 30
_MOST_CHANGES = 1000
_MOST_OTHERS = 50
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
    names = _names(body, lines=lines)
    changes = _changes_by_line(body, names=names)
    return Units(
        lines=tuple(
            UnitLine(
                id=line,
                name=row.name,
                names=tuple(map(_name, names[line])),
                events=events_of(changes[line], register=register),
                asked=_older(key, names[line]),
            )
            for line, row in lines.items()
            if changes.get(line)
        ),
        total=total,
        others=() if key or page > 1 else events_of(map(_telling, _without_unit(body)), register=register),
    )


def all_changes_of_body(body: str) -> Iterable[Telling[ToldPlace]]:
    """Give every change that is told, the newest first, as it is read."""
    return map(_telling, with_places(newest_first(UnitChange.objects.filter(body=body))).iterator())


def newest_changes_of_body(body: str, *, most: int) -> tuple[Telling[ToldPlace], ...]:
    return tuple(map(_telling, with_places(newest_first(UnitChange.objects.filter(body=body)))[:most]))


def _names(body: str, *, lines: Iterable[str]) -> dict[str, list[Unit]]:
    """The names of each line, the newest first; those that only withdrawn items tell are left out."""
    told = UnitPart.objects.filter(
        body=body, key=OuterRef("key"), change__in=still_told(UnitChange.objects.filter(body=body))
    )
    found: dict[str, list[Unit]] = {line: [] for line in lines}
    rows = Unit.objects.filter(Exists(told), body=body, line__in=tuple(found))
    for row in rows.order_by("-leads", F("last_told").desc(nulls_last=True), "key"):
        found[row.line].append(row)
    return found


def _changes_by_line(body: str, *, names: Mapping[str, list[Unit]]) -> Mapping[str, list[Telling[ToldPlace]]]:
    line_of = {row.key: line for line, rows in names.items() for row in rows}
    of_keys = UnitPart.objects.filter(body=body, key__in=tuple(line_of)).values("change")
    rows = with_places(newest_first(UnitChange.objects.filter(pk__in=of_keys))).prefetch_related("parts")
    found: dict[str, list[Telling[ToldPlace]]] = {}
    for row in rows[:_MOST_CHANGES]:
        telling = _telling(row)
        for line in dict.fromkeys(line_of[part.key] for part in row.parts.all() if part.key in line_of):
            found.setdefault(line, []).append(telling)
    return found


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
