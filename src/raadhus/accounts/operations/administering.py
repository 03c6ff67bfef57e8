"""Who may change users and roles: an administrator at the desk, or whoever runs the installation's commands."""

from datetime import datetime
from typing import TypeAlias

from django.db.models import Q
from django.utils.timezone import localtime

from raadhus.accounts.models import RoleAssignment, User, UserEvent
from raadhus.accounts.refusals import NoSuchPerson, NoSuchUser, OwnAccount, PersonTaken
from raadhus.core.actor import Actor
from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import MAY, refuse_unless_may
from raadhus.core.procedure.refusals import MayNot
from raadhus.published.models import Person

Administering: TypeAlias = Acting | Actor
"""An Actor comes from the command line: whoever has the machine and its database needs no role."""


def refuse_unless_administers(by: Administering, *, body: str | None = None) -> None:
    """Raises MayNot; without a body, a role as administrator in any of them will do."""
    if isinstance(by, Actor):
        return
    if body is not None:
        refuse_unless_may("administer", by=by, place=Place(body=body))
    elif not any(held.role in MAY["administer"] for held in by.roles):
        raise MayNot


def refuse_own_account(user: User, *, by: Administering) -> None:
    """Raises OwnAccount."""
    if isinstance(by, Acting) and by.user == user.pk:
        raise OwnAccount


def refuse_wrong_person(person: str | None) -> None:
    """Raises NoSuchPerson and PersonTaken."""
    if person is not None and not Person.objects.filter(pk=person).exists():
        raise NoSuchPerson
    refuse_taken_person(person)


def refuse_taken_person(person: str | None) -> None:
    """Raises PersonTaken where a user who may sign in is that person already."""
    if person is None:
        return
    other = User.objects.filter(person=person, is_active=True).first()
    if other is not None:
        raise PersonTaken(values={"name": other.name})


def user_to_change(number: int) -> User:
    """The user, held until the transaction ends. Raises NoSuchUser."""
    user = User.objects.select_for_update().filter(pk=number).first()
    if user is None:
        raise NoSuchUser
    return user


def account_to_change(number: int, *, by: Administering) -> User:
    """The user, for one who administers every municipality in which the user has a role.

    Whoever sets an address, or sends a link, could sign in as that user. Raises NoSuchUser and MayNot.
    """
    user = user_to_change(number)
    if isinstance(by, Acting):
        not_over = Q(valid_until__isnull=True) | Q(valid_until__gte=localtime(by.at).date())
        roles = RoleAssignment.objects.filter(not_over, user=user, is_withdrawn=False)
        for body in roles.values_list("body", flat=True).distinct():
            refuse_unless_administers(by, body=body)
    return user


def note(user: User, what: str, *, by: Administering, now: datetime, detail: str = "") -> None:
    """Add to what was done to the user."""
    UserEvent.objects.create(user=user, what=what, detail=detail, by=by.name, at=now)
