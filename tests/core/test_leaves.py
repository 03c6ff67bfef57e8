"""Leaves, root and chain entry are the published hashes, and a second reading of the rules agrees."""

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.hash_vectors import RECORD, SALTS, VECTORS, made_vectors
from core.record_strategies import items, records
from raadhus.core.field_kinds import stated_only, stated_part, without_made
from raadhus.core.leaves import (
    ChainEntry,
    LeafPair,
    Salts,
    WrongHash,
    WrongSalt,
    entry_hash,
    item_leaves,
    public_leaf,
    record_leaves,
    root_of,
    whole_leaf,
)
from raadhus.core.public_face import WHOLE_FACE
from raadhus.core.record import AgendaItem, MeetingRecord

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "hashes.md"
PAIR = Salts(whole=b"w" * 32, public=b"p" * 32)


def _published() -> dict[str, object]:
    vectors: dict[str, object] = json.loads(VECTORS.read_text(encoding="utf-8"))
    return vectors


def test_the_hashes_are_those_of_the_published_vectors() -> None:
    assert made_vectors() == _published()


def test_every_hash_of_the_vectors_stands_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    vectors = made_vectors()
    leaves = [leaf[side]["sha256"] for leaf in vectors["leaves"] for side in ("whole", "public")]
    entries = [entry["sha256"] for entry in vectors["entries"]]

    assert [digest for digest in (*leaves, vectors["root"], *entries) if digest not in page] == []


def test_a_verifier_written_from_the_page_alone_agrees() -> None:
    vectors = made_vectors()
    pairs = b""
    for leaf in vectors["leaves"]:
        for side in ("whole", "public"):
            tag = f"raadhus.leaf.{side}/1\0".encode()
            message = tag + bytes.fromhex(leaf[side]["salt"]) + leaf[side]["canonical"].encode()
            assert hashlib.sha256(message).hexdigest() == leaf[side]["sha256"]
            pairs += bytes.fromhex(leaf[side]["sha256"])
    root = b"raadhus.root/1\0" + len(vectors["leaves"]).to_bytes(8, "big") + pairs

    assert hashlib.sha256(root).hexdigest() == vectors["root"]
    for link in vectors["entries"]:
        canonical = json.dumps(link["entry"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert hashlib.sha256(b"raadhus.entry/1\0" + canonical.encode()).hexdigest() == link["sha256"]


@given(items())
def test_what_was_understood_or_made_does_not_touch_the_leaves(item: AgendaItem) -> None:
    bare = without_made(stated_only(item))

    assert item_leaves(bare, profile=WHOLE_FACE, salts=PAIR) == item_leaves(
        item, profile=WHOLE_FACE, salts=PAIR
    )


@given(items(access=st.just("closed")))
def test_the_closed_text_does_not_touch_the_public_leaf(item: AgendaItem) -> None:
    other = replace(item, sections=(), messages=(), attachments=(), recordings=(), group=None)

    leaves = item_leaves(item, profile=WHOLE_FACE, salts=PAIR)
    others = item_leaves(other, profile=WHOLE_FACE, salts=PAIR)

    assert leaves.public == others.public
    assert (leaves.whole == others.whole) == (stated_part(item) == stated_part(other))


@given(records())
def test_a_changed_title_changes_the_root(record: MeetingRecord) -> None:
    salts = (PAIR,) * (len(record.items) + 1)
    changed = replace(record, title=f"{record.title or ''}!")

    root = root_of(record_leaves(record, profile=WHOLE_FACE, salts=salts))

    assert root_of(record_leaves(changed, profile=WHOLE_FACE, salts=salts)) != root


def test_the_two_leaves_of_the_same_bytes_and_salt_differ() -> None:
    assert whole_leaf({}, salt=b"s" * 32) != public_leaf({}, salt=b"s" * 32)


def test_the_order_of_the_leaves_counts() -> None:
    leaves = record_leaves(RECORD, profile=WHOLE_FACE, salts=SALTS)

    assert root_of(leaves) != root_of(leaves[::-1])


@pytest.mark.parametrize("salt", [b"", b"s" * 31, b"s" * 33])
def test_a_salt_of_another_length_is_refused(salt: bytes) -> None:
    with pytest.raises(WrongSalt):
        whole_leaf({}, salt=salt)


def test_there_is_a_pair_of_salts_for_every_leaf() -> None:
    with pytest.raises(WrongSalt):
        record_leaves(RECORD, profile=WHOLE_FACE, salts=SALTS[:2])


@pytest.mark.parametrize("digest", ["", "AB" * 32, "ab" * 31, "zz" * 32, " " + "ab" * 32])
def test_a_leaf_that_is_no_hash_is_refused(digest: str) -> None:
    with pytest.raises(WrongHash):
        root_of([LeafPair(whole="ab" * 32, public=digest)])


@pytest.mark.parametrize("key", ChainEntry.__struct_fields__)
def test_every_key_of_a_chain_entry_counts(key: str) -> None:
    entry = ChainEntry(
        body="egeborg",
        sequence=1,
        previous_entry=None,
        root=None,
        kind="edition",
        supersedes=None,
        reason=None,
        actor="Ida Holm",
        published_at="2024-05-16T09:00:00+02:00",
        files=(),
    )
    other = {"sequence": 2, "files": ("ab" * 32,)}.get(key, "another")

    assert entry_hash(replace(entry, **{key: other})) != entry_hash(entry)
