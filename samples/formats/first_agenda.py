"""What the JSON and the saved page of FirstAgenda have in common: the HTML of an item, decision first."""

from typing import Any
from uuid import UUID, uuid5

from samples.expected import expected_doubts, expected_head, expected_item, expected_messages
from samples.formats.markup import block_html, section_html
from samples.meeting import Attachment, Entries, Item, Meeting, Section
from samples.printed import case_sections, decision_section


def made_id(meeting: Meeting, *names: object) -> str:
    """An id that is the same each time the samples are made."""
    return str(uuid5(UUID(meeting.id), "/".join(str(name) for name in names)))


def printed_title(item: Item) -> str:
    return f"Lukket: {item.title}" if item.closed else item.title


def all_attachments(item: Item) -> tuple[Attachment, ...]:
    """FirstAgenda lists the attachments of the messages with those of the item."""
    of_messages = tuple(attachment for message in item.messages for attachment in message.attachments)
    return of_messages + item.attachments


def item_html(item: Item) -> str:
    if item.closed:
        return "<div></div>"
    presentation = "\n".join(section_html(section, tag="h4") for section in _presented(item))
    return (
        f"<div><div id='sagsfremstillingContainer'>\r\n\r\n{_decision_html(item)}"
        f"<h3>Fremstilling</h3>\r\n<span class='ukendt'>{_messages_html(item)}{presentation}</span>"
        "\r\n\r\n\r\n</div></div>"
    )


def _decision_html(item: Item) -> str:
    found = decision_section(item)
    if not found:
        return ""
    body = "\n".join(block_html(block) for block in found[0].blocks)
    return f"<div><h3>{found[0].heading}</h3>\r\n<span>{body}</span>\r\n</div>\r\n"


def _messages_html(item: Item) -> str:
    return block_html(_message_list(item)) if item.messages else ""


def _message_list(item: Item) -> Entries:
    return Entries(ordered=True, texts=tuple(message.text for message in item.messages))


def _presented(item: Item) -> tuple[Section, ...]:
    return tuple(section for section in case_sections(item, count=None) if section.heading != "Indhold")


def expected(meeting: Meeting) -> dict[str, Any]:
    return expected_head(meeting) | {
        "items": [_expected_item(item) for item in meeting.items],
        "doubts": expected_doubts(meeting),
    }


def _expected_item(item: Item) -> dict[str, Any]:
    if item.closed:
        return expected_item(item, (), labels=False)
    sections = (*decision_section(item), Section("Fremstilling", ()), *_presented(item))
    found = expected_item(item, sections, labels=False) | {"messages": expected_messages(item)}
    return found | {"attachments": [{"title": attachment.title} for attachment in all_attachments(item)]}
