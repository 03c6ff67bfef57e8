"""The user as one who acts: with the roles that are held on that day."""

from datetime import date, datetime

from django.db.models import Q
from django.utils.timezone import localtime

from raadhus.accounts.models import RoleAssignment, User
from raadhus.core.procedure.acting import Acting, HeldRole


def acting_of(user: User, *, now: datetime) -> Acting:
    """One query: the roles of today."""
    rows = RoleAssignment.objects.filter(held_on(localtime(now).date()), user=user).order_by("id")
    return Acting(
        user=user.pk,
        name=user.name,
        person=user.person,
        roles=tuple(
            HeldRole(role=row.role, body=row.body, organization=row.organization, unit=row.unit)  # type: ignore[arg-type]  # held by give_role
            for row in rows
        ),
        at=now,
    )


def held_on(day: date) -> Q:
    """The roles that are held on a day."""
    return Q(Q(valid_until__isnull=True) | Q(valid_until__gte=day), valid_from__lte=day, is_withdrawn=False)
