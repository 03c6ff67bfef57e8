"""Hand the approvals of a version over to the published edition that was made of it."""

from datetime import datetime

from django.utils.timezone import localtime

from raadhus.core.actor import Actor
from raadhus.published.operations.record_approval import record_approval
from raadhus.writing.models import MinutesApproval, MinutesVersion

_REMARK_KEPT = "Godkendt med bemærkning."
"""What the chain says of a remark that belongs to closed matter."""


def hand_over_approvals(version: MinutesVersion, *, now: datetime) -> int:
    """Give those that have been given and are not in the chain yet, in the order of time; how many they were."""
    if version.edition is None:
        return 0
    waiting = version.approvals.filter(answer__in=("approved", "with_remark"), handed_over=False)
    approvals = list(waiting.select_related("seat").order_by("answered_at", "pk"))
    for approval in approvals:
        assert approval.answered_at is not None
        record_approval(
            int(version.edition),
            root=version.root,
            member=Actor(approval.seat.name),
            remark=public_remark(approval),
            approved_at=localtime(approval.answered_at).isoformat(timespec="seconds"),
            now=now,
        )
        approval.handed_over = True
        approval.save(update_fields=["handed_over"])
    return len(approvals)


def public_remark(approval: MinutesApproval) -> str | None:
    """What the world reads of a remark: that it is there, where it became an addition to a closed item."""
    if not approval.remark:
        return None
    item = approval.minutes.meeting.items.filter(
        number=_item_of(approval), is_taken_off=False, access="closed"
    )
    return _REMARK_KEPT if item.exists() else approval.remark


def _item_of(approval: MinutesApproval) -> str:
    """The item that the remark was added to; empty for the minutes as a whole."""
    additions = approval.minutes.meeting.additions.filter(
        added_by=approval.seat.name, text=addition_text(approval.remark)
    )
    return additions.values_list("item", flat=True).first() or ""


def addition_text(remark: str) -> str:
    """What stands in the addition that a remark becomes."""
    return f"Bemærkning ved godkendelsen: {remark}"
