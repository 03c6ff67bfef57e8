"""Approve the minutes with a remark, which becomes a numbered addition to them."""

from django.db import transaction

from raadhus.core.cpr import cpr_hits
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.operations.minutes.additions import add_addition
from raadhus.writing.operations.minutes.answering import answer, take_approval
from raadhus.writing.operations.minutes.freezing import record_of_version
from raadhus.writing.operations.minutes.hand_over import addition_text
from raadhus.writing.record.closed_matter import closed_item_told_by


class NoRemark(
    Refusal,
    reason="no-remark",
    english="Write the remark, or approve without one.",
    danish="Skriv bemærkningen, eller godkend uden.",
):
    """There is nothing to add."""


class RemarkHasCpr(
    Refusal,
    reason="remark-has-cpr",
    english="There may be a CPR number in the remark. Write it without.",
    danish="Der står måske et CPR-nummer i bemærkningen. Skriv den uden.",
):
    """A remark is published with the approval."""


def approve_with_remark(approval: int, *, remark: str, item: str = "", by: Acting) -> None:
    """`item` is the number of the item that the remark is about, empty for the minutes as a whole.

    A remark that tells of a closed item stays with it. Raises NoRemark, RemarkHasCpr and what `approve_minutes` raises.
    """
    remark = remark.strip()
    if not remark:
        raise NoRemark
    if cpr_hits(remark):
        raise RemarkHasCpr
    with transaction.atomic():
        row = take_approval(approval, by=by)
        told = closed_item_told_by(remark, record=record_of_version(row.minutes))
        add_addition(row.minutes.meeting, text=addition_text(remark), item=told or item, by=by)
        answer(row, said="with_remark", remark=remark, verb="approve_with_remark", by=by)
