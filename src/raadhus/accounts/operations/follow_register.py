"""Give and end the roles of members as the register says, when somebody has said yes to it."""

from datetime import date, datetime

from django.db import transaction

from raadhus.accounts.operations.administering import Administering, refuse_unless_administers
from raadhus.accounts.operations.end_role import end_role
from raadhus.accounts.operations.give_role import give_role
from raadhus.accounts.queries.roles_from_register import FromRegister, roles_from_register
from raadhus.core.procedure.acting import Acting


def follow_register(*, body: str, day: date, by: Administering, now: datetime) -> FromRegister:
    """Give what was done: all of it or nothing. The own roles of an administrator are left to another.

    Raises MayNot.
    """
    refuse_unless_administers(by, body=body)
    own = by.user if isinstance(by, Acting) else None
    with transaction.atomic():
        found = roles_from_register(body=body, day=day)
        for ended in found.to_end:
            end_role(ended.number, last_day=ended.last_day, by=by, now=now)
        given = tuple(one for one in found.to_give if one.new.user != own)
        for one in given:
            give_role(one.new, by=by, now=now)
    return FromRegister(to_give=given, to_end=found.to_end)
