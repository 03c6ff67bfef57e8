"""The published schema of what is derived and its JSON say the same."""

import json
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator, ValidationError

from raadhus.core.derived import Change, Derived, DerivedFrom, Money, Place, Promise, Rhythm
from raadhus.core.derived_json import decode_derived, encode_derived
from raadhus.core.derived_schema import derived_schema
from raadhus.core.record import Span

SCHEMA: Any = derived_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
PLACE = Place(at="/items/0/title", start=0, end=4)
DERIVED = Derived(
    extractor="1",
    source=DerivedFrom(name="minutes.txt", sha256="0" * 64, start="2025-03-05T16:00:00+01:00"),
    promises=(
        Promise(
            place=PLACE, words="fire", what="Årshjul", rhythm=Rhythm(times=3), source="text", unsure="odd",
            due=Span(from_=None, to="2025-12-31", as_printed="inden udgangen af 2025"),
        ),
    ),
    money=(Money(place=PLACE, words="fire", oere=-500, as_printed="-5 kr.", part_of=PLACE),),
    changes=(Change(place=PLACE, words="fire", kind="merged", before=("A", "B"), after="C"),),
)  # fmt: skip


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_what_is_derived_validates_and_is_read_back_as_it_was() -> None:
    encoded = encode_derived(DERIVED)

    VALIDATOR.validate(json.loads(encoded))
    assert decode_derived(encoded) == DERIVED


@pytest.mark.parametrize("key", Derived.__struct_fields__)
def test_no_key_may_be_left_out(key: str) -> None:
    value = json.loads(encode_derived(DERIVED))
    del value[key]

    with pytest.raises(ValidationError):
        VALIDATOR.validate(value)


def test_a_key_that_is_unknown_is_refused() -> None:
    value = json.loads(encode_derived(DERIVED)) | {"votes": []}

    with pytest.raises(ValidationError):
        VALIDATOR.validate(value)
    with pytest.raises(msgspec.ValidationError):
        decode_derived(json.dumps(value).encode())
