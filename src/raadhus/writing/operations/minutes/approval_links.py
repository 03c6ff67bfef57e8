"""The secret in a mail's link, with which one approver answers of one version without signing in.

It is made from the installation's own secret, so that a reminder carries the same link; the tables have its hash alone.
"""

import hashlib
import hmac

from django.urls import reverse
from django.utils.crypto import salted_hmac

from raadhus.writing.models import MinutesApproval

_PURPOSE = "raadhus.minutes.approval"


def path_of(approval: MinutesApproval) -> str:
    """Where the approver answers, by the link alone."""
    return reverse("desk-minutes-answer", args=(approval.pk, secret_of(approval)))


def secret_of(approval: MinutesApproval) -> str:
    named = f"{approval.pk}:{approval.seat_id}:{approval.minutes.root}"
    return salted_hmac(_PURPOSE, named, algorithm="sha256").hexdigest()


def hash_of_secret(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def opens(approval: MinutesApproval, *, secret: str) -> bool:
    """Whether the link is that of this approver and version."""
    return bool(approval.secret) and hmac.compare_digest(approval.secret, hash_of_secret(secret))
