"""The page of an agenda: its items in their order, the pool beside them, and everything that is done with both."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.core.procedure.state_tables import AGENDA
from raadhus.web.components.forms import Choice, FieldError
from raadhus.web.desk.agendas.agenda_verbs import VERBS, ordered
from raadhus.web.desk.agendas.posted import button, numbers, version
from raadhus.web.desk.agendas.words import STATE_KINDS, crumbs, state_of_meeting, when
from raadhus.web.desk.frame.meeting_ways import MeetingWay, meeting_ways
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.operations.agendas.order_items import order_items
from raadhus.writing.operations.agendas.what_lacks import AgendaIsNotComplete
from raadhus.writing.operations.log_reading import log_closed_reading
from raadhus.writing.queries.agenda import AgendaView, agenda_of
from raadhus.writing.queries.pool import Aim, PoolCase, pool_of
from raadhus.writing.queries.rules_of_meeting import rules_of_agenda
from raadhus.writing.standing_items import STANDING_ITEMS

_AIMS: Mapping[Aim, str] = {
    "this": "Til dette møde",
    "overdue": "Skulle have været på et tidligere møde",
    "other": "Andre, der er klar",
}

_NEXT_STEPS: Mapping[str, str] = {
    "composing": "Når den er låst, har punkter og bilag deres endelige numre. Du kan låse op igen, indtil den sendes.",
    "locked": "Medlemmerne får en mail med et link og en kalenderindbydelse. Du ser modtagerne, før den sendes.",
    "sent": "Nu kan offentligheden få den åbne dagsorden. Mødet føres til referat under »Møde«.",
}


class AgendaPage(DeskPage, frozen=True, kw_only=True):
    """`pool` are headings with their cases; `standing` the items that can be added."""

    agenda: AgendaView
    ways: tuple[MeetingWay, ...]
    when: str
    state: str
    state_kind: str
    pool: tuple[tuple[str, tuple[PoolCase, ...]], ...]
    in_pool: int
    standing: tuple[Choice, ...]
    asks_the_chair: bool
    next_step: str


@desk_page
def show_agenda(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        try:
            return _act(request, meeting, by=by)
        except NotThere:
            raise
        except AgendaIsNotComplete as refusal:
            errors = tuple(FieldError(text=one.danish, field=f"punkt-{one.item}") for one in refusal.lacks)
        except Refusal as refusal:
            errors = (FieldError(text=refusal.danish),)
    agenda = agenda_of(meeting, by=by)
    if any(entry.is_closed for entry in agenda.entries):
        log_closed_reading(body=agenda.body, subject=f"agenda:{meeting}", way="page", by=by)
    page = _page(agenda, errors=errors, by=by)
    return show(request, by, "desk/agendas/agenda.html", page, status=409 if errors else 200)


@desk_page
def set_order(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    """The whole order at once, as the script of the page sends it; answers with the next version, or why not."""
    if request.method != "POST":
        raise NotThere
    order = numbers(request.POST.getlist("item"))
    try:
        order_items(meeting, order=order, by=by, version=version(request.POST))
    except NotThere:
        raise
    except Refusal as refusal:
        return JsonResponse({"why": refusal.danish}, status=409)
    return JsonResponse({"version": agenda_of(meeting, by=by).version})


def _act(request: HttpRequest, meeting: int, *, by: Acting) -> HttpResponse:
    """Do what the button says and show the page again, at the item that was moved."""
    verb, about = button(request.POST)
    seen = version(request.POST)
    place = ""
    if verb in {"op", "ned", "til"}:
        agenda = agenda_of(meeting, by=by)
        order, item = ordered(agenda, verb=verb, about=about, posted=request.POST)
        order_items(meeting, order=order, by=by, version=seen)
        place = f"#punkt-{item}"
        messages.success(request, f"Punktet står nu på plads {order.index(item) + 1} af {len(order)}.")
    elif verb in VERBS:
        messages.success(request, VERBS[verb](meeting, about, request.POST, by))
    else:
        raise NotThere
    return redirect(reverse("desk-agenda", args=(meeting,)) + place)


def _page(agenda: AgendaView, *, errors: tuple[FieldError, ...], by: Acting) -> AgendaPage:
    pool = pool_of(agenda.meeting, by=by) if agenda.may_change and agenda.may_compose else ()
    asks_the_chair = rules_of_agenda(agenda.meeting).chair_approves_agenda
    groups = tuple((words, tuple(case for case in pool if case.aim == aim)) for aim, words in _AIMS.items())
    return AgendaPage(
        title=f"Dagsorden: {agenda.committee}",
        heading=agenda.committee,
        section="meetings",
        crumbs=crumbs(Crumb(label=f"{agenda.committee}, {when(agenda.starts_at)}")),
        errors=errors,
        agenda=agenda,
        ways=meeting_ways(agenda.meeting, state=agenda.state, here="desk-agenda")
        if agenda.may_compose
        else (),
        when=when(agenda.starts_at),
        state=AGENDA.words[agenda.agenda_state].capitalize()
        if agenda.state in {"planned", "called"}
        else state_of_meeting(agenda.state, agenda_state=agenda.agenda_state),
        state_kind=STATE_KINDS[agenda.agenda_state],
        pool=tuple((words, cases) for words, cases in groups if cases),
        in_pool=len(pool),
        standing=tuple(
            Choice(value=f"{key}:{access}", label=f"{one.title}{' (lukket)' if access == 'closed' else ''}")
            for key, one in STANDING_ITEMS.items()
            for access in (("open", "closed") if key == "messages" else ("open",))
        ),
        asks_the_chair=asks_the_chair,
        next_step=_next_step(agenda, asks_the_chair=asks_the_chair),
    )


def _next_step(agenda: AgendaView, *, asks_the_chair: bool) -> str:
    """What the first button does, for the secretary who has not done it before."""
    if not agenda.may_compose or agenda.agenda_state in {"planned", "published"}:
        return ""
    if agenda.has_late:
        return (
            "Når tillægget er låst, får de nye punkter numre efter de andre, og dagsordenen kan sendes igen."
        )
    if agenda.agenda_state == "locked" and asks_the_chair and not agenda.approved_by:
        return "Formanden skal godkende dagsordenen på denne side, før den kan sendes."
    return _NEXT_STEPS[agenda.agenda_state]
