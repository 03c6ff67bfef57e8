"""What the rest of an edition says of an item that is taken out of it: in who was there, and in its doubts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.canonical import canonical_bytes
from raadhus.core.cpr import cpr_hits
from raadhus.core.cut_echoes import without_echoes
from raadhus.core.field_kinds import Plain
from raadhus.core.read_texts import value_texts
from raadhus.core.record import AgendaItem, Attendance, MeetingRecord, Value
from raadhus.core.record_parts import Parts, RecordParts, item_of, parts_of, record_of
from raadhus.published.models import EditionPart

_NOTHING = b"{}"
_WORD = re.compile(r"\w+(?:[.,/-]\w+)*")
_FEW_DIGITS = 4
_ANSWERED = frozenset({"closed-after-open"})  # by withdrawing the item
_readings = msgspec.json.Decoder(tuple[msgspec.Raw, ...]).decode


class Rest(Struct, frozen=True, kw_only=True):
    """What is left of an edition: the head's made part, the readings of each leaf, and the words that went."""

    made: bytes
    readings: tuple[bytes, ...]
    words: frozenset[str]


def rest_of(parts: Sequence[EditionPart], *, leaves: AbstractSet[int], readings: bytes) -> Rest:
    """Take the items of some leaves out of the edition with these parts, as one reading has it.

    Raises InvalidRecord.
    """
    record = _record(parts, readings=tuple(map(bytes, _readings(readings))))
    # Who was there may be known under one item from the text of another: it is an echo, and no text of its own.
    source = replace(record, items=tuple(replace(item, attendance=()) for item in record.items))
    kept = replace(
        source,
        items=tuple(
            AgendaItem(number=item.number, position=item.position, title="") if leaf in leaves else item
            for leaf, item in enumerate(source.items, start=1)
        ),
    )
    attendances = tuple(
        () if leaf in leaves else _without_echoes(item.attendance, kept=kept, source=source)
        for leaf, item in enumerate(record.items, start=1)
    )
    head = without_echoes(kept, source=source)
    numbers = {source.items[leaf - 1].number for leaf in leaves}
    doubts = tuple(one for one in head.doubts if one.code not in _ANSWERED or one.item not in numbers)
    of_items = zip(head.items, attendances, strict=True)
    items = tuple(replace(item, attendance=who) for item, who in of_items)
    # What a source is called, and where it lies, may tell what it was about.
    source_left = replace(head.source, name=None, url=None)
    made = parts_of(replace(head, source=source_left, items=items, doubts=doubts))
    left = (made.head, *made.items)
    return Rest(
        made=made.head.made,
        readings=tuple(
            b"null" if part.stated is None or part.leaf in leaves else left[part.leaf].understood
            for part in parts
        ),
        words=words_of((source.items[leaf - 1] for leaf in leaves), but=[head]),
    )


def bare_rest(parts: Sequence[EditionPart], *, leaves: AbstractSet[int]) -> Rest:
    """What is left of an edition that is damaged, and cannot be searched for echoes: no doubts and no attendance."""
    kept: dict[str, Plain] = {}
    with suppress(msgspec.DecodeError, UnicodeDecodeError):
        made: Plain = msgspec.json.decode(bytes(parts[0].made or b"{}"))
        if isinstance(made, dict):
            kept = {key: value for key, value in made.items() if key != "doubts"}
        source = kept.get("source")
        if isinstance(source, dict):
            kept["source"] = {key: value for key, value in source.items() if key not in {"name", "url"}}
    return Rest(
        made=canonical_bytes(kept),
        readings=tuple(b"null" if part.stated is None or part.leaf in leaves else b"{}" for part in parts),
        words=frozenset(),
    )


def words_of(values: Iterable[Value], *, but: Iterable[Value] = ()) -> frozenset[str]:
    """The words, as printed, that people read in the values and in none of the others."""
    said = in_small_letters(_printed(but))
    return frozenset(word for word in _printed(values) if word.casefold() not in said)


def words_in(texts: Iterable[str]) -> Iterator[str]:
    return (word for text in texts for word in _WORD.findall(text))


def in_small_letters(words: Iterable[str]) -> AbstractSet[str]:
    return {word.casefold() for word in words}


def repeated_by(note: str, *, words: AbstractSet[str]) -> tuple[str, ...]:
    """The names and figures of a note that stood only in what is taken away, and its CPR numbers' places.

    A word that was printed in small letters too is no name, and a day or a year alone tells nothing.
    """
    names = in_small_letters(words) - {word for word in words if word.islower()}
    telling = [
        word
        for word in words_in([note])
        if word.casefold() in names and not word.islower() and not _is_short_figure(word)
    ]
    return tuple(dict.fromkeys(telling)) or (("CPR",) if cpr_hits(note) else ())


def _is_short_figure(word: str) -> bool:
    return word.isdecimal() and len(word) <= _FEW_DIGITS


def _printed(values: Iterable[Value]) -> Iterator[str]:
    return words_in(text for value in values for _, text in value_texts(value))


def _record(parts: Sequence[EditionPart], *, readings: Sequence[bytes]) -> MeetingRecord:
    head = record_of(RecordParts(head=_parts(parts[0], readings[0]), items=()))
    items = tuple(_item(part, readings[part.leaf]) for part in parts[1:])
    return replace(head, items=items)


def _item(part: EditionPart, understood: bytes) -> AgendaItem:
    if part.stated is None:
        return AgendaItem(number=part.number, position=part.leaf, title="")
    return item_of(_parts(part, understood))


def _parts(part: EditionPart, understood: bytes) -> Parts:
    assert part.stated is not None
    assert part.made is not None
    reading = _NOTHING if understood == b"null" else understood
    return Parts(stated=bytes(part.stated), understood=reading, made=bytes(part.made))


def _without_echoes(
    attendance: tuple[Attendance, ...], *, kept: MeetingRecord, source: MeetingRecord
) -> tuple[Attendance, ...]:
    if not attendance:
        return ()
    told = replace(source, attendance=attendance, doubts=())
    return without_echoes(replace(kept, doubts=()), source=told).attendance
