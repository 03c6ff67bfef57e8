"""Take an attachment off a case; what it was stays in the history."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.writing.operations.proposals.change_attachment import take_attachment
from raadhus.writing.operations.proposals.taking import tell_history


def take_off_attachment(attachment: int, *, by: Acting) -> None:
    """Leave it out from now on. Raises a Refusal."""
    with transaction.atomic():
        row, case = take_attachment(attachment, by=by)
        row.is_taken_off = True
        row.save()
        tell_history(case, verb="case.take_off_attachment", by=by, attachment=row.pk)
