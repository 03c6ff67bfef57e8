"""Take the pen of a case: one writes at a time, and whoever had it is told by the page."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import CASE, next_state
from raadhus.writing.operations.proposals.taking import take_case, tell_history


def take_pen(number: int, *, by: Acting) -> None:
    """Take the pen from whoever has it; what that one has typed stays in a draft. Raises a Refusal."""
    with transaction.atomic():
        case = take_case(number, verb="case.edit", by=by)
        next_state(CASE, state=case.state, verb="edit")
        if case.pen_id == by.user:
            return
        case.pen_id = by.user
        case.save(update_fields=["pen"])
        tell_history(case, verb="case.take_pen", by=by)


def lay_down_pen(number: int, *, by: Acting) -> None:
    """Let whoever comes next write. Raises NotThere and MayNot."""
    with transaction.atomic():
        case = take_case(number, verb="case.edit", by=by)
        if case.pen_id == by.user:
            case.pen = None
            case.save(update_fields=["pen"])
            tell_history(case, verb="case.lay_down_pen", by=by)
