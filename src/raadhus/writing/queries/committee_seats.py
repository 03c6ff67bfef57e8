"""Who has a seat in a committee on a day, by the register."""

from collections.abc import Iterable, Mapping
from datetime import date

from raadhus.core.procedure.meeting_facts import Office
from raadhus.published.queries.organizations.organizations import ListedOrganization, organizations_of_body
from raadhus.published.queries.people.seats import Seat, seats_of_organization

_OFFICES: Mapping[str, Office] = {
    "formand": "chair",
    "forkvinde": "chair",
    "borgmester": "chair",
    "næstformand": "vice_chair",
    "næstforkvinde": "vice_chair",
    "viceborgmester": "vice_chair",
    "1. viceborgmester": "vice_chair",
}
_SUBSTITUTES = ("stedfortræder", "suppleant")


def committee_of_body(organization: str, *, body: str, day: date) -> ListedOrganization | None:
    return next((one for one in organizations_of_body(body, today=day) if one.id == organization), None)


def committee_seats(committee: ListedOrganization, *, day: date) -> tuple[Seat, ...]:
    """The members, one seat a person, those with an office first; who is stated as a substitute is none."""
    return _once(one for one in _stated(committee, day=day) if not _is_substitute(one))


def substitute_seats(committee: ListedOrganization, *, day: date) -> tuple[Seat, ...]:
    """Those whom the register states as its substitutes."""
    return _once(one for one in _stated(committee, day=day) if _is_substitute(one))


def office_of(seat: Seat) -> Office | None:
    """Whether the seat is that of the chair or of the vice-chair."""
    return _OFFICES.get((seat.role or "").casefold())


def _stated(committee: ListedOrganization, *, day: date) -> tuple[Seat, ...]:
    held = seats_of_organization(committee, today=day)
    return tuple(one for one in held if one.basis == "register" and one.is_current)


def _once(seats: Iterable[Seat]) -> tuple[Seat, ...]:
    return tuple({one.person: one for one in reversed(tuple(seats))}.values())[::-1]


def _is_substitute(seat: Seat) -> bool:
    return any(word in (seat.role or "").casefold() for word in _SUBSTITUTES)
