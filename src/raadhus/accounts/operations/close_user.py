"""Close a user, who then cannot sign in, or open it again; nothing is deleted, and what was done stays theirs."""

from datetime import datetime

from django.db import transaction

from raadhus.accounts.operations.administering import (
    Administering,
    account_to_change,
    note,
    refuse_own_account,
    refuse_taken_person,
    refuse_unless_administers,
)


def deactivate_user(number: int, *, by: Administering, now: datetime) -> None:
    """Close the user at once: sessions that are open hold no longer. Raises MayNot, NoSuchUser and OwnAccount."""
    _set_active(number, is_active=False, by=by, now=now)


def activate_user(number: int, *, by: Administering, now: datetime) -> None:
    """Let the user in again. Raises MayNot, NoSuchUser, OwnAccount and PersonTaken."""
    _set_active(number, is_active=True, by=by, now=now)


def _set_active(number: int, *, is_active: bool, by: Administering, now: datetime) -> None:
    refuse_unless_administers(by)
    with transaction.atomic():
        user = account_to_change(number, by=by)
        refuse_own_account(user, by=by)
        if user.is_active == is_active:
            return
        if is_active:
            refuse_taken_person(user.person)
        user.is_active = is_active
        user.save(update_fields=["is_active"])
        note(user, "opened" if is_active else "closed", by=by, now=now)
