"""The leaves of a coming edition: made anew, kept from the edition before, or as the desk had them approved."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from raadhus.core.leaves import LeafPair, Salts, leaves_of_bytes
from raadhus.core.record_parts import Parts, RecordParts
from raadhus.published.gates import RefusedAtTheDoor
from raadhus.published.models import EditionPart
from raadhus.published.submission import SealedLeaf


class NewPart(Struct, frozen=True, kw_only=True):
    """A leaf that is to be written: what is shown of it, its hashes and salts. `item` is null for the head."""

    parts: Parts
    item: str | None
    pair: LeafPair
    whole_salt: bytes | None
    public_salt: bytes


def seal_parts(
    parts: RecordParts,
    *,
    items: Sequence[str],
    before: Mapping[str | None, EditionPart],
    sealed: Sequence[SealedLeaf],
    new_salt: Callable[[], bytes],
) -> tuple[NewPart, ...]:
    """Seal the head and every item; what is the same as before keeps its salts and leaves.

    `items` are the ids of the items in their order, `before` the parts of the edition before by item.
    Raises RefusedAtTheDoor when a seal of the desk does not fit.
    """
    rows = tuple(zip((parts.head, *parts.items), (None, *items), strict=True))
    if not sealed:
        return tuple(
            _kept(part, item=item, before=before.get(item)) or _new(part, item=item, new_salt=new_salt)
            for part, item in rows
        )
    if len(sealed) != len(rows):
        raise RefusedAtTheDoor("seals-missing", values={"seals": len(sealed), "leaves": len(rows)})
    return tuple(
        _of_the_desk(part, item=item, seal=seal, leaf=leaf)
        for leaf, ((part, item), seal) in enumerate(zip(rows, sealed, strict=True))
    )


def _kept(part: Parts, *, item: str | None, before: EditionPart | None) -> NewPart | None:
    if before is None or before.stated is None or bytes(before.stated) != part.stated:
        return None
    assert before.public_salt is not None
    return NewPart(
        parts=part,
        item=item,
        pair=LeafPair(whole=before.whole_leaf, public=before.public_leaf),
        whole_salt=None if before.whole_salt is None else bytes(before.whole_salt),
        public_salt=bytes(before.public_salt),
    )


def _new(part: Parts, *, item: str | None, new_salt: Callable[[], bytes]) -> NewPart:
    salts = Salts(whole=new_salt(), public=new_salt())
    pair = leaves_of_bytes(part.stated, part.stated, salts=salts)
    return NewPart(parts=part, item=item, pair=pair, whole_salt=salts.whole, public_salt=salts.public)


def _of_the_desk(part: Parts, *, item: str | None, seal: SealedLeaf, leaf: int) -> NewPart:
    """Check what can be checked: of a closed item the door sees the face alone, and takes the whole's leaf as given."""
    salts = Salts(whole=seal.whole_salt or seal.public_salt, public=seal.public_salt)
    made = leaves_of_bytes(part.stated, part.stated, salts=salts)
    if seal.whole_salt is not None and made.whole != seal.whole_leaf:
        raise RefusedAtTheDoor("seal-differs", values={"leaf": leaf})
    return NewPart(
        parts=part,
        item=item,
        pair=LeafPair(whole=seal.whole_leaf, public=made.public),
        whole_salt=seal.whole_salt,
        public_salt=seal.public_salt,
    )
