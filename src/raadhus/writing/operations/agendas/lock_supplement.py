"""Lock a supplementary agenda: late items get the numbers after those of the agenda."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.state_tables import AGENDA
from raadhus.writing.operations.agendas.freezing import take_content_of_cases
from raadhus.writing.operations.agendas.numbering import number_items
from raadhus.writing.operations.agendas.taking import items_in_order, take_agenda, write_down
from raadhus.writing.operations.agendas.what_lacks import refuse_unless_complete
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting
from raadhus.writing.verbs import move


class NothingIsLate(
    Refusal,
    reason="nothing-is-late",
    english="No item has been added since the agenda was locked.",
    danish="Der er ikke føjet punkter til, siden dagsordenen blev låst.",
):
    """A supplementary agenda has at least one item."""


def lock_supplement(meeting: int, *, by: Acting, version: int | None) -> int:
    """Give the number of the supplement, which the chair has not approved yet.

    Raises NothingIsLate and AgendaIsNotComplete.
    """
    with transaction.atomic():
        row = take_agenda(meeting, by=by, version=version)
        moved = move(row, "agenda_state", AGENDA, verb="supplement")
        items = items_in_order(row)
        late = [item for item in items if not item.number]
        if not late:
            raise NothingIsLate
        take_content_of_cases(late)
        refuse_unless_complete(items)
        number_items(items, meeting=row, rules=rules_of_meeting(row))
        row.supplements += 1
        row.agenda_approved_by = ""
        write_down(row, by=by, moved=moved, details={"supplement": row.supplements, "items": len(late)})
    return row.supplements
