"""What was promised and is not done with: what, by whom, to whom, by when, and where it stands in the minutes."""

from collections.abc import Iterable
from datetime import date
from heapq import nlargest
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import urlencode
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.following_up.queries.outstanding import (
    ON_A_PAGE,
    ObligationFilter,
    Outstanding,
    all_outstanding,
    delivered_lately,
    outstanding,
)
from raadhus.following_up.queries.outstanding_counts import CountedChoice
from raadhus.following_up.queries.shown import ListedObligation
from raadhus.following_up.states import STATES, State
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page, show
from raadhus.web.public.lists.listings import FEED_ENTRIES, FormName, Listing, as_data, forms_of
from raadhus.web.public.lists.obligation_lines import (
    ObligationLine,
    ObligationRow,
    obligation_entry,
    obligation_line,
    obligation_row,
)
from raadhus.web.public.lists.paging import Paging, page_number, paging
from raadhus.web.public.lists.report_address import report_address
from raadhus.web.public.words.follow_up_words import state_words

_LATELY = 5
_NOT_OVER: tuple[State, ...] = ("overdue", "due", "open", "unclear")
_KINDS = {"tilbagevendende": True, "enkelt": False}
NOBODY = "ingen"
"""What stands in an address for promises of which no text says whose they are."""


class StateChoice(Struct, frozen=True, kw_only=True):
    """A state that can be chosen, and how many are in it; without a state all that is not done with."""

    label: str
    count: int
    address: str
    is_chosen: bool


class StateGroup(Struct, frozen=True, kw_only=True):
    state: State
    lines: tuple[ObligationLine, ...]


class OutstandingPage(Page, frozen=True, kw_only=True):
    """`lately` are the last that were delivered, told under what is not done with; `calendar` has the days due."""

    as_report: str
    asked: ObligationFilter
    nobody: str
    states: tuple[StateChoice, ...]
    committees: tuple[CountedChoice, ...]
    owners: tuple[CountedChoice, ...]
    groups: tuple[StateGroup, ...]
    lately: tuple[ObligationLine, ...]
    total: int
    pages: Paging
    known_until: date | None
    calendar: str


@body_page
def show_outstanding(request: HttpRequest, here: Here) -> HttpResponse:
    page = outstanding_page(request, here, number=page_number(request))
    return show(request, "public/outstanding.html", page, here)


def outstanding_page(
    request: HttpRequest, here: Here, *, number: int, on_a_page: int = ON_A_PAGE
) -> OutstandingPage:
    body, asked = here.slug or "", asked_obligations(request)
    found = outstanding(body, today=here.today, asked=asked, page=number, on_a_page=on_a_page)
    pages = paging(request, total=found.total, on_a_page=on_a_page, anchor="#liste")
    heading = gettext("Udestående")
    return OutstandingPage(
        title=heading,
        heading=heading,
        section="outstanding",
        description=gettext(
            "Det, der er lovet, bedt om og besluttet, og om referaterne viser, at det er sket."
        ),
        forms=forms_of(request),
        as_report=report_address(request),
        asked=asked,
        nobody=NOBODY,
        states=_states(found, asked=asked, request=request),
        committees=found.committees,
        owners=found.owners,
        groups=_groups(found.rows, here=here),
        lately=_lately(body, asked=asked, here=here) if asked.state is None and number == 1 else (),
        total=found.total,
        pages=pages,
        known_until=found.known_until,
        calendar=_calendar(asked, here=here),
    )


@body_page
def show_outstanding_as(request: HttpRequest, here: Here, *, form: FormName) -> HttpResponseBase:
    """All that was asked for; a feed has what was told or delivered last."""
    found = all_outstanding(here.slug or "", today=here.today, asked=asked_obligations(request))
    rows: Iterable[Struct] = (
        () if form == "atom" else (obligation_row(one, request=request, here=here) for one in found)
    )
    entries = (obligation_entry(one, here=here) for one in found) if form == "atom" else ()
    listing = Listing(
        title=gettext("Udestående"),
        row=ObligationRow,
        rows=rows,
        entries=tuple(nlargest(FEED_ENTRIES, entries, key=lambda one: one.updated)),
    )
    return as_data(listing, form=form, request=request, here=here)


def asked_obligations(request: HttpRequest) -> ObligationFilter:
    """What the address asks for; what is none of the states chooses nothing."""
    asked = request.GET
    owner = asked.get("enhed", "")
    return ObligationFilter(
        state=next((one for one in STATES if one == asked.get("tilstand")), None),
        life=asked.get("udvalg") or None,
        owner="" if owner == NOBODY else owner or None,
        duties=_KINDS.get(asked.get("slags", "")),
        with_external=asked.get("andre") == "1",
    )


def _states(found: Outstanding, *, asked: ObligationFilter, request: HttpRequest) -> tuple[StateChoice, ...]:
    counts = dict(found.counts)

    def choice(state: State | None, label: str, count: int) -> StateChoice:
        query = request.GET.copy()
        for key in ("side", "tilstand"):
            query.pop(key, None)
        if state is not None:
            query["tilstand"] = state
        place = f"{request.path}{'?' + query.urlencode() if query else ''}#liste"
        return StateChoice(label=label, count=count, address=place, is_chosen=asked.state == state)

    outstanding_ = sum(counts.get(state, 0) for state in _NOT_OVER)
    return (
        choice(None, gettext("Alt udestående"), outstanding_),
        *(
            choice(state, state_words(state), counts.get(state, 0))
            for state in STATES
            if counts.get(state) or state == asked.state
        ),
    )


def _groups(rows: Iterable[ListedObligation], *, here: Here) -> tuple[StateGroup, ...]:
    return tuple(
        StateGroup(state=state, lines=tuple(obligation_line(one, here=here) for one in together))
        for state, together in groupby(rows, key=lambda one: one.state)
    )


def _lately(body: str, *, asked: ObligationFilter, here: Here) -> tuple[ObligationLine, ...]:
    done = delivered_lately(body, today=here.today, asked=asked, limit=_LATELY)
    return tuple(obligation_line(one, here=here) for one in done)


def _calendar(asked: ObligationFilter, *, here: Here) -> str:
    query = f"?{urlencode({'udvalg': asked.life})}" if asked.life else ""
    return f"{address('outstanding-calendar', here=here)}{query}"
