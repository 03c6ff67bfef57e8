"""Who has approved the minutes, who is missing, and what those propose who cannot."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from msgspec import Struct

from raadhus.core.danish_format import counted
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.web.components.forms import FieldError
from raadhus.web.desk.agendas.posted import button, number
from raadhus.web.desk.frame.page import DeskPage, desk_page, show
from raadhus.web.desk.minutes.words import ANSWERS, SECTION, minutes_crumbs, moment
from raadhus.writing.operations.minutes.let_out_remark import let_out_remark
from raadhus.writing.operations.minutes.remind_approvers import remind_approvers
from raadhus.writing.queries.minutes_approvals import Approvals, Asked, approvals_of


class AskedShown(Struct, frozen=True, kw_only=True):
    """`field` names the field for why a remark may be read."""

    asked: Asked
    answer: str
    answered: str
    reminded: str
    field: str


class ApprovalsPage(DeskPage, frozen=True, kw_only=True):
    approvals: Approvals
    rows: tuple[AskedShown, ...]
    sent: str
    missing: str


@desk_page
def show_approvals(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        try:
            messages.success(request, _act(request, meeting, by=by))
        except NotThere:
            raise
        except Refusal as refusal:
            errors = (FieldError(text=refusal.danish),)
        else:
            return redirect("desk-minutes-approvals", meeting)
    approvals = approvals_of(meeting, by=by)
    page = ApprovalsPage(
        title="Godkendelse af referatet",
        heading="Godkendelse af referatet",
        section=SECTION,
        crumbs=minutes_crumbs(
            meeting=meeting,
            committee=approvals.organization_name,
            starts_at=approvals.starts_at,
            label="Godkendelse",
        ),
        errors=errors,
        approvals=approvals,
        rows=tuple(
            AskedShown(
                asked=one,
                answer=ANSWERS[one.answer],
                answered=moment(one.answered_at),
                reminded=moment(one.reminded_at),
                field=f"begrundelse-{one.approval}",
            )
            for one in approvals.asked
        ),
        sent=moment(approvals.sent_at),
        missing=", ".join(approvals.missing),
    )
    return show(request, by, "desk/minutes/approvals.html", page, status=409 if errors else 200)


def _act(request: HttpRequest, meeting: int, *, by: Acting) -> str:
    verb, about = button(request.POST)
    if verb != "offentlig":
        reminded = remind_approvers(meeting, by=by)
        return f"{counted(reminded, one='medlem er mindet om det', many='medlemmer er mindet om det')}."
    let_out_remark(number(about), meeting=meeting, why=request.POST.get("begrundelse", ""), by=by)
    return "Bemærkningen må nu læses af offentligheden."
