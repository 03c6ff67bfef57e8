"""Open a locked agenda again, as long as nobody has been sent it: its numbers go with the lock."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import AGENDA
from raadhus.writing.models import NumberedAttachment
from raadhus.writing.operations.agendas.taking import take_agenda, write_down
from raadhus.writing.verbs import move


def unlock_agenda(meeting: int, *, by: Acting, version: int | None) -> None:
    """Supplements and the chair's approval are undone too: there is one agenda again. Raises WrongState once sent."""
    with transaction.atomic():
        row = take_agenda(meeting, by=by, version=version)
        moved = move(row, "agenda_state", AGENDA, verb="unlock")
        NumberedAttachment.objects.filter(item__meeting=row).delete()
        row.items.update(number="", supplement=0)
        row.supplements = 0
        row.agenda_approved_by = ""
        write_down(row, by=by, moved=moved)
