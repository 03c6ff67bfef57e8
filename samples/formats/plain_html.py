"""A plain web page with headings and nothing else to go by."""

from html import escape
from typing import Any

from samples.expected import expected_attachments, expected_head, expected_item, expected_messages
from samples.formats.markup import block_html, section_html
from samples.meeting import Entries, Item, Meeting, Section
from samples.printed import case_sections, decision_section

SUFFIX = "plain.html"


def write(meeting: Meeting) -> bytes:
    committee = escape(meeting.committee)
    parts = [
        '<!doctype html>\n<html lang="da">\n<head><meta charset="utf-8">',
        f"<title>Referat: {committee}</title></head>\n<body>",
        "<header><nav><a href='/'>Forside</a> <a href='/udvalg'>Udvalg</a></nav></header>\n<main>",
        f"<h1>Referat fra {committee}</h1>",
        f"<p>{meeting.weekday.capitalize()} den {meeting.long_date} kl. {meeting.start:%H:%M}</p>",
        f"<p>Mødested: {escape(meeting.place)}</p>",
        "<h2>Deltagere</h2>",
        block_html(Entries(False, tuple(person.printed for person in meeting.people if not person.absent))),
        "<h2>Afbud</h2>",
        block_html(Entries(False, tuple(person.printed for person in meeting.absent))),
        *(_item(item) for item in meeting.items),
        "</main>\n<footer><p>Egeborg Kommune</p></footer>\n</body>\n</html>\n",
    ]
    return "\n".join(parts).encode()


def _item(item: Item) -> str:
    title = f"Lukket: {item.title}" if item.closed else item.title
    parts = [f"<h2>Punkt {item.number}. {escape(title)}</h2>"]
    if item.case_number:
        parts.append(f"<p>Sagsnr.: {item.case_number}</p>")
    if item.messages:
        parts.append(block_html(_message_list(item)))
    parts += [section_html(section, tag="h3") for section in _sections(item)]
    if item.attachments:
        titles = Entries(False, tuple(attachment.title for attachment in item.attachments))
        parts.append(section_html(Section("Bilag", (titles,)), tag="h3"))
    return "\n".join(parts)


def _message_list(item: Item) -> Entries:
    """Of messages a plain page shows a list and nothing more."""
    return Entries(ordered=True, texts=tuple(message.text for message in item.messages))


def _sections(item: Item) -> tuple[Section, ...]:
    return case_sections(item, count=None) + decision_section(item)


def expected(meeting: Meeting) -> dict[str, Any]:
    return expected_head(meeting) | {"items": [_expected_item(item) for item in meeting.items]}


def _expected_item(item: Item) -> dict[str, Any]:
    sections = _sections(item)
    if item.attachments:
        sections += (Section("Bilag", ()),)
    found = expected_item(item, sections, labels=False) | {"messages": expected_messages(item)}
    return found | {"attachments": expected_attachments(item, marks=False)}
