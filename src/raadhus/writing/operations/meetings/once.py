"""What a page sends twice is done once: by a double click, or because the answer was lost on the way."""

from collections.abc import Callable

from django.db import IntegrityError, transaction

from raadhus.core.procedure.acting import Acting
from raadhus.writing.models import RecordedAction

_LONGEST = 80


def once(key: str, *, do: Callable[[], object], by: Acting) -> bool:
    """Do it and give True, or give False where it was done before; what is refused may be tried again."""
    if not key:
        do()
        return True
    try:
        with transaction.atomic():
            # The row of a key that is there already is refused by the database, also while two wait for each other.
            RecordedAction(key=f"{by.user}:{key}"[:_LONGEST], at=by.at).save(force_insert=True)
            do()
    except IntegrityError:
        if not _is_done(key, by=by):
            raise
        return False
    return True


def _is_done(key: str, *, by: Acting) -> bool:
    return RecordedAction.objects.filter(pk=f"{by.user}:{key}"[:_LONGEST]).exists()
