"""The door of this room: whatever becomes of a manuscript, closed matter and the salts that guard it are cut first."""

from collections.abc import Set as AbstractSet

from msgspec.structs import replace

from raadhus.core.edition_proof import EditionProof, ProvenLeaf
from raadhus.core.public_face import WHOLE_FACE, is_public_whole, public_record
from raadhus.core.record import MeetingRecord
from raadhus.documents.manuscript import Bound, Manuscript


def cut(given: Bound) -> Bound:
    """Show closed items as their face unless they are shown whole, and leave out items that are not chosen."""
    return replace(given, manuscripts=tuple(_cut(one) for one in given.manuscripts))


def _cut(manuscript: Manuscript) -> Manuscript:
    record = _record(manuscript)
    return replace(
        manuscript,
        record=record,
        proof=_proof(manuscript.proof, record=record, manuscript=manuscript) if manuscript.proof else None,
    )


def _record(manuscript: Manuscript) -> MeetingRecord:
    record = _seen(manuscript.record, whole=manuscript.shown_whole)
    chosen = manuscript.chosen
    if chosen is None:
        return record
    items = tuple(item for item in record.items if item.position in chosen)
    numbers = {item.number for item in items}
    doubts = tuple(one for one in record.doubts if one.item is None or one.item in numbers)
    return replace(record, items=items, doubts=doubts)


def _seen(record: MeetingRecord, *, whole: AbstractSet[int]) -> MeetingRecord:
    """What the world may see of the record, but these items whole."""
    as_open = (replace(item, access="open") if item.position in whole else item for item in record.items)
    faces = public_record(replace(record, items=tuple(as_open)), profile=WHOLE_FACE)
    items = (
        item if item.position in whole else face for item, face in zip(record.items, faces.items, strict=True)
    )
    return replace(faces, items=tuple(items))


def _proof(proof: EditionProof, *, record: MeetingRecord, manuscript: Manuscript) -> EditionProof:
    """The proof without texts, which the record has, and without the salts of what is not shown, or not shown whole."""
    shown = {item.position: item for item in record.items}
    leaves = []
    for leaf in proof.leaves:
        item = shown.get(leaf.leaf)
        is_shown = leaf.leaf == 0 or item is not None
        is_whole = leaf.leaf == 0 or (
            item is not None and (is_public_whole(item) or item.position in manuscript.shown_whole)
        )
        leaves.append(_leaf(leaf, is_shown=is_shown, is_whole=is_whole))
    return replace(proof, leaves=tuple(leaves))


def _leaf(leaf: ProvenLeaf, *, is_shown: bool, is_whole: bool) -> ProvenLeaf:
    return replace(
        leaf,
        stated=None,
        whole_salt=leaf.whole_salt if is_whole else None,
        public_salt=leaf.public_salt if is_shown else None,
    )
