"""Set who approves the cases of a unit, and in which order."""

from collections.abc import Sequence

from django.db import transaction

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import refuse_unless_may
from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.models import ChainStep
from raadhus.writing.queries.chains import chains_of_body
from raadhus.writing.verbs import Happening, write_history


class NoApprover(
    Refusal,
    reason="not-an-approver",
    english="One of those chosen has no role as approver for {unit}.",
    danish="En af de valgte har ikke rollen som godkender for {unit}. Giv rollen først.",
):
    """A step is an approver's."""


def set_chain(unit: str, *, body: str, approvers: Sequence[int], by: Acting) -> None:
    """Put these users, in this order, in place of the chain there is; cases on their way keep theirs.

    Raises MayNot and NoApprover.
    """
    refuse_unless_may("administer", by=by, place=Place(body=body))
    with transaction.atomic():
        chain = next((one for one in chains_of_body(body) if one.unit == unit), None)
        if chain is None or not set(approvers) <= {one.user for one in chain.may}:
            raise NoApprover(values={"unit": unit})
        ChainStep.objects.filter(body=body, unit=unit).delete()
        ChainStep.objects.bulk_create(
            ChainStep(body=body, unit=unit, position=position, approver_id=approver)
            for position, approver in enumerate(dict.fromkeys(approvers), 1)
        )
        write_history(
            Happening(
                body=body,
                verb="administer",
                subject="chain",
                is_closed=False,
                details={"steps": len(approvers)},
            ),
            by=by,
        )
