"""Make a user, who has yet to be sent a link to choose a password."""

from datetime import datetime

from django.db import transaction
from msgspec import Struct

from raadhus.accounts.addresses import free_address
from raadhus.accounts.models import User
from raadhus.accounts.operations.administering import (
    Administering,
    note,
    refuse_unless_administers,
    refuse_wrong_person,
)
from raadhus.core.actor import Actor


class NewUser(Struct, frozen=True, kw_only=True):
    """`person` is the id of the published person that the user is, if any."""

    name: str
    email: str
    title: str = ""
    person: str | None = None


def make_user(new: NewUser, *, by: Administering, now: datetime) -> User:
    """Give the user, who has no password yet.

    Raises MayNot, NotAnAddress, AddressTaken, NoSuchPerson, PersonTaken and InvalidActor.
    """
    refuse_unless_administers(by)
    name = Actor(" ".join(new.name.split())).name  # the name stands in histories and minutes
    with transaction.atomic():
        address = free_address(new.email)
        refuse_wrong_person(new.person)
        user = User(name=name, email=address, title=new.title.strip(), person=new.person, created_at=now)
        user.set_unusable_password()
        user.save(force_insert=True)
        note(user, "made", by=by, now=now, detail=address)
    return user
