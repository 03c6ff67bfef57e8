"""The meetings that the store holds, each with what there is of it."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from msgspec import Struct

from raadhus.published.models import AgendaItem, Meeting, MeetingOrganization, OpenDoubt


class ListedMeeting(Struct, frozen=True, kw_only=True):
    """A meeting; `organization` is the leading one, `doubts` are those that nobody has answered."""

    id: str
    body: str
    date: date | None
    organization: str | None
    name: str
    has_agenda: bool
    has_minutes: bool
    cancelled: bool
    items: int
    closed_items: int
    doubts: int


def listed_meetings(*, body: str | None = None) -> Iterator[ListedMeeting]:
    """Give the meetings of one body or of all, body by body, the oldest first."""
    rows = Meeting.objects.all() if body is None else Meeting.objects.filter(body=body)
    items = AgendaItem.objects.filter(meeting=OuterRef("pk"))
    counted = rows.annotate(
        organization=Subquery(
            MeetingOrganization.objects.filter(meeting=OuterRef("pk"), place=0).values("organization__name")
        ),
        items_there=_count(items, by="meeting"),
        closed_items=_count(items.filter(access="closed"), by="meeting"),
        doubts=_count(OpenDoubt.objects.filter(meeting=OuterRef("pk"), answer__isnull=True), by="meeting"),
    ).order_by("body", "date", "id")
    for row in counted.iterator():
        yield ListedMeeting(
            id=row.id,
            body=row.body_id,
            date=row.date,
            organization=row.organization,
            name=row.name,
            has_agenda=row.agenda_id is not None,
            has_minutes=row.minutes_id is not None,
            cancelled=row.cancelled,
            items=row.items_there,
            closed_items=row.closed_items,
            doubts=row.doubts,
        )


def _count(rows: "QuerySet[AgendaItem] | QuerySet[OpenDoubt]", *, by: str) -> Coalesce:
    counted = rows.order_by().values(by).annotate(times=Count("pk")).values("times")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
