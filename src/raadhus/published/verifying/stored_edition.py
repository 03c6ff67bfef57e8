"""Editions as they are stored, with everything that belongs to them, a few at a time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from django.db.models import QuerySet

from raadhus.published.models import Approval, Edition, EditionFile, EditionPart, Interpretation
from raadhus.published.verifying.findings import Where

_CHUNK = 32


class Part(NamedTuple):
    edition: int
    leaf: int
    number: str
    whole_leaf: str
    public_leaf: str
    whole_salt: bytes | None
    public_salt: bytes | None
    stated: bytes | None
    made: bytes | None
    item_kind: str | None
    item_body: str | None
    tombstone: int | None
    ground: str | None
    actor: str | None
    at: str | None
    tomb_body: str | None
    entry_kind: str | None
    entry_root: str | None
    entry_supersedes: str | None
    entry_reason: str | None
    entry_actor: str | None
    entry_at: str | None
    entry_body: str | None


class Reading(NamedTuple):
    edition: int
    sequence: int
    origin: str
    parts: bytes
    accepted_at: str | None


class Approving(NamedTuple):
    edition: int
    root: str
    name: str
    remark: str | None
    entry_kind: str
    entry_root: str | None
    entry_actor: str
    entry_reason: str | None
    entry_body: str


class File(NamedTuple):
    edition: int
    sha256: str
    role: str


class Head(NamedTuple):
    """The edition's own row, beside its entry in the chain."""

    id: int
    body: str
    meeting_body: str
    meeting_kind: str
    schema: str
    kind: str
    supplement: bool
    gate: str
    root: str
    reason: str | None
    source_sha256: str | None
    withdrawal: int | None
    withdrawal_kind: str | None
    withdrawal_supersedes: str | None
    superseded_hash: str | None
    entry_body: str
    entry_hash: str
    entry_kind: str
    entry_root: str | None
    entry_supersedes: str | None
    entry_reason: str | None
    entry_files: list[str]


_Row = TypeVar("_Row", Part, Reading, Approving, File)


class StoredEdition(NamedTuple):
    head: Head
    parts: Sequence[Part]
    readings: Sequence[Reading]
    approvals: Sequence[Approving]
    files: Sequence[File]

    def where(self, leaf: int | None = None, number: str = "") -> Where:
        return Where(self.head.id, self.head.kind, leaf, number)


_HEAD = (
    "id", "body", "meeting__body", "meeting__kind", "schema", "kind", "supplement", "gate", "root", "reason",
    "source_sha256", "withdrawal_id", "withdrawal__entry__kind", "withdrawal__entry__supersedes",
    "supersedes__entry__hash", "entry__body", "entry__hash", "entry__kind", "entry__root",
    "entry__supersedes", "entry__reason", "entry__files",
)  # fmt: skip
_PART = (
    "edition_id", "leaf", "number", "whole_leaf", "public_leaf", "whole_salt", "public_salt", "stated",
    "made", "item__kind", "item__body", "tombstone_id", "tombstone__ground", "tombstone__actor",
    "tombstone__at", "tombstone__body", "tombstone__entry__kind", "tombstone__entry__root",
    "tombstone__entry__supersedes", "tombstone__entry__reason", "tombstone__entry__actor",
    "tombstone__entry__published_at", "tombstone__entry__body",
)  # fmt: skip
_APPROVAL = (
    "edition_id", "root", "name", "remark", "entry__kind", "entry__root", "entry__actor", "entry__reason",
    "entry__body",
)  # fmt: skip


def stored_editions(body: str) -> Iterator[StoredEdition]:
    """Every edition of a body, in the order in which they were stored."""
    last = 0
    rows: QuerySet[Edition] = Edition.objects.filter(body=body).order_by("id")
    while heads := [Head(*row) for row in rows.filter(id__gt=last).values_list(*_HEAD)[:_CHUNK]]:
        ids = [head.id for head in heads]
        parts = _by_edition(_parts(ids))
        readings = _by_edition(_readings(ids))
        approvals = _by_edition(_approvals(ids))
        files = _by_edition(_files(ids))
        for head in heads:
            yield StoredEdition(head, parts[head.id], readings[head.id], approvals[head.id], files[head.id])
        last = ids[-1]


def _parts(ids: Sequence[int]) -> Iterator[Part]:
    rows = EditionPart.objects.filter(edition__in=ids).order_by("edition", "leaf").values_list(*_PART)
    return (Part(*row) for row in rows)


def _readings(ids: Sequence[int]) -> Iterator[Reading]:
    rows = Interpretation.objects.filter(edition__in=ids).order_by("edition", "sequence")
    fields = ("edition_id", "sequence", "origin", "parts", "accepted_at")
    return (Reading(*row) for row in rows.values_list(*fields))


def _approvals(ids: Sequence[int]) -> Iterator[Approving]:
    rows = Approval.objects.filter(edition__in=ids).order_by("id").values_list(*_APPROVAL)
    return (Approving(*row) for row in rows)


def _files(ids: Sequence[int]) -> Iterator[File]:
    rows = EditionFile.objects.filter(edition__in=ids).order_by("id")
    return (File(*row) for row in rows.values_list("edition_id", "file_id", "role"))


def _by_edition(rows: Iterable[_Row]) -> defaultdict[int, list[_Row]]:
    found: defaultdict[int, list[_Row]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(row)
    return found
