"""What checking a document came to, in lines for a person in either language and as JSON for a program."""

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

import msgspec

from raadhus.core.danish_format import danish_moment
from raadhus.core.english_format import english_moment
from raadhus.core.sentences import Sentences
from raadhus.documents.checking import DocumentChecked, DocumentFinding, PartChecked

_WEIGHTS: Mapping[str, Sentences] = {
    "wrong": Sentences("WRONG", "FEJL"),
    "unchecked": Sentences("not checked", "Ikke kontrolleret"),
    "note": Sentences("note", "Bemærk"),
}
_EDITION = Sentences("Edition {edition}, published {at}", "Udgave {edition}, udgivet {at}")
_ROOT = Sentences("Fingerprint of the edition: {root}", "Udgavens fingeraftryk: {root}")
_ENTRY = Sentences(
    "Entry {sequence} in the chain of {body}: {entry}", "Led {sequence} i kæden for {body}: {entry}"
)
_ADDRESS = Sentences("Address: {address}", "Adresse: {address}")
_APPROVED = Sentences("Approval: {given} of {all}", "Godkendelse: {given} af {all}")
_APPROVAL = Sentences("approved by {name}, {at}", "godkendt af {name}, {at}")
_MISSING = Sentences("missing: {names}", "mangler: {names}")

_Say = Callable[[Sentences], str]


def checked_lines(checked: DocumentChecked, *, file: str, language: Literal["en", "da"]) -> Iterator[str]:
    """The verdict first; then what the document is, then every finding, the gravest first."""

    def say(sentences: Sentences) -> str:
        return sentences.danish if language == "da" else sentences.english

    yield f"{file}: {say(checked.verdict)}"
    for part in checked.parts:
        yield f"  {part.title}"
        for line in _part_lines(part, say=say, language=language):
            yield f"    {line}"
    for finding in checked.findings:
        yield f"  {say(_WEIGHTS[finding.weight])}: {say(Sentences(finding.english, finding.danish))}"


def checked_json(checked: DocumentChecked, *, file: str) -> bytes:
    """The whole result; every finding in words of both languages."""
    told = {
        "file": file,
        "verdict": {"english": checked.verdict.english, "danish": checked.verdict.danish},
        "is_whole": checked.is_whole,
        "is_published": checked.is_published,
        "form": checked.form,
        "parts": checked.parts,
        "findings": [_finding(one) for one in checked.findings],
    }
    return msgspec.json.encode(told)


def _finding(finding: DocumentFinding) -> dict[str, object]:
    return {
        "code": finding.code,
        "weight": finding.weight,
        "english": finding.english,
        "danish": finding.danish,
        "values": dict(finding.values),
    }


def _part_lines(part: PartChecked, *, say: _Say, language: str) -> Iterator[str]:
    if part.edition is None:
        return
    yield say(_EDITION).format(edition=part.edition, at=_moment(part.published_at or "", language=language))
    yield say(_ROOT).format(root=part.root)
    yield say(_ENTRY).format(sequence=part.sequence, body=part.body, entry=part.entry)
    if part.address:
        yield say(_ADDRESS).format(address=part.address)
    names = {one.name for one in part.approvals}
    if not names and not part.missing:
        return
    line = say(_APPROVED).format(given=len(names), all=len(names) + len(part.missing))
    yield f"{line}; {say(_MISSING).format(names=', '.join(part.missing))}" if part.missing else line
    for one in part.approvals:
        said = say(_APPROVAL).format(name=one.name, at=_moment(one.at, language=language))
        yield f"  {said}: «{one.remark}»" if one.remark else f"  {said}"


def _moment(value: str, *, language: str) -> str:
    return danish_moment(value) if language == "da" else english_moment(value)
