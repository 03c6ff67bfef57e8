"""The text of a record as lines, for sources that have no lines of their own: doubts find their place in them."""

from itertools import count

from raadhus.core.plain_text import plain_text
from raadhus.core.record import AgendaItem, Block, MeetingRecord, Section
from raadhus.reading.extract.line import Line


def record_lines(record: MeetingRecord) -> tuple[Line, ...]:
    """The stated text in its order, one line a paragraph, table row or list entry."""
    texts = [organization.name for organization in record.organizations]
    texts += record.meeting.as_printed.split("\n")
    _add_sections(record.sections, texts)
    for item in record.items:
        _add_item(item, texts)
    return tuple(map(Line, texts, count(1)))


def _add_item(item: AgendaItem, texts: list[str]) -> None:
    texts.append(f"{item.number}. {item.title}" if item.number else item.title)
    if item.case_number:
        texts.append(item.case_number)
    _add_blocks(item.public_text, texts)
    if item.public_attendance:
        texts.append(item.public_attendance)
    _add_sections(item.sections, texts)
    texts += [attachment.title for attachment in item.attachments]


def _add_sections(sections: tuple[Section, ...], texts: list[str]) -> None:
    for section in sections:
        if section.heading:
            texts.append(section.heading)
        _add_blocks(section.blocks, texts)


def _add_blocks(blocks: tuple[Block, ...], texts: list[str]) -> None:
    if blocks:
        texts += plain_text(blocks).split("\n")
