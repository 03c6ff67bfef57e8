"""A budget frame: what it was called over the years, and every appropriation to it with the decision that led to it."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.figures.queries.appropriations import ON_A_PAGE, MoneyFilter, appropriations
from raadhus.figures.queries.frames import FrameName, FrameYearSums, names_of_frame, years_of_frame
from raadhus.web.components.charts import Bar, bar_chart
from raadhus.web.components.drawings import Drawing
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import NoSuchThing, Page, body_page, show
from raadhus.web.public.items.said_places import address_of_words
from raadhus.web.public.lists.listings import FormName, as_data, forms_of
from raadhus.web.public.lists.money_lines import AppropriationLine, appropriation_line
from raadhus.web.public.lists.paging import Paging, page_number, paging
from raadhus.web.public.lists.report_address import report_address
from raadhus.web.public.pages.appropriations import appropriation_listing
from raadhus.web.public.words.money_words import added_words


class NameLine(Struct, frozen=True, kw_only=True):
    name: FrameName
    address: str


class FramePage(Page, frozen=True, kw_only=True):
    as_report: str
    number: str
    names: tuple[NameLine, ...]
    years: tuple[FrameYearSums, ...]
    chart: Drawing | None
    lines: tuple[AppropriationLine, ...]
    total: int
    pages: Paging


@body_page
def show_appropriations_of_frame(request: HttpRequest, here: Here, *, frame: str) -> HttpResponse:
    page = frame_page(request, here, frame=frame, number=page_number(request))
    return show(request, "public/appropriations_of_frame.html", page, here)


def frame_page(
    request: HttpRequest, here: Here, *, frame: str, number: int, on_a_page: int = ON_A_PAGE
) -> FramePage:
    """What the page shows; raises NoSuchThing."""
    body = here.slug or ""
    names, years = names_of_frame(body, number=frame), years_of_frame(body, number=frame)
    if not names and not years:
        raise NoSuchThing
    found = appropriations(body, asked=MoneyFilter(frame=frame), page=number, on_a_page=on_a_page)
    heading = f"{frame} {names[0].name}" if names else frame
    return FramePage(
        title=heading,
        heading=heading,
        section="outstanding",
        description=gettext("Rammens navne gennem årene og hver bevilling til den, med sag og beslutning."),
        forms=forms_of(request),
        as_report=report_address(request),
        number=frame,
        names=tuple(NameLine(name=one, address=address_of_words(one.place, here=here)) for one in names),
        years=years,
        chart=_chart(years),
        lines=tuple(appropriation_line(one, here=here) for one in found.rows),
        total=found.total,
        pages=paging(request, total=found.total, on_a_page=on_a_page, anchor="#bevillinger"),
    )


@body_page
def show_appropriations_of_frame_as(
    request: HttpRequest, here: Here, *, frame: str, form: FormName
) -> HttpResponseBase:
    body = here.slug or ""
    names = names_of_frame(body, number=frame)
    if not names and not years_of_frame(body, number=frame):
        raise NoSuchThing
    title = f"{frame} {names[0].name}" if names else frame
    asked = MoneyFilter(frame=frame)
    listing = appropriation_listing(body, asked=asked, form=form, request=request, here=here, title=title)
    return as_data(listing, form=form, request=request, here=here)


def _chart(years: Sequence[FrameYearSums]) -> Drawing | None:
    """What the frame changed by in each year, where there are several."""
    told = [one for one in sorted(years, key=lambda one: one.year or 0) if one.year and one.sums.changed]
    if len(told) <= 1:
        return None
    bars = tuple(
        Bar(label=str(one.year), value=one.sums.changed, shown=added_words(one.sums.changed)) for one in told
    )
    return bar_chart(
        bars,
        key="graf-aar",
        title=gettext("Anbefalede og bevilgede ændringer efter år"),
        description="; ".join(f"{bar.label}: {bar.shown}" for bar in bars),
    )
