"""How many items each committee had in each year, how many were closed, and which reasons were printed for it."""

from collections import defaultdict

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import ExtractYear
from msgspec import Struct

from raadhus.core.danish_order import danish_order
from raadhus.published.models import AgendaItem, MeetingOrganization, Organization
from raadhus.published.queries.organizations.names_of_lives import names_of_lives


class ClosedReason(Struct, frozen=True, kw_only=True):
    """A reason as printed, null when there was none, and how many closed items gave it."""

    reason: str | None
    items: int


class YearOfCommittee(Struct, frozen=True, kw_only=True):
    """`organization` is the committee's `life`, `name` its latest; of `unknown` the papers do not say it."""

    organization: str
    name: str
    year: int
    items: int
    closed: int
    unknown: int
    reasons: tuple[ClosedReason, ...]


def closed_items_of_body(body: str) -> tuple[YearOfCommittee, ...]:
    """Count the items of all meetings that were not cancelled, by committee and year, in two statements.

    A joint meeting counts with the committee that led it; one of no known committee or day is not counted.
    """
    led = MeetingOrganization.objects.filter(meeting=OuterRef("meeting"), place=0)
    rows = (
        AgendaItem.objects.filter(meeting__body=body, meeting__cancelled=False, meeting__date__isnull=False)
        .annotate(life=Subquery(led.values("organization__life")[:1]), year=ExtractYear("meeting__date"))
        .order_by()
        .values_list("life", "year", "access", "closing_reason")
        .annotate(times=Count("pk"))
    )
    names = names_of_lives(Organization.objects.filter(body=body))
    found: defaultdict[tuple[str, int], list[tuple[str | None, str | None, int]]] = defaultdict(list)
    for life, year, access, reason, times in rows:
        if life in names:
            found[life, year].append((access, reason, times))
    years = (
        _year(counts, organization=life, name=names[life], year=year)
        for (life, year), counts in found.items()
    )
    return tuple(sorted(years, key=lambda one: (danish_order(one.name), one.organization, one.year)))


def _year(
    counts: list[tuple[str | None, str | None, int]], *, organization: str, name: str, year: int
) -> YearOfCommittee:
    reasons: defaultdict[str | None, int] = defaultdict(int)
    for access, reason, times in counts:
        if access == "closed":
            reasons[reason] += times
    return YearOfCommittee(
        organization=organization,
        name=name,
        year=year,
        items=sum(times for _, _, times in counts),
        closed=sum(reasons.values()),
        unknown=sum(times for access, _, times in counts if access is None),
        reasons=tuple(
            ClosedReason(reason=reason, items=items)
            for reason, items in sorted(reasons.items(), key=lambda one: (-one[1], one[0] or ""))
        ),
    )
