"""The page on which an announcement is changed."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.web.components.forms import FieldError
from raadhus.web.desk.agendas.posted import version
from raadhus.web.desk.agendas.words import agenda_crumb, crumbs
from raadhus.web.desk.cases.editor import RichText, blocks_of_typed, rich_text, typed_text
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.operations.agendas.edit_message import edit_message
from raadhus.writing.queries.agenda import known_item
from raadhus.writing.queries.messages import known_message


class MessagePage(DeskPage, frozen=True, kw_only=True):
    version: int
    field: RichText
    back: str


@desk_page
def change_message(
    request: HttpRequest, by: Acting, meeting: int, item: int, message: int
) -> HttpResponseBase:
    row = known_item(item, by=by)
    if row.meeting_id != meeting:
        raise NotThere
    told = known_message(message, item=row)
    blocks, errors = told.blocks, tuple[FieldError, ...]()
    if request.method == "POST":
        blocks = blocks_of_typed(typed_text(request.POST, name="message"), before=told.blocks)
        try:
            edit_message(message, blocks=blocks, by=by, version=version(request.POST))
        except NotThere:
            raise
        except Refusal as refusal:
            errors = (FieldError(text=refusal.danish, field="message"),)
        else:
            messages.success(request, "Meddelelsen er gemt.")
            return redirect("desk-agenda-item", meeting, item)
    of_meeting = row.meeting
    shown = MessagePage(
        title=f"Meddelelse {told.place}",
        heading=f"Meddelelse {told.place}",
        section="meetings",
        errors=errors,
        crumbs=crumbs(
            agenda_crumb(meeting, committee=of_meeting.organization_name, starts_at=of_meeting.starts_at),
            Crumb(label=row.title, address=reverse("desk-agenda-item", args=(meeting, item))),
            Crumb(label=f"Meddelelse {told.place}"),
        ),
        version=row.version,
        field=rich_text("message", blocks, label="Meddelelse"),
        back=reverse("desk-agenda-item", args=(meeting, item)),
    )
    return show(request, by, "desk/agendas/message.html", shown, status=409 if errors else 200)
