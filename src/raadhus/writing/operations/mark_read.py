"""Note that someone has read the agenda as it is now, so that what comes later can be marked as new."""

from raadhus.core.procedure.acting import Acting
from raadhus.writing.models import Seat
from raadhus.writing.queries.reading import reader_of


def mark_read(meeting: int, *, by: Acting) -> None:
    """It is the reader's own matter: no history tells of it. Raises NotThere."""
    seat = reader_of(meeting, by=by).seat
    if seat is not None:
        Seat.objects.filter(pk=seat.pk).update(last_read_at=by.at)
