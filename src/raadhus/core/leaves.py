"""Hashes that bind what was stated: two leaves an item, the root over them, and the entries of a body's chain.

Salts come from outside, so these functions are pure. The bytes that are hashed are laid down in the
reference page of the hashes, with test vectors, for whoever writes a verifier.
"""

import hashlib
from collections.abc import Sequence

from msgspec import Struct

from raadhus.core.canonical import canonical_bytes
from raadhus.core.field_kinds import Plain, stated_part
from raadhus.core.public_face import PublishProfile, public_face
from raadhus.core.record import AgendaItem, MeetingRecord, Sha256

SALT_LENGTH = 32

# Each kind of hash begins with its own tag and a zero byte, so that no leaf can pass for a root.
_WHOLE_TAG = b"raadhus.leaf.whole/1\x00"
_PUBLIC_TAG = b"raadhus.leaf.public/1\x00"
_ROOT_TAG = b"raadhus.root/1\x00"
_ENTRY_TAG = b"raadhus.entry/1\x00"
_HASH_LENGTH = 32


class WrongSalt(ValueError):
    """A salt is not 32 bytes long, or there are not as many pairs of salts as leaves."""


class WrongHash(ValueError):
    """A hash is not 64 hexadecimal digits in lower case."""


class Salts(Struct, frozen=True, kw_only=True):
    """The two salts of an item: that of the whole never leaves the desk when the item is closed."""

    whole: bytes
    public: bytes


class LeafPair(Struct, frozen=True, kw_only=True):
    whole: Sha256
    public: Sha256


class ChainEntry(Struct, frozen=True, kw_only=True):
    """One link of a body's chain; the attributes are the keys that are hashed."""

    body: str
    sequence: int
    previous_entry: Sha256 | None
    root: Sha256 | None
    kind: str
    supersedes: Sha256 | None
    reason: str | None
    actor: str
    published_at: str
    files: tuple[Sha256, ...]


def head_part(record: MeetingRecord) -> dict[str, Plain]:
    """Write down the stated part of a record without its items: what leaf 0 covers."""
    part = stated_part(record)
    del part["items"]
    return part


def whole_leaf(part: Plain, *, salt: bytes) -> Sha256:
    """Hash a stated part with the salt of the whole; raises WrongSalt or NotCanonical."""
    return _leaf(_WHOLE_TAG, part, salt=salt)


def public_leaf(part: Plain, *, salt: bytes) -> Sha256:
    """Hash the stated part of a public face with its own salt; raises WrongSalt or NotCanonical."""
    return _leaf(_PUBLIC_TAG, part, salt=salt)


def leaves_of_bytes(whole: bytes, public: bytes, *, salts: Salts) -> LeafPair:
    """Make both leaves of parts that are canonical bytes already; raises WrongSalt."""
    return LeafPair(
        whole=_leaf_of_bytes(_WHOLE_TAG, whole, salt=salts.whole),
        public=_leaf_of_bytes(_PUBLIC_TAG, public, salt=salts.public),
    )


def head_leaves(record: MeetingRecord, *, salts: Salts) -> LeafPair:
    """Make leaf 0; the head is public as it is."""
    part = head_part(record)
    return LeafPair(whole=whole_leaf(part, salt=salts.whole), public=public_leaf(part, salt=salts.public))


def item_leaves(item: AgendaItem, *, profile: PublishProfile, salts: Salts) -> LeafPair:
    """Make the two leaves of an item."""
    face = public_face(item, profile=profile)
    return LeafPair(
        whole=whole_leaf(stated_part(item), salt=salts.whole),
        public=public_leaf(stated_part(face), salt=salts.public),
    )


def record_leaves(
    record: MeetingRecord, *, profile: PublishProfile, salts: Sequence[Salts]
) -> tuple[LeafPair, ...]:
    """Make the leaves of the head and of every item, in the record's order; `salts` are in the same order."""
    if len(salts) != len(record.items) + 1:
        raise WrongSalt(f"{len(salts)} pairs of salts for {len(record.items) + 1} leaves")
    of_items = zip(record.items, salts[1:], strict=True)
    return (
        head_leaves(record, salts=salts[0]),
        *(item_leaves(item, profile=profile, salts=pair) for item, pair in of_items),
    )


def root_of(leaves: Sequence[LeafPair]) -> Sha256:
    """Hash the pairs of leaves in their order, the head's first; raises WrongHash."""
    digest = hashlib.sha256(_ROOT_TAG + len(leaves).to_bytes(8, "big"))
    for pair in leaves:
        digest.update(_bytes_of(pair.whole) + _bytes_of(pair.public))
    return digest.hexdigest()


def entry_hash(entry: ChainEntry) -> Sha256:
    """Hash one entry of a chain; the next entry names it as `previous_entry`."""
    part: dict[str, Plain] = {
        "body": entry.body,
        "sequence": entry.sequence,
        "previous_entry": entry.previous_entry,
        "root": entry.root,
        "kind": entry.kind,
        "supersedes": entry.supersedes,
        "reason": entry.reason,
        "actor": entry.actor,
        "published_at": entry.published_at,
        "files": list(entry.files),
    }
    return hashlib.sha256(_ENTRY_TAG + canonical_bytes(part)).hexdigest()


def _leaf(tag: bytes, part: Plain, *, salt: bytes) -> Sha256:
    return _leaf_of_bytes(tag, canonical_bytes(part), salt=salt)


def _leaf_of_bytes(tag: bytes, data: bytes, *, salt: bytes) -> Sha256:
    if len(salt) != SALT_LENGTH:
        raise WrongSalt(f"a salt is {SALT_LENGTH} bytes long, not {len(salt)}")
    return hashlib.sha256(tag + salt + data).hexdigest()


def _bytes_of(hash_: Sha256) -> bytes:
    try:
        digest = bytes.fromhex(hash_)
    except ValueError as error:
        raise WrongHash(hash_) from error
    if len(digest) != _HASH_LENGTH or digest.hex() != hash_:
        raise WrongHash(hash_)
    return digest
