"""Forget what is of no use any more: sessions and forms that have expired."""

from datetime import datetime, timedelta

from django.contrib.sessions.models import Session

from raadhus.accounts.operations.keep_form import forget_old_forms

# Whoever comes back after a weekend still gets the form of Friday given back in the page.
_EXPIRED_FOR = timedelta(days=3)


def tidy_up(*, now: datetime) -> None:
    """Whose an expired session was is known for three days more."""
    Session.objects.filter(expire_date__lt=now - _EXPIRED_FOR).delete()
    forget_old_forms(now=now)
