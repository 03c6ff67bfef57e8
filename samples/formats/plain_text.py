"""Text with numbered items and headings in a layout that no known system prints."""

from typing import Any

from samples.expected import expected_attachments, expected_head, expected_item
from samples.meeting import Block, Entries, Item, Meeting, Paragraph, Section, Table
from samples.printed import case_sections, decision_section

SUFFIX = "plain.txt"


def write(meeting: Meeting) -> bytes:
    parts = [
        f"Referat\n{meeting.committee}",
        f"{meeting.weekday} den {meeting.long_date}, kl. {meeting.start:%H:%M}\n{meeting.place}",
        "Tilstede\n" + "\n".join(person.printed for person in meeting.people if not person.absent),
        "Afbud\n" + "\n".join(person.printed for person in meeting.absent),
    ]
    for item in meeting.items:
        parts += _item(item)
    return ("\n\n".join(parts) + "\n").encode()


def _item(item: Item) -> list[str]:
    heading = f"{item.number}. {'Lukket: ' if item.closed else ''}{item.title}"
    parts = [heading + (f"\nSagsnr.: {item.case_number}" if item.case_number else "")]
    parts += [message.text for message in item.messages]
    for section in sections(item):
        printed = [_printed(block) for block in section.blocks if not isinstance(block, Table)]
        parts.append("\n".join([section.heading, *printed[:1]]))
        parts += printed[1:]
    if item.attachments:
        parts.append("Bilag\n" + "\n".join(attachment.title for attachment in item.attachments))
    return parts


def sections(item: Item) -> tuple[Section, ...]:
    return tuple(
        section
        for section in case_sections(item, count=None) + decision_section(item)
        if section.blocks or section.heading == "Tidligere behandling"
    )


def _printed(block: Block) -> str:
    if isinstance(block, Paragraph):
        return block.text
    if isinstance(block, Entries):
        return "\n".join(f"{chr(96 + number)}) {text}" for number, text in enumerate(block.texts, start=1))
    raise TypeError(block)


def expected(meeting: Meeting) -> dict[str, Any]:
    return expected_head(meeting) | {"items": [_expected_item(item) for item in meeting.items]}


def _expected_item(item: Item) -> dict[str, Any]:
    """The headings and titles; how an unknown layout prints its lists is not held to a form."""
    found = expected_item(item, (), labels=False)
    for key in ("recommendation", "references", "economy"):
        found.pop(key, None)
    if item.closed:
        return found
    printed = [{"heading": section.heading} for section in sections(item)]
    found["sections"] = printed + ([{"heading": "Bilag"}] if item.attachments else [])
    if item.messages:
        del found["sections"]
    return found | {"attachments": expected_attachments(item, marks=False)}
