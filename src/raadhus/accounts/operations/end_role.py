"""End a role, on a day; the row stays."""

from datetime import date, datetime

from django.db import transaction

from raadhus.accounts.models import RoleAssignment
from raadhus.accounts.operations.administering import Administering, refuse_unless_administers
from raadhus.accounts.refusals import NoSuchRole, RoleEndedAlready


def end_role(number: int, *, last_day: date, by: Administering, now: datetime) -> None:
    """Make `last_day` the last one; if that is before the first, the role was never held.

    Raises NoSuchRole, MayNot and RoleEndedAlready.
    """
    with transaction.atomic():
        row = RoleAssignment.objects.select_for_update().filter(pk=number).first()
        if row is None:
            raise NoSuchRole
        refuse_unless_administers(by, body=row.body)
        if row.is_withdrawn or (row.valid_until is not None and row.valid_until <= last_day):
            raise RoleEndedAlready
        row.is_withdrawn = last_day < row.valid_from
        row.valid_until = max(last_day, row.valid_from)
        row.ended_by, row.ended_at = by.name, now
        row.save(update_fields=["is_withdrawn", "valid_until", "ended_by", "ended_at"])
