"""Begin the agenda of a meeting, with the items that always stand on it by the committee's profile."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import AGENDA
from raadhus.writing.operations.agendas.adding import insert_item
from raadhus.writing.operations.agendas.standing import standing_item
from raadhus.writing.operations.agendas.taking import take_agenda, write_down
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting
from raadhus.writing.verbs import move


def compose_agenda(meeting: int, *, by: Acting, version: int | None = None) -> None:
    """Raises a Refusal when the agenda is begun already."""
    with transaction.atomic():
        row = take_agenda(meeting, by=by, version=version)
        moved = move(row, "agenda_state", AGENDA, verb="compose")
        rules = rules_of_meeting(row)
        for key in (*rules.standing_first, *rules.standing_last):
            insert_item(standing_item(key, meeting=row, by=by), meeting=row)
        write_down(row, by=by, moved=moved)
