"""A record in parts that can be stored, and withdrawn, one by one: its head and each of its items.

Of each the stated bytes are exactly those that the leaves hash; what was understood and what was made
stand beside them, without keys that have their default.
"""

from collections.abc import Callable
from typing import TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.canonical import DEEPEST, canonical_bytes, written
from raadhus.core.field_kinds import FieldKind, Plain, part_of_kind, stated_part
from raadhus.core.leaves import head_part
from raadhus.core.record import AgendaItem, MeetingRecord, Value
from raadhus.core.record_rules import InvalidRecord, check_rules

__all__ = ["InvalidRecord", "Parts", "RecordParts", "item_of", "item_parts", "parts_of", "record_of"]

_V = TypeVar("_V", bound=Value)


class Parts(Struct, frozen=True, kw_only=True):
    """A head or an item as three pieces of canonical JSON."""

    stated: bytes
    understood: bytes
    made: bytes


class RecordParts(Struct, frozen=True, kw_only=True):
    head: Parts
    items: tuple[Parts, ...]


def parts_of(record: MeetingRecord) -> RecordParts:
    """Split a record; raises NotCanonical when a text or a number of it has no canonical bytes."""
    return RecordParts(
        head=_head_parts(record, write=canonical_bytes),
        items=tuple(item_parts(item) for item in record.items),
    )


def item_parts(item: AgendaItem) -> Parts:
    """Split an item; raises NotCanonical."""
    return _parts(item, stated=stated_part(item), write=canonical_bytes)


def record_of(parts: RecordParts) -> MeetingRecord:
    """Put a record together again; raises InvalidRecord when the parts are not those of a record."""
    head = _joined(parts.head, MeetingRecord, path="")
    if _head_parts(head, write=written) != parts.head:
        raise InvalidRecord(path="", reason="the head is not as a head is stored")
    items = tuple(_item(item, path=f"items[{number}]") for number, item in enumerate(parts.items))
    record = replace(head, items=items)
    check_rules(record)
    return record


def item_of(parts: Parts) -> AgendaItem:
    """Put an item together again; raises InvalidRecord when the parts are not those of an item."""
    return _item(parts, path="")


def _head_parts(record: MeetingRecord, *, write: Callable[[Plain], bytes]) -> Parts:
    head = replace(record, items=())
    return _parts(head, stated=head_part(head), write=write)


def _parts(value: Value, *, stated: Plain, write: Callable[[Plain], bytes]) -> Parts:
    return Parts(
        stated=write(stated),
        understood=write(part_of_kind(value, FieldKind.UNDERSTOOD)),
        made=write(part_of_kind(value, FieldKind.MADE)),
    )


def _item(parts: Parts, *, path: str) -> AgendaItem:
    item = _joined(parts, AgendaItem, path=path)
    # Splitting again is the one check that finds every key in a part, or in a form, that is not its own.
    # What was written within the bounds is within them still: they are not looked for again at each reading.
    if _parts(item, stated=stated_part(item), write=written) != parts:
        raise InvalidRecord(path=path, reason="the parts are not as an item is stored")
    return item


def _joined(parts: Parts, kind: type[_V], *, path: str) -> _V:
    try:
        whole: Plain = msgspec.json.decode(parts.stated)
        for more in (parts.understood, parts.made):
            whole = _merged(whole, msgspec.json.decode(more), path=path)
        return msgspec.convert(whole, kind)
    except RecursionError as error:
        raise InvalidRecord(path=path, reason=f"nested deeper than {DEEPEST} levels") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InvalidRecord(path=path, reason=str(error)) from error


def _merged(whole: Plain, more: Plain, *, path: str) -> Plain:
    """Lay the keys of one part into another: members of lists meet by their place."""
    if isinstance(whole, dict) and isinstance(more, dict):
        added = {
            key: _merged(whole[key], member, path=f"{path}.{key}" if path else key)
            if key in whole
            else member
            for key, member in more.items()
        }
        return {**whole, **added}
    if isinstance(whole, list) and isinstance(more, list) and len(whole) == len(more):
        pairs = enumerate(zip(whole, more, strict=True))
        return [_merged(one, other, path=f"{path}[{number}]") for number, (one, other) in pairs]
    raise InvalidRecord(path=path, reason="the parts do not fit together")
