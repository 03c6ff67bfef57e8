"""The JSON Schema of the meeting record, made from its types, so that the two cannot disagree."""

import msgspec

from raadhus.core.canonical import LARGEST_INTEGER
from raadhus.core.field_kinds import FIELD_KINDS, FieldKind, Plain
from raadhus.core.record import SCHEMA, MeetingRecord

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCHEMA_ID = "urn:raadhus:meeting-record:1.0"

_KIND_WORDS = {
    FieldKind.STATED: "Stated: what the paper says; hashed.",
    FieldKind.UNDERSTOOD: "Understood: made from the stated text; never hashed.",
    FieldKind.MADE: "Made: how we came by it; never hashed.",
}

_KINDS_BY_NAME = {value.__name__: kinds for value, kinds in FIELD_KINDS.items()}


def record_schema() -> dict[str, Plain]:
    """Write the JSON Schema (draft 2020-12) of a meeting record: every key required, no other allowed."""
    _, components = msgspec.json.schema_components([MeetingRecord])
    return {
        "$schema": DIALECT,
        "$id": SCHEMA_ID,
        "title": f"Meeting record ({SCHEMA})",
        "description": "The agenda or the minutes of one meeting. A null means that the source does not say.",
        "$ref": "#/$defs/MeetingRecord",
        "$defs": {name: _strict(name, component) for name, component in components.items()},
    }


def _strict(name: str, component: dict[str, Plain]) -> dict[str, Plain]:
    """Require every key, drop defaults (no key may be left out) and say of each key what kind it is."""
    kinds = _KINDS_BY_NAME[name]
    properties = component["properties"]
    assert isinstance(properties, dict)
    described = {
        key: {**bounded_object(definition), "description": _KIND_WORDS[kinds[key]]}
        for key, definition in properties.items()
        if isinstance(definition, dict)
    }
    return {**component, "properties": {**described}, "required": [*described], "additionalProperties": False}


def _bounded(definition: Plain) -> Plain:
    if isinstance(definition, list):
        return [_bounded(member) for member in definition]
    return bounded_object(definition) if isinstance(definition, dict) else definition


def bounded_object(definition: dict[str, Plain]) -> dict[str, Plain]:
    """Leave out defaults and keep integers within what every JSON reader can hold."""
    kept = {word: _bounded(value) for word, value in definition.items() if word != "default"}
    if kept.get("type") == "integer":
        return {"minimum": -LARGEST_INTEGER, **kept, "maximum": LARGEST_INTEGER}
    return kept
