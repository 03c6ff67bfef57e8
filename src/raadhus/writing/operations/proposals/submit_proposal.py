"""Send a case to those who approve it."""

from django.db import transaction
from django.db.models import Max

from raadhus.accounts.models import User
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.state_tables import CASE
from raadhus.writing.completeness import Missing, Stop, what_is_missing
from raadhus.writing.mails.case_waits import case_waits_mail
from raadhus.writing.models import ChainStep, Proposal, ProposalApproval
from raadhus.writing.operations.proposals.taking import refuse_unless_pen, take_case, tell_history
from raadhus.writing.queries.case_types import case_type_of
from raadhus.writing.queries.contents import content_of
from raadhus.writing.verbs import move, refuse_stale, save_change


class CaseNotComplete(
    Refusal,
    reason="case-not-complete",
    english="The case is not ready to be sent. It lacks: {missing}.",
    danish="Sagen kan ikke sendes endnu. Den mangler: {missing}.",
):
    """Something that its type asks for is not there; `missing` lists it."""

    missing: tuple[Missing, ...] = ()


class NoApprovers(
    Refusal,
    reason="no-approvers",
    english="Nobody is set to approve the cases of {unit}. The administrator sets who does.",
    danish="Der er ikke valgt nogen til at godkende sager fra {unit}. Den, der styrer brugere og roller, vælger hvem.",
):
    """A case passes the approvers of its unit."""


def missing_of(case: Proposal) -> tuple[Missing, ...]:
    """What the case lacks before it can be submitted."""
    stops = tuple(
        Stop(name=stop.organization_name, has_date=stop.meeting_date is not None)
        for stop in case.route.order_by("position")
    )
    return what_is_missing(content_of(case), kind=case_type_of(case.type, body=case.body), stops=stops)


def submit_proposal(number: int, *, by: Acting, version: int | None) -> None:
    """Begin a round of approval: the chain of the unit is copied as it is now. Raises a Refusal."""
    with transaction.atomic():
        case = take_case(number, verb="case.submit", by=by)
        if _was_submitted_by_the_same_click(case, by=by, version=version):
            return
        refuse_stale(case, version=version)
        moved = move(case, "state", CASE, verb="submit")
        refuse_unless_pen(case, by=by)
        missing = missing_of(case)
        if missing:
            refusal = CaseNotComplete(values={"missing": ", ".join(one.danish for one in missing)})
            refusal.missing = missing
            raise refusal
        first = _begin_round(case)
        case.step = 0
        case.pen = None
        save_change(case, by=by)
        tell_history(case, verb="case.submit", moved=moved, by=by)
        case_waits_mail(case, to=first, by=by)


def _was_submitted_by_the_same_click(case: Proposal, *, by: Acting, version: int | None) -> bool:
    is_next = version is not None and case.version == version + 1
    return is_next and case.state == "in_review" and case.step == 0 and case.changed_by == by.name


def _begin_round(case: Proposal) -> User:
    """Copy the chain, and give whom the case waits for first."""
    steps = ChainStep.objects.filter(body=case.body, unit=case.unit).select_related("approver")
    chain = list(steps.order_by("position"))
    if not chain:
        raise NoApprovers(values={"unit": case.unit})
    latest: int = case.approvals.aggregate(latest=Max("round"))["latest"] or 0
    ProposalApproval.objects.bulk_create(
        ProposalApproval(proposal=case, round=latest + 1, position=position, approver_id=step.approver_id)
        for position, step in enumerate(chain, 1)
    )
    return chain[0].approver
