"""Everything that it takes to check an edition by hand, as one value."""

from msgspec import Struct

from raadhus.core.leaves import ChainEntry
from raadhus.core.record import Sha256


class ProvenLeaf(Struct, frozen=True, kw_only=True):
    """A leaf with what it was hashed from; only its hashes when it was withdrawn.

    `stated` are the canonical bytes as text, salts are hexadecimal. A closed item has no salt of its whole.
    """

    leaf: int
    number: str
    whole: Sha256
    public: Sha256
    stated: str | None
    whole_salt: str | None
    public_salt: str | None
    withdrawn_on_ground: str | None


class ProvenEntry(Struct, frozen=True, kw_only=True):
    hash: Sha256
    entry: ChainEntry


class EditionProof(Struct, frozen=True, kw_only=True):
    """What proves an edition: its leaves, its root, its entry, and the entries that were made about it later."""

    edition: int
    meeting: str
    root: Sha256
    entry: ProvenEntry
    leaves: tuple[ProvenLeaf, ...]
    later_entries: tuple[ProvenEntry, ...]
