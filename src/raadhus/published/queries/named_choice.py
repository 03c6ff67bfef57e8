"""Something that a list can be chosen by, and its name."""

from collections.abc import Iterable

from msgspec import Struct


class NamedChoice(Struct, frozen=True, kw_only=True):
    id: str
    name: str


def chosen(choices: Iterable[NamedChoice], *, asked: str) -> str | None:
    """Give the id that was asked for, where there is such a choice."""
    return next((one.id for one in choices if one.id == asked), None)
