"""Approve the minutes: one click confirms that they agree with the decisions that were taken."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.writing.operations.minutes.answering import answer, take_approval


def approve_minutes(approval: int, *, by: Acting) -> None:
    """Raises NotThere, MinutesHaveChanged, ApprovedAlready and WrongState."""
    with transaction.atomic():
        answer(take_approval(approval, by=by), said="approved", verb="approve", by=by)
