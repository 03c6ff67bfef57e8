"""What an approver's answer begins and ends with: the approval taken, of the version that is out, and what follows."""

from datetime import datetime

from raadhus.accounts.models import User
from raadhus.accounts.queries.acting import acting_of
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.minutes_states import APPROVAL
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.writing.models import Meeting, MinutesApproval
from raadhus.writing.operations.minutes.approval_links import opens
from raadhus.writing.operations.minutes.hand_over import hand_over_approvals
from raadhus.writing.operations.minutes.taking import write_minutes_history
from raadhus.writing.verbs import move, save_change

APPROVED = ("approved", "with_remark")
"""The answers that approve."""


class MinutesHaveChanged(
    Refusal,
    reason="minutes-have-changed",
    english="The minutes were changed since you were asked. You will be asked of the new version.",
    danish="Referatet er ændret, siden du blev spurgt. Du får en ny mail, når den nye udgave er klar.",
):
    """An answer holds for one version alone (danish-rules P6)."""


class ApprovedAlready(
    Refusal,
    reason="approved-already",
    english="You have approved these minutes already. What you approved cannot be taken back.",
    danish="Du har allerede godkendt referatet. En godkendelse kan ikke trækkes tilbage.",
):
    """The approval may stand in the published chain."""


def one_by_link(approval: int, *, secret: str, at: datetime) -> Acting:
    """Who the link of a mail lets answer, without signing in: that approver, of that version. Raises NotThere."""
    row = MinutesApproval.objects.filter(pk=approval).select_related("seat__user").first()
    if row is None or not opens(row, secret=secret):
        raise NotThere
    return _acting(row.seat.user, at=at)


def take_approval(number: int, *, by: Acting) -> MinutesApproval:
    """Take one's own approval of the version that is out, and its meeting before it.

    Raises NotThere and MinutesHaveChanged.
    """
    found = MinutesApproval.objects.filter(pk=number, seat__user=by.user)
    meeting_id = found.values_list("minutes__meeting", flat=True).first()
    if meeting_id is None:
        raise NotThere
    meeting = Meeting.objects.select_for_update().get(pk=meeting_id)
    approval = found.select_for_update(of=("self",)).select_related("minutes", "seat").get()
    approval.minutes.meeting = meeting
    if approval.minutes.taken_back_at is not None or approval.minutes.sent_at is None:
        raise MinutesHaveChanged
    return approval


def answer(approval: MinutesApproval, *, said: str, remark: str = "", verb: str, by: Acting) -> None:
    """Write the answer down; what approves moves the minutes on and, where they are published, into the chain.

    Raises ApprovedAlready and WrongState.
    """
    if approval.answer in APPROVED:
        raise ApprovedAlready
    meeting = approval.minutes.meeting
    is_last = said in APPROVED and not _waiting(approval)
    moved = move(meeting, "approval_state", APPROVAL, verb="approve_last" if is_last else verb)
    approval.answer, approval.remark, approval.answered_at = said, remark, by.at
    approval.save(update_fields=["answer", "remark", "answered_at"])
    save_change(meeting, by=by)
    details: dict[str, int | str] = {"version": approval.minutes.number, "root": approval.minutes.root}
    write_minutes_history(meeting, verb=f"minutes.{verb}", by=by, moved=moved, details=details)
    if said in APPROVED:
        hand_over_approvals(approval.minutes, now=by.at)


def _waiting(approval: MinutesApproval) -> bool:
    """Whether others have yet to approve."""
    others = approval.minutes.approvals.exclude(pk=approval.pk)
    return others.exclude(answer__in=APPROVED).exists()


def _acting(user: User | None, *, at: datetime) -> Acting:
    if user is None or not user.is_active:
        raise NotThere
    return acting_of(user, now=at)
