"""Take away the second steps of a user who has lost them: whoever signs in next must set up new ones."""

from datetime import datetime

from django.db import transaction

from raadhus.accounts.operations.administering import (
    Administering,
    account_to_change,
    note,
    refuse_own_account,
    refuse_unless_administers,
)


def remove_second_steps(number: int, *, by: Administering, now: datetime) -> None:
    """Remove app, keys and codes. Raises MayNot, NoSuchUser and OwnAccount."""
    refuse_unless_administers(by)
    with transaction.atomic():
        user = account_to_change(number, by=by)
        refuse_own_account(user, by=by)
        user.authenticator_set.all().delete()  # type: ignore[attr-defined]  # allauth's relation
        note(user, "second steps removed", by=by, now=now)
