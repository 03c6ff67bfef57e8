"""A meeting record as a few plain lines, to be compared with what a person wrote down of the paper."""

from collections.abc import Iterator

from raadhus.core import MeetingRecord
from raadhus.core.plain_text import plain_text
from raadhus.core.record import AgendaItem, Section


def shown_record(record: MeetingRecord) -> str:
    """What the record says, one fact a line."""
    return "\n".join([*_head(record), *(line for item in _grouped(record) for line in item)]) + "\n"


def _head(record: MeetingRecord) -> Iterator[str]:
    meeting = record.meeting
    yield f"kind: {record.kind}" + (", supplement" if record.supplement else "")
    yield "organization: " + ", ".join(entry.name for entry in record.organizations)
    yield f"start: {meeting.start}"
    yield f"place: {meeting.place}"
    yield from ["cancelled"] * meeting.cancelled
    yield from ["extraordinary"] * meeting.extraordinary
    for section in record.sections:
        yield _section(section)
    yield "doubts: " + ", ".join(doubt.code for doubt in record.doubts)


def _section(section: Section) -> str:
    return f"{section.kind} «{section.heading}»: " + plain_text(section.blocks).replace("\n", " / ")


def _grouped(record: MeetingRecord) -> Iterator[list[str]]:
    group = None
    for item in record.items:
        if item.group != group:
            yield ["", f"== {item.group}"]
        group = item.group
        yield ["", *_item(item)]


def _item(item: AgendaItem) -> Iterator[str]:
    facts = (item.access, item.case_number)
    yield f"{item.number or '-'} | {item.title}" + "".join(f" | {fact}" for fact in facts if fact)
    for message in item.messages:
        yield f"  message {message.number}: {plain_text(message.blocks)}"
    for section in item.sections:
        yield f"  {_section(section)}".rstrip()
    for attachment in item.attachments:
        yield f"  attachment: {attachment.title}"
    if item.public_text:
        yield f"  public: {plain_text(item.public_text)}"
    for decision in item.decision:
        yield f"  decided{f' by {decision.body}' if decision.body else ''}: {decision.outcome}"
    for person in item.attendance:
        yield f"  {person.status}: {person.name}"
