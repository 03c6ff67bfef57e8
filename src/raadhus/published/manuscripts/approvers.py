"""Who is to approve the minutes of a meeting: the members who took part in it."""

from collections.abc import Container, Iterable

from raadhus.core.record import Attendance

TOOK_PART = frozenset({None, "present", "arrived", "left", "substitute", "recused"})


def approvers(listed: Iterable[Attendance], *, persons: Container[str]) -> tuple[str, ...]:
    """The names on the list of the meeting that are to approve it; `persons` are the names that mean a person."""
    return tuple(
        entry.name
        for entry in listed
        if not entry.items
        and entry.status in TOOK_PART
        and entry.is_official is not True
        and (entry.name in persons or entry.is_official is False)
    )
