"""Text taken out of a web page that was printed to PDF: wrapped lines, displaced numerals, page breaks in sentences."""

import textwrap
from typing import Any

from samples.expected import expected_doubts, expected_head, expected_item, expected_person
from samples.meeting import Block, Entries, Item, Meeting, Message, Section
from samples.printed import case_sections, decision_section

SUFFIX = "web-print.txt"
WIDTH = 98
# Where the pages end, in printed lines: inside a paragraph, a paragraph and an entry with a displaced numeral.
PAGE_ENDS = (58, 104, 138)


def write(meeting: Meeting) -> bytes:
    lines = ["", meeting.committee]
    lines += [
        f"{meeting.weekday.capitalize()} den {meeting.long_date} - kl. {meeting.start:%H:%M}",
        meeting.place,
        "",
        "Deltagere",
        "",
        *_people(meeting, absent=False),
        "",
        "Afbud/Fraværende",
        "",
        *_people(meeting, absent=True),
        "",
    ]
    for item in meeting.items:
        lines += _item_lines(item)
    lines += [f"Source URL: https://{meeting.address}", "", ""]
    return "\n".join(_with_page_breaks(lines)).encode()


def _people(meeting: Meeting, *, absent: bool) -> list[str]:
    """One a line; the comma of a title is lost and breaks the line, as such pages do."""
    word = "Afbud" if absent else "Deltog"
    printed = (f"{person.printed} - {word}" for person in meeting.people if person.absent is absent)
    return [line for text in printed for line in text.replace(", ", "\n").split("\n")]


def _item_lines(item: Item) -> list[str]:
    lines = [*_wrapped(f"Punkt {item.number} {item.title}"), ""]
    if item.first_heading:
        lines += [item.first_heading]
    for place, message in enumerate(item.messages, start=1):
        lines += _message_lines(place, message)
    if item.messages:
        lines.append("")
    for section in sections(item):
        lines += [section.heading, ""]
        for block in section.blocks:
            lines += _block_lines(block)
            if section.heading != "Tidligere behandling":
                lines.append("")
        if section.heading == "Tidligere behandling":
            lines.append("")
    return lines


def sections(item: Item) -> tuple[Section, ...]:
    count = None if item.messages else f"{item.attachments_total} bilag"
    return case_sections(item, count=count) + decision_section(item)


def _message_lines(place: int, message: Message) -> list[str]:
    text = message.text + ("Bilag" if message.attachments_total else "")
    lines = _numbered(text, place)
    if message.attachments_total:
        lines.append(f"{message.attachments_total} bilag ")
    return [*lines, " "]


def _block_lines(block: Block) -> list[str]:
    if isinstance(block, Entries):
        return [line for place, text in enumerate(block.texts, start=1) for line in _numbered(text, place)]
    return _wrapped(getattr(block, "text"))  # noqa: B009 - paragraphs are all that this layout prints


def _numbered(text: str, number: int) -> list[str]:
    """The numeral of a list entry ends up behind its first printed line."""
    first, *rest = _wrapped(text)
    return [f"{first}{number}.", *rest]


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)


def _with_page_breaks(lines: list[str]) -> list[str]:
    broken: list[str] = []
    for place, line in enumerate(lines):
        if place in PAGE_ENDS:
            broken += ["", "", ""]
        broken.append(line)
    return broken


def expected(meeting: Meeting) -> dict[str, Any]:
    return expected_head(meeting) | {
        "attendance": [expected_person(person) for person in meeting.people],
        "items": [_expected_item(item) for item in meeting.items],
        "doubts": expected_doubts(meeting),
    }


def _expected_item(item: Item) -> dict[str, Any]:
    printed = sections(item)
    if item.first_heading:
        printed = (Section(item.first_heading, ()), *printed)
    found = expected_item(item, printed, labels=True) | {"attachments": []}
    if item.attachments_total is not None:
        found["attachments_stated"] = {"total": item.attachments_total}
    found["messages"] = [
        {"number": str(place), "blocks": [{"type": "paragraph", "text": message.text}], "attachments": []}
        | ({"attachments_stated": {"total": message.attachments_total}} if message.attachments_total else {})
        for place, message in enumerate(item.messages, start=1)
    ]
    return found
