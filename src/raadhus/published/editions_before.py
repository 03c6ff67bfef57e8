"""Which edition of a meeting a record was before: read from the same bytes, or to be followed by it."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from django.db.models import QuerySet

from raadhus.core.record import MeetingRecord
from raadhus.core.record_parts import RecordParts, parts_of
from raadhus.published.models import Edition, EditionPart, Interpretation


def read_from_the_same(record: MeetingRecord, *, body: str, meeting: str) -> Edition | None:
    """What was read from the same bytes before, also if another source followed: an import is not a correction."""
    editions = _editions_of_its_kind(record, meeting=meeting)
    sha256 = record.source.sha256
    same = editions.filter(source_sha256=sha256).order_by("-id")
    found = next((edition for edition in same if not _is_another_text(edition, record)), None)
    return found or _withdrawn_with(sha256, body=body, meeting=meeting)


def standing_before(record: MeetingRecord, *, meeting: str, items: AbstractSet[str]) -> Edition | None:
    """The edition that this one follows; of several supplements the one with which it shares an item."""
    standing = _editions_of_its_kind(record, meeting=meeting).filter(superseded_by__isnull=True)
    if record.supplement and items:
        standing = standing.filter(parts__item__in=items).distinct()
    found = standing.order_by("-id").first()
    if found is None and record.kind == "minutes":
        # Minutes have no supplements: what is read as one after they were withdrawn is those minutes.
        minutes = Edition.objects.filter(meeting=meeting, kind="minutes", superseded_by__isnull=True)
        return minutes.filter(withdrawal__isnull=False).select_related("entry").order_by("-id").first()
    return found


def say_the_same(stored: Sequence[EditionPart], parts: RecordParts) -> bool:
    texts = (parts.head.stated, *(part.stated for part in parts.items))
    return len(stored) == len(texts) and all(
        part.stated is None or bytes(part.stated) == text for part, text in zip(stored, texts, strict=True)
    )


def _withdrawn_with(sha256: str | None, *, body: str, meeting: str) -> Edition | None:
    """The edition that was withdrawn with these bytes: they stay away, also when they are read as another paper.

    The other meetings of a file that tells of several are not meant.
    """
    of_bytes = Edition.objects.filter(body=body, source_sha256=sha256, source_sha256__isnull=False)
    withdrawn = of_bytes.filter(withdrawal__isnull=False).select_related("entry").order_by("-id")
    of_meeting = withdrawn.filter(meeting=meeting).first()
    if of_meeting is not None or of_bytes.values("meeting").distinct().count() > 1:
        return of_meeting
    return withdrawn.first()


def _is_another_text(edition: Edition, record: MeetingRecord) -> bool:
    """One file may hold two papers of a meeting: what the same reader reads otherwise is the other one."""
    read_by = Interpretation.objects.filter(edition=edition, sequence=1).values_list("version", flat=True)
    stored = tuple(edition.parts.order_by("leaf"))
    return read_by.first() == record.source.reader_version and not say_the_same(stored, parts_of(record))


def _editions_of_its_kind(record: MeetingRecord, *, meeting: str) -> QuerySet[Edition]:
    return Edition.objects.filter(
        meeting=meeting, kind=record.kind, supplement=record.supplement
    ).select_related("entry")
