"""Budget frames and appropriations of a year: what was sought, recommended and granted, and by which decision."""

from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.figures.queries.appropriations import (
    ON_A_PAGE,
    MoneyFilter,
    all_appropriations,
    appropriations,
    doubted_totals,
)
from raadhus.figures.queries.frames import FrameInYear, ToldYear, frames_of_year, money_years
from raadhus.web.components.charts import Bar, bar_chart
from raadhus.web.components.drawings import Drawing
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page, show
from raadhus.web.public.items.said_places import address_of_words
from raadhus.web.public.lists.listings import FEED_ENTRIES, FormName, Listing, as_data, forms_of
from raadhus.web.public.lists.money_lines import (
    AppropriationLine,
    AppropriationRow,
    FrameLink,
    TotalLine,
    appropriation_entry,
    appropriation_line,
    appropriation_row,
    frame_link,
    total_line,
)
from raadhus.web.public.lists.paging import Paging, page_number, paging
from raadhus.web.public.lists.report_address import report_address
from raadhus.web.public.words.money_words import added_words

STAGES = ("granted", "recommended", "sought", "told_granted", "stated", "rejected")
_MOST_BARS = 12
_LONGEST_NAME = 16


class FrameLine(Struct, frozen=True, kw_only=True):
    """A frame of the year; `named_at` is where its name stands."""

    frame: FrameInYear
    link: FrameLink
    named_at: str | None


class AppropriationsPage(Page, frozen=True, kw_only=True):
    """`year` is null where nothing is told of any."""

    as_report: str
    asked: MoneyFilter
    years: tuple[ToldYear, ...]
    year: int | None
    stage: str | None
    stages: tuple[str, ...]
    frames: tuple[FrameLine, ...]
    chart: Drawing | None
    totals: tuple[TotalLine, ...]
    lines: tuple[AppropriationLine, ...]
    total: int
    pages: Paging


@body_page
def show_appropriations(request: HttpRequest, here: Here) -> HttpResponse:
    page = appropriations_page(request, here, number=page_number(request))
    return show(request, "public/appropriations.html", page, here)


def appropriations_page(
    request: HttpRequest, here: Here, *, number: int, on_a_page: int = ON_A_PAGE
) -> AppropriationsPage:
    body, years = here.slug or "", money_years(here.slug or "")
    asked = _asked(request, years=years, today=here.today)
    found = appropriations(body, asked=asked, page=number, on_a_page=on_a_page)
    frames = frames_of_year(body, year=asked.year)
    heading = gettext("Bevillinger")
    return AppropriationsPage(
        title=f"{heading} {asked.year}" if asked.year else heading,
        heading=heading,
        section="outstanding",
        description=gettext(
            "Budgetrammer og bevillinger år for år: hvad der er søgt, anbefalet og bevilget, og i hvilken sag."
        ),
        forms=forms_of(request),
        as_report=report_address(request),
        asked=asked,
        years=years,
        year=asked.year,
        stage=asked.stage,
        stages=STAGES,
        frames=tuple(_frame_line(frame, here=here) for frame in frames),
        chart=_chart(frames, year=asked.year),
        totals=tuple(total_line(total, here=here) for total in doubted_totals(body, year=asked.year)),
        lines=tuple(appropriation_line(one, here=here) for one in found.rows),
        total=found.total,
        pages=paging(request, total=found.total, on_a_page=on_a_page, anchor="#bevillinger"),
    )


@body_page
def show_appropriations_as(request: HttpRequest, here: Here, *, form: FormName) -> HttpResponseBase:
    """All of the year that was asked for; where none was, of all years."""
    body = here.slug or ""
    asked = _asked(request, years=money_years(body), today=None)
    listing = appropriation_listing(
        body, asked=asked, form=form, request=request, here=here, title=gettext("Bevillinger")
    )
    return as_data(listing, form=form, request=request, here=here)


def appropriation_listing(
    body: str, *, asked: MoneyFilter, form: FormName, request: HttpRequest, here: Here, title: str
) -> Listing:
    """The appropriations that are asked for as data; a feed has the newest."""
    newest = appropriations(body, asked=asked, on_a_page=FEED_ENTRIES).rows if form == "atom" else ()
    entries = (appropriation_entry(one, here=here) for one in newest)
    found = () if form == "atom" else all_appropriations(body, asked=asked)
    return Listing(
        title=title,
        row=AppropriationRow,
        rows=(appropriation_row(one, request=request, here=here) for one in found),
        entries=tuple(entry for entry in entries if entry),
    )


def _asked(request: HttpRequest, *, years: Sequence[ToldYear], today: date | None) -> MoneyFilter:
    """What is chosen; a page without a year chosen shows the newest that is not to come."""
    chosen, stage = request.GET.get("aar", ""), request.GET.get("trin", "")
    year = next((one.year for one in years if str(one.year) == chosen), None)
    if year is None and today is not None:
        told = [one.year for one in years if one.has_appropriations] or [one.year for one in years]
        year = next((one for one in told if one <= today.year), told[-1] if told else None)
    return MoneyFilter(year=year, stage=stage if stage in STAGES else None)


def _frame_line(frame: FrameInYear, *, here: Here) -> FrameLine:
    return FrameLine(
        frame=frame,
        link=frame_link(frame.number, here=here),
        named_at=address_of_words(frame.place, here=here) if frame.place else None,
    )


def _chart(frames: Sequence[FrameInYear], *, year: int | None) -> Drawing | None:
    """What the frames are to change by, the largest first, whether up or down."""
    changed = sorted(
        (frame for frame in frames if frame.sums.changed), key=lambda frame: -abs(frame.sums.changed)
    )[:_MOST_BARS]
    if len(changed) <= 1:
        return None
    bars = tuple(
        Bar(
            label=_short(frame),
            value=frame.sums.changed,
            shown=added_words(frame.sums.changed),
        )
        for frame in changed
    )
    return bar_chart(
        bars,
        key="graf-rammer",
        title=gettext("Anbefalede og bevilgede ændringer af rammerne i %(year)s") % {"year": year or ""},
        description="; ".join(f"{bar.label}: {bar.shown}" for bar in bars),
    )


def _short(frame: FrameInYear) -> str:
    """The number and the begin of the name: on a phone the figure stands on the same line."""
    name = (frame.name or "").partition(" - ")[0]
    cut = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rstrip()}…"
    return f"{frame.number} {cut}".strip()
