"""The page of a journal case: every matter and item that is filed under one number."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.core.kle_main_groups import KLE_MAIN_GROUPS, kle_main_group
from raadhus.published.queries.papers.cases import ITEMS_ON_A_PAGE, ShownCase, case_of_body
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Crumb, NoSuchThing, Page, body_page, show
from raadhus.web.public.lists.listings import FeedEntry, FormName, Listing, as_data, forms_of
from raadhus.web.public.lists.paging import Paging, page_number, paging
from raadhus.web.public.words.value_words import outcome_words


class CasePage(Page, frozen=True, kw_only=True):
    """`subject` is null where the number is none of KLE."""

    case: ShownCase
    subject: str | None
    main_group: str | None
    pages: Paging


class CaseRow(Struct, frozen=True, kw_only=True):
    """An item of the case as a row of data."""

    id: str
    date: date | None
    meeting: str
    meeting_name: str
    number: str
    title: str
    outcome: str | None
    paper: str | None
    address: str


@body_page
def show_case(request: HttpRequest, here: Here, *, case: str) -> HttpResponse:
    found = _case(case, request=request, here=here)
    heading = gettext("Sagsnummer %(number)s") % {"number": found.number}
    subject = found.subject if found.scheme == "kle" else None
    page = CasePage(
        title=heading,
        heading=heading,
        section="papers",
        crumbs=(
            Crumb(label=gettext("Sager"), address=address("papers", here=here)),
            Crumb(label=found.number),
        ),
        forms=forms_of(request),
        case=found,
        subject=subject,
        main_group=KLE_MAIN_GROUPS.get(kle_main_group(subject) or ""),
        pages=paging(request, total=found.all_items, on_a_page=ITEMS_ON_A_PAGE, anchor="#punkter"),
    )
    return show(request, "public/case.html", page, here)


@body_page
def show_case_as(request: HttpRequest, here: Here, *, case: str, form: FormName) -> HttpResponseBase:
    found = _case(case, request=request, here=here)
    listing = Listing(
        title=gettext("Sagsnummer %(number)s") % {"number": found.number},
        row=CaseRow,
        rows=tuple(
            CaseRow(
                id=one.id,
                date=one.date,
                meeting=one.meeting,
                meeting_name=one.meeting_name,
                number=one.number,
                title=one.title,
                outcome=one.outcome,
                paper=one.paper,
                address=request.build_absolute_uri(address("item", here=here, item=one.id)),
            )
            for one in found.items
        ),
        entries=tuple(
            FeedEntry(
                id=one.id,
                title=one.title,
                address=address("item", here=here, item=one.id),
                updated=one.date,
                summary=". ".join(filter(None, (one.meeting_name, outcome_words(one.outcome)))),
            )
            for one in found.items
            if one.date is not None
        ),
        total=found.all_items,
        on_a_page=ITEMS_ON_A_PAGE,
    )
    return as_data(listing, form=form, request=request, here=here)


def _case(case: str, *, request: HttpRequest, here: Here) -> ShownCase:
    found = case_of_body(case, body=here.slug or "", page=page_number(request))
    if found is None:
        raise NoSuchThing(case)
    return found
