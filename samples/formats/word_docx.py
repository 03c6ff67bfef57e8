"""Minutes in Word with its styles: titles and lists that Word numbers itself, tables, a header on every page."""

from collections.abc import Callable
from typing import Any

from docx.document import Document

from samples.expected import expected_attachments, expected_head, expected_item, expected_messages
from samples.formats.word_file import add_list, add_table, bytes_of, new_document, number_headings
from samples.meeting import Block, Entries, Item, Meeting, Paragraph, Section, Table
from samples.printed import case_sections, decision_section

SUFFIX = "word.docx"


def write(meeting: Meeting) -> bytes:
    document = new_document()
    number_headings(document)
    document.sections[0].header.paragraphs[0].text = meeting.body
    document.add_paragraph(f"Referat fra {meeting.committee}", style="Title")
    add_table(
        document,
        (
            ("Mødedato:", f"{meeting.weekday.capitalize()} den {meeting.long_date}"),
            ("Mødetidspunkt:", f"{meeting.start:%H:%M}"),
            ("Mødested:", meeting.place),
            ("Medlemmer:", ", ".join(person.printed for person in meeting.people if not person.absent)),
            ("Afbud:", ", ".join(person.printed for person in meeting.absent)),
        ),
    )
    for item in meeting.items:
        _add_item(document, item)
    return bytes_of(document)


def _add_item(document: Document, item: Item) -> None:
    document.add_heading(f"{item.title} (for lukkede døre)" if item.closed else item.title, level=1)
    if item.case_number:
        document.add_paragraph(f"Sagsnr.: {item.case_number}")
    if item.messages:
        _add(document, Entries(ordered=True, texts=tuple(message.text for message in item.messages)))
    for section in _sections(item):
        document.add_heading(section.heading, level=2)
        for block in section.blocks:
            _add(document, block)
    if item.attachments:
        document.add_heading("Bilag", level=2)
        _add(document, Entries(ordered=False, texts=tuple(one.title for one in item.attachments)))


def _add(document: Document, block: Block) -> None:
    if isinstance(block, Paragraph):
        document.add_paragraph(block.text)
    elif isinstance(block, Entries):
        add_list(document, block.texts, ordered=block.ordered)
    elif isinstance(block, Table):
        add_table(document, block.rows)


def _sections(item: Item) -> tuple[Section, ...]:
    return case_sections(item, count=None) + decision_section(item)


def expected(meeting: Meeting) -> dict[str, Any]:
    return expected_minutes(meeting, sections=_sections)


def expected_minutes(meeting: Meeting, *, sections: Callable[[Item], tuple[Section, ...]]) -> dict[str, Any]:
    """Of minutes whose items have these sections; the page's header or the head names the municipality."""
    head = expected_head(meeting) | {"body": {"name": meeting.body}}
    return head | {"items": [_expected_item(item, sections(item)) for item in meeting.items]}


def _expected_item(item: Item, sections: tuple[Section, ...]) -> dict[str, Any]:
    if item.attachments:
        sections += (Section("Bilag", ()),)
    found = expected_item(item, sections, labels=False) | {"messages": expected_messages(item)}
    return found | {"attachments": expected_attachments(item, marks=False)}
