"""The last page: which members have approved the minutes, and what proves the document."""

from collections.abc import Iterator, Sequence

from raadhus.core import document_words as words
from raadhus.core.danish_format import danish_moment
from raadhus.core.edition_proof import EditionProof, ProvenEntry
from raadhus.core.record import Cell, Paragraph
from raadhus.documents.layout.parts import Part, fact, heading, table
from raadhus.documents.manuscript import Manuscript


def approval_parts(manuscript: Manuscript, *, level: int) -> Iterator[Part]:
    """Who approved, as the chain says, and who has not yet; then what the document is and how it is checked."""
    proof = manuscript.proof
    if proof is None:
        return
    given = approvals_in(proof)
    yield Part("new-page")
    if given or manuscript.approvers:
        yield from _approvals(given, approvers=manuscript.approvers, level=level)
    yield heading("heading", words.ABOUT, level=level)
    yield from _about(manuscript, proof=proof)


def approvals_in(proof: EditionProof) -> tuple[ProvenEntry, ...]:
    return tuple(one for one in proof.later_entries if one.entry.kind == "approval")


def approval_state(given: Sequence[ProvenEntry], *, approvers: Sequence[str]) -> Iterator[Part]:
    """«Godkendelse: 5 af 6»."""
    names = _names(given, approvers=approvers)
    approved = {one.entry.actor for one in given}
    if names:
        yield fact(words.APPROVAL, f"{sum(name in approved for name in names)} af {len(names)}")


def _approvals(given: Sequence[ProvenEntry], *, approvers: Sequence[str], level: int) -> Iterator[Part]:
    by_name = {one.entry.actor: one for one in given}
    columns = 3 if any(one.entry.reason for one in given) else 2
    yield heading("heading", words.APPROVAL, level=level)
    yield from approval_state(given, approvers=approvers)
    yield Part("text", Paragraph(text=words.APPROVAL_MEANING))
    yield table(
        "approvals",
        head=words.APPROVAL_COLUMNS[:columns],
        rows=[_row(name, by_name.get(name))[:columns] for name in _names(given, approvers=approvers)],
    )


def _names(given: Sequence[ProvenEntry], *, approvers: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*approvers, *(one.entry.actor for one in given))))


def _row(name: str, given: ProvenEntry | None) -> tuple[Cell, ...]:
    if given is None:
        return (Cell(text=name), Cell(text=words.NOT_YET_APPROVED), Cell(text=""))
    moment = danish_moment(given.entry.published_at)
    return (Cell(text=name), Cell(text=moment), Cell(text=given.entry.reason or ""))


def _about(manuscript: Manuscript, *, proof: EditionProof) -> Iterator[Part]:
    entry = proof.entry.entry
    yield fact(words.PUBLISHED, danish_moment(entry.published_at))
    if entry.reason:
        yield fact("Grund til udgaven", entry.reason)
    if manuscript.address:
        yield fact(words.ADDRESS, manuscript.address, url=manuscript.address)
    yield fact("Udgave", str(proof.edition))
    yield fact("Udgavens fingeraftryk", proof.root)
    yield fact("Led i kommunens kæde", f"{entry.sequence}, {proof.entry.hash}")
    yield Part("small", Paragraph(text=_HOW_TO_CHECK))


_HOW_TO_CHECK = (
    "Dokumentet bærer referatet som data. Kommandoen «raadhus verify» viser uden netforbindelse, om teksten er den,"
    " der blev udgivet."
)
