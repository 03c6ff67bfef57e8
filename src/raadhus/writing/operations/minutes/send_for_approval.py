"""Send the minutes to those who approve them: one version, one root, a link to each."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.approvers import approvers
from raadhus.core.procedure.minutes_states import APPROVAL
from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.mails.minutes_to_approve import ToApprove, minutes_for_approval_mails
from raadhus.writing.models import Meeting, MinutesApproval, MinutesVersion, Seat
from raadhus.writing.operations.minutes.approval_links import hash_of_secret, path_of, secret_of
from raadhus.writing.operations.minutes.freezing import freeze_minutes
from raadhus.writing.operations.minutes.taking import take_minutes, write_minutes_history
from raadhus.writing.queries.facts import facts_of_meeting
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting
from raadhus.writing.verbs import move, save_change


class PublicWordingMissing(
    Refusal,
    reason="public-wording-missing",
    english="Choose first what the world may read of the closed items {items}.",
    danish="Vælg først, hvad offentligheden må læse af de lukkede punkter {items}.",
):
    """Members approve the public words with the rest; `items` are numbers."""


class NobodyToApprove(
    Refusal,
    reason="nobody-to-approve",
    english="Nobody took part in the meeting who could approve its minutes. Record who was there.",
    danish="Ingen har deltaget i mødet, som kan godkende referatet. Registrer fremmødet.",
):
    """The approvers come from what was recorded of attendance."""


def send_for_approval(meeting: int, *, by: Acting, version: int | None) -> int:
    """Give the number of the version that is out. Raises PublicWordingMissing and other Refusals."""
    with transaction.atomic():
        row = take_minutes(meeting, verb="minutes.write", by=by, version=version)
        moved = move(row, "approval_state", APPROVAL, verb="send")
        refuse_unless_worded(row)
        # Sent again although nothing differs in the end: approvals that were given before it was changed do not count.
        row.minutes.filter(taken_back_at__isnull=True, sent_at__isnull=False).update(taken_back_at=by.at)
        frozen = freeze_minutes(row, by=by)
        frozen.sent_at = by.at
        frozen.save(update_fields=["sent_at"])
        asked = _ask(frozen, meeting=row)
        save_change(row, by=by)
        details: dict[str, int | str] = {"version": frozen.number, "root": frozen.root, "asked": len(asked)}
        write_minutes_history(row, verb="minutes.send", by=by, moved=moved, details=details)
        mails = [ToApprove(user=one.seat.user, path=path_of(one)) for one in asked if one.seat.user]
        minutes_for_approval_mails(row, asked=mails, version=frozen.number, by=by)
    return frozen.number


def refuse_unless_worded(meeting: Meeting) -> None:
    """Raises PublicWordingMissing."""
    closed = meeting.items.filter(access="closed", is_taken_off=False, public_choice="").order_by("position")
    numbers = tuple(closed.values_list("number", flat=True))
    if numbers:
        raise PublicWordingMissing(values={"items": ", ".join(numbers)})


def _ask(version: MinutesVersion, *, meeting: Meeting) -> list[MinutesApproval]:
    keys = approvers(facts_of_meeting(meeting), profile=rules_of_meeting(meeting))
    seats = Seat.objects.filter(pk__in=keys).select_related("user").order_by("position", "pk")
    asked = []
    for seat in seats:
        approval = MinutesApproval.objects.create(minutes=version, seat=seat)
        approval.secret = hash_of_secret(secret_of(approval))
        approval.save(update_fields=["secret"])
        asked.append(approval)
    if not asked:
        raise NobodyToApprove
    return asked
