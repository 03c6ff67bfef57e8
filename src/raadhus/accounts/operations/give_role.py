"""Give a user a role, from one day to another."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from msgspec import Struct

from raadhus.accounts.models import RoleAssignment
from raadhus.accounts.operations.administering import (
    Administering,
    refuse_own_account,
    refuse_unless_administers,
    user_to_change,
)
from raadhus.accounts.refusals import (
    EndsBeforeItBegins,
    NoSuchOrganization,
    NoSuchRole,
    RoleHeldAlready,
    WrongPlaceOfRole,
)
from raadhus.accounts.roles import ROLE_KINDS, SCOPES
from raadhus.published.models import Organization


class NewRole(Struct, frozen=True, kw_only=True):
    """`organization` is the id of a committee of the register, `unit` a name; without `valid_until` it has no end."""

    user: int
    role: str
    body: str
    organization: str | None = None
    unit: str | None = None
    valid_from: date
    valid_until: date | None = None
    follows_register: bool = False


def give_role(new: NewRole, *, by: Administering, now: datetime) -> int:
    """Give the number of the role.

    Raises MayNot, NoSuchUser, NoSuchRole, OwnAccount, WrongPlaceOfRole, NoSuchOrganization, EndsBeforeItBegins and
    RoleHeldAlready.
    """
    refuse_unless_administers(by, body=new.body)
    _check(new)
    with transaction.atomic():
        user = user_to_change(new.user)
        refuse_own_account(user, by=by)
        if _is_held(new):
            raise RoleHeldAlready
        row = RoleAssignment.objects.create(
            user=user,
            role=new.role,
            body=new.body,
            organization=new.organization,
            unit=new.unit,
            valid_from=new.valid_from,
            valid_until=new.valid_until,
            follows_register=new.follows_register,
            given_by=by.name,
            given_at=now,
        )
    return row.pk


def _check(new: NewRole) -> None:
    kind = ROLE_KINDS.get(new.role)
    if kind is None:
        raise NoSuchRole
    is_misplaced = (
        (new.organization is None and kind.scope == "committee")
        or (new.organization is not None and "committee" not in kind.scope)
        or (new.unit is not None and "unit" not in kind.scope)
    )
    if is_misplaced:
        values = {
            "role": new.role,
            "rolle": kind.danish.lower(),
            "scope": kind.scope,
            "sted": SCOPES[kind.scope],
        }
        raise WrongPlaceOfRole(values=values)
    if new.valid_until is not None and new.valid_until < new.valid_from:
        raise EndsBeforeItBegins
    if new.organization is not None and not _is_committee(new.organization, body=new.body):
        raise NoSuchOrganization(values={"body": new.body})


def _is_committee(organization: str, *, body: str) -> bool:
    return Organization.objects.filter(pk=organization, body=body).exists()


def _is_held(new: NewRole) -> bool:
    same = RoleAssignment.objects.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gte=new.valid_from),
        user=new.user,
        role=new.role,
        body=new.body,
        organization=new.organization,
        unit=new.unit,
        is_withdrawn=False,
    )
    if new.valid_until is not None:
        same = same.filter(valid_from__lte=new.valid_until)
    return same.exists()
