"""Sections of items of the invented Egeborg Kommune, for the tests of understanding."""

from raadhus.core.record import (
    AgendaItem,
    Block,
    Entry,
    List,
    Meeting,
    MeetingRecord,
    OrganizationName,
    Paragraph,
    Section,
    Source,
)
from raadhus.understanding.sections import SectionText, texts_of_item, with_kinds


def paragraphs(*lines: str) -> tuple[Block, ...]:
    return tuple(Paragraph(text=line) for line in lines)


def numbered(*entries: tuple[str, str]) -> List:
    return List(
        ordered=True, entries=tuple(Entry(label=label, blocks=paragraphs(text)) for label, text in entries)
    )


def section(heading: str, *content: str | Block) -> tuple[SectionText, ...]:
    blocks = tuple(Paragraph(text=one) if isinstance(one, str) else one for one in content)
    return texts_of_item(item(Section(heading=heading, blocks=blocks)))


def item(
    *sections: Section, title: str = "Ny bro over Egeåen", public_text: tuple[Block, ...] = ()
) -> AgendaItem:
    return AgendaItem(
        number="1", position=1, title=title, sections=with_kinds(sections), public_text=public_text
    )


def record(*items: AgendaItem, printed: str = "Onsdag den 3. april 2024 kl. 17:00") -> MeetingRecord:
    return MeetingRecord(
        kind="minutes",
        organizations=(OrganizationName(name="Teknik- og Miljøudvalget"),),
        meeting=Meeting(as_printed=printed),
        items=items,
        source=Source(media_type="text/plain", sha256="0" * 64, profile="test", reader_version="0"),
    )
