"""The report of one number through time: the chart, what each meeting told, and what speaks against comparing."""

from collections.abc import Iterable, Iterator

from raadhus.documents.reports import Column, Report, ReportCell, ReportSection
from raadhus.web.components.tags import day
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.pages.indicator import IndicatorPage, PointOnPage
from raadhus.web.public.pages.indicators import CheckOnPage
from raadhus.web.public.reports.heads import chart_of, paragraphs, report_of
from raadhus.web.public.reports.sources import SOURCE, Sources, lines, table
from raadhus.web.public.words.unsure_words import unsure_words

_POINTS = (
    Column(key="period", label="Periode"),
    Column(key="value", label="Tal", is_number=True),
    Column(key="difference", label="Ændring", is_number=True),
    Column(key="told", label="Fortalt"),
    SOURCE,
    Column(key="remarks", label="Bemærkning"),
)
_CHECKS = (Column(key="check", label="Hvad der er regnet efter"), SOURCE)


def report_of_indicator(page: IndicatorPage, *, sources: Sources) -> Report:
    place = address("indicator", here=sources.here, series=page.series.id)
    return report_of(
        page,
        sources=sources,
        place=place,
        sections=tuple(_sections(page, sources=sources)),
        how="indicators",
        introduction=(f"Fra rapporten {page.report_title}.", page.ended),
    )


def checks_section(checks: Iterable[CheckOnPage], *, sources: Sources) -> Iterator[ReportSection]:
    """The shares that were reckoned again, where there are any."""
    rows = [(ReportCell(text=one.sentence), sources.cell([one.check.place])) for one in checks]
    if rows:
        yield ReportSection(heading="Regnet efter", table=table("regnet-efter", _CHECKS, rows))


def _sections(page: IndicatorPage, *, sources: Sources) -> Iterator[ReportSection]:
    if page.goals:
        yield ReportSection(
            heading="Mål",
            blocks=paragraphs(*(f"{one.value} {one.what}. {one.reached}".strip() for one in page.goals)),
        )
    if page.points:
        yield ReportSection(
            heading="Målinger",
            chart=chart_of(page.chart),
            table=table("maalinger", _POINTS, _points(page.points, sources=sources)),
        )
    if page.contradictions:
        pairs = [point for one in page.contradictions for point in (one.first, one.second)]
        yield ReportSection(
            heading="Det modsiger sig selv",
            blocks=paragraphs(
                "To og to står i det samme punkt og for den samme tid. Alle vises, som de er skrevet."
            ),
            table=table("modsiger", _POINTS, _points(pairs, sources=sources)),
        )
    if page.others:
        others = table("til-sammenligning", _POINTS, _points(page.others, sources=sources))
        yield ReportSection(heading="Til sammenligning", table=others)
    yield from checks_section(page.checks, sources=sources)
    if page.definitions:
        yield ReportSection(heading="Sådan er der talt", blocks=paragraphs(*page.definitions))


def _points(points: Iterable[PointOnPage], *, sources: Sources) -> Iterator[tuple[ReportCell, ...]]:
    for point in points:
        places = [one.number.place for one in (point, *point.again)]
        yield (
            ReportCell(text=point.period or "Ingen periode nævnt", exact=_span(point)),
            ReportCell(text=point.value, exact=point.number.value),
            ReportCell(text=point.difference, exact=point.change),
            ReportCell(text=day(point.number.place.date), exact=str(point.number.place.date or "")),
            sources.cell(places),
            lines(*_remarks(point)),
        )


def _remarks(point: PointOnPage) -> Iterator[str]:
    if point.number.role not in {"measured", "compared"}:
        yield f"{point.role}."
    if point.months:
        yield f"Perioden er {point.months}."
    yield from point.notes
    yield from (f"»{words}«" for words in point.break_words)
    if point.again:
        yield "Også fortalt: " + ", ".join(
            f"{same.value} ({day(same.number.place.date)})" for same in point.again
        )
    yield unsure_words(point.number.place.unsure)


def _span(point: PointOnPage) -> str:
    return "/".join(one for one in (point.number.since, point.number.until) if one)
