"""Keep what somebody sent when their session had expired, to be given back to them when they have signed in."""

import secrets
from datetime import datetime, timedelta

from django.db import transaction
from msgspec import Struct

from raadhus.accounts.models import KeptForm, User

KEPT_FOR = timedelta(hours=12)


class SentForm(Struct, frozen=True, kw_only=True):
    """`fields` are names and values in the order of the form; of files there are the names alone."""

    address: str
    fields: tuple[tuple[str, str], ...]
    file_names: tuple[str, ...] = ()


def keep_form(sent: SentForm, *, user: User, now: datetime) -> str:
    """Give the key under which the user, and nobody else, gets it back within twelve hours."""
    key = secrets.token_urlsafe(32)
    with transaction.atomic():
        forget_old_forms(now=now)
        KeptForm.objects.create(
            key=key,
            user=user,
            address=sent.address,
            fields=[list(pair) for pair in sent.fields],
            file_names=list(sent.file_names),
            kept_at=now,
        )
    return key


def forget_old_forms(*, now: datetime) -> None:
    KeptForm.objects.filter(kept_at__lt=now - KEPT_FOR).delete()
