"""The fingerprints of a paper that a document carries: every one that can be made again is made again."""

from collections.abc import Callable, Iterator, Mapping

from msgspec.structs import replace

from raadhus.core.canonical import NotCanonical
from raadhus.core.carried_document import CarriedPart
from raadhus.core.edition_proof import EditionProof, ProvenEntry, ProvenLeaf
from raadhus.core.field_kinds import Plain, stated_part
from raadhus.core.leaves import (
    LeafPair,
    WrongHash,
    WrongSalt,
    entry_hash,
    head_part,
    public_leaf,
    root_of,
    whole_leaf,
)
from raadhus.core.public_face import is_public_whole
from raadhus.core.record import Access, AgendaItem, MeetingRecord, Sha256
from raadhus.core.sentences import Sentences
from raadhus.documents.checking.findings import DocumentFinding, document_finding, head_place, item_place

_ACCESSES: tuple[Access | None, ...] = (None, "open", "closed")


def check_proof(
    proof: EditionProof, *, record: MeetingRecord, part: CarriedPart
) -> Iterator[DocumentFinding]:
    """Hash the head and every item again, then the edition, its entry and the entries that were made later."""
    yield from _check_leaves(proof, record=record, part=part)
    if not _is_root(proof):
        yield document_finding("edition-fingerprint-differs")
    entry = proof.entry.entry
    if not is_entry(proof.entry) or entry.root != proof.root or entry.kind != "edition":
        yield document_finding("edition-entry-differs")
    yield from _check_later(proof)


def is_entry(given: ProvenEntry) -> bool:
    """Whether the hash of an entry comes out of it."""
    try:
        return entry_hash(given.entry) == given.hash
    except NotCanonical:
        return False


def is_approval_of(given: ProvenEntry, *, proof: EditionProof) -> bool:
    return given.entry.kind == "approval" and given.entry.root == proof.root and _is_later(given, proof=proof)


def name_of_item(item: AgendaItem | ProvenLeaf) -> Sentences:
    place = item.position if isinstance(item, AgendaItem) else item.leaf
    return item_place(item.number or f"({place})")


def _check_leaves(
    proof: EditionProof, *, record: MeetingRecord, part: CarriedPart
) -> Iterator[DocumentFinding]:
    leaves = {leaf.leaf: leaf for leaf in proof.leaves}
    head = leaves.pop(0, None)
    if head is None or [leaf.leaf for leaf in proof.leaves] != list(range(len(proof.leaves))):
        yield document_finding("edition-fingerprint-differs")
        return
    yield from _check_texts(head, stated=head_part(record), where=head_place())
    for item in record.items:
        leaf = leaves.pop(item.position, None)
        if leaf is None:
            yield document_finding("item-added", where=name_of_item(item))
        else:
            yield from _check_item(item, leaf=leaf, proof=proof, is_whole=item.position in part.shown_whole)
    for leaf in leaves.values():
        if leaf.whole_salt or leaf.public_salt:
            yield document_finding("closed-salt-inside", where=name_of_item(leaf))
        code = "item-missing" if part.chosen is None else "item-left-out"
        yield document_finding(code, where=name_of_item(leaf))


def _check_item(
    item: AgendaItem, *, leaf: ProvenLeaf, proof: EditionProof, is_whole: bool
) -> Iterator[DocumentFinding]:
    where = name_of_item(item)
    if leaf.number != item.number:
        yield document_finding("fingerprint-differs", where=where)
    elif leaf.withdrawn_on_ground:
        yield from _check_withdrawn(item, leaf=leaf, proof=proof)
    elif is_whole and not is_public_whole(item):
        yield document_finding("closed-item-shown", where=where)
        yield from _check_whole(leaf, stated=stated_part(item), where=where)
    elif not is_public_whole(item):
        yield document_finding(
            "closed-item" if item.access == "closed" else "closed-attachments", where=where
        )
        if leaf.whole_salt:
            yield document_finding("closed-salt-inside", where=where)
        yield from _check_public(leaf, stated=stated_part(item), where=where)
    elif _is_bare(item) and (stated := _withheld_face(item, leaf=leaf)) is not None:
        yield document_finding("withheld-item", where=where)
        yield from _check_texts(leaf, stated=stated, where=where)
    else:
        yield from _check_texts(leaf, stated=stated_part(item), where=where)


