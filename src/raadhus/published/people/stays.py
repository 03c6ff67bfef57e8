"""The places of names on the lists of meetings."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from raadhus.published.models import Attendance
from raadhus.published.people.likeness import Stay

_AT_ONCE = 500


def stays_of(names: Collection[str]) -> Mapping[str, tuple[Stay, ...]]:
    """Where each of these names is listed for a whole meeting, by its id."""
    found: defaultdict[str, list[Stay]] = defaultdict(list)
    wanted = sorted(names)
    for start in range(0, len(wanted), _AT_ONCE):
        rows = (
            Attendance.objects.filter(identity__in=wanted[start : start + _AT_ONCE], item__isnull=True)
            .order_by("meeting__date", "meeting", "id")
            .values_list("identity", "meeting_id", "name", "status", "from_at", "until_at", "substitute_for")
        )
        for identity, meeting, name, status, from_at, until_at, substitute_for in rows:
            assert identity is not None
            found[identity].append(Stay(meeting, name, status, from_at, until_at, substitute_for))
    return {identity: tuple(stays) for identity, stays in found.items()}
