"""Text taken out of a PDF with "Punkt 1: Title", a contents list and two sections "Bilag" an item."""

from typing import Any

from samples.expected import (
    expected_attachments,
    expected_doubts,
    expected_head,
    expected_item,
    expected_person,
)
from samples.meeting import Block, Entries, Item, Meeting, Paragraph, Section, Table
from samples.printed import attachment_line, case_sections, count_line, decision_section, message_numbers

SUFFIX = "numbered.txt"
WRAPPED_AT = 72


def write(meeting: Meeting) -> bytes:
    parts = ["\n", *head_lines(meeting), "Indholdsfortegnelse", _contents(meeting)]
    for item in meeting.items:
        parts += item_paragraphs(meeting, item)
    return "\n\n".join(parts).encode()


def head_lines(meeting: Meeting) -> tuple[str, ...]:
    people = ", ".join(person.printed + (" (Afbud)" if person.absent else "") for person in meeting.people)
    return (
        f"REFERAT {meeting.committee} d. {meeting.start:%d-%m-%Y}",
        f"Mødedato {meeting.weekday.capitalize()} d. {meeting.long_date} kl. {meeting.start:%H:%M}",
        f"Mødested {meeting.place}",
        f"Mødedeltagere {people}",
    )


def printed_title(item: Item) -> str:
    return f"Lukket: LUKKET {item.title}" if item.closed else item.title


def absence(meeting: Meeting) -> str:
    return ", ".join(person.printed for person in meeting.absent)


def sections(item: Item) -> tuple[Section, ...]:
    """As printed, the count of attachments in the first "Bilag" and their titles in the second."""
    if item.closed:
        return ()
    has_count = item.sections or item.attachments
    count = count_line(item.attachments) if has_count else None
    return case_sections(item, count=count) + decision_section(item)


def item_paragraphs(meeting: Meeting, item: Item) -> list[str]:
    parts = [f"Punkt {item.number}: {printed_title(item)}"]
    if item.case_number:
        parts.append(item.case_number)
    if item.messages:
        parts.append(_messages(item))
    for section in sections(item):
        parts.append(section.heading)
        parts += [_printed(block) for block in section.blocks if not isinstance(block, Table)]
    if attachment_lines(item):
        parts += ["Bilag", *attachment_lines(item)]
    parts.append(_wrapped(f"Afbud {absence(meeting)}", item))
    return parts


def attachment_lines(item: Item) -> tuple[str, ...]:
    of_messages = tuple(
        attachment_line(attachment, number)
        for place, message in enumerate(item.messages, start=1)
        for attachment, number in zip(message.attachments, message_numbers(item, place, message), strict=True)
    )
    return of_messages + tuple(attachment_line(attachment) for attachment in item.attachments)


def _contents(meeting: Meeting) -> str:
    return "\n".join(f"{printed_title(item)}.....\t{item.number + 2}" for item in meeting.items)


def _messages(item: Item) -> str:
    lines = []
    for place, message in enumerate(item.messages, start=1):
        lines.append(f"{place}. {message.text}")
        if message.attachments:
            lines.append(f"- {count_line(message.attachments)}")
    return "\n".join(lines)


def _printed(block: Block) -> str:
    if isinstance(block, Paragraph):
        return block.text
    if isinstance(block, Entries):
        return "\n".join(
            f"{f'{number}.' if block.ordered else '-'} {text}"
            for number, text in enumerate(block.texts, start=1)
        )
    raise TypeError(block)


def _wrapped(text: str, item: Item) -> str:
    """Every second item prints its absence on one line, the others over several."""
    if item.number % 2:
        return text
    lines = [""]
    for word in text.split(" "):
        if len(lines[-1]) + len(word) > WRAPPED_AT:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return "\n".join(lines)


def expected(meeting: Meeting) -> dict[str, Any]:
    return expected_head(meeting) | {
        "attendance": [expected_person(person) for person in meeting.people],
        "items": [expected_minutes_item(meeting, item, tables=False) for item in meeting.items],
        "doubts": expected_doubts(meeting),
    }


def expected_minutes_item(meeting: Meeting, item: Item, *, tables: bool) -> dict[str, Any]:
    apologies = [{"name": person.name, "status": "apology"} for person in meeting.absent]
    if item.closed:
        return expected_item(item, (), labels=True) | {"public_attendance": f"Afbud {absence(meeting)}"}
    printed = tuple(_without_tables(section) for section in sections(item)) if not tables else sections(item)
    if attachment_lines(item):
        printed += (Section("Bilag", ()),)
    printed += (Section("Afbud", (Paragraph(absence(meeting)),)),)
    found = expected_item(item, printed, labels=True) | {"attendance": apologies}
    found["attachments"] = expected_attachments(item, marks=True)
    if item.sections:
        recommended = sum(attachment.recommended for attachment in item.attachments)
        found["attachments_stated"] = {"total": len(item.attachments)} | (
            {"recommended": recommended} if item.attachments else {}
        )
    found["messages"] = [_expected_message(item, place) for place in range(1, len(item.messages) + 1)]
    if item.guests:
        found["guests"] = [{"name": "Palle Nyborg", "title": "økonomikonsulent"}]
    return found


def _expected_message(item: Item, place: int) -> dict[str, Any]:
    message = item.messages[place - 1]
    numbers = message_numbers(item, place, message)
    found: dict[str, Any] = {
        "number": str(place),
        "blocks": [{"type": "paragraph", "text": message.text}],
        "attachments": [
            {"number": number, "title": attachment.title, "recommended": attachment.recommended}
            for number, attachment in zip(numbers, message.attachments, strict=True)
        ],
    }
    if message.attachments:
        found["attachments_stated"] = {"total": len(numbers), "recommended": len(numbers)}
    return found


def _without_tables(section: Section) -> Section:
    return Section(section.heading, tuple(block for block in section.blocks if not isinstance(block, Table)))
