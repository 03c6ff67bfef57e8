"""What is put before the committee as the sections of an item, under the headings that readers know."""

from collections.abc import Iterator, Mapping
from typing import Final

from raadhus.core.danish_format import danish_date, danish_kroner
from raadhus.core.record import Block, Cell, Direction, Entry, List, Paragraph, Section, Table
from raadhus.writing.content import EarlierTreatment, ProposalContent, WrittenAmount, WrittenSection

FULL_TITLE: Final = "Sagens titel"
"""Heads the title of a closed item, whose own title is the one that the world sees."""
CLOSING_REASON: Final = "Begrundelse for at lukke punktet"
_AMOUNT_COLUMNS: Final = ("Beløb til", "Ramme", "År", "Ændring", "Beløb")
_CHANGES: Final[Mapping[Direction | None, str]] = {"increase": "Forhøjes", "decrease": "Nedsættes", None: ""}


def content_sections(content: ProposalContent, *, hidden_title: str = "") -> tuple[Section, ...]:
    """The sections in the order of the agenda; those without text are left out.

    `hidden_title` is the title of a closed item that has another for the world.
    """
    return tuple(_sections(content, hidden_title=hidden_title))


def printed_treatment(earlier: EarlierTreatment) -> str:
    """An earlier treatment in the words that `understanding` reads."""
    printed = f"{earlier.organization} den {danish_date(earlier.date.isoformat())}"
    return f"{printed} punkt {earlier.number}" if earlier.number else printed


def decision_heading(earlier: EarlierTreatment) -> str:
    """Heads what an earlier committee decided, in the case that it sent on."""
    return f"Beslutning i {earlier.organization} den {danish_date(earlier.date.isoformat())}"


def paragraphs(*texts: str) -> tuple[Block, ...]:
    return tuple(Paragraph(text=text) for text in texts if text.strip())


def _sections(content: ProposalContent, *, hidden_title: str) -> Iterator[Section]:
    if hidden_title:
        yield Section(heading=FULL_TITLE, blocks=paragraphs(hidden_title))
    if content.access == "closed" and content.closing_reason.strip():
        yield Section(heading=CLOSING_REASON, blocks=paragraphs(content.closing_reason))
    if content.earlier:
        treated = paragraphs(*map(printed_treatment, content.earlier))
        yield Section(heading="Tidligere behandling", blocks=treated, kind="previous")
    yield from _written(content)
    if content.decided_by.strip():
        yield Section(
            heading="Beslutningen træffes af", blocks=paragraphs(content.decided_by), kind="authority"
        )
    if content.points:
        yield Section(heading="Indstilling", blocks=_recommendation(content), kind="recommendation")


def _written(content: ProposalContent) -> Iterator[Section]:
    """The texts, the numbers of the economy behind the first that tells of it."""
    amounts = (_amounts(content.amounts),) if content.amounts else ()
    for written in content.sections:
        if written.kind == "economy" and amounts:
            yield _section(written, more=amounts)
            amounts = ()
        elif written.blocks:
            yield _section(written)
    if amounts:
        yield Section(heading="Økonomi", blocks=amounts, kind="economy")


def _section(written: WrittenSection, *, more: tuple[Block, ...] = ()) -> Section:
    return Section(heading=written.heading, blocks=(*written.blocks, *more), kind=written.kind)


def _amounts(amounts: tuple[WrittenAmount, ...]) -> Table:
    rows = (
        (one.what, one.frame or "", str(one.year or ""), _CHANGES[one.direction], danish_kroner(one.oere))
        for one in amounts
    )
    head = tuple(Cell(text=text, header=True) for text in _AMOUNT_COLUMNS)
    return Table(rows=(head, *(tuple(Cell(text=text) for text in row) for row in rows)))


def _recommendation(content: ProposalContent) -> tuple[Block, ...]:
    units = _joined(content.units)
    lead = f"{units} indstiller, at" if units else "Det indstilles, at"
    entries = tuple(
        Entry(label=f"{number}.", blocks=paragraphs(point.strip()))
        for number, point in enumerate(content.points, start=1)
    )
    return (Paragraph(text=lead), List(ordered=True, entries=entries))


def _joined(units: tuple[str, ...]) -> str:
    *others, last = units or ("",)
    return f"{', '.join(others)} og {last}" if others else last
