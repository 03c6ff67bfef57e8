"""The meetings of a body by committee and year, and which committees and years there are to choose from."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from django.db.models import Count, F, QuerySet
from django.db.models.functions import ExtractYear
from msgspec import Struct

from raadhus.published.models import AgendaItem, Meeting, MeetingOrganization, Organization
from raadhus.published.queries.meetings.convened_organizations import (
    ConvenedOrganization,
    convened_organizations,
)
from raadhus.published.queries.named_choice import NamedChoice
from raadhus.published.queries.organizations.names_of_lives import committees_to_choose
from raadhus.published.queries.parts_of_lists import first_row, ids_in_parts


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

    organizations: tuple[NamedChoice, ...]
    years: tuple[int, ...]


class ChosenMeetings(Struct, frozen=True, kw_only=True):
    """A stretch of the meetings, and how many there are in all."""

    meetings: tuple[ChosenMeeting, ...]
    total: int


def meeting_choices(body: str) -> MeetingChoices:
    """What there is to choose from, in two statements; a committee goes by its `life`, whatever it was called."""
    met = Organization.objects.filter(body=body, organization_meetings__isnull=False).distinct()
    years = (
        Meeting.objects.filter(body=body, date__isnull=False)
        .annotate(year=ExtractYear("date"))
        .values_list("year", flat=True)
    )
    return MeetingChoices(
        organizations=committees_to_choose(met),
        years=tuple(sorted(set(years.distinct()), reverse=True)),
    )


def meetings_by_choice(
    body: str, *, organization: str | None, year: int | None, page: int = 1, on_a_page: int
) -> ChosenMeetings:
    """A page of them, the newest first, in four statements; `organization` is a committee's `life`."""
    ordered = _in_order(body, organization=organization, year=year)
    total = ordered.count()
    first = first_row(page, total=total, on_a_page=on_a_page)
    return ChosenMeetings(meetings=tuple(_told(ordered[first : first + on_a_page])), total=total)


def all_meetings_by_choice(
    body: str, *, organization: str | None, year: int | None
) -> Iterator[ChosenMeeting]:
    """Give all of them as they are read."""
    for ids in ids_in_parts(_in_order(body, organization=organization, year=year)):
        found = {one.id: one for one in _told(Meeting.objects.filter(pk__in=ids))}
        yield from (found[one] for one in ids if one in found)


def _in_order(body: str, *, organization: str | None, year: int | None) -> "QuerySet[Meeting]":
    rows = Meeting.objects.filter(body=body)
    if organization is not None:
        met = MeetingOrganization.objects.filter(organization__life=organization)
        rows = rows.filter(pk__in=met.values("meeting"))
    if year is not None:
        rows = rows.filter(date__year=year)
    return rows.order_by(F("date").desc(nulls_last=True), F("start").desc(nulls_last=True), "id")


def _told(meetings: "QuerySet[Meeting]") -> Iterator[ChosenMeeting]:
    rows = tuple(meetings)
    ids = [row.pk for row in rows]
    convened, counts = convened_organizations(ids), _counts(ids)
    return (_chosen(row, convened=convened.get(row.pk, ()), counts=counts) for row in rows)


def _counts(meetings: Iterable[str]) -> Mapping[tuple[str, bool], int]:
    items = AgendaItem.objects.filter(meeting__in=meetings)
    counted = items.order_by().values_list("meeting", "access").annotate(times=Count("pk"))
    found: defaultdict[tuple[str, bool], int] = defaultdict(int)
    for meeting, access, times in counted:
        found[meeting, access == "closed"] += times
    return found


def _chosen(
    row: Meeting, *, convened: tuple[ConvenedOrganization, ...], counts: Mapping[tuple[str, bool], int]
) -> ChosenMeeting:
    closed = counts.get((row.pk, True), 0)
    return ChosenMeeting(
        id=row.pk,
        date=row.date,
        start=row.start,
        place=row.place,
        name=row.name,
        organizations=tuple(one.name for one in convened),
        has_agenda=row.agenda_id is not None,
        has_minutes=row.minutes_id is not None,
        cancelled=row.cancelled,
        extraordinary=row.extraordinary,
        items=counts.get((row.pk, False), 0) + closed,
        closed_items=closed,
    )
