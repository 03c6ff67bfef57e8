"""The page from which published minutes are put right, by a numbered addition."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import MayNot, NotThere, Refusal
from raadhus.web.components.forms import Choice, FieldError
from raadhus.web.desk.agendas.posted import version
from raadhus.web.desk.frame.page import DeskPage, desk_page, show
from raadhus.web.desk.minutes.words import SECTION, minutes_crumbs
from raadhus.writing.operations.minutes.correct_minutes import correct_minutes
from raadhus.writing.queries.minutes import MinutesRead, minutes_read


class CorrectPage(DeskPage, frozen=True, kw_only=True):
    minutes: MinutesRead
    about: tuple[Choice, ...]
    typed_about: str
    text: str
    reason: str


@desk_page
def correct(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    minutes = minutes_read(meeting, by=by)
    if not minutes.may_write:
        raise MayNot
    errors: tuple[FieldError, ...] = ()
    typed = request.POST
    if request.method == "POST":
        try:
            number = correct_minutes(
                meeting,
                text=typed.get("tekst", ""),
                reason=typed.get("grund", ""),
                item=typed.get("om", ""),
                by=by,
                version=version(typed),
            )
        except NotThere:
            raise
        except Refusal as refusal:
            errors = (FieldError(text=refusal.danish, field="tekst"),)
        else:
            messages.success(
                request, f"Tillæg {number} er skrevet. Send det til godkendelse, og offentliggør det."
            )
            return redirect("desk-minutes", meeting)
    whole = Choice(value="", label="Referatet som helhed")
    page = CorrectPage(
        title="Ret ved et tillæg",
        heading="Ret ved et tillæg",
        section=SECTION,
        crumbs=minutes_crumbs(
            meeting=meeting, committee=minutes.organization_name, starts_at=minutes.starts_at, label="Tillæg"
        ),
        errors=errors,
        minutes=minutes,
        about=(
            whole,
            *(Choice(value=one.number, label=f"{one.number}. {one.title}") for one in minutes.record.items),
        ),
        typed_about=typed.get("om", ""),
        text=typed.get("tekst", ""),
        reason=typed.get("grund", ""),
    )
    return show(request, by, "desk/minutes/correct.html", page, status=409 if errors else 200)
