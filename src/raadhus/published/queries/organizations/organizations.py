"""The committees of a body: those of today, those that are no more, and which followed which."""

from datetime import date, timedelta

from django.db.models import Count, Max, Min, Q
from msgspec import Struct

from raadhus.core.danish_order import danish_order
from raadhus.published.models import Meeting, Organization, OrganizationSuccession

_ORDER = ("council", "committee", "advisory_council", "other", "unit")
_SILENT_FOR = timedelta(days=400)
"""A committee that has not met for so long, nor in the council's term, while others did, is not one of today."""


class ListedOrganization(Struct, frozen=True, kw_only=True):
    """A committee; `successors` are the names that went on with its tasks, `last_date` its last meeting until today."""

    id: str
    name: str
    type: str
    start_date: str | None
    end_date: str | None
    life: str
    is_current: bool
    meetings: int
    last_date: date | None
    next_date: date | None
    successors: tuple[str, ...]


def organizations_of_body(body: str, *, today: date) -> tuple[ListedOrganization, ...]:
    """Give every committee, those of today first, the council before all: three statements."""
    newest = Meeting.objects.filter(body=body, date__lte=today).aggregate(day=Max("date"))["day"] or today
    past, to_come = Q(organization_meetings__date__lte=today), Q(organization_meetings__date__gt=today)
    rows = Organization.objects.filter(body=body).annotate(
        meetings=Count("organization_meetings"),
        last=Max("organization_meetings__date", filter=past),
        next=Min("organization_meetings__date", filter=to_come),
    )
    followed: dict[str, list[tuple[str | None, str]]] = {}
    for before, after, day in OrganizationSuccession.objects.filter(predecessor__body=body).values_list(
        "predecessor_id", "successor__name", "date"
    ):
        followed.setdefault(before, []).append((day, after))
    found = [
        ListedOrganization(
            id=row.pk,
            name=row.name,
            type=row.organization_type,
            start_date=row.start_date,
            end_date=row.end_date,
            life=row.life,
            is_current=_is_current(
                row,
                last=row.next or row.last,
                gone=any(day is None or day <= today.isoformat() for day, _ in followed.get(row.pk, ())),
                newest=newest,
                today=today,
            ),
            meetings=row.meetings,
            last_date=row.last,
            next_date=row.next,
            successors=tuple(sorted(name for _, name in followed.get(row.pk, ()))),
        )
        for row in rows
    ]
    return tuple(sorted(found, key=_in_order))


def _is_current(row: Organization, *, last: date | None, gone: bool, newest: date, today: date) -> bool:
    if gone or is_over(row.end_date, today=today):
        return False
    return last is None or last >= min(newest - _SILENT_FOR, _start_of_term(newest))


def _start_of_term(day: date) -> date:
    """Councils take their seats on the first of January after the elections of November 2021, 2025 and so on."""
    return date(day.year - (day.year - 2) % 4, 1, 1)


def is_over(end: str | None, *, today: date) -> bool:
    """Whether a date that may be as short as a year lies before today altogether."""
    return end is not None and end < today.isoformat()[: len(end)]


def _in_order(row: ListedOrganization) -> tuple[bool, int, str, str]:
    return (not row.is_current, _ORDER.index(row.type), danish_order(row.name), row.id)
