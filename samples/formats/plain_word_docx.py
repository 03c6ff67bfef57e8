"""Minutes in Word without any style: titles are bold lines with typed numbers, headings are plain ones."""

from typing import Any

from docx.document import Document

from samples.formats.word_docx import expected_minutes
from samples.formats.word_file import add_list, add_table, bytes_of, new_document
from samples.meeting import Block, Entries, Item, Meeting, Paragraph, Section, Table
from samples.printed import case_sections, decision_section

SUFFIX = "plain-word.docx"


def write(meeting: Meeting) -> bytes:
    document = new_document()
    for line in (
        meeting.body,
        f"Referat fra {meeting.committee}",
        f"{meeting.weekday.capitalize()} den {meeting.long_date} kl. {meeting.start:%H:%M}",
        f"Mødested: {meeting.place}",
        "Til stede: " + ", ".join(person.printed for person in meeting.people if not person.absent),
        "Afbud: " + ", ".join(person.printed for person in meeting.absent),
        "",
    ):
        document.add_paragraph(line)
    for item in meeting.items:
        _add_item(document, item)
    return bytes_of(document)


def _add_item(document: Document, item: Item) -> None:
    title = f"Lukket: {item.title}" if item.closed else item.title
    document.add_paragraph().add_run(f"{item.number}. {title}").bold = True
    if item.case_number:
        document.add_paragraph(f"Sagsnr.: {item.case_number}")
    if item.messages:
        _add(document, Entries(ordered=True, texts=tuple(message.text for message in item.messages)))
    for section in _sections(item):
        document.add_paragraph(section.heading)
        for block in section.blocks:
            _add(document, block)
    if item.attachments:
        document.add_paragraph("Bilag")
        for attachment in item.attachments:
            document.add_paragraph(attachment.title)
    document.add_paragraph()


def _add(document: Document, block: Block) -> None:
    if isinstance(block, Paragraph):
        document.add_paragraph(block.text)
    elif isinstance(block, Entries) and block.ordered:
        # Word makes a list of its own of what is typed behind a number.
        add_list(document, block.texts, ordered=True)
    elif isinstance(block, Entries):
        for text in block.texts:
            document.add_paragraph(f"• {text}")
    elif isinstance(block, Table):
        add_table(document, block.rows)


def _sections(item: Item) -> tuple[Section, ...]:
    return case_sections(item, count=None) + tuple(
        Section(f"{section.heading}:", section.blocks) for section in decision_section(item)
    )


def expected(meeting: Meeting) -> dict[str, Any]:
    return expected_minutes(meeting, sections=_sections)
