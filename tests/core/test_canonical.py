"""Canonical bytes are RFC 8785 and refuse what would not be the same everywhere."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.canonical import NotCanonical, canonical_bytes
from raadhus.core.field_kinds import Plain

_TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=8)
_KEYS = st.text(alphabet=st.characters(max_codepoint=127), max_size=4)
_PLAIN: st.SearchStrategy[Plain] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | _TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=8,
)


@given(_PLAIN)
def test_canonical_bytes_are_those_of_rfc_8785(value: Plain) -> None:
    # Python's compact sorted JSON is RFC 8785 too, but for U+007F and the like it needs no escape.
    expected = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    assert canonical_bytes(value) == expected.encode()


@given(st.dictionaries(_KEYS, _TEXTS, max_size=6))
def test_the_order_of_the_keys_does_not_matter(value: dict[str, Plain]) -> None:
    turned = dict(reversed(value.items()))

    assert canonical_bytes(turned) == canonical_bytes(value)


def test_control_characters_are_escaped_as_rfc_8785_says() -> None:
    assert canonical_bytes('\b\t\n\f\r"\\\x00\x1f\x7f\u2028/æ') == (
        rb'"\b\t\n\f\r\"\\\u0000\u001f' + '\x7f\u2028/æ"'.encode()
    )


def _nested(levels: int) -> Plain:
    value: Plain = []
    for _ in range(levels - 1):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ({"a": [0, 2**53]}, "a[1]"),
        ({"a": -(2**53)}, "a"),
        ({"a": 1.5}, "a"),
        ({"a": {"b": "\ud800"}}, "a.b"),
        ({"æ": 1}, ""),
        ({"a": b"bytes"}, "a"),
        (_nested(33), "[0]" * 32),
    ],
)
def test_what_is_not_the_same_everywhere_is_refused_with_its_place(value: Plain, path: str) -> None:
    with pytest.raises(NotCanonical) as refused:
        canonical_bytes(value)

    assert refused.value.path == path


def test_thirty_two_levels_are_allowed() -> None:
    assert canonical_bytes(_nested(32)) == b"[" * 32 + b"]" * 32
