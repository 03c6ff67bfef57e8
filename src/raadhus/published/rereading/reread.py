"""Read the sources of the editions that stand again, and say what a newer reader sees differently."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Literal, TypeAlias

from msgspec import Struct

from raadhus.core.actor import Actor
from raadhus.core.record import MeetingRecord
from raadhus.core.record_rules import InvalidRecord
from raadhus.published.current import EditionWithdrawn, record_of_edition
from raadhus.published.gates import RefusedAtTheDoor
from raadhus.published.models import Edition, Interpretation
from raadhus.published.operations.add_interpretation import add_interpretation
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.rereading.comparison import Compared, compare, submission_of
from raadhus.published.rereading.sources import (
    files_of,
    kept_source,
    same_meeting,
    standing_editions,
    with_known_circumstances,
)
from raadhus.reading.errors import ReadError
from raadhus.reading.in_children import FileRead, FileToRead, ReadingPool

Seen: TypeAlias = Literal[
    "same", "understood", "stated", "source-gone", "unreadable", "not-found", "moved", "refused"
]
Done: TypeAlias = Literal["nothing", "accepted", "published"]


class RereadOrder(Struct, frozen=True, kw_only=True):
    """Which editions, and what to do about a difference: nothing, accept the understanding, publish the text."""

    body: str | None = None
    meeting: str | None = None
    accepts: bool = False
    publishes: bool = False
    jobs: int = 1


class Reread(Struct, frozen=True, kw_only=True):
    """What came of one edition: `stated` in Danish sentences, `understood` the numbers of leaves read otherwise."""

    edition: int
    body: str
    meeting: str
    kind: str
    seen: Seen
    done: Done = "nothing"
    stated: tuple[str, ...] = ()
    understood: tuple[str, ...] = ()
    reason: str | None = None


def reread_editions(order: RereadOrder, *, actor: Actor, clock: Callable[[], datetime]) -> Iterator[Reread]:
    """Read every source once more in children, and give what is seen of each edition.

    Nothing is changed but what the order says. What the desk recorded is never replaced.
    """
    editions = _by_source(order)
    rereading = _Rereading(order, actor=actor, clock=clock)
    with ReadingPool(jobs=order.jobs) as pool:
        gone: list[str] = []
        for file in pool.read(_files(editions, gone=gone)):
            for edition in Edition.objects.filter(pk__in=editions[file.key]).order_by("id"):
                yield rereading.reread(edition, file=file)
    for sha256 in gone:
        for edition in Edition.objects.filter(pk__in=editions[sha256]).order_by("id"):
            yield _told(edition, seen="source-gone")


def _by_source(order: RereadOrder) -> Mapping[str, Sequence[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for edition in standing_editions(body=order.body, meeting=order.meeting):
        assert edition.source_sha256 is not None
        found[edition.source_sha256].append(edition.pk)
    return found


def _files(editions: Mapping[str, Sequence[int]], *, gone: list[str]) -> Iterator[FileToRead]:
    for sha256, ids in editions.items():
        source = kept_source(sha256, editions=ids)
        if source is None:
            gone.append(sha256)
        else:
            yield FileToRead(key=sha256, data=source.data, name=source.name)


class _Rereading:
    def __init__(self, order: RereadOrder, *, actor: Actor, clock: Callable[[], datetime]) -> None:
        self._order = order
        self._actor = actor
        self._clock = clock

    def reread(self, edition: Edition, *, file: FileRead) -> Reread:
        if file.error is not None:
            return _told(edition, seen="unreadable", reason=file.error.code)
        try:
            before = record_of_edition(edition)
            found = same_meeting([one.record() for one in file.records], before=before)
            if found is None:
                return _told(edition, seen="not-found")
            record = with_known_circumstances(found, before=before)
            compared = compare(edition, record=record, actor=self._actor, now=self._clock())
        except EditionWithdrawn:
            return _told(edition, seen="source-gone")
        except (InvalidRecord, RefusedAtTheDoor, ReadError) as error:
            return _told(edition, seen="refused", reason=getattr(error, "code", "record-invalid"))
        return self._act(edition, record=record, compared=compared)

    def _act(self, edition: Edition, *, record: MeetingRecord, compared: Compared) -> Reread:
        if compared.is_moved:
            return _told(edition, seen="moved", compared=compared)
        if compared.stated and self._order.publishes:
            files = tuple(files_of(edition))
            submission = submission_of(edition, record=record, files=files)
            publish_edition(submission, actor=self._actor, now=self._clock())
            return _told(edition, seen="stated", done="published", compared=compared)
        seen: Seen = "stated" if compared.stated else "understood" if compared.understood else "same"
        if compared.understood and self._order.accepts and not _is_recorded(edition):
            add_interpretation(
                edition.pk,
                parts=compared.parts,
                version=record.source.reader_version,
                actor=self._actor,
                now=self._clock(),
            )
            return _told(edition, seen=seen, done="accepted", compared=compared)
        return _told(edition, seen=seen, compared=compared)


def _is_recorded(edition: Edition) -> bool:
    return Interpretation.objects.filter(
        edition=edition, origin="recorded", accepted_at__isnull=False
    ).exists()


def _told(
    edition: Edition,
    *,
    seen: Seen,
    done: Done = "nothing",
    compared: Compared | None = None,
    reason: str | None = None,
) -> Reread:
    numbers = dict(edition.parts.values_list("leaf", "number"))
    return Reread(
        edition=edition.pk,
        body=edition.body,
        meeting=edition.meeting_id,
        kind=edition.kind,
        seen=seen,
        done=done,
        stated=compared.stated if compared else (),
        understood=tuple(numbers[leaf] or "–" for leaf in compared.understood) if compared else (),
        reason=reason,
    )
