"""The data that a document carries, taken from the files inside it."""

import hashlib
from collections.abc import Iterator, Mapping

import msgspec
from msgspec import Struct

from raadhus.core.carried_document import DOCUMENT_NAME, DOCUMENT_SCHEMA, CarriedDocument, CarriedPart
from raadhus.core.public_face import is_public_whole
from raadhus.core.record import MeetingRecord
from raadhus.core.record_json import InvalidRecord, decode_record
from raadhus.documents.checking.checked import CannotCheck
from raadhus.documents.checking.findings import DocumentFinding, document_finding
from raadhus.documents.checking.proof_check import name_of_item
from raadhus.documents.cut import cut
from raadhus.documents.manuscript import Bound, Manuscript

_decode = msgspec.json.Decoder(CarriedDocument).decode


class CarriedPaper(Struct, frozen=True, kw_only=True):
    """A part and the record that it names."""

    part: CarriedPart
    record: MeetingRecord


class Carried(Struct, frozen=True, kw_only=True):
    """What was carried, as far as it can be read; `is_whole` when all can. `others` are files that are not ours."""

    layout: int
    title: str | None
    papers: tuple[CarriedPaper, ...]
    is_whole: bool
    others: tuple[str, ...]
    findings: tuple[DocumentFinding, ...]

    @property
    def bound(self) -> Bound:
        """What the document was set from, without what it does not carry: pictures and looks."""
        manuscripts = (
            Manuscript(
                record=one.record,
                chosen=one.part.chosen,
                shown_whole=frozenset(one.part.shown_whole),
                proof=one.part.proof,
                approvers=one.part.approvers,
                address=one.part.address,
            )
            for one in self.papers
        )
        return cut(Bound(manuscripts=tuple(manuscripts), title=self.title))


def read_carried(files: Mapping[str, bytes]) -> Carried:
    """Read the files that were found inside a document; raises CannotCheck when none is ours."""
    data = files.get(DOCUMENT_NAME)
    if data is None:
        if any(name.startswith("raadhus-record") for name in files):
            return _unread(files, finding=document_finding("record-missing", file=DOCUMENT_NAME))
        raise CannotCheck("nothing-carried")
    try:
        document = _decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return _unread(files, finding=document_finding("record-invalid", reason=error))
    findings: list[DocumentFinding] = []
    # Bytes that are not as we write them may hold what no part of the value shows.
    if msgspec.json.encode(document, order="sorted") != data or document.schema != DOCUMENT_SCHEMA:
        findings.append(document_finding("record-changed", file=DOCUMENT_NAME))
    papers = []
    for part in document.parts:
        record, found = _record(part, files=files)
        findings += found
        if record is not None:
            papers.append(CarriedPaper(part=part, record=record))
    known = {DOCUMENT_NAME, *(part.record for part in document.parts)}
    return Carried(
        layout=document.layout,
        title=document.title,
        papers=tuple(papers),
        is_whole=bool(papers) and len(papers) == len(document.parts),
        others=tuple(name for name in files if name not in known),
        findings=tuple(findings),
    )


def _unread(files: Mapping[str, bytes], *, finding: DocumentFinding) -> Carried:
    others = tuple(name for name in files if not name.startswith("raadhus-"))
    return Carried(layout=0, title=None, papers=(), is_whole=False, others=others, findings=(finding,))


def _record(
    part: CarriedPart, *, files: Mapping[str, bytes]
) -> tuple[MeetingRecord | None, tuple[DocumentFinding, ...]]:
    data = files.get(part.record)
    if data is None:
        return None, (document_finding("record-missing", file=part.record),)
    findings: list[DocumentFinding] = []
    if hashlib.sha256(data).hexdigest() != part.sha256:
        findings.append(document_finding("record-changed", file=part.record))
    try:
        return decode_record(data), tuple(findings)
    except InvalidRecord as error:
        return None, (*findings, document_finding("record-invalid", reason=error))


def closed_matter(carried: Carried) -> Iterator[DocumentFinding]:
    """The items, closed or with closed attachments, of which more is carried than a reader may see."""
    for one, manuscript in zip(carried.papers, carried.bound.manuscripts, strict=True):
        shown = {item.position: item for item in manuscript.record.items}
        for item in one.record.items:
            if not is_public_whole(item) and shown.get(item.position) != item:
                yield document_finding("closed-text-inside", where=name_of_item(item))
