"""The committees of a body over time: from when to when, as the register knows or as their meetings show."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Count, IntegerField, Max, Min, OuterRef, Subquery
from django.db.models.functions import Coalesce
from msgspec import Struct

from raadhus.published.models import MeetingOrganization, Organization, OrganizationSuccession


class Successor(Struct, frozen=True, kw_only=True):
    """The one that went on, and when as the register says, which may be as short as a year."""

    id: str
    name: str
    date: str | None


class OrganizationOverTime(Struct, frozen=True, kw_only=True):
    """`start` and `end` are the register's, as precise as there; `first` and `last` the days of its meetings.

    Those that share a `life` succeeded one another.
    """

    id: str
    name: str
    type: str
    life: str
    start: str | None
    end: str | None
    first: date | None
    last: date | None
    meetings: int
    successors: tuple[Successor, ...]
    predecessors: tuple[Successor, ...]

    @property
    def begins(self) -> str | None:
        return self.start or (self.first.isoformat() if self.first else None)

    @property
    def goes_on(self) -> bool:
        """The register knows it and knows of no end."""
        return self.start is not None and self.end is None and not self.successors

    @property
    def ends(self) -> str | None:
        """The register's end; without one the last meeting, and after that nobody knows."""
        return self.end or (self.last.isoformat() if self.last else None)


def organizations_over_time(body: str) -> tuple[OrganizationOverTime, ...]:
    """Give committees and units alike, each life together, the oldest first: two statements."""
    held = MeetingOrganization.objects.filter(organization=OuterRef("pk")).order_by().values("organization")
    rows = Organization.objects.filter(body=body).annotate(
        first=Subquery(held.annotate(day=Min("date")).values("day")),
        last=Subquery(held.annotate(day=Max("date")).values("day")),
        meetings=Coalesce(
            Subquery(held.annotate(times=Count("*")).values("times"), output_field=IntegerField()), 0
        ),
    )
    steps = tuple(
        OrganizationSuccession.objects.filter(predecessor__body=body)
        .order_by("date", "pk")
        .values_list("predecessor_id", "predecessor__name", "successor_id", "successor__name", "date")
    )
    after: dict[str, list[Successor]] = {}
    before: dict[str, list[Successor]] = {}
    for old, old_name, new, new_name, day in steps:
        after.setdefault(old, []).append(Successor(id=new, name=new_name, date=day))
        before.setdefault(new, []).append(Successor(id=old, name=old_name, date=day))
    found = tuple(
        OrganizationOverTime(
            id=row.pk,
            name=row.name,
            type=row.organization_type,
            life=row.life,
            start=row.start_date,
            end=row.end_date,
            first=row.first,
            last=row.last,
            meetings=row.meetings,
            successors=tuple(after.get(row.pk, ())),
            predecessors=tuple(before.get(row.pk, ())),
        )
        for row in rows
    )
    return tuple(sorted(found, key=_order(found)))


def _order(found: tuple[OrganizationOverTime, ...]) -> "_Order":
    begins: dict[str, str] = {}
    for one in found:
        begins[one.life] = min(begins.get(one.life, "9999"), one.begins or "9999")
    return _Order(begins)


class _Order:
    """Lives by their beginning, and within each by the beginning of the name."""

    def __init__(self, begins: Mapping[str, str]) -> None:
        self._begins = begins

    def __call__(self, one: OrganizationOverTime) -> tuple[str, str, str, str, str]:
        return (self._begins[one.life], one.life, one.begins or "9999", one.name, one.id)
