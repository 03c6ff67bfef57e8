"""Lock an agenda: its items and attachments get the numbers that they keep."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import AGENDA
from raadhus.writing.operations.agendas.freezing import take_content_of_cases
from raadhus.writing.operations.agendas.numbering import number_items
from raadhus.writing.operations.agendas.taking import items_in_order, take_agenda, write_down
from raadhus.writing.operations.agendas.what_lacks import refuse_unless_complete
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting
from raadhus.writing.verbs import move


def lock_agenda(meeting: int, *, by: Acting, version: int | None) -> None:
    """Fix numbers, and the content of each item as that of its case is now. Raises AgendaIsNotComplete."""
    with transaction.atomic():
        row = take_agenda(meeting, by=by, version=version)
        moved = move(row, "agenda_state", AGENDA, verb="lock")
        items = items_in_order(row)
        take_content_of_cases(items)
        refuse_unless_complete(items)
        number_items(items, meeting=row, rules=rules_of_meeting(row))
        write_down(row, by=by, moved=moved, details={"items": len(items)})
