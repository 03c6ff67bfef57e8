"""The reference page of the record has every value and key with its kind, and nothing that is gone."""

import re
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest
from msgspec.structs import fields

from raadhus.core.field_kinds import FIELD_KINDS, keys_of
from raadhus.core.record import Value

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "meeting-record.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))


def _words(annotation: object) -> set[object]:
    """The fixed words that a type allows."""
    if get_origin(annotation) is Literal:
        return set(get_args(annotation))
    return {word for inner in get_args(annotation) for word in _words(inner)}


def test_every_value_has_its_section() -> None:
    assert list(SECTIONS) == [value.__name__ for value in FIELD_KINDS]


@pytest.mark.parametrize("value", FIELD_KINDS)
def test_every_key_stands_on_the_page_with_its_kind(value: type[Value]) -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([sum]) \|", SECTIONS[value.__name__], re.MULTILINE)

    assert rows == [(key, FIELD_KINDS[value][key].value) for key in keys_of(value)]


@pytest.mark.parametrize("value", FIELD_KINDS)
def test_a_key_with_fixed_words_lists_them_all(value: type[Value]) -> None:
    section = SECTIONS[value.__name__]

    assert {word for key in fields(value) for word in _words(key.type) if f"`{word}`" not in section} == set()


@pytest.mark.parametrize("value", FIELD_KINDS)
def test_a_key_that_may_be_null_is_marked(value: type[Value]) -> None:
    types = dict(re.findall(r"^\| `(\w+)` \| \w \| (\S+) \|", SECTIONS[value.__name__], re.MULTILINE))

    optional = {key.encode_name for key in fields(value) if type(None) in get_args(key.type)}
    assert {key for key, printed in types.items() if printed.endswith("?")} == optional
