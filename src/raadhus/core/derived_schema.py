"""The JSON Schema of what is derived from a record, made from its types, so that the two cannot disagree."""

import msgspec

from raadhus.core.derived import SCHEMA, Derived
from raadhus.core.field_kinds import Plain
from raadhus.core.record_schema import DIALECT, bounded_object

SCHEMA_ID = "urn:raadhus:derived:1.0"


def derived_schema() -> dict[str, Plain]:
    """Write the JSON Schema (draft 2020-12) of what is derived: every key required, no other allowed."""
    _, components = msgspec.json.schema_components([Derived])
    return {
        "$schema": DIALECT,
        "$id": SCHEMA_ID,
        "title": f"Derived from a meeting record ({SCHEMA})",
        "description": "Promises, money, figures and changes. A null means that the text does not say.",
        "$ref": "#/$defs/Derived",
        "$defs": {name: _strict(component) for name, component in components.items()},
    }


def _strict(component: dict[str, Plain]) -> dict[str, Plain]:
    """Require every key, drop defaults: no key may be left out."""
    kept = bounded_object(component)
    properties = kept["properties"]
    assert isinstance(properties, dict)
    return {**kept, "required": [*properties], "additionalProperties": False}
