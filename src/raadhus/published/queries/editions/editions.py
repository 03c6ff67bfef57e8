"""The editions that the store holds, and everything it takes to check one by hand."""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from django.db.models import Q
from msgspec import Struct

from raadhus.core.edition_proof import EditionProof, ProvenEntry, ProvenLeaf
from raadhus.core.record import MeetingRecord
from raadhus.published.chain import entry_of
from raadhus.published.current import record_of_edition
from raadhus.published.models import ChainEntry, Edition, EditionPart

EditionState: TypeAlias = Literal["current", "superseded", "withdrawn"]


class EditionUnknown(LookupError):
    """There is no edition with this number."""


class ListedEdition(Struct, frozen=True, kw_only=True):
    """An edition; `sequence` is the number of its entry in the chain."""

    edition: int
    body: str
    meeting: str
    kind: str
    sequence: int
    published_at: str
    state: EditionState
    withdrawn_items: int


def listed_editions(*, body: str | None = None, meeting: str | None = None) -> Iterator[ListedEdition]:
    """Give the editions of one body, of one meeting or of all, in the order of publishing."""
    rows = Edition.objects.order_by("body", "entry__sequence").select_related("entry")
    if body:
        rows = rows.filter(body=body)
    if meeting:
        rows = rows.filter(meeting=meeting)
    superseded = set(rows.filter(superseded_by__isnull=False).values_list("id", flat=True))
    for row in rows.iterator(chunk_size=500):
        is_past = row.pk in superseded
        yield ListedEdition(
            edition=row.pk,
            body=row.body,
            meeting=row.meeting_id,
            kind=row.kind,
            sequence=row.entry.sequence,
            published_at=row.entry.published_at,
            state="withdrawn" if row.withdrawal_id else "superseded" if is_past else "current",
            withdrawn_items=row.parts.filter(stated__isnull=True, leaf__gt=0).count(),
        )


def newest_edition(body: str) -> int | None:
    """The number of the edition of the body that was published last, null when there is none."""
    return Edition.objects.filter(body=body).order_by("-entry__sequence").values_list("pk", flat=True).first()


def edition_proof(edition_id: int) -> EditionProof:
    """Give what it takes to check an edition by hand; raises EditionUnknown."""
    edition = _edition(edition_id)
    parts = edition.parts.order_by("leaf").select_related("tombstone")
    leaves = tuple(_leaf(part) for part in parts)
    about = Q(approval__edition=edition) | Q(supersedes=edition.entry.hash)
    later = ChainEntry.objects.filter(about, body=edition.body).order_by("sequence").distinct()
    return EditionProof(
        edition=edition.pk,
        meeting=edition.meeting_id,
        root=edition.root,
        entry=_entry(edition.entry),
        leaves=leaves,
        later_entries=tuple(_entry(row) for row in later),
    )


def chain_entries(body: str, *, first: int = 1) -> Iterator[ProvenEntry]:
    """Give the entries of a body's chain from this one on, as they were hashed."""
    rows = ChainEntry.objects.filter(body=body, sequence__gte=first).order_by("sequence")
    return (_entry(row) for row in rows.iterator(chunk_size=1000))


def shown_record(edition_id: int) -> MeetingRecord:
    """The record of an edition as it is read today; raises EditionUnknown and EditionWithdrawn."""
    return record_of_edition(_edition(edition_id))


def _edition(edition_id: int) -> Edition:
    edition = Edition.objects.filter(pk=edition_id).select_related("entry").first()
    if edition is None:
        raise EditionUnknown(edition_id)
    return edition


def _leaf(part: EditionPart) -> ProvenLeaf:
    return ProvenLeaf(
        leaf=part.leaf,
        number=part.number,
        whole=part.whole_leaf,
        public=part.public_leaf,
        stated=None if part.stated is None else bytes(part.stated).decode(),
        whole_salt=None if part.whole_salt is None else bytes(part.whole_salt).hex(),
        public_salt=None if part.public_salt is None else bytes(part.public_salt).hex(),
        withdrawn_on_ground=part.tombstone.ground if part.stated is None and part.tombstone else None,
    )


def _entry(row: ChainEntry) -> ProvenEntry:
    return ProvenEntry(hash=row.hash, entry=entry_of(row))
