"""Send a case back to those who wrote it, with the reason."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.state_tables import CASE
from raadhus.writing.mails.case_waits import case_sent_back_mail
from raadhus.writing.models import ProposalComment
from raadhus.writing.operations.proposals.approve_proposal import NotYourTurn, steps_of_round
from raadhus.writing.operations.proposals.taking import take_case, tell_history
from raadhus.writing.verbs import move, save_change


class NoReasonToSendBack(
    Refusal,
    reason="no-reason-to-send-back",
    english="Say what must be changed: whoever wrote the case sees no more than that.",
    danish="Skriv, hvad der skal ændres. Ellers ved den, der har skrevet sagen, det ikke.",
):
    """A case comes back with words."""


def send_back_proposal(number: int, *, comment: str, by: Acting, version: int | None) -> None:
    """Give the case back: by the approver whose turn it is, or by a secretary once it is ready. Raises a Refusal."""
    with transaction.atomic():
        case = take_case(number, verb="case.send_back", by=by, version=version)
        moved = move(case, "state", CASE, verb="send_back")
        if not comment.strip():
            raise NoReasonToSendBack
        if moved[0] == "in_review":
            step = steps_of_round(case)[case.step]
            if step.approver_id != by.user:
                raise NotYourTurn(values={"who": step.approver.name})
            step.answer, step.comment, step.answered_at = "sent_back", comment.strip(), by.at
            step.save()
        ProposalComment.objects.create(
            proposal=case, author_id=by.user, section=None, text=comment.strip(), said_at=by.at
        )
        case.step = 0
        case.pen = case.author
        save_change(case, by=by)
        tell_history(case, verb="case.send_back", moved=moved, by=by)
        case_sent_back_mail(case, by=by)
