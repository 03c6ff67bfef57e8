"""A record is stored in parts and comes back from them as it was; parts that are not its own are refused."""

import json

import pytest
from hypothesis import given
from msgspec.structs import replace

from core.record_strategies import items, records
from corpus import corpus_bytes, corpus_files
from egeborg_minutes import egeborg_minutes
from raadhus.core.canonical import canonical_bytes, stated_bytes
from raadhus.core.leaves import head_part
from raadhus.core.record import AgendaItem, Attachment, MeetingRecord, Section
from raadhus.core.record_parts import (
    InvalidRecord,
    Parts,
    RecordParts,
    item_of,
    item_parts,
    parts_of,
    record_of,
)
from raadhus.reading import read_all

PAPERS = corpus_files("ballerup/*.txt") + corpus_files("greve/*.json")[:2] or ("greve/",)
EGEBORG = egeborg_minutes()
ITEM = AgendaItem(
    source_id="17",
    number="1",
    position=1,
    title="Budget",
    sections=(Section(heading="Sagen"), Section(heading="Beslutning", kind="decision")),
    attachments=(Attachment(title="Notat", url="https://egeborg.example/1"), Attachment(title="Kort")),
)


@given(records())
def test_a_record_comes_back_from_its_parts(record: MeetingRecord) -> None:
    assert record_of(parts_of(record)) == record


@given(items())
def test_an_item_comes_back_from_its_parts(item: AgendaItem) -> None:
    assert item_of(item_parts(item)) == item


def test_the_minutes_of_egeborg_come_back_from_their_parts() -> None:
    assert record_of(parts_of(EGEBORG)) == EGEBORG


@pytest.mark.parametrize("path", PAPERS)
def test_a_real_record_comes_back_from_its_parts(path: str) -> None:
    for record in read_all(corpus_bytes(path)):
        assert record_of(parts_of(record)) == record


@given(records())
def test_the_stated_parts_are_what_the_leaves_hash(record: MeetingRecord) -> None:
    parts = parts_of(record)

    assert parts.head.stated == canonical_bytes(head_part(record))
    assert [part.stated for part in parts.items] == [stated_bytes(item) for item in record.items]


def test_each_key_stands_in_the_part_of_its_kind() -> None:
    parts = item_parts(ITEM)

    assert json.loads(parts.understood) == {"sections": [{}, {"kind": "decision"}]}
    assert json.loads(parts.made) == {
        "source_id": "17",
        "attachments": [{"url": "https://egeborg.example/1"}, {}],
    }


def test_an_item_of_stated_text_alone_has_empty_other_parts() -> None:
    parts = item_parts(
        AgendaItem(number="1", position=1, title="Budget", sections=(Section(heading="Sagen"),))
    )

    assert (parts.understood, parts.made) == (b"{}", b"{}")


def test_source_and_doubts_are_made() -> None:
    assert {"source", "doubts"} <= json.loads(parts_of(EGEBORG).head.made).keys()


@pytest.mark.parametrize(
    "changes",
    [
        {"stated": b"{}"},
        {"stated": b"not json"},
        {"stated": b"[" * 5000},
        {"stated": b"[]"},
        {"understood": b'{"title":"Andet"}'},
        {"understood": b'{"source_id":"18"}'},
        {"understood": b'{"unknown":1}'},
        {"understood": b'{"sections":[{"kind":"decision"}]}'},
        {"understood": b'{"sections":[{},{"kind":"decision"}],"kind":null}'},
        {"made": b'{ "source_id": "17"}'},
        {"made": b'{"source_id":17}'},
        {"made": b'{"source_id":"16","source_id":"17"}'},
        {"made": b"\xff"},
    ],
)
def test_parts_that_are_not_of_one_item_are_refused(changes: dict[str, bytes]) -> None:
    parts = replace(item_parts(ITEM), **changes)

    with pytest.raises(InvalidRecord):
        item_of(parts)


def test_the_refused_item_of_a_record_is_named() -> None:
    parts = parts_of(EGEBORG)
    broken = (parts.items[0], replace(parts.items[1], understood=b"[]"))

    with pytest.raises(InvalidRecord) as refusal:
        record_of(replace(parts, items=broken))

    assert refusal.value.path == "items[1]"


def test_items_in_the_head_are_refused() -> None:
    head = parts_of(EGEBORG).head
    stated = json.loads(head.stated) | {"items": [json.loads(item_parts(ITEM).stated)]}

    with pytest.raises(InvalidRecord):
        record_of(RecordParts(head=replace(head, stated=canonical_bytes(stated)), items=()))


def test_items_out_of_order_are_refused() -> None:
    parts = parts_of(EGEBORG)

    with pytest.raises(InvalidRecord):
        record_of(replace(parts, items=parts.items[::-1]))


def test_the_head_is_no_item() -> None:
    parts: Parts = parts_of(EGEBORG).head

    with pytest.raises(InvalidRecord):
        item_of(parts)
