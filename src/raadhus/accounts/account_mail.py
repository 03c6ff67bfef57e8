"""Mail to a user about the own account, from the two templates of a name, kept to be sent by the worker."""

from collections.abc import Mapping
from datetime import datetime
from uuid import uuid4

from django.template.loader import render_to_string

from raadhus.accounts.models import User
from raadhus.mailing.operations.queue_mail import NewMail, queue_mail


def keep_account_mail(template: str, user: User, *, context: Mapping[str, object], now: datetime) -> None:
    """Queue `…_subject.txt` and `…_message.txt`, filled in."""
    filled = {**context, "user": user}
    subject = " ".join(render_to_string(f"{template}_subject.txt", filled).split())
    mail = NewMail(
        key=f"account:{uuid4().hex}",
        about=f"user:{user.pk}",
        to_name=user.name,
        to_address=user.email,
        subject=subject,
        text=render_to_string(f"{template}_message.txt", filled).strip() + "\n",
    )
    queue_mail(mail, now=now)
