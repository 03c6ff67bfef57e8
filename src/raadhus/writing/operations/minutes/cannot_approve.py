"""Say that one cannot approve the minutes: the chair gets a proposed correction, and nothing becomes void."""

from django.db import transaction
from django.urls import reverse
from django.utils.timezone import localtime

from raadhus.accounts.models import User
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.mails.letter import Letter, facts_of, keep_letter, link_to, subject_of
from raadhus.writing.models import Meeting, MinutesApproval
from raadhus.writing.operations.minutes.answering import answer, take_approval
from raadhus.writing.queries.secretaries import secretaries_of


class NoCorrectionProposed(
    Refusal,
    reason="no-correction-proposed",
    english="Write what should stand in the minutes instead.",
    danish="Skriv, hvad der skulle stå i referatet i stedet.",
):
    """The chair needs something to judge."""


def cannot_approve(approval: int, *, correction: str, by: Acting) -> None:
    """One may approve after all, as long as the version stands. Raises NoCorrectionProposed and other Refusals."""
    if not correction.strip():
        raise NoCorrectionProposed
    with transaction.atomic():
        row = take_approval(approval, by=by)
        answer(row, said="cannot", remark=correction.strip(), verb="cannot_approve", by=by)
        _tell_chair(row, meeting=row.minutes.meeting, by=by)


def _tell_chair(approval: MinutesApproval, *, meeting: Meeting, by: Acting) -> None:
    """The mail says that there is a proposal; what it says is read at the desk, for it may be of closed matter."""
    page = link_to(reverse("desk-minutes-approvals", args=(meeting.pk,)))
    letter = Letter(
        key=f"correction:{approval.pk}:{localtime(by.at):%Y-%m-%dT%H%M%S}",
        subject=subject_of("Forslag til rettelse af referat", meeting=meeting),
        lines=(
            f"{by.name} kan ikke godkende referatet og foreslår en rettelse.",
            facts_of(meeting),
            f"Læs forslaget her:\n{page}",
        ),
    )
    chairs = meeting.seats.filter(office="chair", user__isnull=False).values_list("user", flat=True)
    told = {*User.objects.filter(pk__in=chairs), *secretaries_of(meeting, now=by.at)}
    for user in sorted(told, key=lambda one: one.pk):
        keep_letter(letter, meeting=meeting, to=user, by=by)
