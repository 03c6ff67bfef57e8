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
from raadhus.web.desk.frame.page import DeskPage, desk_page, show
from raadhus.web.desk.minutes.words import ANSWERS, SECTION, minutes_crumbs, moment
from raadhus.writing.operations.minutes.remind_approvers import remind_approvers
from raadhus.writing.queries.minutes import approval_words
from raadhus.writing.queries.minutes_approvals import Approvals, Asked, approvals_of


class AskedShown(Struct, frozen=True, kw_only=True):
    asked: Asked
    answer: str
    answered: str
    reminded: str


class ApprovalsPage(DeskPage, frozen=True, kw_only=True):
    approvals: Approvals
    rows: tuple[AskedShown, ...]
    state: str
    sent: str
    missing: str


@desk_page
def show_approvals(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        try:
            reminded = remind_approvers(meeting, by=by)
        except NotThere:
            raise
        except Refusal as refusal:
            errors = (FieldError(text=refusal.danish),)
        else:
            told = counted(reminded, one="medlem er mindet om det", many="medlemmer er mindet om det")
            messages.success(request, f"{told}.")
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
            )
            for one in approvals.asked
        ),
        state=approval_words(approvals.state),
        sent=moment(approvals.sent_at),
        missing=", ".join(approvals.missing),
    )
    return show(request, by, "desk/minutes/approvals.html", page, status=409 if errors else 200)
