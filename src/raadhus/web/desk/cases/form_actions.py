"""What the buttons inside a case's form do to what is typed: add, move and take away rows, pick earlier treatments."""

from collections.abc import Callable, Mapping
from typing import TypeAlias, TypeVar

from msgspec.structs import replace

from raadhus.web.desk.cases.typed_case import TypedAmount, TypedCase, TypedSection

_T = TypeVar("_T")
_Action: TypeAlias = Callable[[TypedCase, str], TypedCase]
_PLACES = {
    "point": "indstilling", "unit": "indstilling", "amount": "beloeb", "section": "afsnit", "search": "tidligere",
    "pick": "tidligere", "unpick": "tidligere",
}  # fmt: skip


def acted(typed: TypedCase, action: str) -> TypedCase:
    """The form after the button `name:where`; a button that there is not does nothing."""
    name, _, where = action.partition(":")
    act = _ACTIONS.get(name)
    return act(typed, where) if act else typed


def anchor_of(action: str) -> str:
    """Where on the page one stands after it."""
    subject = action.partition(":")[0].partition("-")[0]
    return _PLACES.get(subject, "")


def _added_section(typed: TypedCase, _: str) -> TypedCase:
    taken = {section.key for section in typed.sections}
    number = next(number for number in range(1, len(taken) + 2) if f"own-{number}" not in taken)
    return replace(typed, sections=(*typed.sections, TypedSection(key=f"own-{number}", heading="Nyt afsnit")))


def _picked(typed: TypedCase, key: str) -> TypedCase:
    return replace(typed, earlier=tuple(dict.fromkeys((*typed.earlier, key))))


def _unpicked(typed: TypedCase, key: str) -> TypedCase:
    return replace(typed, earlier=tuple(one for one in typed.earlier if one != key))


def _moved(rows: tuple[_T, ...], where: str, *, by: int) -> tuple[_T, ...]:
    at = _place(where, rows)
    if at is None or not 0 <= at + by < len(rows):
        return rows
    changed = list(rows)
    changed[at], changed[at + by] = changed[at + by], changed[at]
    return tuple(changed)


def _without(rows: tuple[_T, ...], where: str) -> tuple[_T, ...]:
    at = _place(where, rows)
    return rows if at is None else rows[:at] + rows[at + 1 :]


def _place(where: str, rows: tuple[_T, ...]) -> int | None:
    return int(where) if where.isascii() and where.isdigit() and int(where) < len(rows) else None


_ACTIONS: Mapping[str, _Action] = {
    "point-add": lambda typed, _: replace(typed, points=(*typed.points, "")),
    "point-up": lambda typed, at: replace(typed, points=_moved(typed.points, at, by=-1)),
    "point-down": lambda typed, at: replace(typed, points=_moved(typed.points, at, by=1)),
    "point-remove": lambda typed, at: replace(typed, points=_without(typed.points, at)),
    "unit-add": lambda typed, _: replace(typed, units=(*typed.units, "")),
    "unit-remove": lambda typed, at: replace(typed, units=_without(typed.units, at)),
    "amount-add": lambda typed, _: replace(typed, amounts=(*typed.amounts, TypedAmount())),
    "amount-remove": lambda typed, at: replace(typed, amounts=_without(typed.amounts, at)),
    "section-add": _added_section,
    "section-remove": lambda typed, at: replace(typed, sections=_without(typed.sections, at)),
    "pick": _picked,
    "unpick": _unpicked,
}
