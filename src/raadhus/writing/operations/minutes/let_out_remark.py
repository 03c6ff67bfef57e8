"""Let the world read a remark that was kept back, by name and reason: it tells of closed matter, or names somebody."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.writing.models import Meeting, MinutesApproval
from raadhus.writing.operations.minutes.additions import add_addition
from raadhus.writing.operations.minutes.correct_minutes import begin_correction
from raadhus.writing.operations.minutes.hand_over import addition_of, is_kept_back
from raadhus.writing.operations.minutes.taking import take_minutes, write_minutes_history

_REASON_OF_EDITION = "En bemærkning ved godkendelsen offentliggøres."


class RemarkIsPublic(
    Refusal,
    reason="remark-is-public",
    english="No remark is kept back here.",
    danish="Her holdes ingen bemærkning tilbage.",
):
    """There is none, the world may read it already, or somebody else has let it out."""


class NoReasonToLetOut(
    Refusal,
    reason="no-reason-to-let-out",
    english="Say why the world may read the remark.",
    danish="Skriv, hvorfor offentligheden må læse bemærkningen.",
):
    """A person answers for what was kept back for a reason."""


def let_out_remark(approval: int, *, meeting: int, why: str, by: Acting) -> None:
    """It goes into the chain with the approval; where that is there already, it begins a correction of the minutes.

    Raises RemarkIsPublic, NoReasonToLetOut and other Refusals.
    """
    if not why.strip():
        raise NoReasonToLetOut
    with transaction.atomic():
        row = take_minutes(meeting, verb="minutes.publish", by=by)
        found = MinutesApproval.objects.select_for_update(of=("self",)).select_related("seat", "minutes")
        asked = found.filter(pk=approval, minutes__meeting=row).first()
        if asked is None:
            raise NotThere
        if not is_kept_back(asked):
            raise RemarkIsPublic
        asked.let_out_by, asked.let_out_why = by.name, why.strip()
        asked.save(update_fields=["let_out_by", "let_out_why"])
        write_minutes_history(row, verb="minutes.let_out_remark", by=by, details={"approval": asked.pk})
        if asked.handed_over:
            begin_correction(
                row, addition=_public_addition(asked, meeting=row, by=by), reason=_REASON_OF_EDITION, by=by
            )


def _public_addition(approval: MinutesApproval, *, meeting: Meeting, by: Acting) -> int:
    """The number of the addition that says it in the open: that of a closed item says it there alone."""
    known = addition_of(approval)
    if known is not None and not meeting.items.filter(number=known.item, access="closed").exists():
        return known.number
    text = f"{approval.seat.name} godkendte med bemærkningen: {approval.remark}"
    return add_addition(meeting, text=text, item="", by=by).number
