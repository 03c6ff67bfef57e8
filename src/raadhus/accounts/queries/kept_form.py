"""What a user had typed when the session expired."""

from datetime import datetime

from raadhus.accounts.models import KeptForm
from raadhus.accounts.operations.keep_form import KEPT_FOR, SentForm


def kept_form(key: str, *, user: int, now: datetime) -> SentForm | None:
    """The form, for whoever sent it; nothing when it is another's, or too old."""
    row = KeptForm.objects.filter(key=key, user=user, kept_at__gte=now - KEPT_FOR).first()
    if row is None:
        return None
    return SentForm(
        address=row.address,
        fields=tuple((name, value) for name, value in row.fields),
        file_names=tuple(row.file_names),
    )
