"""A PDF in a layout of its own, with running heads and no bookmarks."""

from typing import Any

from samples.formats import plain_text
from samples.formats.typeset import pdf, section_data
from samples.meeting import Entries, Item, Meeting, Paragraph, Section

SUFFIX = "plain.pdf"


def write(meeting: Meeting) -> bytes:
    data = {
        "title": f"Referat {meeting.committee}",
        "committee": meeting.committee,
        "short_date": f"{meeting.start:%d.%m.%Y}",
        "long_date": f"{meeting.weekday} den {meeting.long_date}",
        "time": f"{meeting.start:%H:%M}",
        "place": meeting.place,
        "present": [person.printed for person in meeting.people if not person.absent],
        "absent": [person.printed for person in meeting.absent],
        "items": [
            {
                "number": str(item.number),
                "title": f"Lukket: {item.title}" if item.closed else item.title,
                "case": item.case_number,
                "sections": [section_data(section) for section in _printed(item)],
            }
            for item in meeting.items
        ],
    }
    return pdf("plain.typ", data)


def _printed(item: Item) -> tuple[Section, ...]:
    found: tuple[Section, ...] = ()
    if item.messages:
        found += (Section("", (Entries(True, tuple(message.text for message in item.messages)),)),)
    found += plain_text.sections(item)
    if item.attachments:
        found += (Section("Bilag", tuple(Paragraph(one.title) for one in item.attachments)),)
    return found


def expected(meeting: Meeting) -> dict[str, Any]:
    return plain_text.expected(meeting)
