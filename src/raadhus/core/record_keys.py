"""The keys of a record's JSON: each there, each once, none deeper than allowed, told with its path."""

import json
from collections.abc import Iterator, Mapping
from functools import cache

from msgspec.structs import fields

from raadhus.core.canonical import DEEPEST, LARGEST_INTEGER
from raadhus.core.field_kinds import keys_of, values_in
from raadhus.core.record import MeetingRecord, Value
from raadhus.core.record_rules import InvalidRecord


class _Repeated(dict[str, object]):
    """A JSON object in which a key stands more than once."""


def check_keys(data: bytes) -> None:
    """Walk through JSON that already has the right types; raises InvalidRecord for what types do not tell."""
    plain = json.loads(data, object_pairs_hook=_object)
    _check(plain, kinds=(MeetingRecord,), path="", depth=1)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) == len(pairs):
        return members
    keys = [key for key, _ in pairs]
    return _Repeated({key: None for key in keys if keys.count(key) > 1})


def _check(value: object, *, kinds: tuple[type[Value], ...], path: str, depth: int) -> None:
    if isinstance(value, int) and abs(value) > LARGEST_INTEGER:
        raise InvalidRecord(path=path, reason="the integer is 2^53 or more")
    if isinstance(value, str) and "\0" in value:
        # PostgreSQL cannot hold it, and no XML or PDF can show it.
        raise InvalidRecord(path=path, reason="the text has the character U+0000")
    if not isinstance(value, dict | list):
        return
    if depth > DEEPEST:
        raise InvalidRecord(path=path, reason=f"nested deeper than {DEEPEST} levels")
    if isinstance(value, list):
        for number, member in enumerate(value):
            _check(member, kinds=kinds, path=f"{path}[{number}]", depth=depth + 1)
        return
    for key, inner in _members(value, kinds=kinds, path=path):
        _check(value[key], kinds=inner, path=_joined(path, key), depth=depth + 1)


def _members(
    value: dict[str, object], *, kinds: tuple[type[Value], ...], path: str
) -> Iterator[tuple[str, tuple[type[Value], ...]]]:
    if isinstance(value, _Repeated):
        raise InvalidRecord(path=_joined(path, next(iter(value))), reason="the key stands more than once")
    kind = _kind(value, kinds=kinds)
    for key in keys_of(kind):
        if key not in value:
            raise InvalidRecord(path=_joined(path, key), reason="the key is missing")
    yield from _inner_kinds(kind).items()


def _kind(value: Mapping[str, object], *, kinds: tuple[type[Value], ...]) -> type[Value]:
    """Pick the type that the tag names; the types were already right, so one fits."""
    if len(kinds) == 1:
        return kinds[0]
    return next(kind for kind in kinds if kind.__struct_config__.tag == value["type"])


@cache
def _inner_kinds(kind: type[Value]) -> Mapping[str, tuple[type[Value], ...]]:
    return {key.encode_name: tuple(values_in(key.type)) for key in fields(kind)}


def _joined(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
