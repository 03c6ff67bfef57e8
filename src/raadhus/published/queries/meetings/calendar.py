"""The meetings of a body between two days, with when they were last told of; and from when to when there are any."""

from datetime import date

from django.db.models import F, Max, Min
from msgspec import Struct

from raadhus.published.models import Meeting, MeetingOrganization
from raadhus.published.queries.meetings.convened_organizations import (
    ConvenedOrganization,
    convened_organizations,
)


class CalendarMeeting(Struct, frozen=True, kw_only=True):
    """`name` is what its papers are called where no committee is known; `told_at` is when the newest was published."""

    id: str
    date: date
    start: str | None
    end: str | None
    place: str | None
    name: str
    organizations: tuple[str, ...]
    has_agenda: bool
    has_minutes: bool
    cancelled: bool
    extraordinary: bool
    told_at: str | None


class CalendarBounds(Struct, frozen=True, kw_only=True):
    """The days of the first and of the last meeting, null when there is none."""

    first: date | None
    last: date | None


def meetings_between(
    body: str, *, first: date, last: date | None = None, organization: str | None = None
) -> tuple[CalendarMeeting, ...]:
    """In the order they come, both days with them, in two statements; of one committee by its `life`."""
    rows = Meeting.objects.filter(body=body, date__gte=first)
    if last is not None:
        rows = rows.filter(date__lte=last)
    if organization is not None:
        met = MeetingOrganization.objects.filter(organization__life=organization)
        rows = rows.filter(pk__in=met.values("meeting"))
    convened = convened_organizations(rows.values("pk"))
    ordered = rows.select_related("agenda__entry", "minutes__entry").order_by(
        "date", F("start").asc(nulls_last=True), "pk"
    )
    return tuple(_meeting(row, convened=convened.get(row.pk, ())) for row in ordered)


def calendar_bounds(body: str) -> CalendarBounds:
    found = Meeting.objects.filter(body=body).aggregate(first=Min("date"), last=Max("date"))
    return CalendarBounds(**found)


def _meeting(row: Meeting, *, convened: tuple[ConvenedOrganization, ...]) -> CalendarMeeting:
    assert row.date is not None
    told = [edition.entry.published_at for edition in (row.agenda, row.minutes) if edition is not None]
    return CalendarMeeting(
        id=row.pk,
        date=row.date,
        start=row.start,
        end=row.end,
        place=row.place,
        name=row.name,
        organizations=tuple(one.name for one in convened),
        has_agenda=row.agenda is not None,
        has_minutes=row.minutes is not None,
        cancelled=row.cancelled,
        extraordinary=row.extraordinary,
        told_at=max(told, default=None),
    )
