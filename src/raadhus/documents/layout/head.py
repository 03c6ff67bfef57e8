"""The head of a paper: what it is called, and the facts that stand under its title."""

import re
from collections.abc import Iterator

from raadhus.core import document_words as words
from raadhus.core.danish_format import danish_moment
from raadhus.core.record import MeetingRecord, Paragraph
from raadhus.documents.layout.approval import approval_state, approvals_in
from raadhus.documents.layout.parts import Part, fact
from raadhus.documents.manuscript import Manuscript

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}")


def kind_of(manuscript: Manuscript) -> str:
    """«Referat», «Tillægsdagsorden», «Udskrift af referat»."""
    record = manuscript.record
    kind = words.KINDS["supplement" if record.supplement else record.kind]
    return kind if manuscript.chosen is None else f"{words.EXCERPT} af {kind.lower()}"


def paper_of(manuscript: Manuscript) -> str:
    """Who met and when: «Økonomiudvalget, onsdag den 5. marts 2025»."""
    record = manuscript.record
    names = ", ".join(one.name for one in record.organizations) or record.title or ""
    day = danish_moment(record.meeting.start[:10]) if record.meeting.start else ""
    return ", ".join(part for part in (names, day) if part)


def head_parts(manuscript: Manuscript) -> Iterator[Part]:
    record = manuscript.record
    if record.body.name:
        yield fact(words.MUNICIPALITY, record.body.name)
    for one in record.organizations:
        yield fact(words.COMMITTEE, one.name)
    if record.title:
        yield fact(words.HEADING_OF_SOURCE, record.title)
    if record.meeting.as_printed:
        yield fact(words.MEETING, _for_people(record.meeting.as_printed))
    place = record.meeting.place
    if place and place not in record.meeting.as_printed:
        yield fact(words.PLACE, place)
    if manuscript.proof:
        yield from approval_state(approvals_in(manuscript.proof), approvers=manuscript.approvers)
    if record.meeting.extraordinary:
        yield Part("fact", Paragraph(text=words.EXTRAORDINARY))
    if record.meeting.cancelled:
        yield Part("notice", Paragraph(text=words.CANCELLED))
    if has_open_items(record):
        yield Part("fact", Paragraph(text=words.OTHERS_ARE_OPEN))


def has_open_items(record: MeetingRecord) -> bool:
    return any(item.access == "open" for item in record.items)


def _for_people(as_printed: str) -> str:
    """One line, with the moments that a machine wrote («2024-04-17T19:00:00+02:00») in words."""
    lines = (line.strip() for line in as_printed.splitlines())
    return _MOMENT.sub(lambda found: danish_moment(found[0]), ", ".join(line for line in lines if line))
