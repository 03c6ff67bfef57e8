"""Names that only officials of the administration bear: they are nobody's to list or to join."""

from django.db.models import Q

from raadhus.published.models import Attendance
from raadhus.published.projection.people import name_id


def names_of_officials(body: str) -> frozenset[str]:
    """The ids of names that a meeting lists as an official's, and none as a member's."""
    listed = Attendance.objects.filter(meeting__body=body)
    printed = listed.filter(is_official=True).order_by().values_list("name", flat=True).distinct()
    officials = frozenset(name_id(name, body=body) for name in printed)
    as_members = listed.filter(Q(is_official=False) | Q(party__isnull=False), identity__isnull=False)
    return officials.difference(as_members.order_by().values_list("identity", flat=True).distinct())
