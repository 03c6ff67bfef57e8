"""What the proof inside a document says of its items and of what came later."""

from collections.abc import Iterator

from msgspec.structs import replace

from egeborg_document import egeborg_rich_minutes
from proven_minutes import chained, proof_of, proven_manuscript
from raadhus.core.carried_document import CarriedPart
from raadhus.core.edition_proof import EditionProof, ProvenEntry
from raadhus.core.record import AgendaItem
from raadhus.documents.checking.check import check_document
from raadhus.documents.checking.proof_check import check_proof
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import Manuscript, bound

RECORD = egeborg_rich_minutes()
PROOF = proof_of(RECORD)


def _later(kind: str, *, after: ProvenEntry, **changes: object) -> ProvenEntry:
    entry = replace(
        after.entry, sequence=after.entry.sequence + 1, previous_entry=after.hash, kind=kind, **changes
    )
    return chained(entry)


def _codes(manuscript: Manuscript) -> dict[str, str]:
    """What was found, by its code, with the Danish sentence."""
    checked = check_document(docx_of(bound([manuscript])).data)
    return {one.code: one.danish for one in checked.findings}


def _with_later(given: ProvenEntry) -> EditionProof:
    return replace(PROOF, later_entries=(*PROOF.later_entries, given))


def test_a_correction_that_the_chain_knows_is_told() -> None:
    newer = _later("edition", after=PROOF.later_entries[-1], supersedes=PROOF.entry.hash, root="12" * 32)

    assert "led 123" in _codes(replace(proven_manuscript(), proof=_with_later(newer)))["superseded"]


def test_a_withdrawal_of_the_edition_that_the_chain_knows_is_told() -> None:
    gone = _later("withdraw-edition", after=PROOF.later_entries[-1], supersedes=PROOF.entry.hash)

    assert "edition-withdrawn" in _codes(replace(proven_manuscript(), proof=_with_later(gone)))


def test_an_entry_that_does_not_follow_the_one_before_it_is_found() -> None:
    asta, bo = PROOF.later_entries
    moved = chained(replace(bo.entry, previous_entry="ef" * 32))
    proof = replace(PROOF, later_entries=(asta, moved))

    assert "approval-changed" in _codes(replace(proven_manuscript(), proof=proof))


def test_an_entry_of_another_municipality_is_found() -> None:
    other = _later("approval", after=PROOF.later_entries[-1], body="nordby")

    assert "approval-changed" in _codes(replace(proven_manuscript(), proof=_with_later(other)))


def test_a_withdrawn_item_is_told_when_the_chain_says_so() -> None:
    leaf = replace(PROOF.leaves[2], whole_salt=None, public_salt=None, withdrawn_on_ground="copyright")
    gone = _later(
        "withdraw-item",
        after=PROOF.later_entries[-1],
        supersedes=PROOF.entry.hash,
        root=leaf.whole,
        reason="copyright",
    )
    proof = replace(_with_later(gone), leaves=(*PROOF.leaves[:2], leaf, *PROOF.leaves[3:]))
    items = (RECORD.items[0], AgendaItem(number="2", position=2, title=""), *RECORD.items[2:])

    codes = _codes(replace(proven_manuscript(), record=replace(RECORD, items=items), proof=proof))

    assert codes["withdrawn-item"].startswith("Punkt 2 er trukket tilbage")
    assert "fingerprint-missing" not in codes


def test_an_item_said_to_be_withdrawn_without_an_entry_is_found() -> None:
    leaf = replace(PROOF.leaves[2], whole_salt=None, public_salt=None, withdrawn_on_ground="copyright")
    proof = replace(PROOF, leaves=(*PROOF.leaves[:2], leaf, *PROOF.leaves[3:]))
    items = (RECORD.items[0], AgendaItem(number="2", position=2, title=""), *RECORD.items[2:])

    codes = _codes(replace(proven_manuscript(), record=replace(RECORD, items=items), proof=proof))

    assert "withdrawal-without-entry" in codes


def test_an_item_that_was_withheld_is_told_whatever_its_access_was() -> None:
    withheld = AgendaItem(number="2", position=2, title="", access="open")
    published = replace(RECORD, items=(RECORD.items[0], withheld, *RECORD.items[2:]))
    shown = replace(RECORD, items=(RECORD.items[0], replace(withheld, access=None), *RECORD.items[2:]))

    codes = _codes(replace(proven_manuscript(), record=shown, proof=proof_of(published)))

    assert "withheld-item" in codes
    assert "fingerprint-differs" not in codes


def test_an_excerpt_names_what_is_left_out() -> None:
    checked = check_document(docx_of(bound([replace(proven_manuscript(), chosen=(2,))])).data)

    assert checked.is_whole
    left_out = [one.danish for one in checked.findings if one.code == "item-left-out"]
    assert [one.split(":")[0] for one in left_out] == ["Punkt 1", "Punkt 3", "Punkt 4"]


def test_a_closed_item_that_is_shown_whole_is_proven_and_told() -> None:
    checked = check_document(docx_of(bound([replace(proven_manuscript(), shown_whole=frozenset({4}))])).data)

    assert checked.is_whole
    assert "closed-item-shown" in {one.code for one in checked.findings}


def test_several_papers_are_each_checked() -> None:
    given = bound([proven_manuscript(), replace(proven_manuscript(), proof=None)], title="Sagens behandling")

    checked = check_document(docx_of(given).data)

    assert checked.is_whole
    assert (len(checked.parts), checked.is_published) == (2, False)
    assert checked.verdict.danish.startswith("Teksten passer")


def test_a_document_that_was_not_published_is_told_to_be_none() -> None:
    assert "ikke, at det er udgivet" in _codes(replace(proven_manuscript(), proof=None))["not-published"]


def _found(proof: EditionProof) -> Iterator[str]:
    part = CarriedPart(
        record="", sha256="00" * 32, proof=proof, approvers=(), address=None, chosen=None, shown_whole=()
    )
    return (one.code for one in check_proof(proof, record=RECORD, part=part))


def test_leaves_that_are_not_in_order_prove_nothing() -> None:
    proof = replace(PROOF, leaves=(PROOF.leaves[1], PROOF.leaves[0], *PROOF.leaves[2:]))

    assert "edition-fingerprint-differs" in _found(proof)
