"""The meetings of a committee: those that come, and a page of those that were."""

from datetime import date
from typing import Any

from django.db.models import Count, DateField, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from msgspec import Struct

from raadhus.published.models import AgendaItem, Meeting, MeetingOrganization
from raadhus.published.prepared import Places, Prepared, Row
from raadhus.published.queries.parts_of_lists import first_row

MEETINGS_ON_A_PAGE = 25


class CommitteeMeeting(Struct, frozen=True, kw_only=True):
    id: str
    name: str
    date: date | None
    start: str | None
    place: str | None
    items: int
    closed_items: int
    has_agenda: bool
    has_minutes: bool
    cancelled: bool
    extraordinary: bool


class CommitteeMeetings(Struct, frozen=True, kw_only=True):
    """`coming` in the order they come; `past` the latest first, `total` how many there are of them."""

    coming: tuple[CommitteeMeeting, ...]
    past: tuple[CommitteeMeeting, ...]
    total: int


def meetings_of_committee(
    organization: str, *, today: date, year: int | None, page: int = 1, on_a_page: int = MEETINGS_ON_A_PAGE
) -> CommitteeMeetings:
    """Give the meetings to come, and a page of those that were, of one year or of all: three statements."""
    asked: dict[str, object] = {"organization": organization, "today": today}
    count, past, of_year = _COUNT, _PAST, asked
    if year is not None:
        count, past = _COUNT_OF_YEAR, _PAST_OF_YEAR
        of_year = {**asked, "first": date(year, 1, 1), "last": date(year, 12, 31)}
    total = sum(row["total"] for row in count.rows(**of_year))
    first = first_row(page, total=total, on_a_page=on_a_page)
    return CommitteeMeetings(
        coming=tuple(map(_meeting, _COMING.rows(**asked))),
        past=tuple(map(_meeting, past.part(first, on_a_page, **of_year))),
        total=total,
    )


def meetings_with_items(places: Places) -> "QuerySet[Meeting]":
    """The meetings of a committee with how many items they have, and how many of them are closed."""
    items = AgendaItem.objects.filter(meeting=OuterRef("pk"))
    return _meetings(places).annotate(
        items_there=_count(items), closed_there=_count(items.filter(access="closed"))
    )


def _meetings(places: Places) -> "QuerySet[Meeting]":
    of_committee = MeetingOrganization.objects.filter(organization=places.one("organization"))
    return Meeting.objects.filter(pk__in=of_committee.values("meeting"))


def _count(items: "QuerySet[AgendaItem]") -> Coalesce:
    counted = items.order_by().values("meeting").annotate(times=Count("*")).values("times")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _past(places: Places, rows: "QuerySet[Meeting]") -> "QuerySet[Meeting]":
    return rows.filter(Q(date__lt=places.one("today", DateField())) | Q(date__isnull=True))


def _of_year(places: Places, rows: "QuerySet[Meeting]") -> "QuerySet[Meeting]":
    day = DateField()
    return _past(places, rows).filter(date__gte=places.one("first", day), date__lte=places.one("last", day))


def _counted(rows: "QuerySet[Meeting]") -> "QuerySet[Any, Any]":
    return rows.order_by().values(every=Value(1)).annotate(total=Count("*")).values("total")


def _latest_first(rows: "QuerySet[Meeting]") -> "QuerySet[Meeting]":
    return rows.order_by(F("date").desc(nulls_last=True), "pk")


def _meeting(row: Row) -> CommitteeMeeting:
    return CommitteeMeeting(
        id=row["id"],
        name=row["name"],
        date=row["date"],
        start=row["start"],
        place=row["place"],
        items=row["items_there"],
        closed_items=row["closed_there"],
        has_agenda=row["agenda"] is not None,
        has_minutes=row["minutes"] is not None,
        cancelled=row["cancelled"],
        extraordinary=row["extraordinary"],
    )


_COLUMNS = (
    "id",
    "name",
    "date",
    "start",
    "place",
    "items_there",
    "closed_there",
    "agenda",
    "minutes",
    "cancelled",
    "extraordinary",
)
_COMING = Prepared(
    lambda places: (
        meetings_with_items(places)
        .filter(date__gte=places.one("today", DateField()))
        .order_by("date", "pk")
        .values(*_COLUMNS)
    )
)
_COUNT = Prepared(lambda places: _counted(_past(places, _meetings(places))))
_COUNT_OF_YEAR = Prepared(lambda places: _counted(_of_year(places, _meetings(places))))
_PAST = Prepared(lambda places: _latest_first(_past(places, meetings_with_items(places))).values(*_COLUMNS))
_PAST_OF_YEAR = Prepared(
    lambda places: _latest_first(_of_year(places, meetings_with_items(places))).values(*_COLUMNS)
)
