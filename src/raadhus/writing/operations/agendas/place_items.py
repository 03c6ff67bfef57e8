"""Pull several cases onto an agenda at once: all of them or none."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.permissions import refuse_unless_may
from raadhus.writing.operations.agendas.place_item import place_case
from raadhus.writing.operations.agendas.taking import place_of, take_agenda


def place_items(
    meeting: int, *, proposals: tuple[int, ...], by: Acting, version: int | None
) -> tuple[int, ...]:
    """Give the numbers of the items, in the order of their cases. Raises as place_item does."""
    with transaction.atomic():
        row = take_agenda(meeting, by=by, version=version)
        refuse_unless_may("case.place_on_agenda", by=by, place=place_of(row))
        return tuple(place_case(row, proposal=proposal, by=by) for proposal in proposals)
