"""The record as JSON: written as canonical bytes, read strictly, refused with the place and the reason.

Bytes that are already as `encode_record` writes them are checked in one pass of msgspec; others are
walked through once more, because msgspec lets missing and repeated keys pass.
"""

import re

import msgspec

from raadhus.core.canonical import DEEPEST
from raadhus.core.record import SCHEMA, MeetingRecord
from raadhus.core.record_keys import check_keys
from raadhus.core.record_rules import InvalidRecord, check_rules

__all__ = ["InvalidRecord", "decode_record", "encode_record"]

_encode = msgspec.json.Encoder(order="sorted").encode
_decode = msgspec.json.Decoder(MeetingRecord).decode
# In bytes as we write them every integer follows the colon of its key; 2^53 has 16 digits.
_MAY_BE_TOO_LARGE = re.compile(rb":-?[0-9]{16}")
_MESSAGE = re.compile(r"(?P<reason>.*?)(?: - at `\$\.?(?P<path>.*)`)?", re.DOTALL)
_UNKNOWN_KEY = re.compile(r"Object contains unknown field `(.*)`", re.DOTALL)
_MISSING_KEY = re.compile(r"Object missing required field `(.*)`", re.DOTALL)
_SCHEMA = re.compile(r"raadhus\.meeting-record/(\d+)\.(\d+)")


def encode_record(record: MeetingRecord) -> bytes:
    """Write the whole record as canonical JSON; raises InvalidRecord when it breaks a rule of the record."""
    check_rules(record)
    try:
        data = _encode(record)
    except UnicodeEncodeError as error:
        raise InvalidRecord(path="", reason="a text has a lone surrogate") from error
    if _may_be_wrong(data):
        check_keys(data)
    return data


def decode_record(data: bytes) -> MeetingRecord:
    """Read a record from JSON; raises InvalidRecord at the first thing that is not as the schema says."""
    try:
        record = _decode(data)
    except RecursionError as error:
        raise InvalidRecord(path="", reason=f"nested deeper than {DEEPEST} levels") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _refusal(error, data=data) from error
    if not _is_canonical(record, data=data) or _may_be_wrong(data):
        check_keys(data)
    check_rules(record)
    return record


def _is_canonical(record: MeetingRecord, *, data: bytes) -> bool:
    return len(data) > 0 and _encode(record) == data


def _may_be_wrong(data: bytes) -> bool:
    return b"\\u0000" in data or _MAY_BE_TOO_LARGE.search(data) is not None


class _Head(msgspec.Struct):
    schema: object = None


def _refusal(error: Exception, *, data: bytes) -> InvalidRecord:
    other_schema = _other_schema(data)
    if other_schema:
        return InvalidRecord(path="schema", reason=other_schema)
    match = _MESSAGE.fullmatch(str(error))
    reason, path = (match["reason"], match["path"] or "") if match else (str(error), "")
    for pattern, sentence in ((_UNKNOWN_KEY, "the key is unknown"), (_MISSING_KEY, "the key is missing")):
        key = pattern.fullmatch(reason)
        if key:
            return InvalidRecord(path=f"{path}.{key[1]}" if path else key[1], reason=sentence)
    return InvalidRecord(path=path, reason=reason[:1].lower() + reason[1:] if path else reason)


def _other_schema(data: bytes) -> str | None:
    """Say why the schema is not ours; None when it is, or when the data have none to look at."""
    try:
        schema = msgspec.json.decode(data, type=_Head).schema
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if schema == SCHEMA:
        return None
    if schema is None:
        return f"the key is missing; expected {SCHEMA!r}"
    match = _SCHEMA.fullmatch(schema) if isinstance(schema, str) else None
    if not match:
        return f"{schema!r} is not the schema of a meeting record; expected {SCHEMA!r}"
    ours = _SCHEMA.fullmatch(SCHEMA)
    if ours and match[1] == ours[1]:
        return f"{schema} is newer than {SCHEMA}, the newest that this Raadhus reads; update Raadhus"
    return f"{schema} has another major version than {SCHEMA} and cannot be read"
