"""The series of a body by report, one series with all that was told of it, and one report with all its numbers."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import F, QuerySet
from msgspec import Struct

from raadhus.figures.models import Observation, Report, Series, ShareCheck
from raadhus.figures.queries.told import ToldPlace, place_of, still_told, with_places
from raadhus.figures.queries.told_numbers import ToldNumber, told_numbers

MOST_NUMBERS = 2000
_MOST_OTHER_REPORTS = 20


class ShownCheck(Struct, frozen=True, kw_only=True):
    """A stated share held against its parts: `total` of `base` is `computed` percent, not the `stated` that stands."""

    series: str
    stated: Decimal
    total: Decimal
    parts: int
    base: Decimal
    computed: Decimal
    is_off: bool
    without: str | None
    place: ToldPlace


class ShownReport(Struct, frozen=True, kw_only=True):
    """`title` and `item` are those of its newest issue; `numbers` the newest first."""

    id: str
    title: str
    item: str
    last_date: date | None
    series: int
    numbers: tuple[ToldNumber, ...] = ()
    checks: tuple[ShownCheck, ...] = ()


class ReportsOfBody(Struct, frozen=True, kw_only=True):
    """`reports` with the numbers of their series worth a place; `others` tell numbers that were not told again yet."""

    reports: tuple[ShownReport, ...]
    others: tuple[ShownReport, ...]
    total: int


class OneSeries(Struct, frozen=True, kw_only=True):
    """`numbers` are all that is told of it, the newest first; `report` the one that tells it, if it still stands."""

    id: str
    report: str
    numbers: tuple[ToldNumber, ...]
    checks: tuple[ShownCheck, ...]


def reports_of_body(body: str, *, page: int, on_a_page: int) -> ReportsOfBody:
    """The reports with series, a page of them, the newest first; in four statements however many there are."""
    shown = Report.objects.filter(body=body, is_shown=True)
    others = Report.objects.filter(body=body, is_shown=False)
    first = (page - 1) * on_a_page
    reports = _reports(_newest(shown, first=first, most=on_a_page))
    series = Series.objects.filter(report__in=[report.id for report in reports], is_shown=True)
    numbers = told_numbers(Observation.objects.filter(series__in=series.values("id")), most=MOST_NUMBERS)
    return ReportsOfBody(
        reports=_with_numbers(reports, numbers),
        others=_reports(_newest(others, first=0, most=_MOST_OTHER_REPORTS)) if page == 1 else (),
        total=shown.count(),
    )


def report_of_body(body: str, *, report: str) -> ShownReport | None:
    """The report with all its numbers and the shares that were checked; None where there is none."""
    found = _reports(Report.objects.filter(body=body, id=report))
    if not found:
        return None
    numbers = told_numbers(Observation.objects.filter(report=report), most=MOST_NUMBERS)
    checks = _checks(ShareCheck.objects.filter(series__in=Series.objects.filter(report=report).values("id")))
    (told,) = _with_numbers(found, numbers, checks=checks)
    return told


def one_series(body: str, *, series: str) -> OneSeries | None:
    """The series with all that was told of it; None where nothing of it stands."""
    numbers = told_numbers(Observation.objects.filter(series=series, body=body), most=MOST_NUMBERS)
    if not numbers:
        return None
    checks = _checks(ShareCheck.objects.filter(series=series, body=body))
    return OneSeries(id=series, report=numbers[0].report, numbers=numbers, checks=checks)


def all_numbers_of_body(body: str, *, most: int) -> tuple[ToldNumber, ...]:
    """Every number of the series worth a place, as data."""
    shown = Series.objects.filter(body=body, is_shown=True)
    return told_numbers(Observation.objects.filter(series__in=shown.values("id")), most=most)


def _newest(rows: "QuerySet[Report]", *, first: int, most: int) -> "QuerySet[Report]":
    """A stretch of them in their order, cut by the index before anything is joined to them."""
    cut = rows.order_by("-newest", "id").values("id")[first : first + most]
    return Report.objects.filter(id__in=cut)


def _reports(rows: "QuerySet[Report]") -> tuple[ShownReport, ...]:
    """Those of them whose newest item still stands."""
    standing = rows.filter(item__part__stated__isnull=False).exclude(item__tombstone__gt=0)
    told = standing.order_by("-newest", "id").values_list(
        "id", "item__title", "item_id", "last_date", "series"
    )
    return tuple(
        ShownReport(id=id_, title=title, item=item, last_date=last_date, series=series)
        for id_, title, item, last_date, series in told
    )


def _checks(rows: "QuerySet[ShareCheck]") -> tuple[ShownCheck, ...]:
    told = with_places(still_told(rows).order_by(F("date").desc(nulls_last=True), "id"))
    return tuple(
        ShownCheck(
            series=row.series,
            stated=Decimal(row.stated),
            total=Decimal(row.total),
            parts=row.parts,
            base=Decimal(row.base),
            computed=Decimal(row.computed),
            is_off=row.is_off,
            without=row.without,
            place=place_of(row),
        )
        for row in told
    )


def _with_numbers(
    reports: Iterable[ShownReport], numbers: Iterable[ToldNumber], *, checks: tuple[ShownCheck, ...] = ()
) -> tuple[ShownReport, ...]:
    by_report: dict[str, list[ToldNumber]] = {}
    for number in numbers:
        by_report.setdefault(number.report, []).append(number)
    return tuple(
        ShownReport(
            id=report.id, title=report.title, item=report.item, last_date=report.last_date, series=report.series,
            numbers=tuple(by_report.get(report.id, ())), checks=checks,
        )
        for report in reports
    )  # fmt: skip
