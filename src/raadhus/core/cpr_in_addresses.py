"""CPR numbers in what nobody reads but everybody may fetch: addresses and the source's own ids.

An address with one is left out; an id is written as its SHA-256, which is the same the next time.
"""

import hashlib
import re
from urllib.parse import unquote_plus

from msgspec.structs import replace

from raadhus.core.cpr import gravest_cpr, without_cpr
from raadhus.core.record import AgendaItem, Attachment, MeetingRecord

# Most addresses are passed over by this alone: the last digits of a number, whatever stands for the gap in them.
_MAY_BE_ONE = re.compile(r"[0-9]{2}(?:[^0-9A-Za-z]|%[0-9A-Fa-f]{2}){0,9}[0-9]{4}(?![0-9])")
_PIECES = re.compile(r"[/?&=#;:@]|\.[A-Za-z][A-Za-z0-9]{1,4}(?=$|[/?&#])")


def head_without_cpr_addresses(record: MeetingRecord) -> MeetingRecord:
    """Cut them from the head of a record and from its source, whose name keeps what is around a number."""
    source, meeting = record.source, record.meeting
    changed = replace(
        record,
        source=replace(
            source, url=_address(source.url), name=without_cpr(source.name) if source.name else None
        ),
        meeting=replace(meeting, source_id=_id(meeting.source_id)),
    )
    return record if (changed.source, changed.meeting) == (source, meeting) else changed


def item_without_cpr_addresses(item: AgendaItem) -> AgendaItem:
    """Cut them from an item, its attachments and those of its messages."""
    changed = replace(
        item,
        source_id=_id(item.source_id),
        attachments=_attachments(item.attachments),
        messages=tuple(
            replace(one, attachments=_attachments(one.attachments)) if one.attachments else one
            for one in item.messages
        ),
    )
    return item if changed == item else changed


def _attachments(attachments: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
    return tuple(
        replace(one, url=_address(one.url), source_id=_id(one.source_id)) if one.url or one.source_id else one
        for one in attachments
    )


def _address(url: str | None) -> str | None:
    return None if url and _has_cpr(url) else url


def _id(source_id: str | None) -> str | None:
    if source_id and _has_cpr(source_id):
        return hashlib.sha256(source_id.encode()).hexdigest()
    return source_id


def _has_cpr(address: str) -> bool:
    if not _MAY_BE_ONE.search(address):
        return False
    pieces = (unquote_plus(piece).replace("_", " ") for piece in _PIECES.split(address))
    return gravest_cpr(pieces) == "certain"
