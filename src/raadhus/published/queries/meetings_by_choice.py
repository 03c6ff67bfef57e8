"""The meetings of a body by committee and year, and which committees and years there are to choose from."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, TypeAlias

from django.db.models import Count, QuerySet
from django.db.models.functions import ExtractYear
from msgspec import Struct

from raadhus.published.models import AgendaItem, Meeting, MeetingOrganization, Organization

_Ids: TypeAlias = "Collection[str] | QuerySet[Meeting, Any]"


class ChosenMeeting(Struct, frozen=True, kw_only=True):
    """A meeting as lists show it; `name` is what its papers are called where no committee is known."""

    id: str
    date: date | None
    start: str | None
    place: str | None
    name: str
    organizations: tuple[str, ...]
    has_agenda: bool
    has_minutes: bool
    cancelled: bool
    extraordinary: bool
    items: int
    closed_items: int


class MeetingChoices(Struct, frozen=True, kw_only=True):
    """`organizations` are the committees that have met, each with its name; renamed ones are one."""

    organizations: tuple[tuple[str, str], ...]
    years: tuple[int, ...]


class ChosenMeetings(Struct, frozen=True, kw_only=True):
    """A stretch of the meetings, and how many there are in all."""

    meetings: tuple[ChosenMeeting, ...]
    total: int


def meeting_choices(body: str) -> MeetingChoices:
    """What there is to choose from, in two statements; a committee goes by its `life`, whatever it was called."""
    rows = Organization.objects.filter(body=body, organization_meetings__isnull=False).distinct()
    latest = dict(rows.order_by("start_date", "id").values_list("life", "name"))
    years = (
        Meeting.objects.filter(body=body, date__isnull=False)
        .annotate(year=ExtractYear("date"))
        .values_list("year", flat=True)
    )
    return MeetingChoices(
        organizations=tuple(sorted(latest.items(), key=lambda one: one[1].casefold())),
        years=tuple(sorted(set(years.distinct()), reverse=True)),
    )


def meetings_by_choice(
    body: str, *, organization: str | None, year: int | None, first: int, most: int | None
) -> ChosenMeetings:
    """The newest first, from the one at `first` on, in four statements; `organization` is a committee's `life`."""
    rows = Meeting.objects.filter(body=body)
    if organization is not None:
        met = MeetingOrganization.objects.filter(organization__life=organization)
        rows = rows.filter(pk__in=met.values("meeting"))
    if year is not None:
        rows = rows.filter(date__year=year)
    ordered = rows.order_by("-date", "-start", "id")
    shown = tuple(ordered[first : None if most is None else first + most])
    ids = rows.values("pk") if most is None else [row.pk for row in shown]
    names = _names(ids)
    counts = _counts(ids)
    return ChosenMeetings(
        meetings=tuple(_chosen(row, names=names, counts=counts) for row in shown), total=rows.count()
    )


def _names(meetings: _Ids) -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    convened = MeetingOrganization.objects.filter(meeting__in=meetings)
    for meeting, name in convened.order_by("place").values_list("meeting", "name"):
        found[meeting].append(name)
    return found


def _counts(meetings: _Ids) -> Mapping[tuple[str, bool], int]:
    items = AgendaItem.objects.filter(meeting__in=meetings)
    counted = items.order_by().values_list("meeting", "access").annotate(times=Count("pk"))
    found: defaultdict[tuple[str, bool], int] = defaultdict(int)
    for meeting, access, times in counted:
        found[meeting, access == "closed"] += times
    return found


def _chosen(
    row: Meeting, *, names: Mapping[str, list[str]], counts: Mapping[tuple[str, bool], int]
) -> ChosenMeeting:
    closed = counts.get((row.pk, True), 0)
    return ChosenMeeting(
        id=row.pk,
        date=row.date,
        start=row.start,
        place=row.place,
        name=row.name,
        organizations=tuple(names.get(row.pk, ())),
        has_agenda=row.agenda_id is not None,
        has_minutes=row.minutes_id is not None,
        cancelled=row.cancelled,
        extraordinary=row.extraordinary,
        items=counts.get((row.pk, False), 0) + closed,
        closed_items=closed,
    )
