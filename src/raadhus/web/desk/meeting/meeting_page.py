"""The page on which a secretary records the meeting, one item at a time, and the verbs that its forms send."""

import secrets
from collections.abc import Mapping
from functools import partial

from django.http import HttpRequest, HttpResponseNotAllowed, JsonResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localtime

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import MayNot, NotThere, Refusal, SomebodyElseWrote
from raadhus.web.components.forms import FieldError
from raadhus.web.desk.frame.meeting_ways import meeting_ways
from raadhus.web.desk.frame.page import Crumb, desk_page, show
from raadhus.web.desk.meeting.page_values import (
    MeetingPage,
    cases_to_add,
    listed_items,
    next_to_treat,
    quorum_words,
    shown_item,
    shown_seats,
    when_words,
)
from raadhus.web.desk.meeting.verbs import VERBS, Asked
from raadhus.web.desk.meeting.words import MEETING_STATES
from raadhus.writing.models import AgendaItem, Meeting
from raadhus.writing.operations.log_reading import log_closed_reading
from raadhus.writing.operations.meetings.once import once
from raadhus.writing.queries.facts import facts_with_items
from raadhus.writing.queries.meeting_at_table import items_at_table, meeting_at_table, version_of_meeting

_AT_TABLE = frozenset({"in_session", "adjourned"})
_NOT_TYPED = frozenset({"csrfmiddlewaretoken", "version", "key", "item"})


@desk_page
def show_meeting(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    """The item that is treated, or the next; before the meeting is opened, who is there."""
    row = meeting_at_table(meeting, by=by)
    items = items_at_table(row)
    shown = _to_show(items)
    if row.state in _AT_TABLE and shown is not None:
        return redirect("desk-meeting-item", meeting=row.pk, item=shown.pk)
    return _page(request, by, row, items=items, item=None)


@desk_page
def show_meeting_item(request: HttpRequest, by: Acting, meeting: int, item: int) -> HttpResponseBase:
    row = meeting_at_table(meeting, by=by)
    items = items_at_table(row)
    return _page(request, by, row, items=items, item=_of(items, item))


@desk_page
def tell_version(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:  # noqa: ARG001  a view
    """Asked every few seconds by each page that is open."""
    return JsonResponse({"version": version_of_meeting(meeting, by=by)})


@desk_page
def do_in_meeting(request: HttpRequest, by: Acting, meeting: int, verb: str) -> HttpResponseBase:
    """What is refused stands on the page with what was typed, beside what is there now."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    row = meeting_at_table(meeting, by=by)
    if verb not in VERBS:
        raise NotThere
    asked = Asked(
        meeting=row,
        item=_number(request.POST.get("item", "")),
        version=_number(request.POST.get("version", "")),
        posted=request.POST,
        by=by,
    )
    try:
        once(request.POST.get("key", ""), do=partial(VERBS[verb], asked), by=by)
    except (MayNot, NotThere):
        raise
    except Refusal as refusal:
        return _refused(request, asked, verb=verb, refusal=refusal)
    if asked.item is None:
        return redirect("desk-meeting", meeting=row.pk)
    return redirect("desk-meeting-item", meeting=row.pk, item=asked.item)


def _refused(request: HttpRequest, asked: Asked, *, verb: str, refusal: Refusal) -> HttpResponseBase:
    row = meeting_at_table(asked.meeting.pk, by=asked.by)
    items = items_at_table(row)
    item = next((one for one in items if one.pk == asked.item), None)
    shown = item or (_to_show(items) if row.state in _AT_TABLE else None)
    return _page(request, asked.by, row, items=items, item=shown, refused=(verb, refusal))


def _to_show(items: tuple[AgendaItem, ...]) -> AgendaItem | None:
    """What is treated, else what comes next, else the last."""
    treated = next((item for item in items if item.state == "under_treatment"), None)
    return treated or next_to_treat(items, after=None) or (items[-1] if items else None)


def _page(
    request: HttpRequest,
    by: Acting,
    meeting: Meeting,
    *,
    items: tuple[AgendaItem, ...],
    item: AgendaItem | None,
    refused: tuple[str, Refusal] | None = None,
) -> HttpResponseBase:
    if item is not None and item.access == "closed":
        log_closed_reading(body=meeting.body, subject=f"item:{item.pk}", way="page", by=by)
    facts = facts_with_items(meeting, (item,) if item else ())
    follows = item if item and item.state == "waiting" else next_to_treat(items, after=item)
    words, is_quorate = quorum_words(facts, item=item, by=by)
    addresses = {
        one.pk: reverse("desk-meeting-item", kwargs={"meeting": meeting.pk, "item": one.pk}) for one in items
    }
    page = MeetingPage(
        title=f"{meeting.organization_name}: mødet",
        heading=meeting.organization_name,
        section="meetings",
        crumbs=(
            Crumb(label="Møder", address=reverse("desk-agendas")),
            Crumb(label=f"{meeting.organization_name}, {localtime(meeting.starts_at):%d.%m.%Y}"),
        ),
        ways=meeting_ways(meeting.pk, state=meeting.state, here="desk-meeting"),
        errors=(FieldError(text=refused[1].danish),) if refused else (),
        verb=refused[0] if refused else "",
        typed_in={refused[0].replace("-", "_"): _typed(request.POST)} if refused else {},
        meeting=meeting.pk,
        state=meeting.state,
        state_word=MEETING_STATES[meeting.state],
        when=when_words(meeting, facts=facts),
        key=secrets.token_urlsafe(12),
        version=f"{meeting.version}.{sum(one.version for one in items)}",
        items=listed_items(items, shown=item, addresses=addresses),
        seats=shown_seats(facts, item=item, by=by),
        quorum=words,
        is_quorate=is_quorate,
        item=shown_item(item, meeting=facts) if item else None,
        next_item=follows.pk if follows else None,
        pool=cases_to_add(meeting, by=by),
        undecided=", ".join(one.number for one in items if one.state in {"waiting", "under_treatment"}),
    )
    status = 200 if refused is None else 409 if isinstance(refused[1], SomebodyElseWrote) else 422
    return show(request, by, "desk/meeting/meeting.html", page, status=status)


def _typed(posted: QueryDict) -> Mapping[str, str]:
    return {name: str(posted[name]) for name in posted if name not in _NOT_TYPED and posted[name]}


def _of(items: tuple[AgendaItem, ...], number: int) -> AgendaItem:
    for item in items:
        if item.pk == number:
            return item
    raise NotThere


def _number(typed: str) -> int | None:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 12 else None
