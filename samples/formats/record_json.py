"""Raadhus's own meeting record, made from the source: everything stated, nothing understood."""

import hashlib
from typing import Any

import msgspec

from raadhus.core import MeetingRecord
from raadhus.core.record_json import encode_record
from samples.expected import expected_block, expected_head
from samples.meeting import Item, Meeting, Section
from samples.printed import case_sections, decision_section

SUFFIX = "record.json"


def write(meeting: Meeting) -> bytes:
    record = msgspec.convert(_record(meeting), MeetingRecord)
    return msgspec.json.format(encode_record(record), indent=1) + b"\n"


def _record(meeting: Meeting) -> dict[str, Any]:
    return {
        "schema": "raadhus.meeting-record/1.0",
        "kind": "minutes",
        "body": {"name": meeting.body},
        "organizations": [{"name": meeting.committee}],
        "meeting": {
            "as_printed": f"{meeting.weekday.capitalize()} d. {meeting.long_date} kl. {meeting.start:%H:%M}",
            "start": meeting.start.isoformat(),
            "place": meeting.place,
        },
        "items": [_item(item) for item in meeting.items],
        "source": {
            "media_type": "application/json",
            "sha256": hashlib.sha256(meeting.id.encode()).hexdigest(),
            "profile": "demo",
            "reader_version": "0",
        },
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "source_id": item.id,
        "number": str(item.number),
        "position": item.number,
        "title": item.title,
        "access": "closed" if item.closed else "open",
        "case_number": item.case_number,
        "sections": [_section(section) for section in _sections(item)],
        "messages": [
            {"number": str(place), "blocks": [{"type": "paragraph", "text": message.text}]}
            for place, message in enumerate(item.messages, start=1)
        ],
        "attachments": [{"title": attachment.title} for attachment in item.attachments],
    }


def _sections(item: Item) -> tuple[Section, ...]:
    return case_sections(item, count=None) + decision_section(item)


def _section(section: Section) -> dict[str, Any]:
    return {
        "heading": section.heading,
        "blocks": [expected_block(block, labels=True) for block in section.blocks],
    }


def expected(meeting: Meeting) -> dict[str, Any]:
    return expected_head(meeting) | {"items": [_item(item) for item in meeting.items]}
