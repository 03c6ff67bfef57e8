"""Canonical bytes: the one way to write a value as JSON, the same on every machine.

It is RFC 8785 (JSON Canonicalization Scheme). Within the bounds kept here msgspec's sorted encoding
is equal to it: whole numbers below 2^53, no fractions, keys in ASCII, no lone surrogates, 32 levels.
"""

import msgspec

from raadhus.core.field_kinds import Plain, stated_part
from raadhus.core.record import Value

LARGEST_INTEGER = 2**53 - 1
DEEPEST = 32

_encode = msgspec.json.Encoder(order="sorted").encode


class NotCanonical(ValueError):
    """The value has no canonical bytes; `path` says where, `reason` why."""

    def __init__(self, *, path: str, reason: str) -> None:
        super().__init__(f"{path or 'value'}: {reason}")
        self.path = path
        self.reason = reason


def canonical_bytes(value: Plain) -> bytes:
    """Write plain JSON data as RFC 8785 bytes; raises NotCanonical outside the bounds."""
    check_bounds(value)
    return written(value)


def written(value: Plain) -> bytes:
    """Write plain JSON data that is known to be within the bounds."""
    return _encode(value)


def stated_bytes(value: Value) -> bytes:
    """Write the stated part of a record, a meeting, an item or a part of one as canonical bytes."""
    return canonical_bytes(stated_part(value))


def check_bounds(value: object, *, path: str = "", depth: int = 1) -> None:
    """Refuse what RFC 8785 and JSON numbers cannot carry everywhere; raises NotCanonical."""
    if value is None or isinstance(value, bool):
        return
    if isinstance(value, str):
        if not value.isascii():
            _check_text(value, path=path)
    elif isinstance(value, int):
        if not -LARGEST_INTEGER <= value <= LARGEST_INTEGER:
            raise NotCanonical(path=path, reason="the integer is 2^53 or more")
    elif isinstance(value, dict | list | tuple):
        if depth > DEEPEST:
            raise NotCanonical(path=path, reason=f"nested deeper than {DEEPEST} levels")
        _check_members(value, path=path, depth=depth)
    else:
        raise NotCanonical(path=path, reason=f"{type(value).__name__} is not allowed")


def _check_members(
    value: "dict[str, object] | list[object] | tuple[object, ...]", *, path: str, depth: int
) -> None:
    if not isinstance(value, dict):
        for number, member in enumerate(value):
            check_bounds(member, path=f"{path}[{number}]", depth=depth + 1)
        return
    for key, member in value.items():
        if not key.isascii():
            # Beyond ASCII, RFC 8785 orders keys by UTF-16 units and msgspec by UTF-8 bytes.
            raise NotCanonical(path=path, reason="a key is not ASCII text")
        check_bounds(member, path=f"{path}.{key}" if path else key, depth=depth + 1)


def _check_text(text: str, *, path: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise NotCanonical(path=path, reason="the text has a lone surrogate") from error
