"""Remind those who have not answered; silence is never approval."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import Q

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.minutes_states import APPROVAL
from raadhus.writing.mails.minutes_to_approve import ToApprove, reminder_mails
from raadhus.writing.models import Meeting, MinutesApproval, MinutesVersion
from raadhus.writing.operations.minutes.approval_links import hash_of_secret, path_of, secret_of
from raadhus.writing.operations.minutes.taking import newest_version, take_minutes, write_minutes_history
from raadhus.writing.verbs import move

_PATIENCE: Final = timedelta(days=3)


def remind_approvers(meeting: int, *, by: Acting) -> int:
    """Give how many were reminded; each once a day, however often it is asked for. Raises a Refusal."""
    with transaction.atomic():
        row = take_minutes(meeting, verb="minutes.write", by=by)
        move(row, "approval_state", APPROVAL, verb="approve")
        reminded = remind_waiting(row, by=by)
        if reminded:
            write_minutes_history(row, verb="minutes.remind", by=by, details={"reminded": reminded})
    return reminded


def remind_overdue(*, now: datetime) -> int:
    """Remind whoever was asked, or reminded, some days ago and has not answered; how many were."""
    by = Acting(user=0, name="Raadhus", at=now)
    out = MinutesVersion.objects.filter(
        sent_at__lte=now - _PATIENCE, taken_back_at__isnull=True, meeting__approval_state="out_for_approval"
    )
    reminded = 0
    for meeting in Meeting.objects.filter(pk__in=out.values("meeting")).order_by("pk"):
        with transaction.atomic():
            count = remind_waiting(meeting, by=by, not_since=now - _PATIENCE)
            if count:
                write_minutes_history(meeting, verb="minutes.remind", by=by, details={"reminded": count})
            reminded += count
    return reminded


def remind_waiting(meeting: Meeting, *, by: Acting, not_since: datetime | None = None) -> int:
    """Queue a mail to each approver who has not answered, and was not reminded after `not_since`."""
    version = newest_version(meeting)
    if version is None or version.sent_at is None or version.taken_back_at is not None:
        return 0
    waiting = version.approvals.filter(answer="waiting", seat__user__isnull=False)
    if not_since is not None:
        waiting = waiting.filter(Q(reminded_at__isnull=True) | Q(reminded_at__lte=not_since))
    asked = [_asked(one) for one in waiting.select_related("seat__user", "minutes")]
    reminded = list(waiting.values_list("pk", flat=True))
    mails = reminder_mails(meeting, asked=asked, version=version.number, by=by)
    version.approvals.filter(pk__in=reminded).update(reminded_at=by.at)
    return len(mails)


def _asked(approval: MinutesApproval) -> ToApprove:
    """The link is made anew: it differs from the first only when the installation's secret was changed since."""
    approval.secret = hash_of_secret(secret_of(approval))
    approval.save(update_fields=["secret"])
    assert approval.seat.user is not None
    return ToApprove(user=approval.seat.user, path=path_of(approval))
