"""Send a user a link to choose a password."""

from datetime import datetime

from allauth.account.forms import EmailAwarePasswordResetTokenGenerator
from allauth.account.utils import user_pk_to_url_str
from django.db import transaction
from django.urls import reverse

from raadhus.accounts.account_mail import keep_account_mail
from raadhus.accounts.operations.administering import (
    Administering,
    account_to_change,
    note,
    refuse_unless_administers,
)


def send_password_link(number: int, *, site: str, by: Administering, now: datetime) -> str:
    """Give the link that is in the mail; `site` is where the desk answers. Raises MayNot and NoSuchUser."""
    refuse_unless_administers(by)
    with transaction.atomic():
        user = account_to_change(number, by=by)
        token = EmailAwarePasswordResetTokenGenerator().make_token(user)
        place = {"uidb36": user_pk_to_url_str(user), "key": token}
        link = site.rstrip("/") + reverse("account_reset_password_from_key", kwargs=place)
        context = {"password_reset_url": link, "by": by.name}
        keep_account_mail("account/email/invited", user, context=context, now=now)
        note(user, "password link sent", by=by, now=now)
    return link
