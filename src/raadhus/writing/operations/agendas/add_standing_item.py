"""Put a standing item on an agenda: one that the profile leaves out, or closed announcements beside the open ones."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.record import Access
from raadhus.writing.operations.agendas.adding import add_item
from raadhus.writing.operations.agendas.standing import standing_item
from raadhus.writing.operations.agendas.taking import take_agenda


def add_standing_item(
    meeting: int, *, key: str, by: Acting, version: int | None, access: Access = "open"
) -> int:
    """Give the number of the item. Raises a Refusal."""
    with transaction.atomic():
        row = take_agenda(meeting, by=by, version=version)
        item = standing_item(key, meeting=row, by=by, access=access)
        return add_item(item, meeting=row, verb="agenda.compose", by=by)
