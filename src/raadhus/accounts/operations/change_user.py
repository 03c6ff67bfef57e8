"""Change who a user is: name, title, address, and which published person it is."""

from datetime import datetime

from django.db import transaction

from raadhus.accounts.addresses import free_address
from raadhus.accounts.models import User
from raadhus.accounts.operations.administering import (
    Administering,
    account_to_change,
    note,
    refuse_own_account,
    refuse_unless_administers,
    refuse_wrong_person,
)
from raadhus.accounts.operations.make_user import NewUser
from raadhus.core.actor import Actor


def change_user(number: int, changed: NewUser, *, by: Administering, now: datetime) -> User:
    """Give the user as it is now; each field that differs is noted.

    Raises MayNot, NoSuchUser, NotAnAddress, AddressTaken, NoSuchPerson, PersonTaken, InvalidActor, and OwnAccount of
    the own person.
    """
    refuse_unless_administers(by)
    name = Actor(" ".join(changed.name.split())).name
    with transaction.atomic():
        user = account_to_change(number, by=by)
        if changed.person != user.person:
            refuse_own_account(user, by=by)  # one who is a person has that person's seats
            refuse_wrong_person(changed.person)
        values = {
            "name": name,
            "title": changed.title.strip(),
            "email": free_address(changed.email, but_of=number),
            "person": changed.person,
        }
        differing = {field: value for field, value in values.items() if getattr(user, field) != value}
        for field, value in differing.items():
            setattr(user, field, value)
            note(user, f"changed {field}", by=by, now=now, detail=value or "")
        if differing:
            user.save(update_fields=list(differing))
        if "email" in differing:
            # What allauth remembers of the old address would still let it in.
            user.emailaddress_set.all().delete()  # type: ignore[attr-defined]  # allauth's relation
    return user
