"""Verify the store: chains, editions, readings, files, and whether what was published is shown."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from raadhus.core.chain_heads import ChainHead
from raadhus.published.identities import minted_id
from raadhus.published.models import ChainEntry, Edition, Identity, Meeting, StoredFile
from raadhus.published.verifying.chain_check import check_chain
from raadhus.published.verifying.edition_check import check_edition
from raadhus.published.verifying.file_check import check_files
from raadhus.published.verifying.findings import Finding, finding
from raadhus.published.verifying.heads import older_heads
from raadhus.published.verifying.snapshot import one_snapshot
from raadhus.published.verifying.stored_edition import StoredEdition, stored_editions
from raadhus.published.verifying.verification import BodyVerified, HeadCompared, Verification, WithdrawnPart


class _Looked(Struct):
    """What has been looked at so far."""

    bodies: list[BodyVerified] = []
    withdrawn: list[WithdrawnPart] = []
    against: list[HeadCompared] = []
    findings: list[Finding] = []


def verify(*, body: str | None = None, against: Sequence[ChainHead] = ()) -> Verification:
    """Make every hash of the store again, or of one body, and name what does not fit.

    `against` are heads of chains that were kept elsewhere. Nothing is changed.
    """
    looked = _Looked()
    kept = older_heads(against)
    with one_snapshot():
        for name in _bodies(body, kept):
            _verify_body(name, against=kept.get(name, ()), looked=looked)
        looked.findings += _changed_identities(body)
        looked.findings += _not_shown(body)
        files = StoredFile.objects.count()
    looked.findings += check_files(body=body)
    return Verification(
        bodies=tuple(looked.bodies),
        files=files,
        withdrawn=tuple(looked.withdrawn),
        against=tuple(looked.against),
        findings=tuple(looked.findings),
    )


def _bodies(body: str | None, kept: Iterable[str]) -> tuple[str, ...]:
    if body is not None:
        return (body,)
    with_chain = ChainEntry.objects.order_by("body").values_list("body", flat=True).distinct()
    with_edition = Edition.objects.order_by("body").values_list("body", flat=True).distinct()
    return tuple(sorted({*with_chain, *with_edition, *kept}))


def _verify_body(body: str, *, against: Sequence[ChainHead], looked: _Looked) -> None:
    chain = check_chain(body, against=against)
    looked.against += chain.against
    looked.findings += chain.findings
    editions = leaves = closed = withheld = 0
    for edition in stored_editions(body):
        looked.findings += check_edition(edition)
        looked.withdrawn += _withdrawn(edition)
        editions += 1
        leaves += len(edition.parts)
        closed += sum(part.stated is not None and part.whole_salt is None for part in edition.parts)
        withheld += sum(part.stated is not None and part.tombstone is not None for part in edition.parts)
    if chain.head is not None:
        looked.bodies.append(
            BodyVerified(
                body=body,
                head=chain.head,
                entries=chain.entries,
                editions=editions,
                leaves=leaves,
                closed=closed,
                withheld=withheld,
            )
        )


def _withdrawn(edition: StoredEdition) -> Iterator[WithdrawnPart]:
    for part in edition.parts:
        if part.stated is None:
            yield WithdrawnPart(
                edition=part.edition,
                leaf=part.leaf,
                number=part.number,
                ground=part.ground or "other",
                at=part.at or "",
            )


def _changed_identities(body: str | None) -> Iterator[Finding]:
    """An id is the hash of what it was minted for: each is minted again."""
    rows = Identity.objects.filter(body=body) if body else Identity.objects.all()
    for id_, kind, of_body, key in rows.values_list("id", "kind", "body", "key").iterator():
        if minted_id(kind, body=of_body, key=key) != id_:
            yield finding("identity-altered", body=of_body, table="published_identity", column="key", id=id_)


def _not_shown(body: str | None) -> Iterator[Finding]:
    shown = Edition.objects.filter(
        kind__in=("agenda", "minutes"), withdrawal__isnull=True, superseded_by__isnull=True
    )
    if body:
        shown = shown.filter(body=body)
    missing = shown.exclude(meeting__in=Meeting.objects.values("id")).order_by("meeting_id")
    for meeting, of_body in missing.values_list("meeting_id", "body").distinct():
        yield finding("meeting-not-shown", body=of_body, table="published_meeting", meeting=meeting)
