"""Take a case up again that was withdrawn, decided or closed."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import CASE
from raadhus.writing.operations.proposals.taking import take_case, tell_history
from raadhus.writing.verbs import move, save_change


def reopen_proposal(number: int, *, by: Acting, version: int | None) -> None:
    """Reopen it: a draft again if it was withdrawn, else ready for an agenda. Raises a Refusal.

    Whoever may withdraw a case may take that back.
    """
    with transaction.atomic():
        case = take_case(number, verb="case.withdraw", by=by)
        verb = "case.withdraw" if case.state == "withdrawn" else "case.reopen"
        case = take_case(number, verb=verb, by=by, version=version)
        moved = move(case, "state", CASE, verb="reopen")
        case.pen_id = by.user if case.state == "draft" else None
        save_change(case, by=by)
        tell_history(case, verb="case.reopen", moved=moved, by=by)
