"""Who sits and sat in which committee, as precisely as the register says or the meetings show."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, TypeAlias

from django.db.models import Max, QuerySet
from msgspec import Struct

from raadhus.core.danish_order import danish_order
from raadhus.published.models import Membership
from raadhus.published.prepared import Places, Prepared, Row
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
    committees = organizations_of_body(body, today=today)
    return _OF_BODY.seats(committees, today=today, person__body=body)


def seats_of_person(person: str, *, body: str, today: date) -> tuple[Seat, ...]:
    """Give the seats of one person, those of today first, then the latest."""
    committees = organizations_of_body(body, today=today)
    return _OF_PERSON.seats(committees, today=today, person=person, person__body=body)


def seats_of_organization(committee: ListedOrganization, *, today: date) -> tuple[Seat, ...]:
    """Give all who sit and sat in one committee, those of today first, in two statements."""
    return _OF_ORGANIZATION.seats((committee,), today=today, organization=committee.id)


class _Seats:
    """The question for seats, and for the last meeting of each committee that listed any of its members."""

    def __init__(self, *names: str) -> None:
        def asked(places: Places) -> "QuerySet[Membership]":
            return Membership.objects.filter(**{name: places.one(name) for name in names})

        self._rows = Prepared(lambda places: asked(places).values(*_COLUMNS))
        self._lists = Prepared(
            lambda places: (
                Membership.objects.filter(
                    basis="attendance", organization__in=asked(places).values("organization")
                )
                .values("organization")
                .annotate(last=Max("end_date"))
            )
        )

    def seats(
        self, committees: Iterable[ListedOrganization], *, today: date, **asked: str
    ) -> tuple[Seat, ...]:
        known = {one.id: one for one in committees}
        lists = {row["organization"]: row["last"] for row in self._lists.rows(**asked)}
        found = (
            _seat(row, committee=known[row["organization"]], last=lists.get(row["organization"]), today=today)
            for row in self._rows.rows(**asked)
        )
        return tuple(sorted(found, key=_in_order))


_COLUMNS = (
    "person",
    "person__name",
    "person__party",
    "organization",
    "basis",
    "role",
    "on_behalf_of",
    "start_date",
    "end_date",
)
_OF_BODY = _Seats("person__body")
_OF_PERSON = _Seats("person", "person__body")
_OF_ORGANIZATION = _Seats("organization")


def _seat(row: Row, *, committee: ListedOrganization, last: str | None, today: date) -> Seat:
    is_current = committee.is_current and not is_over(row["end_date"], today=today)
    if row["basis"] == "attendance":
        is_current = committee.is_current and row["end_date"] == last
    elif row["start_date"] is not None and row["start_date"] > today.isoformat():
        is_current = False
    return Seat(
        person=row["person"],
        person_name=row["person__name"],
        party=row["on_behalf_of"] or row["person__party"],
        organization=committee.id,
        organization_name=committee.name,
        organization_type=committee.type,
        role=row["role"],
        basis="register" if row["basis"] == "register" else "attendance",
        start_date=row["start_date"],
        end_date=row["end_date"],
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
