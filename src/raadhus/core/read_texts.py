"""Every text of a record that people read, with its place: not addresses, ids, dates and hashes.

Digits that stand in two cells beside each other are read as one number too.
"""

import re
from functools import cache
from typing import NamedTuple, get_args

from msgspec.structs import fields, replace

from raadhus.core.field_kinds import FIELD_KINDS, FieldKind
from raadhus.core.record import AgendaItem, Image, Mark, MeetingRecord, Table, Value

_ADDRESSES = {(AgendaItem, "recordings"), (Mark, "url"), (Image, "file")}


_DASH = "[\\-\u2010-\u2015\u2212]"
_SIX_DIGITS = re.compile(rf"\s*[0-9]{{6}}\s*{_DASH}?\s*")
_FOUR_DIGITS = re.compile(rf"\s*{_DASH}?\s*[0-9]{{4}}\s*")


class ReadText(NamedTuple):
    """A text and its key ("sections[0].blocks[2].text")."""

    path: str
    text: str


def item_texts(item: AgendaItem) -> tuple[ReadText, ...]:
    """List the texts of an item, those that understanding repeats among them."""
    return value_texts(item)


def head_texts(record: MeetingRecord) -> tuple[ReadText, ...]:
    """List the texts of a record outside its items."""
    return value_texts(replace(record, items=()))


def value_texts(value: Value) -> tuple[ReadText, ...]:
    """List the texts of any part of a record."""
    found: list[ReadText] = []
    _collect(value, path="", into=found)
    return tuple(found)


def _collect(member: object, *, path: str, into: list[ReadText]) -> None:
    if isinstance(member, str):
        if member:
            into.append(ReadText(path, member))
    elif isinstance(member, tuple):
        for number, inner in enumerate(member):
            _collect(inner, path=f"{path}[{number}]", into=into)
    elif isinstance(member, Value):
        for key, name in _read_keys(type(member)):
            inner = getattr(member, name)
            if inner:
                _collect(inner, path=f"{path}.{key}" if path else key, into=into)
        if isinstance(member, Table):
            _collect_split(member, path=path, into=into)


def _collect_split(table: Table, *, path: str, into: list[ReadText]) -> None:
    for number, row in enumerate(table.rows):
        for place in range(1, len(row)):
            first, second = row[place - 1].text, row[place].text
            if _SIX_DIGITS.fullmatch(first) and _FOUR_DIGITS.fullmatch(second):
                into.append(
                    ReadText(f"{path}.rows[{number}][{place}].text", f"{first.strip()} {second.strip()}")
                )


@cache
def _read_keys(value: type[Value]) -> tuple[tuple[str, str], ...]:
    kinds = FIELD_KINDS[value]
    return tuple(
        (key.encode_name, key.name)
        for key in fields(value)
        if kinds[key.encode_name] is not FieldKind.MADE
        and (value, key.name) not in _ADDRESSES
        and _holds_text(key.type)
    )


def _holds_text(annotation: object) -> bool:
    """Say whether free text can stand here: neither a coded word nor a text of a given pattern can be read."""
    if isinstance(annotation, type) and (annotation is str or issubclass(annotation, Value)):
        return True
    return not hasattr(annotation, "__metadata__") and any(
        _holds_text(inner) for inner in get_args(annotation)
    )
