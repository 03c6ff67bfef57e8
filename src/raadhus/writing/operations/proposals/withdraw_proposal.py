"""Take a case back before it comes to a meeting."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import CASE
from raadhus.writing.operations.proposals.taking import take_case, tell_history
from raadhus.writing.verbs import move, save_change


def withdraw_proposal(number: int, *, by: Acting, version: int | None) -> None:
    """Withdraw it; it can be taken up again. Raises a Refusal."""
    with transaction.atomic():
        case = take_case(number, verb="case.withdraw", by=by, version=version)
        moved = move(case, "state", CASE, verb="withdraw")
        case.pen = None
        save_change(case, by=by)
        tell_history(case, verb="case.withdraw", moved=moved, by=by)
