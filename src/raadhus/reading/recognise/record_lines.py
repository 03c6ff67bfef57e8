"""The text of a record as lines, for sources that have no lines of their own: doubts find their place in them."""

from collections.abc import Iterator

from raadhus.core.plain_text import plain_text
from raadhus.core.record import AgendaItem, MeetingRecord, Section
from raadhus.reading.extract.line import Line


def record_lines(record: MeetingRecord) -> tuple[Line, ...]:
    """The stated text in its order, one line a paragraph, table row or list entry."""
    return tuple(Line(text=text, number=number) for number, text in enumerate(_texts(record), 1))


def _texts(record: MeetingRecord) -> Iterator[str]:
    for organization in record.organizations:
        yield organization.name
    yield from record.meeting.as_printed.split("\n")
    yield from _section_texts(record.sections)
    for item in record.items:
        yield from _item_texts(item)


def _item_texts(item: AgendaItem) -> Iterator[str]:
    yield f"{item.number}. {item.title}" if item.number else item.title
    if item.case_number:
        yield item.case_number
    yield from plain_text(item.public_text).split("\n") if item.public_text else ()
    if item.public_attendance:
        yield item.public_attendance
    yield from _section_texts(item.sections)
    for attachment in item.attachments:
        yield attachment.title


def _section_texts(sections: tuple[Section, ...]) -> Iterator[str]:
    for section in sections:
        if section.heading:
            yield section.heading
        if section.blocks:
            yield from plain_text(section.blocks).split("\n")
