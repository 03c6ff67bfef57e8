"""The page on which a meeting is moved or cancelled."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.timezone import localtime

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.web.components.forms import FieldError
from raadhus.web.desk.agendas.moments import NotAMoment, moment_of
from raadhus.web.desk.agendas.posted import button, version
from raadhus.web.desk.agendas.words import agenda_crumb, crumbs, when
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.models import Meeting
from raadhus.writing.operations.agendas.cancel_meeting import cancel_meeting
from raadhus.writing.operations.agendas.move_meeting import move_meeting
from raadhus.writing.queries.meetings_of_desk import known_meeting


class ChangePage(DeskPage, frozen=True, kw_only=True):
    """`tells` says that those who are called get a mail."""

    version: int
    when: str
    tells: bool
    typed: dict[str, str]
    faults: dict[str, str]


@desk_page
def change_meeting(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    row = known_meeting(meeting, by=by)
    faults: dict[str, str] = {}
    if request.method == "POST":
        verb, _ = button(request.POST)
        try:
            told = _change(request, row, verb=verb, by=by)
        except NotAMoment as error:
            faults["day"] = (
                f"»{error.text}« er ikke en dag eller et klokkeslæt. Skriv for eksempel 17.06.2025 og 16.30."
            )
        except Refusal as refusal:
            faults["why" if verb == "aflys" else "day"] = refusal.danish
        else:
            messages.success(request, told)
            return redirect("desk-agenda", meeting)
    shown = ChangePage(
        title="Flyt eller aflys mødet",
        heading="Flyt eller aflys mødet",
        section="meetings",
        crumbs=crumbs(
            agenda_crumb(row.pk, committee=row.organization_name, starts_at=row.starts_at),
            Crumb(label="Flyt eller aflys"),
        ),
        errors=tuple(FieldError(text=text, field=field) for field, text in faults.items()),
        version=row.version,
        when=when(row.starts_at),
        tells=row.state == "called",
        typed=_typed(row) | request.POST.dict(),
        faults=faults,
    )
    return show(request, by, "desk/agendas/change.html", shown, status=409 if faults else 200)


def _change(request: HttpRequest, row: Meeting, *, verb: str, by: Acting) -> str:
    posted = request.POST
    if verb == "flyt":
        move_meeting(
            row.pk,
            starts_at=moment_of(posted.get("day", ""), posted.get("time", "")),
            place=posted.get("place", ""),
            by=by,
            version=version(posted),
        )
        return "Mødet er flyttet."
    if verb == "aflys":
        cancel_meeting(row.pk, why=posted.get("why", ""), by=by, version=version(posted))
        return "Mødet er aflyst."
    raise NotThere


def _typed(row: Meeting) -> dict[str, str]:
    starts = localtime(row.starts_at)
    return {"day": f"{starts:%d.%m.%Y}", "time": f"{starts:%H.%M}", "place": row.place, "why": ""}
