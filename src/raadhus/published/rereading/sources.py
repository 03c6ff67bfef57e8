"""The kept sources of the editions that stand, and which of the meetings in a source an edition is."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.match_items import match_items
from raadhus.core.record import AgendaItem, Attachment, MeetingRecord
from raadhus.published.byte_store import bytes_unless_lost
from raadhus.published.models import Edition, EditionFile, StoredFile
from raadhus.published.stores import byte_stores
from raadhus.published.submission import GivenFile


class Source(Struct, frozen=True, kw_only=True):
    """The bytes of a source, and the editions that were read from it."""

    sha256: str
    data: bytes
    name: str | None
    editions: tuple[int, ...]


def standing_editions(*, body: str | None, meeting: str | None) -> Sequence[Edition]:
    """The editions that are read from a source and stand, in the order of publishing."""
    rows = Edition.objects.filter(
        gate="published_elsewhere",
        withdrawal__isnull=True,
        superseded_by__isnull=True,
        source_sha256__isnull=False,
    )
    if body:
        rows = rows.filter(body=body)
    if meeting:
        rows = rows.filter(meeting=meeting)
    return tuple(rows.order_by("id").only("id", "source_sha256"))


def kept_source(sha256: str, *, editions: Sequence[int]) -> Source | None:
    """The bytes of a source; None when they were not kept, are damaged or were withdrawn."""
    file = StoredFile.objects.filter(pk=sha256, tombstone__isnull=True).first()
    data = _bytes_of(file) if file else None
    if data is None:
        return None
    names = EditionFile.objects.filter(file=sha256, role="source").exclude(name=None)
    return Source(
        sha256=sha256,
        data=data,
        name=names.values_list("name", flat=True).first(),
        editions=tuple(editions),
    )


def files_of(edition: Edition) -> Iterator[GivenFile]:
    """The files of an edition as they were given, those that are still kept."""
    rows = EditionFile.objects.filter(edition=edition, file__tombstone__isnull=True).order_by("id")
    for row in rows.select_related("file"):
        data = _bytes_of(row.file)
        if data is not None and row.role in {"source", "attachment", "picture"}:
            yield GivenFile(
                data=data,
                media_type=row.file.media_type,
                role=row.role,  # type: ignore[arg-type]  # looked at above
                name=row.name,
                is_withheld=row.file.store == "withheld",
            )


def same_meeting(records: Sequence[MeetingRecord], *, before: MeetingRecord) -> MeetingRecord | None:
    """Which of the records is the one that was read before; None when none surely is."""
    of_kind = [one for one in records if (one.kind, one.supplement) == (before.kind, before.supplement)]
    for key in (_source_id, _printed):
        same = [one for one in of_kind if key(one) is not None and key(one) == key(before)]
        if len(same) == 1:
            return same[0]
    return records[0] if len(records) == 1 else None


def with_known_circumstances(record: MeetingRecord, *, before: MeetingRecord) -> MeetingRecord:
    """Give the record what was known of it beside its text: where it came from, and the files of its attachments."""
    pairs = {
        match.minutes.position: match.agenda
        for match in match_items(before, record)
        if match.minutes is not None and match.agenda is not None
    }
    source = replace(
        record.source,
        name=before.source.name,
        url=before.source.url,
        retrieved_at=before.source.retrieved_at,
    )
    items = tuple(_with_files(item, of=pairs.get(item.position)) for item in record.items)
    return replace(record, source=source, items=items)


def _with_files(item: AgendaItem, *, of: AgendaItem | None) -> AgendaItem:
    if of is None:
        return item
    known = {
        (one.number, one.title): one.file
        for one in (*of.attachments, *(one for message in of.messages for one in message.attachments))
        if one.file
    }
    if not known:
        return item

    def linked(attachments: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
        return tuple(replace(one, file=one.file or known.get((one.number, one.title))) for one in attachments)

    messages = tuple(replace(one, attachments=linked(one.attachments)) for one in item.messages)
    return replace(item, attachments=linked(item.attachments), messages=messages)


def _source_id(record: MeetingRecord) -> object:
    return record.meeting.source_id


def _printed(record: MeetingRecord) -> object:
    return record.meeting.as_printed, record.organizations, record.title


def _bytes_of(file: StoredFile) -> bytes | None:
    stores = byte_stores()
    return bytes_unless_lost(stores.withheld if file.store == "withheld" else stores.public, file.sha256)
