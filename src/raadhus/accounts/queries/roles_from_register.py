"""What the register's seats say of the roles of users: which should be given, and which have ended with a seat."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from raadhus.accounts.models import RoleAssignment, User
from raadhus.accounts.operations.give_role import NewRole
from raadhus.published.queries.people.seats import Seat, seats_of_body

_CHAIRS = frozenset({"formand", "forkvinde", "borgmester"})
_SUBSTITUTES = frozenset({"stedfortræder", "suppleant"})


class RoleToGive(Struct, frozen=True, kw_only=True):
    new: NewRole
    user_name: str
    place: str


class RoleToEnd(Struct, frozen=True, kw_only=True):
    """`last_day` is that of the seat, or yesterday where the register has no such seat any more."""

    number: int
    user_name: str
    role: str
    place: str
    last_day: date


class FromRegister(Struct, frozen=True, kw_only=True):
    """What would make the roles of members those of their seats."""

    to_give: tuple[RoleToGive, ...]
    to_end: tuple[RoleToEnd, ...]


def roles_from_register(*, body: str, day: date) -> FromRegister:
    """For every user who is a published person: seats of today without a role, roles without a seat.

    Roles that were given by hand are left alone.
    """
    users = {user.person: user for user in User.objects.filter(is_active=True, person__isnull=False)}
    seats = [
        seat
        for seat in seats_of_body(body, today=day)
        if seat.basis == "register" and seat.is_current and seat.person in users
    ]
    held = [
        row
        for row in RoleAssignment.objects.filter(
            body=body, organization__isnull=False, is_withdrawn=False
        ).select_related("user")
        if row.valid_until is None or row.valid_until >= day
    ]
    has = {(row.user_id, row.role, row.organization) for row in held}
    to_give = tuple(
        RoleToGive(
            new=_role_of(seat, user=users[seat.person].pk, body=body, day=day),
            user_name=users[seat.person].name,
            place=seat.organization_name,
        )
        for seat in seats
        if (users[seat.person].pk, _kind(seat), seat.organization) not in has
    )
    sits = {(users[seat.person].pk, _kind(seat), seat.organization): seat for seat in seats}
    return FromRegister(to_give=to_give, to_end=tuple(_to_end(held, sits=sits, day=day)))


def _to_end(
    held: list[RoleAssignment], *, sits: dict[tuple[int, str, str], Seat], day: date
) -> Iterator[RoleToEnd]:
    for row in held:
        if not row.follows_register:
            continue
        seat = sits.get((row.user_id, row.role, row.organization or ""))
        last = day - timedelta(days=1) if seat is None else _last_day(seat.end_date)
        if last is not None and (row.valid_until is None or row.valid_until > last):
            yield RoleToEnd(
                number=row.pk,
                user_name=row.user.name,
                role=row.role,
                place=seat.organization_name if seat else "",
                last_day=last,
            )


def _role_of(seat: Seat, *, user: int, body: str, day: date) -> NewRole:
    return NewRole(
        user=user,
        role=_kind(seat),
        body=body,
        organization=seat.organization,
        valid_from=_first_day(seat.start_date) or day,
        valid_until=_last_day(seat.end_date),
        follows_register=True,
    )


def _kind(seat: Seat) -> str:
    office = (seat.role or "").casefold()
    if office in _CHAIRS:
        return "chair"
    return "substitute" if office in _SUBSTITUTES else "member"


def _first_day(text: str | None) -> date | None:
    """The first day of a date that may be as short as a year."""
    return (
        date.fromisoformat((text + "-01-01")[:10] if len(text) == 4 else (text + "-01")[:10])
        if text
        else None
    )


def _last_day(text: str | None) -> date | None:
    first = _first_day(text)
    if text is None or first is None or len(text) == 10:
        return first
    following = (
        first.replace(year=first.year + 1) if len(text) == 4 else (first + timedelta(days=31)).replace(day=1)
    )
    return following - timedelta(days=1)
