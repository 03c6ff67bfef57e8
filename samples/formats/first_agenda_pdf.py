"""The PDF of FirstAgenda: bookmarks, a contents list with leaders, an item a page."""

from typing import Any

from samples.expected import expected_doubts, expected_head, expected_person
from samples.formats.numbered_text import (
    absence,
    attachment_lines,
    expected_minutes_item,
    head_lines,
    printed_title,
    sections,
)
from samples.formats.typeset import pdf, section_data
from samples.meeting import Item, Meeting, Paragraph, Section
from samples.printed import count_line

SUFFIX = "first-agenda.pdf"


def write(meeting: Meeting) -> bytes:
    title, date, place, people = head_lines(meeting)
    data = {
        "title": title,
        "head": title.removeprefix("REFERAT "),
        "facts": [line.split(" ", 1) for line in (date, place, people)],
        "items": [
            {
                "number": str(item.number),
                "title": printed_title(item),
                "case": item.case_number,
                "absence": absence(meeting),
                "sections": [section_data(section) for section in _printed(item)],
            }
            for item in meeting.items
        ],
    }
    return pdf("first_agenda.typ", data)


def _printed(item: Item) -> tuple[Section, ...]:
    found: tuple[Section, ...] = ()
    if item.messages:
        found += (Section("", tuple(_message_paragraphs(item))),)
    found += sections(item)
    if attachment_lines(item):
        found += (Section("Bilag", tuple(Paragraph(line) for line in attachment_lines(item))),)
    return found


def _message_paragraphs(item: Item) -> list[Paragraph]:
    paragraphs = []
    for place, message in enumerate(item.messages, start=1):
        paragraphs.append(Paragraph(f"{place}. {message.text}"))
        if message.attachments:
            paragraphs.append(Paragraph(f"- {count_line(message.attachments)}"))
    return paragraphs


def expected(meeting: Meeting) -> dict[str, Any]:
    return expected_head(meeting) | {
        "attendance": [expected_person(person) for person in meeting.people],
        "items": [expected_minutes_item(meeting, item, tables=True) for item in meeting.items],
        "doubts": expected_doubts(meeting),
    }
