"""The page "Hvad mangler": what an agenda still needs, from whom and by when."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from raadhus.core.procedure.acting import Acting
from raadhus.web.desk.agendas.words import agenda_crumb, crumbs, when
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.queries.meetings_of_desk import known_meeting
from raadhus.writing.queries.status_of_agenda import AgendaStatus, status_of_agenda


class StatusPage(DeskPage, frozen=True, kw_only=True):
    when: str
    status: AgendaStatus
    back: str


@desk_page
def show_status(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    row = known_meeting(meeting, by=by)
    shown = StatusPage(
        title="Hvad mangler",
        heading="Hvad mangler?",
        section="meetings",
        crumbs=crumbs(
            agenda_crumb(row.pk, committee=row.organization_name, starts_at=row.starts_at),
            Crumb(label="Hvad mangler"),
        ),
        when=when(row.starts_at),
        status=status_of_agenda(meeting, by=by),
        back=reverse("desk-agenda", args=(meeting,)),
    )
    return show(request, by, "desk/agendas/status.html", shown)
