"""The report of what is outstanding, for a meeting: a table for each state, the most pressing first."""

from collections.abc import Iterable, Iterator

from django.utils.text import capfirst

from raadhus.documents.reports import Column, Report, ReportCell, ReportSection
from raadhus.following_up.queries.shown import ListedObligation
from raadhus.web.components.tags import day
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.lists.obligation_lines import ObligationLine
from raadhus.web.public.pages.outstanding import OutstandingPage, StateGroup
from raadhus.web.public.reports.heads import cut_words, report_of
from raadhus.web.public.reports.sources import SOURCE, Sources, lines, table
from raadhus.web.public.words.follow_up_words import (
    days_words,
    owed_to,
    shows_words,
    source_words,
    state_heading,
    state_words,
)
from raadhus.web.public.words.unsure_words import unsure_words

_COLUMNS = (
    Column(key="what", label="Hvad"),
    Column(key="due", label="Frist"),
    Column(key="owner", label="Hvem"),
    Column(key="to", label="Til"),
    SOURCE,
    Column(key="remarks", label="Bemærkning"),
)
_OVER = frozenset({"delivered", "lapsed"})


def report_of_outstanding(page: OutstandingPage, *, sources: Sources) -> Report:
    asked = sources.request.GET.copy()
    asked.pop("side", None)
    place = address("outstanding", here=sources.here)
    nothing = "" if page.groups else "Der er intet her. Prøv med færre valg."
    sections = [_section(group, sources=sources) for group in page.groups]
    if page.lately:
        sections.append(_table("Leveret for nylig", "leveret-for-nylig", page.lately, sources=sources))
    return report_of(
        page,
        sources=sources,
        place=f"{place}?{asked.urlencode()}" if asked else place,
        sections=sections,
        how="outstanding",
        introduction=(_chosen(page), nothing, cut_words(page.total)),
        known=page.known_until,
    )


def _chosen(page: OutstandingPage) -> str:
    """What was chosen on the page, in words."""
    asked = page.asked
    committee = next((one.name for one in page.committees if one.key == asked.life), "")
    owner = next((one.name for one in page.owners if one.key == asked.owner), "")
    kinds = {True: "det, der kommer igen", False: "det, der sker én gang", None: ""}
    said = (
        f"udvalg: {committee}" if committee else "",
        f"hvem: {owner or 'ikke nævnt'}" if asked.owner is not None else "",
        f"tilstand: {state_words(asked.state)}" if asked.state else "",
        kinds[asked.duties],
    )
    told = "; ".join(part for part in said if part)
    return f"Valgt: {told}." if told else ""


def _section(group: StateGroup, *, sources: Sources) -> ReportSection:
    return _table(state_heading(group.state), f"udestaaende-{group.state}", group.lines, sources=sources)


def _table(heading: str, file: str, shown: Iterable[ObligationLine], *, sources: Sources) -> ReportSection:
    rows = (_row(line, sources=sources) for line in shown)
    return ReportSection(heading=heading, table=table(file, _COLUMNS, rows), is_wide=True)


def _row(line: ObligationLine, *, sources: Sources) -> tuple[ReportCell, ...]:
    promise = line.promise
    shown = line.delivery.place if line.delivery else None
    return (
        ReportCell(text=line.title, exact=promise.place.words),
        lines(_due(line), capfirst(line.rhythm)),
        ReportCell(text=capfirst(promise.owner or "ikke nævnt")),
        ReportCell(text=owed_to(promise) or ""),
        sources.cell([promise.place, *([shown] if shown else [])]),
        lines(*_remarks(promise)),
    )


def _due(line: ObligationLine) -> str:
    promise = line.promise
    if not line.time:
        return capfirst(promise.event or "")
    left = "" if promise.days is None or promise.state in _OVER else f", {days_words(promise.days)}"
    return f"{capfirst(line.time)}{left}"


def _remarks(promise: ListedObligation) -> Iterator[str]:
    yield f"{source_words(promise.source)}."
    if promise.told > 1:
        yield f"Nævnt {promise.told} gange, første gang {day(promise.first_told)}."
    if promise.is_conditional:
        yield "På en betingelse."
    if promise.is_external:
        yield "Uden for kommunen."
    shown = promise.delivery
    if shown:
        when = f" {day(shown.date)}" if shown.date else ""
        yield f"{'Leveret' if shown.is_sure else 'Måske leveret'}{when}: {shows_words(shown.by)}."
    corrected = promise.correction
    if corrected:
        why = f": {corrected.reason}" if corrected.reason else "."
        yield f"Rettet af {corrected.actor} den {day(corrected.decided_at)}{why}"
    yield unsure_words(promise.unsure)
