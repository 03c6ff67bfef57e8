"""The chair approves an agenda before it is sent, where the committee's profile asks for it."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.operations.agendas.taking import take_agenda, write_down


class LockItFirst(
    Refusal,
    reason="lock-it-first",
    english="The agenda is not locked: what is approved must not change afterwards.",
    danish="Dagsordenen er ikke låst endnu. Det, der godkendes, må ikke ændre sig bagefter.",
):
    """An approval of what may still change says nothing."""


def approve_agenda(meeting: int, *, by: Acting, version: int | None) -> None:
    """Raises a Refusal."""
    with transaction.atomic():
        row = take_agenda(meeting, may="agenda.approve", by=by, version=version)
        if row.agenda_state in {"planned", "composing"}:
            raise LockItFirst
        row.agenda_approved_by = by.name
        write_down(row, by=by, verb="agenda.approve")
