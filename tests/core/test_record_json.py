"""A record goes to JSON and back unchanged; anything else is refused with its place."""

import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from msgspec.structs import replace

from core.record_strategies import records
from raadhus.core.record import (
    AgendaItem,
    Entry,
    List,
    Mark,
    Meeting,
    MeetingRecord,
    Paragraph,
    Section,
    Source,
    Table,
)
from raadhus.core.record_json import InvalidRecord, decode_record, encode_record

SOURCE = Source(media_type="text/plain", sha256="ab" * 32, profile="test", reader_version="1")


def minutes(*items: AgendaItem) -> MeetingRecord:
    return MeetingRecord(
        kind="minutes", meeting=Meeting(as_printed="1. maj 2024"), items=items, source=SOURCE
    )


def item(*blocks: Paragraph | List | Table, position: int = 1) -> AgendaItem:
    sections = (Section(heading="Beslutning", blocks=blocks),)
    return AgendaItem(number="1", position=position, title="Havnebad", sections=sections)


def changed(change: Callable[[Any], object]) -> bytes:
    plain = json.loads(encode_record(minutes(item(Paragraph(text="Godkendt.")))))
    change(plain)
    return json.dumps(plain).encode()


@given(records())
def test_every_record_is_read_back_as_it_was(record: MeetingRecord) -> None:
    assert decode_record(encode_record(record)) == record


@given(records())
def test_spaces_and_escapes_do_not_change_what_is_read(record: MeetingRecord) -> None:
    loose = json.dumps(json.loads(encode_record(record)), indent=1).encode()

    assert decode_record(loose) == record


@pytest.mark.parametrize(
    ("change", "path", "reason"),
    [
        (lambda r: r["items"][0].update(colour="red"), "items[0].colour", "the key is unknown"),
        (lambda r: r["items"][0].pop("group"), "items[0].group", "the key is missing"),
        (lambda r: r["items"][0].pop("title"), "items[0].title", "the key is missing"),
        (lambda r: r["meeting"].update(cancelled="no"), "meeting.cancelled", "expected `bool`, got `str`"),
        (lambda r: r["items"][0].update(position=1.5), "items[0].position", "expected `int`, got `float`"),
        (
            lambda r: r["items"][0]["sections"][0]["blocks"][0].update(type="song"),
            "items[0].sections[0].blocks[0].type",
            "invalid value 'song'",
        ),
        (lambda r: r["source"].update(pages=2**53), "source.pages", "the integer is 2^53 or more"),
        (lambda r: r["items"].append(r["items"][0]), "items[1].position", "1 does not follow 1"),
    ],
)
def test_what_is_not_as_the_schema_says_is_refused_with_its_path(
    change: Callable[[Any], object], path: str, reason: str
) -> None:
    with pytest.raises(InvalidRecord) as refused:
        decode_record(changed(change))

    assert (refused.value.path, refused.value.reason) == (path, reason)


@pytest.mark.parametrize(
    ("schema", "says"),
    [
        ("raadhus.meeting-record/1.7", "update Raadhus"),
        ("raadhus.meeting-record/2.0", "another major version"),
        ("oparl/1.1", "not the schema of a meeting record"),
        (None, "the key is missing"),
    ],
)
def test_another_schema_is_refused_before_its_keys(schema: str | None, says: str) -> None:
    data = changed(lambda r: r.update(schema=schema, novelty=1))

    with pytest.raises(InvalidRecord, match=says) as refused:
        decode_record(data)

    assert refused.value.path == "schema"


def test_an_integer_that_is_too_large_is_refused_in_canonical_bytes_too() -> None:
    data = encode_record(minutes(item())).replace(b'"pages":null', b'"pages":9007199254740992')

    with pytest.raises(InvalidRecord, match="2\\^53"):
        decode_record(data)


def test_an_integer_that_is_too_large_cannot_be_written() -> None:
    record = minutes(item())

    with pytest.raises(InvalidRecord) as refused:
        encode_record(replace(record, source=replace(SOURCE, pages=2**53)))

    assert refused.value.path == "source.pages"


def test_a_key_that_stands_twice_is_refused() -> None:
    data = encode_record(minutes(item())).replace(b'"group":null', b'"group":null,"group":null')

    with pytest.raises(InvalidRecord, match="more than once") as refused:
        decode_record(data)

    assert refused.value.path == "items[0].group"


def _nested(levels: int) -> Paragraph | List:
    block: Paragraph | List = Paragraph(text="x")
    for _ in range(levels):
        block = List(ordered=False, entries=(Entry(label="-", blocks=(block,)),))
    return block


def test_lists_within_lists_are_read_to_thirty_two_levels() -> None:
    record = minutes(item(_nested(6)))

    assert decode_record(encode_record(record)) == record


@pytest.mark.parametrize("levels", [7, 40])
def test_what_is_nested_deeper_is_refused_both_ways(levels: int) -> None:
    record = minutes(item(_nested(levels)))

    with pytest.raises(InvalidRecord, match="32 levels"):
        encode_record(record)
    with pytest.raises(InvalidRecord, match="32 levels"):
        decode_record(msgspec.json.encode(record))


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"schema":"\\ud800"}']
)
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidRecord):
        decode_record(data)


def test_a_mark_beyond_its_text_is_refused() -> None:
    record = minutes(item(Paragraph(text="kort", marks=(Mark(start=2, end=9, kind="strong"),))))

    with pytest.raises(InvalidRecord) as refused:
        decode_record(msgspec.json.encode(record))

    assert refused.value.path == "items[0].sections[0].blocks[0].marks[0]"


def test_a_lone_surrogate_cannot_be_written() -> None:
    with pytest.raises(InvalidRecord, match="surrogate"):
        encode_record(minutes(item(Paragraph(text="\ud800"))))


@pytest.mark.parametrize("text", ["\0", "Prisen\0", "\\\0"])
def test_the_character_that_no_database_holds_is_refused_both_ways(text: str) -> None:
    record = minutes(item(Paragraph(text=text)))

    with pytest.raises(InvalidRecord, match="U\\+0000") as written:
        encode_record(record)
    with pytest.raises(InvalidRecord, match="U\\+0000"):
        decode_record(msgspec.json.encode(record, order="sorted"))
    assert written.value.path == "items[0].sections[0].blocks[0].text"


def test_what_only_looks_like_that_character_in_json_is_a_text() -> None:
    record = minutes(item(Paragraph(text="\\u0000")))

    assert decode_record(encode_record(record)) == record
