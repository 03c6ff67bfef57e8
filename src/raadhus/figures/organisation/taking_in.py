"""Making the rows of changes of the organisation that meetings tell, and joining the names of units into lines."""

from collections.abc import Iterable, Iterator, Sequence

from raadhus.core.derived import Derived
from raadhus.figures.models import Unit, UnitChange, UnitPart
from raadhus.figures.organisation.lines import JOINING_KINDS, TellingOfUnit, lines_of
from raadhus.figures.organisation.names import is_name, unit_key, unit_of_post
from raadhus.figures.placing import Placing
from raadhus.published.following.standing_record import StandingRecord
from raadhus.published.identities import minted_id


def take_in_organisation(meetings: Sequence[str], *, told: Sequence[tuple[StandingRecord, Derived]]) -> None:
    """Make the rows of these meetings anew from what is told of them, and the lines of all units that they name."""
    before = set(UnitPart.objects.filter(change__meeting__in=meetings).values_list("body", "key"))
    UnitChange.objects.filter(meeting__in=meetings).delete()
    changes = [row for standing, derived in told for row in _changes(standing, derived=derived)]
    UnitChange.objects.bulk_create(changes)
    parts = [part for change in changes for part in _parts(change)]
    UnitPart.objects.bulk_create(parts)
    touched = before | {(part.body, part.key) for part in parts}
    for body in sorted({body for body, _ in touched}):
        _join(body, keys={key for of, key in touched if of == body})


def _changes(standing: StandingRecord, *, derived: Derived) -> Iterator[UnitChange]:
    placing = Placing(standing)
    for change in derived.changes:
        row = UnitChange(
            kind=change.kind,
            before=list(change.before),
            after=change.after,
            what=change.what,
            since=change.date.from_ if change.date else None,
            until=change.date.to if change.date else None,
            when=change.date.as_printed if change.date else None,
        )
        if placing.place(row, change):
            yield row


def _parts(change: UnitChange) -> Iterator[UnitPart]:
    for number, (role, name) in enumerate(_names(change)):
        if is_name(name):
            yield UnitPart(
                id=f"{change.pk}-{number}",
                body=change.body,
                change=change,
                key=unit_key(name),
                name=name,
                role=role,
            )


def _names(change: UnitChange) -> Iterator[tuple[str, str]]:
    """The names with their parts in the change; of a post that fell vacant the unit that it is in."""
    yield from (("before", name) for name in change.before)
    if change.after:
        yield "after", change.after
    what = unit_of_post(change.what or "") if change.kind == "vacated" else change.what
    if what:
        yield "what", what


def _join(body: str, *, keys: set[str]) -> None:
    """Make the lines anew that hold one of these names, or held it."""
    reached = _reached(body, keys | _beside(body, keys))
    told = UnitPart.objects.filter(body=body, key__in=reached).values_list(
        "key", "name", "change__date", "change_id", "role", "change__kind"
    )
    rows = tuple(told)
    names = lines_of(
        (TellingOfUnit(key, name, date) for key, name, date, *_ in rows),
        steps=_steps((change, key, role) for key, _, _, change, role, kind in rows if kind in JOINING_KINDS),
    )
    Unit.objects.filter(body=body, key__in=reached).delete()
    Unit.objects.bulk_create(
        Unit(
            id=minted_id("unit", body=body, key=name.key),
            body=body,
            key=name.key,
            name=name.name,
            line=minted_id("unit", body=body, key=name.line),
            leads=name.leads,
            first_told=name.first_told,
            last_told=name.last_told,
            line_told=name.line_told,
        )
        for name in names
    )


def _beside(body: str, keys: set[str]) -> set[str]:
    """The names that shared a line with these until now."""
    lines = Unit.objects.filter(body=body, key__in=keys).values("line")
    return set(Unit.objects.filter(body=body, line__in=lines).values_list("key", flat=True))


def _reached(body: str, keys: set[str]) -> set[str]:
    """These names and all that changes lead to from them, in as many statements as the longest line has steps."""
    reached, new = set(keys), set(keys)
    while new:
        changes = UnitPart.objects.filter(
            body=body, key__in=new, change__kind__in=JOINING_KINDS, role__in=("before", "after")
        ).values("change")
        beside = UnitPart.objects.filter(change__in=changes, role__in=("before", "after"))
        new = set(beside.values_list("key", flat=True)) - reached
        reached |= new
    return reached


def _steps(parts: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    """From each name before to each name after, within each change."""
    before: dict[str, set[str]] = {}
    after: dict[str, set[str]] = {}
    for change, key, role in parts:
        if role in {"before", "after"}:
            (before if role == "before" else after).setdefault(change, set()).add(key)
    for change, names in before.items():
        yield from ((old, new) for old in sorted(names) for new in sorted(after.get(change, ())))
