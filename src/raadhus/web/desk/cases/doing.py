"""The verbs of a case, each a button: what is refused stands on the case's page, with what was typed."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from django.contrib import messages
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.web.components.forms import FieldError
from raadhus.web.desk.cases.case_page import show_case_page
from raadhus.web.desk.frame.page import desk_page
from raadhus.writing.operations.meetings.once import once
from raadhus.writing.operations.proposals.approve_proposal import approve_proposal
from raadhus.writing.operations.proposals.close_proposal import close_proposal
from raadhus.writing.operations.proposals.comment_on_proposal import comment_on_proposal
from raadhus.writing.operations.proposals.reopen_proposal import reopen_proposal
from raadhus.writing.operations.proposals.send_back_proposal import NoReasonToSendBack, send_back_proposal
from raadhus.writing.operations.proposals.submit_proposal import CaseNotComplete, submit_proposal
from raadhus.writing.operations.proposals.take_pen import lay_down_pen, take_pen
from raadhus.writing.operations.proposals.withdraw_proposal import withdraw_proposal


class Asked(Struct, frozen=True, kw_only=True):
    """What the button was sent with; `version` is that of the page."""

    case: int
    by: Acting
    version: int | None
    comment: str


class Done(Struct, frozen=True, kw_only=True):
    """`do` does the verb, `told` is said when it is done."""

    do: Callable[[Asked], None]
    told: str


_Done: TypeAlias = Mapping[str, Done]
_VERBS: _Done = {
    "indsend": Done(
        do=lambda it: submit_proposal(it.case, by=it.by, version=it.version),
        told="Sagen er sendt til godkendelse.",
    ),
    "godkend": Done(
        do=lambda it: approve_proposal(it.case, by=it.by, version=it.version, comment=it.comment),
        told="Du har godkendt sagen.",
    ),
    "send-tilbage": Done(
        do=lambda it: send_back_proposal(it.case, comment=it.comment, by=it.by, version=it.version),
        told="Sagen er sendt tilbage.",
    ),
    "traek-tilbage": Done(
        do=lambda it: withdraw_proposal(it.case, by=it.by, version=it.version),
        told="Sagen er trukket tilbage.",
    ),
    "tag-op": Done(
        do=lambda it: reopen_proposal(it.case, by=it.by, version=it.version), told="Sagen er taget op igen."
    ),
    "afslut": Done(
        do=lambda it: close_proposal(it.case, by=it.by, version=it.version), told="Sagen er afsluttet."
    ),
    "tag-pennen": Done(do=lambda it: take_pen(it.case, by=it.by), told="Du har pennen."),
    "laeg-pennen": Done(do=lambda it: lay_down_pen(it.case, by=it.by), told="Du har lagt pennen."),
}


@desk_page
def do_verb(request: HttpRequest, by: Acting, case: int, verb: str) -> HttpResponseBase:
    """Do what the button says, and lead back to the case."""
    if request.method != "POST":
        return redirect("desk-case", case)
    done = _VERBS.get(verb)
    if done is None:
        raise NotThere
    asked = Asked(
        case=case, by=by, version=version_of(request.POST), comment=request.POST.get("comment", "").strip()
    )
    try:
        done.do(asked)
    except NotThere:
        raise
    except Refusal as refusal:
        return show_case_page(request, by, case, errors=_told(refusal), typed_comment=asked.comment)
    messages.success(request, done.told)
    return redirect("desk-case", case)


@desk_page
def comment(request: HttpRequest, by: Acting, case: int) -> HttpResponseBase:
    """Add a comment, to the case or to one of its sections."""
    if request.method != "POST":
        return redirect("desk-case", case)
    section = request.POST.get("section") or None
    text = request.POST.get("text", "")
    try:
        once(
            request.POST.get("key", ""),
            do=lambda: comment_on_proposal(case, section=section, text=text, by=by),
            by=by,
        )
    except NotThere:
        raise
    except Refusal as refusal:
        return show_case_page(request, by, case, errors=_told(refusal), typed_comment=text)
    return redirect(f"{request.path.removesuffix('kommentar/')}#kommentarer")


def version_of(posted: QueryDict) -> int | None:
    """The version that the page showed."""
    sent = posted.get("version", "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 10 else None


def _told(refusal: Refusal) -> tuple[FieldError, ...]:
    if isinstance(refusal, CaseNotComplete):
        return tuple(
            FieldError(text=f"Sagen mangler {one.danish}.", field="mangler") for one in refusal.missing
        )
    field = "comment" if isinstance(refusal, NoReasonToSendBack) else None
    return (FieldError(text=refusal.danish, field=field),)
