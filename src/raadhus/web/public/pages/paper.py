"""The page of a matter: its whole way through the committees, and what changed on the way."""

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.core.danish_format import danish_date
from raadhus.core.kle_main_groups import KLE_MAIN_GROUPS, kle_main_group
from raadhus.following_up.queries.outstanding import obligations_of_paper
from raadhus.published.queries.bodies.ids_of_today import paper_of_today
from raadhus.published.queries.editions.withdrawn import grave_of_paper
from raadhus.published.queries.papers.way_of_paper import (
    Neighbour,
    SentOn,
    Treatment,
    WayOfPaper,
    way_of_paper,
)
from raadhus.web.public.documents.links import DocumentLink, links_of_paper
from raadhus.web.public.for_machines.described import described_paper
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.gone import show_gone
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Crumb, NoSuchThing, Page, body_page, show
from raadhus.web.public.lists.listings import FeedEntry, FormName, Listing, as_data, forms_of
from raadhus.web.public.lists.obligation_lines import ObligationLine, obligation_line
from raadhus.web.public.words.value_words import outcome_words


class PaperSummary(Struct, frozen=True, kw_only=True):
    """Where the matter stands: the last treatment with a decision, those to come, and who it was sent on to."""

    state: str
    last: Treatment | None
    coming: tuple[Treatment, ...]
    awaited: tuple[SentOn, ...]


class PaperPage(Page, frozen=True, kw_only=True):
    paper: WayOfPaper
    summary: PaperSummary
    main_group: str | None
    promises: tuple[ObligationLine, ...]
    perhaps_one: tuple[Neighbour, ...]
    of_one_number: tuple[Neighbour, ...]
    documents: tuple[DocumentLink, ...]


class PaperStep(Struct, frozen=True, kw_only=True):
    """A treatment as a row of data."""

    item: str
    date: date | None
    organization: str
    number: str
    title: str
    state: str
    outcome: str | None
    decision: str
    voted_for: tuple[str, ...]
    voted_against: tuple[str, ...]
    abstained: tuple[str, ...]
    positions: tuple[str, ...]
    address: str


@body_page
def show_paper(request: HttpRequest, here: Here, *, paper: str) -> HttpResponse:
    way = _way(paper, here=here)
    if way is None:
        return _elsewhere(request, here, paper=paper)
    page = PaperPage(
        title=way.title,
        heading=way.title,
        section="papers",
        crumbs=(
            Crumb(label=gettext("Sager"), address=address("papers", here=here)),
            Crumb(label=way.title, is_danish=True),
        ),
        description=_description(way),
        described=described_paper(way.title, case_number=way.case_number, here=here),
        forms=forms_of(request),
        paper=way,
        summary=summary_of(way),
        main_group=KLE_MAIN_GROUPS.get(kle_main_group(way.subject) or ""),
        promises=tuple(
            obligation_line(one, here=here)
            for one in obligations_of_paper(way.id, body=here.slug or "", today=here.today)
        ),
        perhaps_one=tuple(one for one in way.neighbours if one.reason is not None),
        of_one_number=tuple(one for one in way.neighbours if one.reason is None),
        documents=links_of_paper(way.id, here=here),
    )
    return show(request, "public/paper.html", page, here)


@body_page
def show_paper_as(request: HttpRequest, here: Here, *, paper: str, form: FormName) -> HttpResponseBase:
    way = _way(paper, here=here)
    if way is None:
        return _elsewhere(request, here, paper=paper, form=form)
    steps = tuple(_step(one, here=here, request=request) for one in way.treatments)
    listing = Listing(title=way.title, row=PaperStep, rows=steps, entries=_entries(way, here=here))
    return as_data(listing, form=form, request=request, here=here)


def summary_of(way: WayOfPaper) -> PaperSummary:
    """Where the matter stands today."""
    decided = [one for one in way.treatments if one.state == "decided"]
    coming = tuple(one for one in way.treatments if one.state == "coming")
    last = decided[-1] if decided else None
    awaited = last.sent_on if last and last == way.treatments[-1] else ()
    return PaperSummary(
        state=_state(last, has_coming=bool(coming)), last=last, coming=coming, awaited=awaited
    )


def _state(last: Treatment | None, *, has_coming: bool) -> str:
    if has_coming:
        return "coming"
    if last is None:
        return "unpublished"
    if last.role == "decision":
        return "decided"
    if last.role == "recommendation":
        return "advised-against" if last.outcome == "rejected" else "recommended"
    return last.outcome if last.outcome and last.outcome != "none" else "unclear"


def _way(paper: str, *, here: Here) -> WayOfPaper | None:
    assert here.slug is not None
    return way_of_paper(paper, body=here.slug, today=here.today)


def _elsewhere(request: HttpRequest, here: Here, *, paper: str, form: FormName | None = None) -> HttpResponse:
    """The matter may be part of another now, or withdrawn; raises NoSuchThing."""
    today = paper_of_today(paper)
    if today is not None and today != paper and _way(today, here=here) is not None:
        if form is None:
            return HttpResponsePermanentRedirect(address("paper", here=here, paper=today))
        return HttpResponsePermanentRedirect(address("paper-as", here=here, paper=today, form=form))
    grave = grave_of_paper(paper, body=here.slug or "")
    if grave is None:
        raise NoSuchThing(paper)
    return show_gone(request, here, heading=gettext("Sagen er trukket tilbage"), grave=grave)


def _description(way: WayOfPaper) -> str:
    committees = dict.fromkeys(name for one in way.treatments for _, name in one.organizations)
    return gettext("Sagens vej gennem %(committees)s.") % {"committees": ", ".join(committees)}


def _step(treatment: Treatment, *, here: Here, request: HttpRequest) -> PaperStep:
    return PaperStep(
        item=treatment.item,
        date=treatment.date,
        organization=_committees(treatment),
        number=treatment.number,
        title=treatment.title,
        state=treatment.state,
        outcome=treatment.outcome,
        decision="\n".join(one.text for one in treatment.decisions),
        voted_for=_voted(treatment, "for"),
        voted_against=_voted(treatment, "against"),
        abstained=_voted(treatment, "abstain"),
        positions=tuple(
            f"{position.kind}: {', '.join(who.name for who in position.who)}"
            for decision in treatment.decisions
            for position in decision.positions_beside_votes
        ),
        address=request.build_absolute_uri(address("item", here=here, item=treatment.item)),
    )


def _voted(treatment: Treatment, side: str) -> tuple[str, ...]:
    """Who took the side, after the point that was voted on where the minutes name one: "2: V"."""
    return tuple(
        f"{vote.point}: {cast.who}" if vote.point else cast.who
        for decision in treatment.decisions
        for vote in decision.votes
        for cast in vote.casts
        if cast.side == side
    )


def _entries(way: WayOfPaper, *, here: Here) -> tuple[FeedEntry, ...]:
    return tuple(
        FeedEntry(
            id=one.item,
            title=": ".join(filter(None, (_committees(one), outcome_words(one.outcome) or one.title))),
            address=address("item", here=here, item=one.item),
            updated=one.date,
            summary=" ".join(
                (danish_date(one.date.isoformat()), *(decision.text for decision in one.decisions))
            ),
        )
        for one in reversed(way.treatments)
        if one.date is not None
    )


def _committees(treatment: Treatment) -> str:
    return ", ".join(name for _, name in treatment.organizations)
