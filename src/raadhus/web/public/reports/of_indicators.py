"""The reports of many numbers: the newest of each series by the paper that tells it, and one paper side by side."""

from collections import Counter
from collections.abc import Iterator

from raadhus.documents.reports import Column, Report, ReportCell, ReportSection
from raadhus.web.components.tags import day
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.lists.indicator_lines import IndicatorLine
from raadhus.web.public.lists.indicator_table import IndicatorRow, IndicatorTable, NumberInTable
from raadhus.web.public.pages.indicators import IndicatorsPage, ReportOnPage, ReportPage
from raadhus.web.public.reports.heads import paragraphs, report_of
from raadhus.web.public.reports.of_indicator import checks_section
from raadhus.web.public.reports.sources import SOURCE, Sources, lines, linked, table
from raadhus.web.public.words.unsure_words import unsure_words

MOST_REPORTS = 40
_SERIES = (
    Column(key="series", label="Nøgletal"),
    Column(key="value", label="Senest", is_number=True),
    Column(key="difference", label="Ændring", is_number=True),
    Column(key="period", label="Periode"),
    Column(key="tellings", label="Målinger", is_number=True),
    SOURCE,
    Column(key="remarks", label="Bemærkning"),
)
_REMARKS = Column(key="remarks", label="Bemærkning")


def report_of_indicators(page: IndicatorsPage, *, sources: Sources) -> Report:
    cut = f"Kun de {MOST_REPORTS} nyeste rapporter er med." if page.pages.last > 1 else ""
    nothing = "" if page.reports else "Ingen tal er fortalt to gange endnu, og der er ikke sat mål for noget."
    sections = (
        _section(one, file=f"noegletal-{number}", sources=sources)
        for number, one in enumerate(page.reports, 1)
        if one.lines
    )
    return report_of(
        page,
        sources=sources,
        place=address("indicators", here=sources.here),
        sections=tuple(sections),
        how="indicators",
        introduction=(cut, nothing),
    )


def report_of_one_report(page: ReportPage, *, sources: Sources) -> Report:
    place = f"{address('indicators', here=sources.here)}?rapport={page.report.id}"
    cut = "Kun de otte nyeste udgaver af rapporten er med i tabellen." if page.table.is_cut else ""
    side_by_side = ReportSection(
        heading="Tallene",
        is_wide=True,
        blocks=paragraphs("Tallet i parentes over hver søjle er kildens nummer.", cut),
        table=table("tallene", _columns(page.table, sources=sources), _rows(page.table, sources=sources)),
    )
    return report_of(
        page,
        sources=sources,
        place=place,
        sections=(side_by_side, *checks_section(page.checks, sources=sources)),
        how="indicators",
    )


def _section(one: ReportOnPage, *, file: str, sources: Sources) -> ReportSection:
    last = f"Senest {day(one.report.last_date)}." if one.report.last_date else ""
    rows = (_line(line, sources=sources) for line in one.lines)
    return ReportSection(heading=one.report.title, blocks=paragraphs(last), table=table(file, _SERIES, rows))


def _line(line: IndicatorLine, *, sources: Sources) -> tuple[ReportCell, ...]:
    latest = line.latest_number
    goals = (f"Mål: {goal.value}. {goal.reached}".strip() for goal in line.goals)
    doubt = unsure_words(latest.place.unsure) if latest else ""
    return (
        linked(line.name, sources.absolute(line.address)),
        ReportCell(text=line.latest, exact=latest.value if latest else None),
        ReportCell(text=line.difference, exact=line.change),
        ReportCell(text=line.period),
        ReportCell(text=str(line.tellings), exact=line.tellings),
        sources.cell([latest.place] if latest else []),
        lines(line.ended, *goals, *line.notes, doubt),
    )


def _columns(shown: IndicatorTable, *, sources: Sources) -> Iterator[Column]:
    yield Column(key="series", label="Nøgletal")
    met = Counter[str]()
    for issue in shown.issues:
        told = str(issue.date or "")
        met[told] += 1
        yield Column(
            key=f"{told}-{met[told]}" if met[told] > 1 else told,
            label=f"{day(issue.date) or 'Uden dato'} ({sources.number(issue.place)})",
            is_number=True,
        )
    yield Column(key="difference", label="Ændring", is_number=True)
    yield _REMARKS


def _rows(shown: IndicatorTable, *, sources: Sources) -> Iterator[tuple[ReportCell, ...]]:
    for row in shown.rows:
        yield _row(row, sources=sources)
    if shown.sums:
        empty = ReportCell()
        yield (
            ReportCell(text="Sum af listens tal (regnet ud her)"),
            *(ReportCell(text=one) for one in shown.sums),
            empty,
            empty,
        )


def _row(row: IndicatorRow, *, sources: Sources) -> tuple[ReportCell, ...]:
    return (
        linked(row.name, sources.absolute(row.address)),
        *(_cell(numbers) for numbers in row.cells),
        ReportCell(text=row.difference, exact=row.change),
        lines(row.ended, *row.notes),
    )


def _cell(numbers: tuple[NumberInTable, ...]) -> ReportCell:
    said = (f"{one.text} ({one.role})" if one.role else one.text for one in numbers)
    exact = numbers[0].value if len(numbers) == 1 else "; ".join(str(one.value) for one in numbers)
    return ReportCell(text="\n".join(said), exact=exact)
