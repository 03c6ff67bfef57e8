"""Meetings of Egeborg that report the same numbers again, published and taken in as the room takes them in."""

from msgspec.structs import replace

from egeborg_meetings import ROADS, item, meeting
from publishing import publish
from raadhus.core.record import AgendaItem, Paragraph, Section
from raadhus.figures.models import Observation
from raadhus.figures.taking_in import take_in
from understanding.made_items import made_list

TITLE = "Egeborg Kommunes sociale ansvar som arbejdsgiver"
SPRING, AUTUMN, NEXT_SPRING = (
    "i perioden fra den 1. januar 2024 til den 30. juni 2024",
    "i perioden fra den 1. juli 2024 til den 30. november 2024",
    "i perioden fra den 1. januar 2025 til den 30. juni 2025",
)


def reported(
    *texts: str,
    day: str,
    title: str = TITLE,
    listed: tuple[str, ...] = (),
    organization: str = ROADS,
) -> str:
    """Publish a meeting whose only item says this, with a list under its last text, and take it in; gives its id."""
    one = _item(title, texts=texts, listed=listed)
    said = publish(meeting(one, day=day, organization=organization))
    take_in((said.meeting,))
    return said.meeting


def counted(during: str, *entries: str, day: str, more: str = "", **said: str) -> str:
    """A report of persons that are counted in a list."""
    lead = f"Ansatte opgjort som enkeltpersoner {during}."
    texts = (more, lead) if more else (lead,)
    return reported(*texts, day=day, listed=entries, **said)


def series_of(what: str) -> str:
    return Observation.objects.filter(what=what)[0].series


def _item(title: str, *, texts: tuple[str, ...], listed: tuple[str, ...]) -> AgendaItem:
    blocks = tuple(Paragraph(text=text) for text in texts)
    lists = (made_list(*listed),) if listed else ()
    section = Section(heading="Sagsfremstilling", kind="presentation", blocks=(*blocks, *lists))
    return replace(item("1", title), sections=(section,))
