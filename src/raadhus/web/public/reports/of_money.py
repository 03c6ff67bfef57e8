"""The reports of money: the frames and appropriations of a year, and one frame over the years."""

from collections.abc import Iterable, Iterator

from django.utils.http import urlencode

from raadhus.documents.reports import Column, Report, ReportCell, ReportSection
from raadhus.figures.queries.frames import FrameSums
from raadhus.web.components.tags import day, millions
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.lists.money_lines import AmountLine, AppropriationLine, StepLine, TotalLine
from raadhus.web.public.pages.appropriations import AppropriationsPage, FrameLine
from raadhus.web.public.pages.appropriations_of_frame import FramePage
from raadhus.web.public.reports.heads import chart_of, cut_words, paragraphs, report_of
from raadhus.web.public.reports.sources import SOURCE, Sources, lines, linked, table
from raadhus.web.public.words.money_words import (
    added_words,
    budget_words,
    inside_words,
    money_stage_words,
)
from raadhus.web.public.words.unsure_words import unsure_words

_SUMS = (
    Column(key="sought", label="Søgt", is_number=True),
    Column(key="recommended", label="Anbefalet", is_number=True),
    Column(key="granted", label="Bevilget", is_number=True),
    Column(key="told", label="Nævnt", is_number=True),
    Column(key="shared", label="Fælles", is_number=True),
)
_FRAMES = (
    Column(key="frame", label="Ramme"),
    Column(key="inside", label="Servicerammen"),
    *_SUMS,
    SOURCE,
)
_YEARS = (Column(key="year", label="År"), *_SUMS)
_NAMES = (
    Column(key="year", label="År"),
    Column(key="name", label="Navn"),
    Column(key="inside", label="Servicerammen"),
    SOURCE,
)
_APPROPRIATIONS = (
    Column(key="amount", label="Beløb", is_number=True),
    Column(key="stage", label="Trin"),
    Column(key="matter", label="Sag"),
    Column(key="what", label="Som det står"),
    Column(key="year", label="År", is_number=True),
    Column(key="frames", label="Ramme"),
    Column(key="way", label="Vej"),
    SOURCE,
    Column(key="remarks", label="Bemærkning"),
)
_NAMING = 2
_TOTALS = (
    Column(key="matter", label="Sag"),
    Column(key="total", label="Samlet beløb, som det står"),
    Column(key="parts", label="Delene"),
    SOURCE,
)
_SHARED = "Fælles for rammerne. Teksten siger ikke, hvordan beløbet er fordelt."
_WHOLE = "Dele af beløbet står som bevillinger for sig. Derfor er det ikke lagt til noget."
_NOT_LATEST = "Sagens seneste behandling nævner ikke beløbet længere. Derfor er det ikke lagt til rammen."
_MANY_FRAMES = "Fælles er antallet af beløb, der er fælles med andre rammer."


def report_of_appropriations(page: AppropriationsPage, *, sources: Sources) -> Report:
    asked = {"aar": page.year, "trin": page.stage}
    query = urlencode({key: value for key, value in asked.items() if value})
    place = address("appropriations", here=sources.here)
    stage = f"Kun bevillinger på trinet: {money_stage_words(page.stage)}." if page.stage else ""
    return report_of(
        page,
        sources=sources,
        place=f"{place}?{query}" if query else place,
        sections=tuple(_of_year(page, sources=sources)),
        how="money",
        introduction=(
            "Kun kommunalbestyrelsen kan bevilge. Det, et udvalg godkender, står her som anbefalet.",
            stage,
            cut_words(page.total),
        ),
    )


def report_of_frame(page: FramePage, *, sources: Sources) -> Report:
    return report_of(
        page,
        sources=sources,
        place=address("appropriations-of-frame", here=sources.here, frame=page.number),
        sections=tuple(_of_frame(page, sources=sources)),
        how="money",
        introduction=(cut_words(page.total),),
    )


def _of_year(page: AppropriationsPage, *, sources: Sources) -> Iterator[ReportSection]:
    if page.frames:
        rows = [_frame(line, sources=sources) for line in page.frames]
        yield ReportSection(
            heading=f"Bevillingsrammer i {page.year}" if page.year else "Bevillingsrammer",
            is_wide=True,
            blocks=paragraphs(_shared_words(line.frame.sums for line in page.frames)),
            chart=chart_of(page.chart),
            table=table("rammer", _FRAMES, rows),
        )
    if page.totals:
        totals = table("totaler", _TOTALS, (_total(line, sources=sources) for line in page.totals))
        yield ReportSection(heading="Samlede beløb, der ikke stemmer", table=totals, is_wide=True)
    nothing = "Referaterne fortæller ikke om nogen bevilling her."
    yield _appropriations(page.lines, sources=sources, nothing=nothing)


