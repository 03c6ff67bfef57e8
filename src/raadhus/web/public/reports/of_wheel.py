"""The report of a year as it returns: the circle, and a line for each thing in it."""

from collections.abc import Iterator

from django.utils.http import urlencode

from raadhus.documents.reports import Column, Report, ReportCell, ReportSection
from raadhus.following_up.queries.wheel import SlotState
from raadhus.web.components.tags import day
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.pages.annual_wheel import ShownSlot, WheelLine, WheelPage
from raadhus.web.public.reports.heads import chart_of, paragraphs, report_of
from raadhus.web.public.reports.sources import SOURCE, Sources, lines, table
from raadhus.web.public.words.follow_up_words import length_words, owed_to, slot_words
from raadhus.web.public.words.unsure_words import unsure_words

_SIGNS: dict[SlotState, str] = {
    "held": "fyldt cirkel",
    "expected": "stiplet cirkel",
    "late": "rombe",
    "unheard": "stiplet firkant",
}
_COLUMNS = (
    Column(key="number", label="Nr.", is_number=True),
    Column(key="what", label="Hvad"),
    Column(key="to", label="Til"),
    Column(key="rhythm", label="Hvor tit"),
    Column(key="in_year", label="I året"),
    Column(key="last", label="Kom sidst"),
    Column(key="next", label="Ventes næste gang"),
    SOURCE,
    Column(key="remarks", label="Bemærkning"),
)
_NAMING = 1


def report_of_wheel(page: WheelPage, *, sources: Sources) -> Report:
    asked = {"aar": str(page.year), **({"udvalg": page.life} if page.life else {})}
    place = f"{address('annual-wheel', here=sources.here)}?{urlencode(asked)}"
    committee = dict(page.committees).get(page.life or "", "")
    nothing = "" if page.lines else "Referaterne siger ikke om noget her, at det skal komme igen."
    year = ReportSection(
        heading=f"Hele {page.year}",
        is_wide=True,
        blocks=paragraphs(_key(page)),
        chart=chart_of(page.chart),
        table=table("aarshjul", _COLUMNS, (_row(line, sources=sources) for line in page.lines), head=_NAMING),
    )
    return report_of(
        page,
        sources=sources,
        place=place,
        sections=(year,) if page.lines else (),
        how="wheel",
        introduction=(f"Udvalg: {committee}." if committee else "", nothing),
        known=page.known_until,
    )


def _key(page: WheelPage) -> str:
    signs = [f"{_SIGNS[state]}: {slot_words(state)} ({count})" for state, count in page.counts]
    today = ["stiplet streg: i dag"] if page.is_this_year else []
    return f"I hjulet er numrene dem i tabellen. Tegnene: {'; '.join([*signs, *today])}."


def _row(line: WheelLine, *, sources: Sources) -> tuple[ReportCell, ...]:
    duty, promise = line.duty, line.duty.obligation
    shown_by = [slot.place for slot in duty.slots if slot.place]
    last = line.last.place if line.last else None
    places = (promise.place, *shown_by, *([last] if last else []))
    return (
        ReportCell(text=str(line.number), exact=line.number),
        ReportCell(text=line.title),
        ReportCell(text=owed_to(promise) or "ikke nævnt"),
        ReportCell(text=line.rhythm),
        lines(*map(_slot, line.slots)) if line.slots else ReportCell(text="intet kendt tidspunkt"),
        ReportCell(text=day(last.date) if last and last.date else "ikke set"),
        ReportCell(text=_next(line)),
        sources.cell(places),
        lines(*_remarks(line)),
    )


def _slot(slot: ShownSlot) -> str:
    return f"{slot_words(slot.state)} {day(slot.day)}"


def _next(line: WheelLine) -> str:
    duty = line.duty
    if not duty.next_expected:
        return "vides ikke"
    late = f", {length_words(duty.late_days)} forsinket" if duty.late_days else ""
    return f"{day(duty.next_expected)}{late}"


def _remarks(line: WheelLine) -> Iterator[str]:
    promise = line.duty.obligation
    if promise.owner:
        yield f"Skal gøres af: {promise.owner}."
    if line.also:
        yield f"Den samme som nr. {', '.join(map(str, line.also))}."
    yield unsure_words(promise.unsure)
