"""How the minutes tell that an item was put on the agenda in the meeting: the sentence that is made, and read back."""

from collections.abc import Iterator
from typing import Final

from raadhus.core.plain_text import plain_text
from raadhus.core.record import AgendaItem, Paragraph, Section

HEADING: Final = "Optagelse på dagsordenen"
_TOLD: Final = "Optaget på dagsordenen under mødet: "


def added_section(reason: str) -> Section:
    """Why the item could not wait for an agenda."""
    return Section(heading=HEADING, blocks=(Paragraph(text=f"{_TOLD}{reason}"),))


def why_added(item: AgendaItem) -> str | None:
    """Why the item was added in the meeting; None where nothing says that it was."""
    return next(_reasons(item), None)


def _reasons(item: AgendaItem) -> Iterator[str]:
    for section in item.sections:
        told = plain_text(section.blocks).strip()
        if section.heading == HEADING and told.startswith(_TOLD):
            yield told.removeprefix(_TOLD)
