"""Who was at a meeting, in groups: the members by how they took part, the officials apart; and who has approved."""

from collections.abc import Container, Iterable, Mapping, Sequence

from msgspec import Struct

from raadhus.core.record import Attendance
from raadhus.published.manuscripts.approvers import TOOK_PART, approvers
from raadhus.published.name_keys import person_key
from raadhus.published.queries.meetings.editions_of_meeting import GivenApproval
from raadhus.web.public.items.shown_item import ShownPresence

_GROUPS = (("present", TOOK_PART), ("apology", {"apology"}), ("absent", {"absent"}))


class PresenceGroup(Struct, frozen=True, kw_only=True):
    status: str
    people: tuple[ShownPresence, ...]


class Presence(Struct, frozen=True, kw_only=True):
    members: tuple[PresenceGroup, ...]
    officials: tuple[ShownPresence, ...]


class ApprovalCount(Struct, frozen=True, kw_only=True):
    """How many of those who are to approve have approved the minutes; `others` approved without being on the list."""

    approved: tuple[GivenApproval, ...]
    missing: tuple[str, ...]
    others: tuple[GivenApproval, ...]

    @property
    def of(self) -> int:
        return len(self.approved) + len(self.missing)


def presence(listed: Sequence[tuple[Attendance, ShownPresence]]) -> Presence:
    """Sort the entries of a meeting's list that hold for all of it."""
    members = [(entry, shown) for entry, shown in listed if entry.is_official is not True]
    groups = (
        PresenceGroup(
            status=status, people=tuple(shown for entry, shown in members if entry.status in statuses)
        )
        for status, statuses in _GROUPS
    )
    return Presence(
        members=tuple(group for group in groups if group.people),
        officials=tuple(shown for entry, shown in listed if entry.is_official is True),
    )


def approval_count(
    approvals: Sequence[GivenApproval],
    *,
    listed: Iterable[Attendance],
    persons: Mapping[str, str],
    statuses: Container[str | None],
) -> ApprovalCount:
    """Hold the approvals against those who are to approve: the members of these statuses."""
    members = approvers(listed, persons=persons, statuses=statuses)
    keys = {person_key(name) for name in members}
    given = {person_key(one.name) for one in approvals}
    return ApprovalCount(
        approved=tuple(one for one in approvals if person_key(one.name) in keys),
        missing=tuple(name for name in members if person_key(name) not in given),
        others=tuple(one for one in approvals if person_key(one.name) not in keys),
    )
