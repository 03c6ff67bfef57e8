"""Move an announcement to another place in its row."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.writing.operations.agendas.messages import in_row, put_in_row, take_message
from raadhus.writing.operations.agendas.taking import write_down


def move_message(message: int, *, place: int, by: Acting, version: int | None) -> None:
    """A place before the first is the first, one beyond the last the last."""
    with transaction.atomic():
        meeting, item, row = take_message(message, by=by, version=version)
        others = [one for one in in_row(item) if one.pk != row.pk]
        others.insert(max(place - 1, 0), row)
        put_in_row(others)
        write_down(meeting, by=by, item=item, details={"message": place})
