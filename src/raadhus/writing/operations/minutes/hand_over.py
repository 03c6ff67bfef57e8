"""Hand the approvals of a version over to the published edition that was made of it."""

from datetime import datetime

from django.utils.timezone import localtime

from raadhus.core.actor import Actor
from raadhus.core.contact_details import contact_details
from raadhus.published.operations.record_approval import record_approval
from raadhus.writing.models import MinutesAddition, MinutesApproval, MinutesVersion

_REMARK_KEPT = "Godkendt med bemærkning."
"""What the chain says of a remark that is kept back."""


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
    """What the world reads of a remark: where it is kept back, that it is there."""
    return _REMARK_KEPT if is_kept_back(approval) else approval.remark or None


def is_kept_back(approval: MinutesApproval) -> bool:
    """Whether nobody may read the remark but at the desk, until a person lets it out.

    It became an addition to a closed item, or names somebody as what the door asks about does.
    """
    if not approval.remark or approval.answer != "with_remark" or approval.let_out_by:
        return False
    if any(contact_details(approval.remark)):
        return True
    addition = addition_of(approval)
    closed = approval.minutes.meeting.items.filter(is_taken_off=False, access="closed")
    return addition is not None and bool(addition.item) and closed.filter(number=addition.item).exists()


def addition_of(approval: MinutesApproval) -> MinutesAddition | None:
    """The addition that the remark became; its item is empty for the minutes as a whole."""
    return approval.minutes.meeting.additions.filter(
        added_by=approval.seat.name, text=addition_text(approval.remark)
    ).first()


def addition_text(remark: str) -> str:
    """What stands in the addition that a remark becomes."""
    return f"Bemærkning ved godkendelsen: {remark}"
