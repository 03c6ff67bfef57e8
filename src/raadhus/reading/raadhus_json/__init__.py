"""The record's own JSON, one record or one a line, read back as it is; what was derived is passed over."""

import msgspec

from raadhus.core.record_json import InvalidRecord, decode_record
from raadhus.reading.errors import ReadError
from raadhus.reading.original import Original, Reading

_NAME = "raadhus.meeting-record/"
_DERIVED = "raadhus.derived/"


class _Head(msgspec.Struct):
    schema: str


_head = msgspec.json.Decoder(_Head)


def recognises(original: Original) -> bool:
    """Whether the JSON, or its first line, says that it is a meeting record."""
    return _NAME.encode() in original.data and (
        _is_a(_NAME, original.data) or _is_a(_NAME, _lines(original.data)[0])
    )


def _is_a(name: str, data: bytes) -> bool:
    try:
        return _head.decode(data).schema.startswith(name)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False


def _lines(data: bytes) -> list[bytes]:
    return [line for line in data.splitlines() if line.strip()]


def recognise(original: Original) -> tuple[Reading, ...]:
    """The records, understood fields and doubts and all; raises ReadError when one breaks a rule."""
    parts = [original.data]
    if not _is_a(_NAME, original.data):
        parts = [line for line in _lines(original.data) if not _is_a(_DERIVED, line)]
    try:
        return tuple(Reading(record=decode_record(part), is_understood=True) for part in parts)
    except InvalidRecord as error:
        raise ReadError("invalid-record", values={"path": error.path, "reason": error.reason}) from error
