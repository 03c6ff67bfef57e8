"""The edition of a document held against ends of chains that were kept elsewhere."""

from collections.abc import Iterator, Mapping, Sequence

from raadhus.core.chain_heads import ChainHead
from raadhus.core.edition_proof import EditionProof, ProvenEntry
from raadhus.core.record import Sha256
from raadhus.documents.checking.findings import DocumentFinding, document_finding
from raadhus.documents.checking.proof_check import is_entry


def check_chain(chain: Sequence[ProvenEntry]) -> Iterator[DocumentFinding]:
    """Hash every entry of the given chain again, and see that each follows the one before it."""
    before: dict[str, ProvenEntry] = {}
    for given in chain:
        entry = given.entry
        last = before.get(entry.body)
        follows = last is None or (last.entry.sequence + 1, last.hash) == (
            entry.sequence,
            entry.previous_entry,
        )
        if not (follows and is_entry(given)):
            yield document_finding("chain-broken", sequence=entry.sequence)
            return
        before[entry.body] = given


def check_heads(
    proof: EditionProof | None, *, against: Sequence[ChainHead], chain: Sequence[ProvenEntry]
) -> Iterator[DocumentFinding]:
    """Say of each kept head whether the edition is bound to it; `chain` has been checked."""
    if proof is None:
        for head in against:
            yield document_finding("kept-head-of-another", head=head)
        return
    first = proof.entry.entry
    own = {one.entry.sequence: one.hash for one in (proof.entry, *proof.later_entries)}
    given = {one.entry.sequence: one.hash for one in chain if one.entry.body == first.body}
    other = next((number for number in own if given.get(number, own[number]) != own[number]), None)
    if other is not None:
        yield document_finding("not-in-chain", sequence=other)
        return
    known = _known(proof, own=own, given=given)
    of_body = [head for head in against if head.body == first.body]
    for head in of_body:
        yield _compared(head, known=known, first=first.sequence)
    if against and not of_body:
        yield document_finding("kept-head-of-another", head=against[0])
    if not any(head.sequence >= first.sequence and known.get(head.sequence) == head.hash for head in of_body):
        yield document_finding("no-head-given")


def _known(
    proof: EditionProof, *, own: Mapping[int, Sha256], given: Mapping[int, Sha256]
) -> Mapping[int, Sha256]:
    """The entries that the edition is bound to: its own, the one before it, and those of a chain that has its own."""
    first = proof.entry.entry
    known = dict(own)
    if first.previous_entry:
        known.setdefault(first.sequence - 1, first.previous_entry)
    if first.sequence in given:
        known |= given
    return known


def _compared(head: ChainHead, *, known: Mapping[int, Sha256], first: int) -> DocumentFinding:
    found = known.get(head.sequence)
    if found is not None and found != head.hash:
        return document_finding("kept-head-differs", head=head, sequence=head.sequence)
    if head.sequence < first:
        return document_finding("kept-head-older", head=head)
    if found is None:
        return document_finding("kept-head-newer", head=head, body=head.body)
    return document_finding("kept-head-fits", head=head)
