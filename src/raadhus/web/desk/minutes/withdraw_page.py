"""The page from which a published item is taken back."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import MayNot, NotThere, Refusal
from raadhus.core.record import AgendaItem
from raadhus.published.grounds import GROUNDS
from raadhus.web.components.forms import Choice, FieldError
from raadhus.web.desk.frame.page import DeskPage, desk_page, show
from raadhus.web.desk.minutes.words import SECTION, minutes_crumbs
from raadhus.writing.operations.minutes.withdraw_minutes_item import withdraw_minutes_item
from raadhus.writing.queries.minutes import minutes_read
from raadhus.writing.queries.reading import desk_id


class WithdrawPage(DeskPage, frozen=True, kw_only=True):
    item: AgendaItem
    meeting: int
    grounds: tuple[Choice, ...]
    ground: str
    note: str


@desk_page
def withdraw(request: HttpRequest, by: Acting, meeting: int, item: int) -> HttpResponseBase:
    minutes = minutes_read(meeting, by=by)
    if not minutes.may_write:
        raise MayNot
    shown = next((one for one in minutes.record.items if desk_id(one) == item), None)
    if shown is None:
        raise NotThere
    errors: tuple[FieldError, ...] = ()
    ground, note = request.POST.get("grund", ""), request.POST.get("note", "")
    if request.method == "POST":
        try:
            withdraw_minutes_item(item, ground=ground, note=note, by=by, version=None)
        except NotThere:
            raise
        except Refusal as refusal:
            errors = (FieldError(text=refusal.danish, field="grund"),)
        else:
            messages.success(request, f"Punkt {shown.number} er trukket tilbage fra offentligheden.")
            return redirect("desk-minutes", meeting)
    heading = f"Træk punkt {shown.number} tilbage"
    page = WithdrawPage(
        title=heading,
        heading=heading,
        section=SECTION,
        crumbs=minutes_crumbs(
            meeting=meeting, committee=minutes.organization_name, starts_at=minutes.starts_at, label=heading
        ),
        errors=errors,
        item=shown,
        meeting=meeting,
        grounds=tuple(Choice(value=code, label=said.danish) for code, said in GROUNDS.items()),
        ground=ground,
        note=note,
    )
    return show(request, by, "desk/minutes/withdraw.html", page, status=409 if errors else 200)
