"""Take an announcement away, with its attachments."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.writing.operations.agendas.messages import in_row, put_in_row, take_message
from raadhus.writing.operations.agendas.taking import write_down


def remove_message(message: int, *, by: Acting, version: int | None) -> None:
    """Only before the lock. Raises NumbersAreFixed."""
    with transaction.atomic():
        meeting, item, row = take_message(message, by=by, version=version)
        row.attachments.all().delete()
        row.delete()
        put_in_row(in_row(item))
        write_down(meeting, by=by, item=item)
