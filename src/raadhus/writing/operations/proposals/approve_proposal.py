"""Approve a case, as the one whose turn it is in its round."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.state_tables import CASE, next_state
from raadhus.writing.mails.case_waits import case_ready_mail, case_waits_mail
from raadhus.writing.models import Proposal, ProposalApproval
from raadhus.writing.operations.proposals.taking import take_case, tell_history
from raadhus.writing.verbs import move, refuse_stale, save_change


class NotYourTurn(
    Refusal,
    reason="not-your-turn",
    english="The case waits for {who}.",
    danish="Sagen venter på {who}.",
):
    """The chain is gone through in its order."""


def approve_proposal(number: int, *, by: Acting, version: int | None, comment: str = "") -> None:
    """Approve the step; after the last one the case is ready for an agenda. Raises a Refusal."""
    with transaction.atomic():
        case = take_case(number, verb="case.approve", by=by)
        if _has_just_approved(case, by=by, version=version):
            return
        refuse_stale(case, version=version)
        next_state(CASE, state=case.state, verb="approve")
        steps = steps_of_round(case)
        step = steps[case.step]
        if step.approver_id != by.user:
            raise NotYourTurn(values={"who": step.approver.name})
        is_last = case.step + 1 == len(steps)
        moved = move(case, "state", CASE, verb="approve_last" if is_last else "approve")
        step.answer, step.comment, step.answered_at = "approved", comment.strip(), by.at
        step.save()
        case.step += 1
        save_change(case, by=by)
        tell_history(case, verb="case.approve", moved=moved, by=by, step=case.step, steps=len(steps))
        if is_last:
            case_ready_mail(case, by=by)
        else:
            case_waits_mail(case, to=steps[case.step].approver, by=by)


def steps_of_round(case: Proposal) -> list[ProposalApproval]:
    """The steps of the newest round, in their order."""
    steps = list(case.approvals.select_related("approver").order_by("-round", "position"))
    return [step for step in steps if step.round == steps[0].round]


def _has_just_approved(case: Proposal, *, by: Acting, version: int | None) -> bool:
    if version is None or case.version != version + 1 or not case.step:
        return False
    return case.approvals.filter(approver=by.user, position=case.step, answer="approved").exists()
