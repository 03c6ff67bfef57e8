"""The matters of a body, those treated last first; chosen by committee, year and subject."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.core.kle_main_groups import KLE_MAIN_GROUPS
from raadhus.published.queries.named_choice import NamedChoice, chosen
from raadhus.published.queries.papers.papers import (
    ListedPaper,
    PaperChoices,
    PaperFilter,
    all_papers_of_body,
    paper_choices,
    papers_of_body,
)
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page, show
from raadhus.web.public.lists.listings import FEED_ENTRIES, FeedEntry, FormName, Listing, as_data, forms_of
from raadhus.web.public.lists.paging import ON_A_PAGE, Paging, page_number, paging
from raadhus.web.public.words.value_words import outcome_words


class PapersPage(Page, frozen=True, kw_only=True):
    """`subjects` are main groups of KLE that the body has matters of."""

    asked: PaperFilter
    organizations: tuple[NamedChoice, ...]
    years: tuple[int, ...]
    subjects: tuple[NamedChoice, ...]
    papers: tuple[ListedPaper, ...]
    total: int
    pages: Paging


class PaperRow(Struct, frozen=True, kw_only=True):
    """A matter as a row of data."""

    id: str
    title: str
    case_number: str | None
    first_date: date | None
    last_date: date | None
    treatments: int
    organization: str | None
    outcome: str | None
    address: str


@body_page
def show_papers(request: HttpRequest, here: Here) -> HttpResponse:
    body = here.slug or ""
    choices = paper_choices(body)
    asked = _asked(request, choices=choices)
    found = papers_of_body(body, asked=asked, page=page_number(request), on_a_page=ON_A_PAGE)
    heading = gettext("Sager")
    page = PapersPage(
        title=heading,
        heading=heading,
        section="papers",
        description=gettext("Alle sager, der har været på et møde, med deres vej gennem udvalgene."),
        forms=forms_of(request),
        asked=asked,
        organizations=choices.organizations,
        years=choices.years,
        subjects=tuple(
            NamedChoice(id=group, name=KLE_MAIN_GROUPS[group])
            for group in choices.subjects
            if group in KLE_MAIN_GROUPS
        ),
        papers=found.papers,
        total=found.total,
        pages=paging(request, total=found.total),
    )
    return show(request, "public/papers.html", page, here)


@body_page
def show_papers_as(request: HttpRequest, here: Here, *, form: FormName) -> HttpResponseBase:
    """All that were chosen; a feed has those treated last."""
    body = here.slug or ""
    asked = _asked(request, choices=paper_choices(body))
    newest = (
        papers_of_body(body, asked=asked, page=1, on_a_page=FEED_ENTRIES).papers if form == "atom" else ()
    )
    listing = Listing(
        title=gettext("Sager"),
        row=PaperRow,
        rows=(_row(one, request=request, here=here) for one in all_papers_of_body(body, asked=asked)),
        entries=tuple(
            FeedEntry(
                id=one.id,
                title=one.title,
                address=address("paper", here=here, paper=one.id),
                updated=one.last_date,
                summary=". ".join(filter(None, (one.organization, outcome_words(one.outcome)))),
            )
            for one in newest
            if one.last_date is not None
        ),
    )
    return as_data(listing, form=form, request=request, here=here)


def _asked(request: HttpRequest, *, choices: PaperChoices) -> PaperFilter:
    """What cannot be meant is not asked for: a list without it is better than an error."""
    year, subject = request.GET.get("aar", ""), request.GET.get("emne", "")
    return PaperFilter(
        organization=chosen(choices.organizations, asked=request.GET.get("udvalg", "")),
        year=int(year) if len(year) == 4 and year.isascii() and year.isdecimal() and year > "0000" else None,
        subject=subject if subject in KLE_MAIN_GROUPS else None,
    )


def _row(paper: ListedPaper, *, request: HttpRequest, here: Here) -> PaperRow:
    return PaperRow(
        id=paper.id,
        title=paper.title,
        case_number=paper.case_number,
        first_date=paper.first_date,
        last_date=paper.last_date,
        treatments=paper.treatments,
        organization=paper.organization,
        outcome=paper.outcome,
        address=request.build_absolute_uri(address("paper", here=here, paper=paper.id)),
    )
