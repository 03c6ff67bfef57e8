"""The page of an item of an agenda: open or closed, its title and case number, its announcements and attachments."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import may
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.core.record import Block
from raadhus.web.components.forms import Choice, FieldError
from raadhus.web.desk.agendas.guests import GuestShown, guests_shown
from raadhus.web.desk.agendas.item_verbs import FIELDS, ITEM_VERBS
from raadhus.web.desk.agendas.moments import NotAMoment
from raadhus.web.desk.agendas.posted import button
from raadhus.web.desk.agendas.words import agenda_crumb, crumbs
from raadhus.web.desk.cases.editor import RichText, blocks_of_typed, rich_text, typed_text
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.closing_catalogue import CLOSING_CATALOGUE
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import AgendaItem
from raadhus.writing.operations.log_reading import log_closed_reading
from raadhus.writing.queries.agenda import known_item
from raadhus.writing.queries.contents import content_of
from raadhus.writing.queries.messages import ItemParts, parts_of_item
from raadhus.writing.standing_items import MESSAGES


class ItemPage(DeskPage, frozen=True, kw_only=True):
    """`typed` is what stands in the forms: what was sent when it was refused, else what is kept."""

    meeting: int
    item: int
    version: int
    is_closed: bool
    is_of_case: bool
    is_messages: bool
    may_change: bool
    number: str
    back: str
    case: str | None
    content: ProposalContent
    parts: ItemParts
    guests: tuple[GuestShown, ...]
    may_invite: bool
    grounds: tuple[Choice, ...]
    accesses: tuple[Choice, ...]
    new_message: RichText
    typed: dict[str, str]


@desk_page
def show_item_of_agenda(request: HttpRequest, by: Acting, meeting: int, item: int) -> HttpResponseBase:
    row = known_item(item, by=by)
    if row.meeting_id != meeting:
        raise NotThere
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        verb, about = button(request.POST)
        if verb not in ITEM_VERBS:
            raise NotThere
        try:
            messages.success(request, ITEM_VERBS[verb](row, about, request, by))
            return redirect("desk-agenda-item", meeting, item)
        except NotThere:
            raise
        except NotAMoment as error:
            told = f"»{error.text}« er ikke et klokkeslæt. Skriv for eksempel 16.30."
            errors = (FieldError(text=told, field="guest_from"),)
        except Refusal as refusal:
            errors = (FieldError(text=refusal.danish, field=FIELDS.get(verb)),)
    if row.access == "closed":
        log_closed_reading(body=row.meeting.body, subject=f"item:{item}", way="page", by=by)
    page = _page(request, row, by=by, errors=errors)
    return show(request, by, "desk/agendas/item.html", page, status=409 if errors else 200)


def _page(request: HttpRequest, row: AgendaItem, *, by: Acting, errors: tuple[FieldError, ...]) -> ItemPage:
    content = content_of(row)
    meeting = row.meeting
    typed: tuple[Block, ...] = blocks_of_typed(typed_text(request.POST, name="message")) if errors else ()
    return ItemPage(
        title=row.title,
        heading=row.title,
        section="meetings",
        errors=errors,
        crumbs=crumbs(
            agenda_crumb(meeting.pk, committee=meeting.organization_name, starts_at=meeting.starts_at),
            Crumb(label=f"Punkt {row.number}" if row.number else "Punkt"),
        ),
        meeting=meeting.pk,
        item=row.pk,
        version=row.version,
        is_closed=row.access == "closed",
        is_of_case=row.proposal_id is not None,
        is_messages=row.standing == MESSAGES,
        may_change=not row.number and meeting.state in {"planned", "called"},
        number=row.number,
        back=reverse("desk-agenda", args=(meeting.pk,)),
        case=reverse("desk-case", args=(row.proposal_id,)) if row.proposal_id else None,
        content=content,
        parts=parts_of_item(row),
        guests=guests_shown(row),
        may_invite=meeting.state in {"planned", "called"}
        and may("agenda.compose", by=by, place=Place(body=meeting.body, organization=meeting.organization)),
        grounds=tuple(Choice(value=key, label=one.words) for key, one in CLOSING_CATALOGUE.items()),
        accesses=(Choice(value="open", label="Åbent"), Choice(value="closed", label="Lukket")),
        new_message=rich_text("message", typed, label="Ny meddelelse"),
        typed={
            "access": content.access,
            "ground": content.closing_ground or "",
            "reason": content.closing_reason,
            "public_title": content.public_title,
            "title": row.title,
            "case_number": content.case_number,
        }
        | request.POST.dict(),
    )
