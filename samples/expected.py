"""What a reader must find: made from the source and its print, never by running the reader."""

import re
from typing import Any

from samples.meeting import MONTHS, Block, Entries, Item, Meeting, Paragraph, Person, Section

_REFERENCE = re.compile(
    r"(?P<organization>.+) den (?P<day>\d+)\. (?P<month>\w+) (?P<year>\d{4}) Punkt (?P<item>\d+)"
)


def expected_block(block: Block, *, labels: bool) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        return {"type": "paragraph", "text": block.text}
    if isinstance(block, Entries):
        return {
            "type": "list",
            "ordered": block.ordered,
            "entries": [
                ({"label": f"{number}." if block.ordered else "-"} if labels else {})
                | {"blocks": [{"type": "paragraph", "text": text}]}
                for number, text in enumerate(block.texts, start=1)
            ],
        }
    return {"type": "table", "rows": [[{"text": cell} for cell in row] for row in block.rows]}


def expected_section(section: Section, *, labels: bool) -> dict[str, Any]:
    return {
        "heading": section.heading,
        "blocks": [expected_block(block, labels=labels) for block in section.blocks],
    }


def expected_reference(text: str) -> dict[str, Any]:
    match = _REFERENCE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    month = MONTHS.index(match["month"]) + 1
    return {
        "organization": match["organization"],
        "date": f"{match['year']}-{month:02}-{int(match['day']):02}",
        "item": match["item"],
        "relation": "previous",
        "place": "heading",
    }


def expected_person(person: Person) -> dict[str, Any]:
    """With party and titles, as text formats print them."""
    return {
        "name": person.name,
        "party": person.party,
        "titles": list(person.titles),
        "is_official": person.party is None,
        "status": "apology" if person.absent else "present",
    }


def expected_item(
    item: Item, sections: tuple[Section, ...], *, labels: bool, case_number: bool = True
) -> dict[str, Any]:
    """The keys that every format states alike; a format adds what it has more."""
    found: dict[str, Any] = {"number": str(item.number), "position": item.number, "title": item.title}
    found["sections"] = [expected_section(section, labels=labels) for section in sections]
    if case_number:
        found["case_number"] = item.case_number
    if item.closed:
        return found | {"access": "closed", "attachments": [], "messages": []}
    found["authority"] = item.authority
    found["references"] = [expected_reference(text) for text in item.references]
    if item.decision:
        decision: dict[str, Any] = {"outcome": item.outcome}
        if item.positions:
            decision["positions"] = list(item.positions)
        found["decision"] = [decision]
    if item.recommendation:
        points = [
            {"number": str(number), "text": text} for number, text in enumerate(item.recommendation, start=1)
        ]
        found["recommendation"] = [{"points": points}]
    if item.economy:
        found["economy"] = {
            "states_none": item.economy.startswith("Ingen"),
            "amounts": list(item.amounts),
        }
    return found


def expected_messages(item: Item) -> list[dict[str, Any]]:
    """Number and text alone: these formats list the attachments of all messages with the item."""
    return [
        {"number": str(number), "blocks": [{"type": "paragraph", "text": message.text, "marks": []}]}
        for number, message in enumerate(item.messages, start=1)
    ]


def expected_head(meeting: Meeting) -> dict[str, Any]:
    return {
        "kind": "minutes",
        "organizations": [{"name": meeting.committee}],
        "meeting": {"start": meeting.start.isoformat(), "place": meeting.place, "cancelled": False},
    }


def expected_doubts(meeting: Meeting) -> list[dict[str, Any]]:
    return [doubt | {"item": str(item.number)} for item in meeting.items for doubt in item.doubts]


def expected_attachments(item: Item, *, marks: bool) -> list[dict[str, Any]]:
    """`marks`: the format prints ANBEFALES in front of a title."""
    return [
        {"title": attachment.title} | ({"recommended": True} if marks and attachment.recommended else {})
        for attachment in item.attachments
    ]
