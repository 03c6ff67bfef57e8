"""Where an approver answers: from the mail's link without signing in, or signed in; one click approves."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import override
from django.views.decorators.cache import never_cache

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.core.record import MeetingRecord
from raadhus.web.components.forms import Choice, FieldError
from raadhus.web.desk.frame.clock import desk_now
from raadhus.web.desk.frame.desk_frame import desk_frame
from raadhus.web.desk.frame.errors import tell_error
from raadhus.web.desk.frame.page import DeskPage, desk_page, show
from raadhus.web.desk.minutes.item_of_minutes import ItemOfMinutes
from raadhus.web.desk.minutes.words import ANSWERS, MEANING, moment
from raadhus.writing.operations.log_reading import log_closed_reading
from raadhus.writing.operations.minutes.answering import one_by_link
from raadhus.writing.operations.minutes.approve_minutes import approve_minutes
from raadhus.writing.operations.minutes.approve_with_remark import approve_with_remark
from raadhus.writing.operations.minutes.cannot_approve import cannot_approve
from raadhus.writing.queries.minutes_to_answer import ToAnswer, minutes_to_answer

_TEMPLATE = "desk/minutes/answer.html"
_WHOLE = Choice(value="", label="Referatet som helhed")


class AnswerPage(DeskPage, frozen=True, kw_only=True):
    """`is_signed_in` says that closed items stand here whole."""

    to_answer: ToAnswer
    record: MeetingRecord
    items: tuple[ItemOfMinutes, ...]
    meaning: str
    answer: str
    answered: str
    when: str
    is_signed_in: bool
    has_closed: bool
    about: tuple[Choice, ...]
    typed_remark: str
    typed_about: str
    typed_correction: str

    @property
    def may_answer(self) -> bool:
        return not self.to_answer.has_changed and self.to_answer.answer not in {"approved", "with_remark"}


@desk_page
def answer_signed_in(request: HttpRequest, by: Acting, approval: int) -> HttpResponseBase:
    page = _answered(request, approval, by=by, is_signed_in=True)
    if page is None:
        return redirect("desk-minutes-approve", approval)
    if page.has_closed:
        log_closed_reading(
            body=page.to_answer.body, subject=f"minutes:{page.to_answer.meeting}", way="page", by=by
        )
    return show(request, by, _TEMPLATE, page, status=409 if page.errors else 200)


@never_cache
def answer_by_link(request: HttpRequest, approval: int, secret: str) -> HttpResponse:
    """Looking changes nothing: programs that check links in mails only look."""
    with override("da"):
        try:
            by = one_by_link(approval, secret=secret, at=desk_now())
            page = _answered(request, approval, by=by, is_signed_in=False)
        except NotThere:
            return tell_error(request, 404)
        if page is None:
            return redirect("desk-minutes-answer", approval, secret)
        context = {"page": page, "frame": desk_frame(request, None)}
        return render(request, _TEMPLATE, context, status=409 if page.errors else 200)


def _answered(request: HttpRequest, approval: int, *, by: Acting, is_signed_in: bool) -> AnswerPage | None:
    """None when the answer was taken, else the page with what was wrong."""
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        try:
            messages.success(request, _act(request, approval, by=by))
        except NotThere:
            raise
        except Refusal as refusal:
            errors = (FieldError(text=refusal.danish, field=_FIELDS.get(refusal.reason)),)
        else:
            return None
    return _page(
        request,
        minutes_to_answer(approval, by=by, is_signed_in=is_signed_in),
        errors=errors,
        is_signed_in=is_signed_in,
    )


_FIELDS = {"no-remark": "bemaerkning", "remark-has-cpr": "bemaerkning", "no-correction-proposed": "rettelse"}


def _act(request: HttpRequest, approval: int, *, by: Acting) -> str:
    match request.POST.get("handling"):
        case "godkend":
            approve_minutes(approval, by=by)
            return "Tak. Du har godkendt referatet."
        case "bemaerkning":
            approve_with_remark(
                approval, remark=request.POST.get("bemaerkning", ""), item=request.POST.get("om", ""), by=by
            )
            return "Tak. Du har godkendt referatet med din bemærkning."
        case "kan-ikke":
            cannot_approve(approval, correction=request.POST.get("rettelse", ""), by=by)
            return "Dit forslag til rettelse er sendt til formanden og sekretæren."
    raise NotThere


def _page(
    request: HttpRequest, to_answer: ToAnswer, *, errors: tuple[FieldError, ...], is_signed_in: bool
) -> AnswerPage:
    heading = f"Godkend referat: {to_answer.organization_name}"
    record = to_answer.record
    return AnswerPage(
        title=heading,
        heading=heading,
        errors=errors,
        to_answer=to_answer,
        record=record,
        items=tuple(ItemOfMinutes(item=one) for one in record.items),
        meaning=MEANING,
        answer=ANSWERS[to_answer.answer],
        answered=moment(to_answer.answered_at),
        when=moment(to_answer.starts_at),
        is_signed_in=is_signed_in,
        has_closed=any(one.access == "closed" for one in record.items),
        about=(
            _WHOLE,
            *(Choice(value=one.number, label=f"{one.number}. {one.title}") for one in record.items),
        ),
        typed_remark=request.POST.get("bemaerkning", ""),
        typed_about=request.POST.get("om", ""),
        typed_correction=request.POST.get("rettelse", ""),
    )
