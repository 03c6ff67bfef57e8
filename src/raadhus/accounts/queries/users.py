"""Who the users are, and which roles they hold, held and will hold."""

from datetime import date, datetime

from msgspec import Struct

from raadhus.accounts.models import RoleAssignment, User, UserEvent
from raadhus.accounts.operations.administering import Administering, refuse_unless_administers
from raadhus.accounts.refusals import NoSuchUser
from raadhus.accounts.roles import ROLE_KINDS
from raadhus.published.models import Organization


class ShownRole(Struct, frozen=True, kw_only=True):
    """A role in words; `place` is the committee, the unit or nothing for the whole body."""

    number: int
    user: int
    role: str
    name: str
    may: str
    body: str
    place: str | None
    valid_from: date
    valid_until: date | None
    given_by: str
    given_at: datetime
    ended_by: str | None
    is_withdrawn: bool
    follows_register: bool

    def is_held(self, day: date) -> bool:
        return not self.is_withdrawn and self.valid_from <= day and not self.is_over(day)

    def is_over(self, day: date) -> bool:
        return self.is_withdrawn or (self.valid_until is not None and self.valid_until < day)


class ListedUser(Struct, frozen=True, kw_only=True):
    """A user with the roles of a day."""

    number: int
    name: str
    title: str
    email: str
    person: str | None
    is_active: bool
    has_password: bool
    last_seen_at: datetime | None
    roles: tuple[ShownRole, ...]


class ShownEvent(Struct, frozen=True, kw_only=True):
    what: str
    detail: str
    by: str
    at: datetime


def user_of_address(address: str) -> User | None:
    """The user who signs in by the address, if that one may sign in."""
    return User.objects.filter(email=address.strip().lower(), is_active=True).first()


def user_named(given: str) -> int:
    """The number of the user with this number or address. Raises NoSuchUser."""
    is_number = given.isascii() and given.isdigit()
    found = (
        User.objects.filter(pk=int(given)) if is_number else User.objects.filter(email=given.strip().lower())
    )
    number = found.values_list("pk", flat=True).first()
    if number is None:
        raise NoSuchUser
    return number


def listed_users(*, day: date, by: Administering) -> tuple[ListedUser, ...]:
    """Every user by name, with the roles of the day, in three queries. Raises MayNot."""
    refuse_unless_administers(by)
    held: dict[int, list[ShownRole]] = {}
    for role in _roles():
        if role.is_held(day):
            held.setdefault(role.user, []).append(role)
    return tuple(_listed(user, tuple(held.get(user.pk, ()))) for user in User.objects.order_by("name", "pk"))


def listed_user(number: int, *, day: date, by: Administering) -> ListedUser:
    """One of them. Raises MayNot and NoSuchUser."""
    refuse_unless_administers(by)
    user = User.objects.filter(pk=number).first()
    if user is None:
        raise NoSuchUser
    return _listed(user, tuple(role for role in roles_of_user(number) if role.is_held(day)))


def roles_of_user(number: int) -> tuple[ShownRole, ...]:
    """All roles that the user holds, held or will hold, the latest first."""
    return _roles(user=number)


def listed_roles(*, day: date, by: Administering) -> tuple[ShownRole, ...]:
    """All roles of the day. Raises MayNot."""
    refuse_unless_administers(by)
    return tuple(role for role in _roles() if role.is_held(day))


def events_of_user(number: int, *, by: Administering) -> tuple[ShownEvent, ...]:
    """What was done to the user, the latest first. Raises MayNot."""
    refuse_unless_administers(by)
    rows = UserEvent.objects.filter(user=number).order_by("-at", "-pk")
    return tuple(ShownEvent(what=row.what, detail=row.detail, by=row.by, at=row.at) for row in rows)


def _roles(*, user: int | None = None) -> tuple[ShownRole, ...]:
    rows = RoleAssignment.objects.order_by("-valid_from", "-pk")
    if user is not None:
        rows = rows.filter(user=user)
    found = tuple(rows)
    ids = {row.organization for row in found if row.organization}
    names = dict(Organization.objects.filter(pk__in=ids).values_list("pk", "name"))
    return tuple(_shown(row, place=names.get(row.organization or "") or row.unit) for row in found)


def _shown(row: RoleAssignment, *, place: str | None) -> ShownRole:
    kind = ROLE_KINDS[row.role]
    return ShownRole(
        number=row.pk,
        user=row.user_id,
        role=row.role,
        name=kind.danish,
        may=kind.may,
        body=row.body,
        place=place,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        given_by=row.given_by,
        given_at=row.given_at,
        ended_by=row.ended_by,
        is_withdrawn=row.is_withdrawn,
        follows_register=row.follows_register,
    )


def _listed(user: User, roles: tuple[ShownRole, ...]) -> ListedUser:
    return ListedUser(
        number=user.pk,
        name=user.name,
        title=user.title,
        email=user.email,
        person=user.person,
        is_active=user.is_active,
        has_password=user.has_usable_password(),
        last_seen_at=user.last_login,
        roles=roles,
    )
