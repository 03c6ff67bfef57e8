"""Who is to approve the minutes of a meeting: the members who took part in it, or all of them, as its rules say."""

from collections.abc import Container, Iterable
from datetime import date
from typing import Final

from raadhus.core.record import Attendance
from raadhus.published.queries.bodies.rule_profile import rule_profile_of

TOOK_PART: Final = frozenset({None, "present", "arrived", "left", "substitute", "recused"})
_ON_THE_LIST: Final = TOOK_PART | {"apology", "absent"}


def approvers(
    listed: Iterable[Attendance], *, persons: Container[str], statuses: Container[str | None]
) -> tuple[str, ...]:
    """The names on the list of the meeting that are to approve it, of members of these statuses.

    `persons` are the names that mean a person.
    """
    return tuple(
        entry.name
        for entry in listed
        if not entry.items
        and entry.status in statuses
        and entry.is_official is not True
        and (entry.name in persons or entry.is_official is False)
    )


def statuses_that_approve(*, body: str, organization: str | None, day: date | None) -> frozenset[str | None]:
    """By the rules of procedure that the register states of the committee on the meeting's day."""
    if day is None:
        return TOOK_PART
    rules = rule_profile_of(body=body, organization=organization, day=day)
    return _ON_THE_LIST if rules.approvers == "all_members" else TOOK_PART
