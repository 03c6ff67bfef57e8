"""A document, its bytes from whoever sent them, held against the record that it carries."""

import contextlib
from collections.abc import Iterator, Sequence

from raadhus.core.chain_heads import ChainHead
from raadhus.core.edition_proof import ProvenEntry
from raadhus.documents.checking.carried import Carried, CarriedPaper, closed_matter, read_carried
from raadhus.documents.checking.chain_check import check_chain, check_heads
from raadhus.documents.checking.checked import ApprovalSeen, CannotCheck, DocumentChecked, Form, PartChecked
from raadhus.documents.checking.docx_check import check_docx_text
from raadhus.documents.checking.docx_package import DocxPackage
from raadhus.documents.checking.findings import WEIGHTS, DocumentFinding, document_finding
from raadhus.documents.checking.pdf_check import check_pdf_text
from raadhus.documents.checking.pdf_seen import PdfSeen
from raadhus.documents.checking.proof_check import check_proof, is_approval_of
from raadhus.documents.layout.head import paper_of
from raadhus.documents.manuscript import Bound

_LOCKED_WORD = b"\xd0\xcf\x11\xe0"
"""How a Word document with a password begins."""


def check_document(
    data: bytes, *, against: Sequence[ChainHead] = (), chain: Sequence[ProvenEntry] = ()
) -> DocumentChecked:
    """Check a PDF or a DOCX that Raadhus made; raises CannotCheck when it is none, or carries nothing to check."""
    if b"%PDF-" in data[:1024]:
        return _check_pdf(data, against=against, chain=chain)
    if data.startswith(b"PK"):
        return _check_docx(data, against=against, chain=chain)
    raise CannotCheck("document-locked" if data.startswith(_LOCKED_WORD) else "no-document")


def _check_docx(
    data: bytes, *, against: Sequence[ChainHead], chain: Sequence[ProvenEntry]
) -> DocumentChecked:
    package = DocxPackage(data)
    carried = read_carried(package.files())
    visible = tuple(check_docx_text(package, carried=carried))
    return _checked("docx", carried, visible=visible, against=against, chain=chain)


def _check_pdf(data: bytes, *, against: Sequence[ChainHead], chain: Sequence[ProvenEntry]) -> DocumentChecked:
    with contextlib.closing(PdfSeen(data)) as seen:
        carried = read_carried(seen.files())
        visible = tuple(check_pdf_text(seen, carried=carried))
    return _checked("pdf", carried, visible=visible, against=against, chain=chain)


def _checked(
    form: Form,
    carried: Carried,
    *,
    visible: Sequence[DocumentFinding],
    against: Sequence[ChainHead],
    chain: Sequence[ProvenEntry],
) -> DocumentChecked:
    findings = [*carried.findings, *closed_matter(carried)]
    for paper in carried.papers:
        if paper.part.proof is not None:
            findings += check_proof(paper.part.proof, record=paper.record, part=paper.part)
        elif not against:
            findings.append(document_finding("not-published"))
    findings += (document_finding("part-added", name=name) for name in carried.others)
    findings += visible
    findings += _held_against_chain(carried, against=against, chain=chain)
    return DocumentChecked(
        form=form,
        parts=tuple(
            _part(paper, bound=carried.bound, number=number) for number, paper in enumerate(carried.papers)
        ),
        findings=tuple(sorted(dict.fromkeys(findings), key=lambda one: WEIGHTS.index(one.weight))),
    )


def _held_against_chain(
    carried: Carried, *, against: Sequence[ChainHead], chain: Sequence[ProvenEntry]
) -> Iterator[DocumentFinding]:
    broken = tuple(check_chain(chain))
    yield from broken
    proofs = [paper.part.proof for paper in carried.papers]
    for proof in proofs:
        if proof is not None or against:
            yield from check_heads(proof, against=against, chain=() if broken else chain)
    if any(proof is not None for proof in proofs):
        yield document_finding("later-unknown")
        yield document_finding("understood-unproven")


def _part(paper: CarriedPaper, *, bound: Bound, number: int) -> PartChecked:
    proof, part = paper.part.proof, paper.part
    manuscript = bound.manuscripts[number]
    approvals = (
        tuple(
            ApprovalSeen(name=one.entry.actor, at=one.entry.published_at, remark=one.entry.reason)
            for one in proof.later_entries
            if is_approval_of(one, proof=proof)
        )
        if proof
        else ()
    )
    names = {one.name for one in approvals}
    entry = proof.entry.entry if proof else None
    return PartChecked(
        kind=paper.record.kind,
        title=paper_of(manuscript),
        edition=proof.edition if proof else None,
        body=entry.body if entry else None,
        root=proof.root if proof else None,
        sequence=entry.sequence if entry else None,
        entry=proof.entry.hash if proof else None,
        published_at=entry.published_at if entry else None,
        address=part.address,
        approvals=approvals,
        missing=tuple(name for name in part.approvers if name not in names),
    )
