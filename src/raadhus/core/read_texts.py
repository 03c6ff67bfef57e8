"""Every text of a record that people read, with its place: not addresses, ids and hashes."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from msgspec.structs import fields, replace

from raadhus.core.field_kinds import FIELD_KINDS, FieldKind
from raadhus.core.record import AgendaItem, Image, Mark, MeetingRecord, Value

_ADDRESSES = {(AgendaItem, "recordings"), (Mark, "url"), (Image, "file")}


class ReadText(NamedTuple):
    """A text and its key ("sections[0].blocks[2].text")."""

    path: str
    text: str


def item_texts(item: AgendaItem) -> Iterator[ReadText]:
    """Yield the texts of an item, those that understanding repeats among them."""
    return _texts(item, path="")


def head_texts(record: MeetingRecord) -> Iterator[ReadText]:
    """Yield the texts of a record outside its items."""
    return _texts(replace(record, items=()), path="")


def value_texts(value: Value) -> Iterator[ReadText]:
    """Yield the texts of any part of a record."""
    return _texts(value, path="")


def _texts(value: Value, *, path: str) -> Iterator[ReadText]:
    for key, name in _read_keys(type(value)):
        yield from _texts_within(getattr(value, name), path=f"{path}.{key}" if path else key)


def _texts_within(member: object, *, path: str) -> Iterator[ReadText]:
    if isinstance(member, str):
        yield ReadText(path, member)
    elif isinstance(member, tuple):
        for number, inner in enumerate(member):
            yield from _texts_within(inner, path=f"{path}[{number}]")
    elif isinstance(member, Value):
        yield from _texts(member, path=path)


@cache
def _read_keys(value: type[Value]) -> tuple[tuple[str, str], ...]:
    kinds = FIELD_KINDS[value]
    return tuple(
        (key.encode_name, key.name)
        for key in fields(value)
        if kinds[key.encode_name] is not FieldKind.MADE and (value, key.name) not in _ADDRESSES
    )
