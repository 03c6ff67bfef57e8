"""The rich minutes of Egeborg with a proof that holds: leaves, root, entry and two approvals really hashed."""

from hashlib import sha256

from msgspec.structs import replace

from egeborg_document import ADDRESS, egeborg_rich_minutes
from raadhus.core.edition_proof import EditionProof, ProvenEntry, ProvenLeaf
from raadhus.core.leaves import ChainEntry, LeafPair, Salts, entry_hash, record_leaves, root_of
from raadhus.core.public_face import WHOLE_FACE
from raadhus.core.record import MeetingRecord
from raadhus.documents.manuscript import Manuscript

APPROVERS = ("Asta Holm", "Bo Lind", "Cilje Rask")


def proven_manuscript(record: MeetingRecord | None = None) -> Manuscript:
    """Minutes of which two of three members approved; item 4 is closed."""
    record = record or egeborg_rich_minutes()
    return Manuscript(record=record, proof=proof_of(record), approvers=APPROVERS, address=ADDRESS)


def proof_of(record: MeetingRecord) -> EditionProof:
    salts = tuple(_salts(place) for place in range(len(record.items) + 1))
    pairs = record_leaves(record, profile=WHOLE_FACE, salts=salts)
    first = chained(
        ChainEntry(
            body="egeborg",
            sequence=120,
            previous_entry="cd" * 32,
            root=root_of(pairs),
            kind="edition",
            supersedes=None,
            reason=None,
            actor="Asta Holm",
            published_at="2025-03-06T10:00:00+01:00",
            files=(),
        )
    )
    asta = approval(after=first, name="Asta Holm", root=root_of(pairs))
    bo = approval(after=asta, name="Bo Lind", root=root_of(pairs))
    return EditionProof(
        edition=17,
        meeting="moede-1",
        root=root_of(pairs),
        entry=first,
        leaves=tuple(
            _leaf(place, record=record, pair=pair, salts=salts[place]) for place, pair in enumerate(pairs)
        ),
        later_entries=(asta, bo),
    )


def chained(entry: ChainEntry) -> ProvenEntry:
    return ProvenEntry(hash=entry_hash(entry), entry=entry)


def approval(*, after: ProvenEntry, name: str, root: str) -> ProvenEntry:
    return chained(
        replace(
            after.entry,
            sequence=after.entry.sequence + 1,
            previous_entry=after.hash,
            root=root,
            kind="approval",
            actor=name,
            published_at="2025-03-07T09:30:00+01:00",
        )
    )


def _salts(place: int) -> Salts:
    whole, public = (sha256(f"{kind} {place}".encode()).digest() for kind in ("whole", "public"))
    return Salts(whole=whole, public=public)


def _leaf(place: int, *, record: MeetingRecord, pair: LeafPair, salts: Salts) -> ProvenLeaf:
    return ProvenLeaf(
        leaf=place,
        number=record.items[place - 1].number if place else "",
        whole=pair.whole,
        public=pair.public,
        stated=None,
        whole_salt=salts.whole.hex(),
        public_salt=salts.public.hex(),
        withdrawn_on_ground=None,
    )
