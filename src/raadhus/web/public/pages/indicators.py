"""The numbers that reports tell again and again, by report; and one report with all its numbers side by side."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.figures.queries.series import (
    ShownCheck,
    ShownReport,
    all_numbers_of_body,
    report_of_body,
    reports_of_body,
)
from raadhus.figures.queries.told_numbers import ToldNumber
from raadhus.web.components.tags import day
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Crumb, NoSuchThing, Page, body_page, show
from raadhus.web.public.items.places import place_address
from raadhus.web.public.lists.indicator_lines import (
    IndicatorLine,
    address_of_number,
    by_series,
    indicator_line,
)
from raadhus.web.public.lists.indicator_table import IndicatorTable, indicator_table
from raadhus.web.public.lists.listings import FeedEntry, FormName, Listing, as_data, forms_of
from raadhus.web.public.lists.paging import Paging, page_number, paging
from raadhus.web.public.lists.report_address import report_address
from raadhus.web.public.words.figure_words import number_words, value_words

_ON_A_PAGE = 6
_MOST_AS_DATA = 20_000


class ReportOnPage(Struct, frozen=True, kw_only=True):
    report: ShownReport
    address: str
    lines: tuple[IndicatorLine, ...]


class CheckOnPage(Struct, frozen=True, kw_only=True):
    """A share that was reckoned again, as a sentence, and where the stated one stands."""

    check: ShownCheck
    sentence: str
    address: str


class IndicatorsPage(Page, frozen=True, kw_only=True):
    as_report: str
    reports: tuple[ReportOnPage, ...]
    others: tuple[ReportOnPage, ...]
    pages: Paging


class ReportPage(Page, frozen=True, kw_only=True):
    as_report: str
    report: ShownReport
    table: IndicatorTable
    checks: tuple[CheckOnPage, ...]


class NumberRow(Struct, frozen=True, kw_only=True):
    """A number as data; `value` is exact, with a point."""

    series: str
    what: str
    value: str
    unit: str | None
    role: str
    since: str | None
    until: str | None
    period: str | None
    population: str | None
    definition: str | None
    date: date | None
    organization: str
    title: str
    words: str
    unsure: str | None
    address: str


@body_page
def show_indicators(request: HttpRequest, here: Here) -> HttpResponse:
    report = request.GET.get("rapport", "")
    if report:
        return show(request, "public/indicator_report.html", report_page(request, here, report=report), here)
    page = indicators_page(request, here, number=page_number(request))
    return show(request, "public/indicators.html", page, here)


def indicators_page(
    request: HttpRequest, here: Here, *, number: int, on_a_page: int = _ON_A_PAGE
) -> IndicatorsPage:
    found = reports_of_body(here.slug or "", page=number, on_a_page=on_a_page)
    heading = gettext("Nøgletal")
    return IndicatorsPage(
        title=heading,
        heading=heading,
        section="outstanding",
        description=gettext(
            "Tal, som referaterne fortæller igen og igen: hvor de stod sidst, og hvad der er ændret."
        ),
        forms=forms_of(request),
        as_report=report_address(request),
        reports=tuple(_report(report, here=here) for report in found.reports),
        others=tuple(_report(report, here=here) for report in found.others),
        pages=paging(request, total=found.total, on_a_page=on_a_page),
    )


@body_page
def show_indicators_as(request: HttpRequest, here: Here, *, form: FormName) -> HttpResponseBase:
    """The numbers of all series, or of the report that was asked for."""
    body, report = here.slug or "", request.GET.get("rapport", "")
    if report:
        found = report_of_body(body, report=report)
        if found is None:
            raise NoSuchThing(report)
        numbers = found.numbers
    else:
        numbers = all_numbers_of_body(body, most=_MOST_AS_DATA)
    return as_data(listing_of(numbers, request=request, here=here), form=form, request=request, here=here)


def listing_of(numbers: tuple[ToldNumber, ...], *, request: HttpRequest, here: Here) -> Listing:
    """The numbers as data, each with the address of its sentence."""
    return Listing(
        title=gettext("Nøgletal"),
        row=NumberRow,
        rows=tuple(_row(number, request=request, here=here) for number in numbers),
        entries=tuple(_entry(number, here=here) for number in numbers if number.place.date),
    )


def checks_on_page(checks: tuple[ShownCheck, ...], *, here: Here) -> tuple[CheckOnPage, ...]:
    """The shares that do not come out, as sentences."""
    return tuple(
        CheckOnPage(
            check=check,
            sentence=_check_words(check),
            address=place_address(
                here=here,
                item=check.place.item,
                path=check.place.path,
                start=check.place.start,
                end=check.place.end,
            ),
        )
        for check in checks
    )


def report_page(request: HttpRequest, here: Here, *, report: str) -> ReportPage:
    """One report; raises NoSuchThing."""
    found = report_of_body(here.slug or "", report=report)
    if found is None:
        raise NoSuchThing(report)
    return ReportPage(
        title=gettext("Nøgletal: %(report)s") % {"report": found.title},
        heading=found.title,
        crumbs=(
            Crumb(label=gettext("Nøgletal"), address=address("indicators", here=here)),
            Crumb(label=found.title, is_danish=True),
        ),
        section="outstanding",
        description=gettext("Alle tal, som rapporten har fortalt, ved siden af hinanden."),
        forms=forms_of(request),
        as_report=report_address(request),
        report=found,
        table=indicator_table(found, here=here),
        checks=checks_on_page(found.checks, here=here),
    )


def _report(report: ShownReport, *, here: Here) -> ReportOnPage:
    return ReportOnPage(
        report=report,
        address=f"{address('indicators', here=here)}?rapport={report.id}",
        lines=tuple(indicator_line(numbers, here=here) for numbers in by_series(report.numbers)),
    )


def _check_words(check: ShownCheck) -> str:
    told = {
        "stated": number_words(check.stated),
        "parts": check.parts,
        "total": number_words(check.total),
        "base": number_words(check.base),
        "computed": number_words(check.computed),
    }
    if not check.is_off:
        return (
            gettext("De %(parts)s tal giver %(total)s. Det er %(computed)s pct. af %(base)s, som der står.")
            % told
        )
    said = (
        gettext(
            "Der står %(stated)s pct. De %(parts)s tal giver %(total)s, og det er %(computed)s pct. af %(base)s."
        )
        % told
    )
    if check.without:
        hint = gettext("Uden ”%(part)s” ville det være tæt på, men teksten siger det ikke.") % {
            "part": check.without
        }
        return f"{said} {hint}"
    return said


def _row(number: ToldNumber, *, request: HttpRequest, here: Here) -> NumberRow:
    return NumberRow(
        series=number.series,
        what=number.what,
        value=str(number.value),
        unit=number.unit,
        role=number.role,
        since=number.since,
        until=number.until,
        period=number.period,
        population=number.population,
        definition=number.definition,
        date=number.place.date,
        organization=number.place.committee,
        title=number.place.title,
        words=number.place.words,
        unsure=number.place.unsure,
        address=request.build_absolute_uri(address_of_number(number, here=here)),
    )


def _entry(number: ToldNumber, *, here: Here) -> FeedEntry:
    place = number.place
    assert place.date is not None
    return FeedEntry(
        id=f"{place.item}-{number.id}",
        title=f"{number.what}: {value_words(number.value, number.unit)}",
        address=address("item", here=here, item=place.item),
        known_as=address_of_number(number, here=here),
        updated=place.date,
        summary=". ".join(part for part in (place.title, place.committee, day(place.date)) if part),
    )
