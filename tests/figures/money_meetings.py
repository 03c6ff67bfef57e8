"""Meetings of Egeborg that tell of frames and appropriations, published and taken in as the worker does."""

from msgspec.structs import replace

from egeborg_meetings import COUNCIL, FINANCE, ROADS, item, meeting
from publishing import publish
from raadhus.core.record import AgendaItem, Block, Entry, List, Outcome, Paragraph, Section, SectionKind
from raadhus.figures.taking_in import take_in

CASE = "00.30.14-G01-3-25"
TITLE = "Budgetopfølgning 2 2025"
FRAMES = ("30.01 Veje og parker - uden for servicerammen", "30.02 Havnen.")
STIER = "Budgettet på ramme 30.01 øges med 4 mio. kr. til stier."
__all__ = ["CASE", "COUNCIL", "FINANCE", "FRAMES", "ROADS", "STIER", "TITLE", "hold", "money_item"]


def hold(
    *texts: str,
    asks: tuple[str, ...] = (),
    frames: tuple[str, ...] = FRAMES,
    outcome: Outcome | None = "approved",
    title: str = TITLE,
    by: str = ROADS,
    day: str = "2025-08-20",
    taken_in: bool = True,
) -> str:
    """Publish a meeting whose one item says this, take it in and give its id."""
    told = money_item(*texts, asks=asks, frames=frames, outcome=outcome, title=title)
    said = publish(meeting(told, day=day, organization=by))
    if taken_in:
        take_in((said.meeting,))
    return said.meeting


def money_item(
    *texts: str,
    asks: tuple[str, ...] = (),
    frames: tuple[str, ...] = (),
    outcome: Outcome | None = "approved",
    title: str = TITLE,
) -> AgendaItem:
    sections = (
        *_section("Bevillingsrammer", "background", tuple(map(_paragraph, frames))),
        *_section("Sagsfremstilling", "presentation", tuple(map(_paragraph, texts))),
        *_section("Indstilling", "recommendation", (_list(asks),) if asks else ()),
    )
    return replace(item("1", title, case=CASE, outcome=outcome), sections=sections)


def _paragraph(text: str) -> Paragraph:
    return Paragraph(text=text)


def _list(texts: tuple[str, ...]) -> List:
    entries = tuple(
        Entry(label=f"{number}.", blocks=(Paragraph(text=text),))
        for number, text in enumerate(texts, start=1)
    )
    return List(ordered=True, entries=entries)


def _section(heading: str, kind: SectionKind, blocks: tuple[Block, ...]) -> tuple[Section, ...]:
    return (Section(heading=heading, kind=kind, blocks=blocks),) if blocks else ()
