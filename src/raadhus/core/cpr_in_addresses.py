"""CPR numbers in what nobody reads but everybody may fetch: addresses and the source's own ids.

An address with one is left out; an id is written as its SHA-256, which is the same the next time.
"""

import hashlib
import re
from functools import cache
from typing import Any, TypeVar
from urllib.parse import unquote_plus

from msgspec.structs import replace

from raadhus.core.cpr import gravest_cpr, without_cpr
from raadhus.core.record import AgendaItem, Attachment, Mark, MeetingRecord, Value

_V = TypeVar("_V", bound=Value)

# Most addresses are passed over by this alone: the last digits of a number, whatever stands for the gap in them.
_MAY_BE_ONE = re.compile(r"[0-9]{2}(?:[^0-9A-Za-z]|%[0-9A-Fa-f]{2}){0,9}[0-9]{4}(?![0-9])")
_HOLDING = frozenset(
    {"sections", "messages", "attachments", "public_text", "blocks", "entries", "rows", "marks"}
)
"""Where links and attachments are, at any depth."""
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
        sections=_members(record.sections),
    )
    is_alike = changed.sections is record.sections and (changed.source, changed.meeting) == (source, meeting)
    return record if is_alike else changed


def item_without_cpr_addresses(item: AgendaItem) -> AgendaItem:
    """Cut them from an item, its links, its attachments and those of its messages."""
    cut = _cut(item)
    source_id = _id(item.source_id)
    recordings = tuple(one for one in item.recordings if not _has_cpr(one))
    if (source_id, recordings) == (item.source_id, item.recordings):
        return cut
    return replace(cut, source_id=source_id, recordings=recordings)


def _cut(value: _V) -> _V:
    """The value itself when there is nothing to cut in it."""
    if isinstance(value, Mark):
        return replace(value, url=None) if _address(value.url) != value.url else value
    if isinstance(value, Attachment):
        url, source_id = _address(value.url), _id(value.source_id)
        is_alike = (url, source_id) == (value.url, value.source_id)
        return value if is_alike else replace(value, url=url, source_id=source_id)
    changed = {}
    for name in _holding(type(value)):
        members = getattr(value, name)
        if members:
            cut = _members(members)
            if cut is not members:
                changed[name] = cut
    return replace(value, **changed) if changed else value


@cache
def _holding(value: type[Value]) -> tuple[str, ...]:
    return tuple(name for name in value.__struct_fields__ if name in _HOLDING)


def _members(members: tuple[Any, ...]) -> tuple[Any, ...]:
    # Rows are tuples of cells, everything else is a tuple of values.
    cut = tuple(_members(one) if isinstance(one, tuple) else _cut(one) for one in members)
    return cut if any(one is not other for one, other in zip(members, cut, strict=True)) else members


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