def _check_withdrawn(item: AgendaItem, *, leaf: ProvenLeaf, proof: EditionProof) -> Iterator[DocumentFinding]:
    where = name_of_item(item)
    if not _is_bare(item):
        yield document_finding("fingerprint-missing", where=where)
    elif any(_withdraws(one, leaf=leaf) and _is_later(one, proof=proof) for one in proof.later_entries):
        yield document_finding("withdrawn-item", where=where)
    else:
        yield document_finding("withdrawal-without-entry", where=where)


def _withdraws(given: ProvenEntry, *, leaf: ProvenLeaf) -> bool:
    entry = given.entry
    told = (entry.kind, entry.root, entry.reason)
    return told == ("withdraw-item", leaf.whole, leaf.withdrawn_on_ground)


def _is_bare(item: AgendaItem) -> bool:
    return item == AgendaItem(number=item.number, position=item.position, title="")


def _withheld_face(item: AgendaItem, *, leaf: ProvenLeaf) -> Mapping[str, Plain] | None:
    """What was hashed of an item that the door withheld: its access, which is shown of none, is hashed too."""
    faces = (stated_part(replace(item, access=access)) for access in _ACCESSES)
    return next(
        (face for face in faces if _fits(public_leaf, face, salt=leaf.public_salt, leaf=leaf.public)), None
    )


def _check_texts(
    leaf: ProvenLeaf, *, stated: Mapping[str, Plain], where: Sentences
) -> Iterator[DocumentFinding]:
    """What is open has the same text in both of its leaves."""
    if leaf.whole_salt and not _fits(whole_leaf, stated, salt=leaf.whole_salt, leaf=leaf.whole):
        yield document_finding("fingerprint-differs", where=where)
        return
    yield from _check_public(leaf, stated=stated, where=where)


def _check_public(
    leaf: ProvenLeaf, *, stated: Mapping[str, Plain], where: Sentences
) -> Iterator[DocumentFinding]:
    if not leaf.public_salt:
        yield document_finding("fingerprint-missing", where=where)
    elif not _fits(public_leaf, stated, salt=leaf.public_salt, leaf=leaf.public):
        yield document_finding("fingerprint-differs", where=where)


def _check_whole(
    leaf: ProvenLeaf, *, stated: Mapping[str, Plain], where: Sentences
) -> Iterator[DocumentFinding]:
    if not leaf.whole_salt:
        yield document_finding("fingerprint-missing", where=where)
    elif not _fits(whole_leaf, stated, salt=leaf.whole_salt, leaf=leaf.whole):
        yield document_finding("fingerprint-differs", where=where)


def _fits(
    hashed: Callable[..., Sha256], stated: Mapping[str, Plain], *, salt: str | None, leaf: Sha256
) -> bool:
    try:
        return bool(salt) and hashed(dict(stated), salt=bytes.fromhex(salt or "")) == leaf
    except (WrongSalt, NotCanonical, ValueError):
        return False


def _is_root(proof: EditionProof) -> bool:
    pairs = tuple(LeafPair(whole=leaf.whole, public=leaf.public) for leaf in proof.leaves)
    try:
        return root_of(pairs) == proof.root
    except WrongHash:
        return False


def _check_later(proof: EditionProof) -> Iterator[DocumentFinding]:
    before = proof.entry
    for given in proof.later_entries:
        entry = given.entry
        follows = entry.sequence != before.entry.sequence + 1 or entry.previous_entry == before.hash
        is_about = is_approval_of(given, proof=proof) or entry.supersedes == proof.entry.hash
        in_order = entry.sequence > before.entry.sequence
        if not (follows and in_order and is_about and _is_later(given, proof=proof)):
            code = "approval-changed" if entry.kind == "approval" else "later-entry-changed"
            yield document_finding(code, name=entry.actor, sequence=entry.sequence)
        elif entry.kind in _LATER:
            yield document_finding(_LATER[entry.kind], sequence=entry.sequence, at=entry.published_at[:10])
        before = given


_LATER = {"edition": "superseded", "withdraw-edition": "edition-withdrawn"}


def _is_later(given: ProvenEntry, *, proof: EditionProof) -> bool:
    first, entry = proof.entry.entry, given.entry
    return is_entry(given) and entry.body == first.body and entry.sequence > first.sequence