def _of_frame(page: FramePage, *, sources: Sources) -> Iterator[ReportSection]:
    if page.names:
        names = (
            (
                ReportCell(text=str(line.name.year or "–"), exact=line.name.year),
                ReportCell(text=line.name.name),
                ReportCell(text=inside_words(line.name.inside)),
                sources.cell([line.name.place]),
            )
            for line in page.names
        )
        yield ReportSection(heading="Navne", table=table("navne", _NAMES, names))
    if page.years:
        years = (
            (ReportCell(text=str(one.year or "–"), exact=one.year), *_sums(one.sums)) for one in page.years
        )
        yield ReportSection(
            heading="År for år",
            blocks=paragraphs(_shared_words(one.sums for one in page.years)),
            chart=chart_of(page.chart),
            table=table("aar", _YEARS, years),
        )
    nothing = "Referaterne fortæller ikke om nogen bevilling til rammen."
    yield _appropriations(page.lines, sources=sources, nothing=nothing)


def _appropriations(shown: Iterable[AppropriationLine], *, sources: Sources, nothing: str) -> ReportSection:
    rows = [_row(line, sources=sources) for line in shown]
    return ReportSection(
        heading="Bevillinger",
        is_wide=bool(rows),
        blocks=() if rows else paragraphs(nothing),
        table=table("bevillinger", _APPROPRIATIONS, rows, head=_NAMING),
    )


def _frame(line: FrameLine, *, sources: Sources) -> tuple[ReportCell, ...]:
    frame = line.frame
    name = f"{frame.number} {frame.name or ''}".strip()
    return (
        linked(name, sources.absolute(line.link.address)),
        ReportCell(text=inside_words(frame.inside)),
        *_sums(frame.sums),
        sources.cell([frame.place] if frame.place else []),
    )


def _sums(sums: FrameSums) -> Iterator[ReportCell]:
    for oere in (sums.sought, sums.recommended, sums.granted, sums.told):
        yield ReportCell(text=added_words(oere), exact=oere) if oere else ReportCell()
    yield ReportCell(text=str(sums.shared), exact=sums.shared) if sums.shared else ReportCell()


def _shared_words(sums: Iterable[FrameSums]) -> str:
    return _MANY_FRAMES if any(one.shared for one in sums) else ""


def _total(line: TotalLine, *, sources: Sources) -> tuple[ReportCell, ...]:
    total = line.total
    parts = f"{_added(line.parts)} = {millions(total.computed)} ({line.gap})"
    besides = (
        f"Med det, der søges ved siden af: {_added(line.besides)} = {millions(total.with_besides)}"
        f" ({line.gap_with_besides})"
        if line.besides
        else ""
    )
    return (
        ReportCell(text=total.place.title),
        ReportCell(text=total.as_printed, exact=total.oere),
        lines(parts, besides),
        sources.cell([total.place]),
    )


def _added(amounts: Iterable[AmountLine]) -> str:
    return " + ".join(one.as_printed for one in amounts)


def _row(line: AppropriationLine, *, sources: Sources) -> tuple[ReportCell, ...]:
    one = line.shown
    return (
        ReportCell(text=line.added, exact=one.oere),
        ReportCell(text=money_stage_words(one.stage), exact=one.stage),
        ReportCell(text=one.place.title),
        ReportCell(text=f"{one.as_printed}: {one.what}" if one.what else one.as_printed),
        ReportCell(text=line.years or "–"),
        ReportCell(text=", ".join(one.frames) or "ikke nævnt"),
        lines(*map(_step, line.steps)),
        sources.cell([one.place, *(step.said.place for step in line.steps)]),
        lines(*_remarks(line)),
    )


def _step(step: StepLine) -> str:
    decided = f", blev: {money_stage_words(step.decided).lower()}" if step.decided else ""
    place = step.said.place
    return " ".join(part for part in (step.said.note, day(place.date), place.committee) if part) + decided


def _remarks(line: AppropriationLine) -> Iterator[str]:
    one = line.shown
    lasting = {True: "Varig.", False: "Én gang.", None: ""}
    if one.budget:
        yield f"{budget_words(one.budget)}."
    if one.inside is not None:
        yield f"{inside_words(one.inside)}."
    yield lasting[one.lasting]
    if line.trail:
        told = " → ".join(
            f"{beside.as_printed} ({money_stage_words(beside.stage).lower()})" for beside in line.trail
        )
        yield f"Beløbene i samme afsnit: {told}."
    if len(line.frames) > 1:
        yield _SHARED
    if one.is_whole:
        yield _WHOLE
    if not one.is_latest:
        yield _NOT_LATEST
    yield unsure_words(one.place.unsure)
