"""The committees of a body: those of today, those that are no more, and which followed which."""

from datetime import date, timedelta
from typing import Any

from django.db.models import Count, DateField, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from msgspec import Struct

from raadhus.core.danish_order import danish_order
from raadhus.published.models import Meeting, MeetingOrganization, Organization, OrganizationSuccession
from raadhus.published.prepared import Places, Prepared

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
    newest = next((row["date"] for row in _NEWEST.part(0, 1, body=body, today=today)), today)
    followed: dict[str, list[tuple[str | None, str]]] = {}
    for row in _FOLLOWED.rows(body=body):
        followed.setdefault(row["predecessor"], []).append((row["date"], row["successor__name"]))
    found = [
        ListedOrganization(
            id=row["id"],
            name=row["name"],
            type=row["organization_type"],
            start_date=row["start_date"],
            end_date=row["end_date"],
            life=row["life"],
            is_current=_is_current(
                row["end_date"],
                last=row["next"] or row["last"],
                gone=any(day is None or day <= today.isoformat() for day, _ in followed.get(row["id"], ())),
                newest=newest,
                today=today,
            ),
            meetings=row["meetings"],
            last_date=row["last"],
            next_date=row["next"],
            successors=tuple(sorted(name for _, name in followed.get(row["id"], ()))),
        )
        for row in _ROWS.rows(body=body, today=today)
    ]
    return tuple(sorted(found, key=_in_order))


def _is_current(end: str | None, *, last: date | None, gone: bool, newest: date, today: date) -> bool:
    if gone or is_over(end, today=today):
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


def _rows(places: Places) -> "QuerySet[Organization, Any]":
    """Each looked up in the index of its meetings, which is quicker than going through those of all of them."""
    today = places.one("today", DateField())
    of_one = MeetingOrganization.objects.filter(organization=OuterRef("pk"))
    counted = of_one.order_by().values("organization").annotate(times=Count("*")).values("times")
    last, next_ = of_one.filter(date__lte=today), of_one.filter(date__gt=today)
    return Organization.objects.filter(body=places.one("body")).values(
        "id",
        "name",
        "organization_type",
        "start_date",
        "end_date",
        "life",
        meetings=Coalesce(Subquery(counted, output_field=IntegerField()), 0),
        last=Subquery(last.order_by("-date").values("date")[:1]),
        next=Subquery(next_.order_by("date").values("date")[:1]),
    )


_ROWS = Prepared(_rows)
_NEWEST = Prepared(
    lambda places: (
        Meeting.objects.filter(body=places.one("body"), date__lte=places.one("today", DateField()))
        .order_by("-date")
        .values("date")
    )
)
_FOLLOWED = Prepared(
    lambda places: OrganizationSuccession.objects.filter(predecessor__body=places.one("body")).values(
        "predecessor", "successor__name", "date"
    )
)
