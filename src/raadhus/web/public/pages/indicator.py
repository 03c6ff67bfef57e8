"""One number through time: a chart and a table of what each meeting told, with goals, control sums and doubts."""

from collections.abc import Sequence
from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.figures.queries.series import OneSeries, one_series
from raadhus.figures.queries.told_numbers import ToldNumber
from raadhus.figures.series.comparing import Telling, months_of
from raadhus.figures.series.definitions import differing_words
from raadhus.web.components.charts import Point, line_chart
from raadhus.web.components.drawings import Drawing
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Crumb, NoSuchThing, Page, body_page, show
from raadhus.web.public.lists.indicator_lines import (
    GoalLine,
    Sorted,
    address_of_number,
    goal_lines,
    sorted_series,
)
from raadhus.web.public.lists.listings import FormName, as_data, forms_of
from raadhus.web.public.lists.report_address import report_address
from raadhus.web.public.pages.indicators import CheckOnPage, checks_on_page, listing_of
from raadhus.web.public.words.figure_words import (
    difference_words,
    ended_words,
    figure_role_words,
    months_words,
    number_words,
    period_words,
    short_time,
    step_notes,
    unit_heading,
    value_words,
)

_MOST_POINTS = 24
_FEWEST_POINTS = 2


class PointOnPage(Struct, frozen=True, kw_only=True):
    """`break_words` are the sentences on how it was counted that the telling before has not, or this one has not."""

    number: ToldNumber
    value: str
    role: str
    period: str
    months: str
    difference: str
    change: Decimal | None
    notes: tuple[str, ...]
    break_words: tuple[str, ...]
    address: str
    again: tuple["PointOnPage", ...] = ()


class ContradictionOnPage(Struct, frozen=True, kw_only=True):
    first: PointOnPage
    second: PointOnPage


class IndicatorPage(Page, frozen=True, kw_only=True):
    """`definitions` are the ways in which it was counted, each once; `others` are held against the points."""

    as_report: str
    series: OneSeries
    report_title: str
    report_address: str
    unit: str
    points: tuple[PointOnPage, ...]
    chart: Drawing | None
    goals: tuple[GoalLine, ...]
    others: tuple[PointOnPage, ...]
    contradictions: tuple[ContradictionOnPage, ...]
    definitions: tuple[str, ...]
    checks: tuple[CheckOnPage, ...]
    ended: str


@body_page
def show_indicator(request: HttpRequest, here: Here, *, series: str) -> HttpResponse:
    return show(request, "public/indicator.html", indicator_page(request, here, series=series), here)


def indicator_page(request: HttpRequest, here: Here, *, series: str) -> IndicatorPage:
    """What the page shows; raises NoSuchThing."""
    found = one_series(here.slug or "", series=series)
    if found is None:
        raise NoSuchThing(series)
    told = sorted_series(found.numbers)
    newest = found.numbers[0]
    parts = told.parts
    return IndicatorPage(
        title=gettext("Nøgletal: %(name)s") % {"name": told.name},
        heading=told.name,
        crumbs=(
            Crumb(label=gettext("Nøgletal"), address=address("indicators", here=here)),
            Crumb(label=told.name, is_danish=True),
        ),
        section="outstanding",
        description=gettext("Hvad referaterne har fortalt om det gennem tiden, med sætningen bag hvert tal."),
        forms=forms_of(request),
        as_report=report_address(request),
        series=found,
        report_title=newest.place.title,
        report_address=f"{address('indicators', here=here)}?rapport={found.report}",
        unit=unit_heading(newest.unit),
        points=tuple(_point(point, told=told, here=here) for point in reversed(parts.points)),
        chart=_chart(told),
        goals=goal_lines(told, here=here),
        others=tuple(_point(other, told=told, here=here) for other in parts.others),
        contradictions=tuple(
            ContradictionOnPage(
                first=_point(first, told=told, here=here), second=_point(second, told=told, here=here)
            )
            for first, second in parts.contradictions
        ),
        definitions=_definitions(found.numbers),
        checks=checks_on_page(found.checks, here=here),
        ended=ended_words(told.name, today=here.today),
    )


@body_page
def show_indicator_as(request: HttpRequest, here: Here, *, series: str, form: FormName) -> HttpResponseBase:
    found = one_series(here.slug or "", series=series)
    if found is None:
        raise NoSuchThing(series)
    return as_data(
        listing_of(found.numbers, request=request, here=here), form=form, request=request, here=here
    )


def _point(telling: Telling, *, told: Sorted, here: Here) -> PointOnPage:
    number, step = told.numbers[telling.id], told.step_to(telling.id)
    months = months_of(telling)
    return PointOnPage(
        number=number,
        value=value_words(number.value, number.unit),
        role=figure_role_words(number.role),
        period=period_words(number.since, number.until),
        months=months_words(months) if months else "",
        difference=difference_words(step, unit=number.unit),
        change=step.difference if step else None,
        notes=step_notes(step),
        break_words=step.definition if step else (),
        address=address_of_number(number, here=here),
        again=tuple(_point(same, told=told, here=here) for same in told.parts.again.get(telling.id, ())),
    )


def _chart(told: Sorted) -> Drawing | None:
    """The line through the points; too few and numbers below nought are left to the table."""
    points = told.parts.points[-_MOST_POINTS:]
    if len(points) < _FEWEST_POINTS or any(point.value < 0 for point in points):
        return None
    drawn: list[Point] = []
    for point in points:
        step = told.step_to(point.id)
        drawn.append(
            Point(
                label=short_time(point.until, point.date),
                value=float(point.value),
                shown=number_words(point.value),
                is_counted_anew=bool(drawn) and (step is None or bool(step.definition)),
            )
        )
    described = "; ".join(f"{point.label}: {point.shown}" for point in drawn)
    if any(point.is_counted_anew for point in drawn):
        described = f"{described}. {gettext('Hvor linjen er stiplet, kan tallene ikke sammenlignes.')}"
    return line_chart(drawn, key="graf-noegletal", title=told.name, description=described)


def _definitions(numbers: Sequence[ToldNumber]) -> tuple[str, ...]:
    """The ways in which it was counted, the newest first: those that differ by their time alone are one."""
    kept: list[str] = []
    for number in numbers:
        if number.definition and all(differing_words(one, number.definition) for one in kept):
            kept.append(number.definition)
    return tuple(kept)
