"""What one may read of a meeting: its papers as they were sent, cut to the items that are for this reader.

Nobody reads an agenda that is being composed here: members read what was sent, and so know what everybody knows.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal, TypeAlias

from django.db.models import Q, QuerySet
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.named_attachments import every_attachment
from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import may
from raadhus.core.procedure.refusals import NotThere
from raadhus.core.public_face import BARE_FACE, WHOLE_FACE, public_face
from raadhus.core.record import AgendaItem as RecordItem
from raadhus.core.record import MeetingRecord
from raadhus.core.record_json import decode_record
from raadhus.writing.models import AgendaItem, Attachment, Meeting, MinutesVersion, Seat

PaperKind: TypeAlias = Literal["agenda", "minutes"]
_SOURCE = "desk:"


class Reader(Struct, frozen=True, kw_only=True):
    """Someone who may read of a meeting: everything, or the `items` that a guest is invited to.

    `seat` is the reader's own at that meeting, null for secretaries and the mayor.
    """

    meeting: Meeting
    seat: Seat | None
    items: frozenset[int] | None

    @property
    def is_guest(self) -> bool:
        return self.items is not None


class Paper(Struct, frozen=True, kw_only=True):
    """A version of the agenda or of the minutes; `record` holds no more than the reader may see."""

    kind: PaperKind
    number: int
    made_at: datetime
    record: MeetingRecord


class ReadFile(Struct, frozen=True, kw_only=True):
    """An attachment that can be fetched: `id` is that of its row."""

    id: int
    size: int
    media_type: str
    file_name: str


def reader_of(meeting: int, *, by: Acting) -> Reader:
    """Raises NotThere, which tells nobody whether there is such a meeting."""
    row = Meeting.objects.filter(pk=meeting).first()
    if row is None:
        raise NotThere
    seat = seats_of(by).filter(meeting=row).first()
    place = Place(body=row.body, organization=row.organization)
    reads_all = may("read.open_item", by=by, place=place) and may("read.closed_item", by=by, place=place)
    if reads_all or (seat is not None and seat.substitute_for_id is not None):
        return Reader(meeting=row, seat=seat, items=None)
    if seat is not None and seat.is_guest:
        invited = frozenset(seat.items.values_list("pk", flat=True))
        return Reader(meeting=row, seat=seat, items=invited)
    raise NotThere


def seats_of(by: Acting) -> QuerySet[Seat]:
    """The seats of the one who acts: those given to the user, and those of the person that the user is."""
    mine = Q(user=by.user)
    return Seat.objects.filter(mine | Q(person=by.person) if by.person else mine)


def agenda_of(reader: Reader, *, read_before: datetime | None = None) -> Paper | None:
    """The agenda as it was sent last, or last before that moment; null where none was."""
    versions = reader.meeting.agenda_versions.order_by("-number")
    if read_before is not None:
        versions = versions.filter(made_at__lte=read_before)
    version = versions.first()
    if version is None:
        return None
    record = _cut(decode_record(bytes(version.record)), reader=reader)
    return Paper(kind="agenda", number=version.number, made_at=version.made_at, record=record)


def minutes_of(reader: Reader) -> Paper | None:
    """The minutes as they were sent last, which no guest reads; null where none were."""
    if reader.is_guest:
        return None
    version = (
        MinutesVersion.objects.filter(
            meeting=reader.meeting, sent_at__isnull=False, taken_back_at__isnull=True
        )
        .order_by("-number")
        .first()
    )
    if version is None:
        return None
    return Paper(
        kind="minutes",
        number=version.number,
        made_at=version.made_at,
        record=decode_record(bytes(version.record)),
    )


def desk_id(item: RecordItem) -> int:
    """The number of the row that an item of a paper was made of."""
    return int((item.source_id or "").removeprefix(_SOURCE))


def item_of(paper: Paper, *, item: int) -> RecordItem:
    """Raises NotThere."""
    found = next((one for one in paper.record.items if desk_id(one) == item), None)
    if found is None:
        raise NotThere
    return found


def files_of(item: RecordItem) -> Mapping[str, ReadFile]:
    """The files of an item that was read, by their SHA-256."""
    row = AgendaItem.objects.filter(pk=desk_id(item)).values_list("proposal", flat=True).first()
    hashes = [one.file for one in every_attachment(item) if one.file]
    mine = Attachment.objects.filter(
        Q(item=desk_id(item)) | Q(proposal=row, proposal__isnull=False), file__in=hashes
    )
    return {
        one.file_id: ReadFile(
            id=one.pk, size=one.file.size, media_type=one.file.media_type, file_name=one.file_name
        )
        for one in mine.select_related("file").order_by("-is_taken_off", "pk")
    }


def became_closed(item: int) -> bool:
    """Whether the meeting has closed an item since its agenda was sent."""
    return AgendaItem.objects.filter(pk=item, access="closed").exists()


def _cut(record: MeetingRecord, *, reader: Reader) -> MeetingRecord:
    """A guest reads of the items that the invitation names what is open of them: who is called in for a case speaks
    of it, and is not handed what the committee keeps to itself.
    """
    if reader.items is None:
        return record
    closed = AgendaItem.objects.filter(pk__in=reader.items, access="closed")
    closed_since = frozenset(closed.values_list("pk", flat=True))
    invited = (one for one in record.items if desk_id(one) in reader.items)
    items = tuple(_for_guest(one, is_closed=desk_id(one) in closed_since) for one in invited)
    return replace(record, items=items, sections=(), attendance=())


def _for_guest(item: RecordItem, *, is_closed: bool) -> RecordItem:
    """The public title was written for an item that was closed; one that was open shows its number alone."""
    profile = BARE_FACE if is_closed and item.access != "closed" else WHOLE_FACE
    closed = replace(item, access="closed") if is_closed else item
    return replace(public_face(closed, profile=profile), source_id=item.source_id)
