"""Who sits and sat in which committee, as precisely as the register says or the meetings show."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, TypeAlias

from django.db.models import Max, QuerySet
from msgspec import Struct

from raadhus.core.danish_order import danish_order
from raadhus.published.models import Membership
from raadhus.published.queries.organizations.organizations import (
    ListedOrganization,
    is_over,
    organizations_of_body,
)

SeatBasis: TypeAlias = Literal["register", "attendance"]


class Seat(Struct, frozen=True, kw_only=True):
    """A seat; of the basis `attendance` its dates are the first and last meeting that listed the person."""

    person: str
    person_name: str
    party: str | None
    organization: str
    organization_name: str
    organization_type: str
    role: str | None
    basis: SeatBasis
    start_date: str | None
    end_date: str | None
    is_current: bool

    @property
    def last_day(self) -> str | None:
        """The last day that the seat is known to have been held."""
        return self.end_date or self.start_date


def party_day(party: str | None, *, seats: Iterable[Seat]) -> str | None:
    """The last day that any of the seats is known to have been held for the party."""
    return max((seat.last_day for seat in seats if seat.party == party and seat.last_day), default=None)


def seats_of_body(body: str, *, today: date) -> tuple[Seat, ...]:
    """Give every seat of a body's committees, in five statements."""
    return _seats(Membership.objects.filter(person__body=body), body=body, today=today)


def seats_of_person(person: str, *, body: str, today: date) -> tuple[Seat, ...]:
    """Give the seats of one person, those of today first, then the latest."""
    return _seats(Membership.objects.filter(person=person, person__body=body), body=body, today=today)


def seats_of_organization(organization: str, *, body: str, today: date) -> tuple[Seat, ...]:
    """Give all who sit and sat in one committee, those of today first."""
    rows = Membership.objects.filter(organization=organization, organization__body=body)
    return _seats(rows, body=body, today=today)


def _seats(rows: "QuerySet[Membership]", *, body: str, today: date) -> tuple[Seat, ...]:
    committees = {one.id: one for one in organizations_of_body(body, today=today)}
    lists = _last_lists(rows)
    found = (
        _seat(row, committee=committees[row.organization_id], lists=lists, today=today)
        for row in rows.select_related("person")
    )
    return tuple(sorted(found, key=_in_order))


def _last_lists(rows: "QuerySet[Membership]") -> Mapping[str, str]:
    """The last meeting of each committee that listed any of its members."""
    listed = Membership.objects.filter(basis="attendance", organization__in=rows.values("organization"))
    last: Iterable[tuple[str, str | None]] = listed.values_list("organization_id").annotate(Max("end_date"))
    return {organization: day for organization, day in last if day is not None}


def _seat(row: Membership, *, committee: ListedOrganization, lists: Mapping[str, str], today: date) -> Seat:
    is_current = committee.is_current and not is_over(row.end_date, today=today)
    if row.basis == "attendance":
        is_current = committee.is_current and row.end_date == lists.get(row.organization_id)
    elif row.start_date is not None and row.start_date > today.isoformat():
        is_current = False
    return Seat(
        person=row.person_id,
        person_name=row.person.name,
        party=row.on_behalf_of or row.person.party,
        organization=committee.id,
        organization_name=committee.name,
        organization_type=committee.type,
        role=row.role,
        basis="register" if row.basis == "register" else "attendance",
        start_date=row.start_date,
        end_date=row.end_date,
        is_current=is_current,
    )


def _in_order(seat: Seat) -> tuple[bool, int, str, str, str]:
    """Those of today first; in each the council, then those with an office, then by name."""
    council = "0" if seat.organization_type == "council" else "1"
    return (
        not seat.is_current,
        _office(seat.role),
        council + danish_order(seat.organization_name),
        danish_order(seat.person_name),
        _backwards(seat.start_date),
    )


def _office(role: str | None) -> int:
    """The chair or mayor, then the deputies, then everybody else."""
    said = (role or "").casefold()
    if "formand" not in said and "borgmester" not in said:
        return 2
    return 1 if "vice" in said or "næst" in said else 0


def _backwards(day: str | None) -> str:
    return "".join(chr(0x10000 - ord(sign)) for sign in day or "")
