"""Say that a case that was decided is done with."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import CASE
from raadhus.writing.operations.proposals.taking import take_case, tell_history
from raadhus.writing.verbs import move, save_change


def close_proposal(number: int, *, by: Acting, version: int | None) -> None:
    """Close it. Raises a Refusal."""
    with transaction.atomic():
        case = take_case(number, verb="case.close", by=by, version=version)
        moved = move(case, "state", CASE, verb="close")
        case.pen = None
        save_change(case, by=by)
        tell_history(case, verb="case.close", moved=moved, by=by)
