"""How many items each committee had in each year, how many were closed, and which reasons were printed for it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from django.db.models import Count, OuterRef, Q, Subquery
from msgspec import Struct

from raadhus.core.danish_order import danish_order
from raadhus.published.models import AgendaItem, MeetingOrganization, Organization
from raadhus.published.queries.organizations.names_of_lives import names_of_lives

_Place: TypeAlias = tuple[str, int]  # a committee's life and a year


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
    """Count the items of all meetings that were not cancelled, by committee and year, in three statements.

    A joint meeting counts with the committee that led it; one of no known committee or day is not counted.
    """
    names = names_of_lives(Organization.objects.filter(body=body))
    places: dict[str, _Place] = {}
    items = Counter[_Place]()
    for meeting, place, times in _meetings(body):
        if place[0] in names:
            places[meeting] = place
            items[place] += times
    # What is open is the rest: of most items nothing is read but that they are there.
    rows = AgendaItem.objects.filter(Q(access="closed") | Q(access__isnull=True), meeting__body=body)
    told = rows.order_by().values_list("meeting_id", "access", "closing_reason")
    closed: defaultdict[_Place, Counter[str | None]] = defaultdict(Counter)
    unknown = Counter[_Place]()
    for meeting, access, reason, times in told.annotate(times=Count("meeting")):
        if meeting not in places:
            continue
        if access is None:
            unknown[places[meeting]] += times
        else:
            closed[places[meeting]][reason] += times
    years = (
        _year(closed[place], place=place, name=names[place[0]], items=of_all, unknown=unknown[place])
        for place, of_all in items.items()
    )
    return tuple(sorted(years, key=lambda one: (danish_order(one.name), one.organization, one.year)))


def _meetings(body: str) -> Iterator[tuple[str, _Place, int]]:
    """Those that were not cancelled, with the committee that led, the year and how many items."""
    items = AgendaItem.objects.filter(meeting=OuterRef("meeting")).order_by().values("meeting")
    led = MeetingOrganization.objects.filter(
        meeting__body=body, meeting__cancelled=False, date__isnull=False, place=0
    )
    told = led.annotate(items=Subquery(items.annotate(times=Count("meeting")).values("times")))
    for meeting, life, day, times in told.values_list("meeting_id", "organization__life", "date", "items"):
        if day is not None and times:
            yield meeting, (life, day.year), times


def _year(
    reasons: Mapping[str | None, int], *, place: _Place, name: str, items: int, unknown: int
) -> YearOfCommittee:
    return YearOfCommittee(
        organization=place[0],
        name=name,
        year=place[1],
        items=items,
        closed=sum(reasons.values()),
        unknown=unknown,
        reasons=tuple(
            ClosedReason(reason=reason, items=times)
            for reason, times in sorted(reasons.items(), key=lambda one: (-one[1], one[0] or ""))
        ),
    )
