"""The minutes as they will be read: whole for those who may, and exactly as the world will see them."""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.published.manuscripts.addresses import address_of_edition
from raadhus.web.components.forms import FieldError
from raadhus.web.desk.agendas.posted import version
from raadhus.web.desk.frame.meeting_ways import MeetingWay, meeting_ways
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.web.desk.minutes.item_of_minutes import ItemOfMinutes
from raadhus.web.desk.minutes.words import CHOICES, SECTION, minutes_crumbs, moment
from raadhus.writing.operations.log_reading import log_closed_reading
from raadhus.writing.operations.minutes.send_for_approval import send_for_approval
from raadhus.writing.operations.minutes.take_back_minutes import take_back_minutes
from raadhus.writing.queries.minutes import (
    MinutesRead,
    PublicChoiceMade,
    approval_words,
    minutes_read,
    publication_words,
)
from raadhus.writing.queries.minutes_approvals import Approvals
from raadhus.writing.queries.reading import desk_id


class ItemShown(ItemOfMinutes, frozen=True, kw_only=True):
    """An item with what was chosen of it for the world; `face` is what the world sees of a closed one."""

    desk: int | None
    face: AgendaItem | None = None
    choice: PublicChoiceMade | None = None
    choice_words: str = ""
    may_forward: bool = False
    may_withdraw: bool = False

    @property
    def actions(self) -> bool:
        return self.may_forward or self.may_withdraw


class MinutesPage(DeskPage, frozen=True, kw_only=True):
    ways: tuple[MeetingWay, ...]
    minutes: MinutesRead
    record: MeetingRecord
    items: tuple[ItemShown, ...]
    approvals: Approvals
    approval: str
    publication: str
    sent: str
    own_approval: int | None
    may_publish: bool
    on_the_site: str | None
    """Where the world reads the newest edition."""


class PublicPage(DeskPage, frozen=True, kw_only=True):
    minutes: MinutesRead
    record: MeetingRecord
    items: tuple[ItemShown, ...]


@desk_page
def show_minutes(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    """Reading closed matter is noted."""
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        try:
            return _act(request, meeting, by=by)
        except NotThere:
            raise
        except Refusal as refusal:
            errors = (FieldError(text=refusal.danish),)
    minutes = minutes_read(meeting, by=by)
    if minutes.has_closed:
        log_closed_reading(body=minutes.body, subject=f"minutes:{meeting}", way="page", by=by)
    page = _page(minutes, errors=errors)
    return show(request, by, "desk/minutes/minutes.html", page, status=409 if errors else 200)


@desk_page
def show_public(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    """What the world sees, and nothing besides."""
    minutes = minutes_read(meeting, by=by)
    page = PublicPage(
        title="Sådan ser offentligheden det",
        heading="Sådan ser offentligheden det",
        section=SECTION,
        crumbs=_crumbs(minutes, label="Sådan ser offentligheden det"),
        minutes=minutes,
        record=minutes.face,
        items=tuple(ItemShown(item=one, desk=None) for one in minutes.face.items),
    )
    return show(request, by, "desk/minutes/public.html", page)


def _act(request: HttpRequest, meeting: int, *, by: Acting) -> HttpResponse:
    verb = _VERBS.get(request.POST.get("handling", ""))
    if verb is None:
        raise NotThere
    messages.success(request, verb(meeting, version(request.POST), by))
    return redirect("desk-minutes", meeting)


def _send(meeting: int, seen: int, by: Acting) -> str:
    send_for_approval(meeting, by=by, version=seen)
    return "Referatet er sendt til godkendelse."


def _take_back(meeting: int, seen: int, by: Acting) -> str:
    take_back_minutes(meeting, by=by, version=seen)
    return "Referatet er trukket tilbage. De godkendelser, der var givet, gælder ikke længere."


_VERBS: Mapping[str, Callable[[int, int, Acting], str]] = {"send": _send, "traek-tilbage": _take_back}


def _page(minutes: MinutesRead, *, errors: tuple[FieldError, ...]) -> MinutesPage:
    approvals = minutes.approvals
    own = next((one for one in approvals.asked if one.is_oneself), None)
    is_out = minutes.approval_state == "out_for_approval"
    waits = minutes.publication_waits and minutes.approval_state != "approved"
    return MinutesPage(
        title=f"Referat: {minutes.organization_name}",
        heading=f"Referat: {minutes.organization_name}",
        section=SECTION,
        crumbs=_crumbs(minutes),
        errors=errors,
        ways=meeting_ways(minutes.meeting, state="closed", here="desk-minutes") if minutes.may_write else (),
        minutes=minutes,
        record=minutes.record,
        on_the_site=address_of_edition(minutes.edition, body=minutes.body) if minutes.edition else None,
        items=_items(minutes),
        approvals=approvals,
        approval=approval_words(minutes.approval_state),
        publication=publication_words(minutes.publication_state),
        sent=moment(minutes.sent_at),
        own_approval=own.approval if own and is_out and not own.has_approved else None,
        may_publish=minutes.may_write
        and minutes.publishes
        and not waits
        and not minutes.lacks_words
        and not minutes.is_newest_published,
    )


def _items(minutes: MinutesRead) -> tuple[ItemShown, ...]:
    choices = {one.item: one for one in minutes.choices}
    faces = {one.position: one for one in minutes.face.items}
    return tuple(
        _item(one, face=faces[one.position], choice=choices.get(desk_id(one)), minutes=minutes)
        for one in minutes.record.items
    )


def _item(
    item: AgendaItem, *, face: AgendaItem, choice: PublicChoiceMade | None, minutes: MinutesRead
) -> ItemShown:
    is_closed = item.access == "closed"
    return ItemShown(
        item=item,
        desk=desk_id(item),
        face=face if is_closed else None,
        choice=choice,
        choice_words=CHOICES.get(choice.choice, "") if choice else "",
        may_forward=desk_id(item) in minutes.may_go_on,
        may_withdraw=minutes.may_write and minutes.edition is not None and not is_closed,
    )


def _crumbs(minutes: MinutesRead, *, label: str | None = None) -> tuple[Crumb, ...]:
    return minutes_crumbs(
        meeting=minutes.meeting,
        committee=minutes.organization_name,
        starts_at=minutes.starts_at,
        label=label,
    )
