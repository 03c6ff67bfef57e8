"""The published schema and the strict decoder say the same about any JSON."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from core.record_strategies import records
from raadhus.core.field_kinds import FIELD_KINDS, keys_of
from raadhus.core.record import MeetingRecord
from raadhus.core.record_json import InvalidRecord, decode_record, encode_record
from raadhus.core.record_schema import record_schema

SCHEMA: Any = record_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
WRONG_VALUES: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    2**53,
    1.5,
    "",
    "2020-13-99\n",
    "closed",
    [],
    [None],
    {},
    {"type": "paragraph"},
)


def _accepts(data: bytes) -> bool:
    try:
        decode_record(data)
    except InvalidRecord:
        return False
    return True


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every (container, key) of nested JSON."""
    pairs = list(value.items()) if isinstance(value, dict) else list(enumerate(value))
    inner = [place for _, member in pairs if isinstance(member, dict | list) for place in _places(member)]
    return [(value, key) for key, _ in pairs] + inner


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@given(records())
def test_every_record_validates(record: MeetingRecord) -> None:
    VALIDATOR.validate(json.loads(encode_record(record)))


@given(records(), st.data())
def test_schema_and_decoder_agree_about_a_changed_record(record: MeetingRecord, data: st.DataObject) -> None:
    plain = json.loads(encode_record(record))
    container, key = data.draw(st.sampled_from(_places(plain)))
    change = data.draw(st.sampled_from(("remove", "add", *WRONG_VALUES)))
    if change == "remove":
        del container[key]
    elif change == "add" and isinstance(container, dict):
        container["extra"] = None
    else:
        container[key] = change

    # Marks within their text and rising positions are rules that JSON Schema cannot say.
    if key in {"start", "end", "position", "text"}:
        return
    assert _accepts(json.dumps(plain).encode()) == VALIDATOR.is_valid(plain)


def test_the_schema_bounds_the_integers() -> None:
    definition = SCHEMA["$defs"]["Amount"]["properties"]["oere"]

    assert (definition["minimum"], definition["maximum"]) == (-(2**53) + 1, 2**53 - 1)


@pytest.mark.parametrize("value", FIELD_KINDS)
def test_every_key_is_required_and_described(value: Any) -> None:
    definition = SCHEMA["$defs"][value.__name__]

    assert set(definition["required"]) == set(definition["properties"]) == set(keys_of(value))
    assert definition["additionalProperties"] is False
    assert all(key["description"] for key in definition["properties"].values())
