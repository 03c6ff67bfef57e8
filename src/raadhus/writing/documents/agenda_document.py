"""An agenda as a PDF: the whole of it, the open part, or one item; with its attachments behind it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.named_attachments import every_attachment
from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import may
from raadhus.core.procedure.refusals import NotThere
from raadhus.core.public_face import is_public_whole, public_record
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.documents.manuscript import Manuscript, bound
from raadhus.published.byte_store import bytes_unless_lost
from raadhus.published.manuscripts.appearances import appearance_of
from raadhus.published.queries.bodies.publish_profile import publish_profile_of
from raadhus.writing.models import KeptFile, Meeting
from raadhus.writing.operations.log_reading import log_closed_reading
from raadhus.writing.queries.meetings_of_desk import known_meeting
from raadhus.writing.record.agenda_record import agenda_record
from raadhus.writing.stores import desk_files

if TYPE_CHECKING:
    from raadhus.documents.merged import Attached

_PDF = "application/pdf"


class DocumentWanted(Struct, frozen=True, kw_only=True):
    """`item` is the one item that is wanted, by its number in the table; null for all."""

    meeting: int
    is_whole: bool
    item: int | None = None
    with_attachments: bool = False


class AgendaDocument(Struct, frozen=True, kw_only=True):
    data: bytes
    name: str


def agenda_document(wanted: DocumentWanted, *, by: Acting) -> AgendaDocument:
    """Closed items are shown whole to those who may read them; that they were is logged.

    Raises NotThere, DocumentError and ByteStoreError.
    """
    meeting = known_meeting(wanted.meeting, by=by)
    place = Place(body=meeting.body, organization=meeting.organization)
    if wanted.is_whole and not may("read.closed_item", by=by, place=place):
        raise NotThere
    record = agenda_record(meeting)
    if not wanted.is_whole:
        day = localtime(meeting.starts_at).date()
        record = public_record(record, profile=publish_profile_of(meeting.body, day=day))
    shown = _shown(record, item=wanted.item)
    if wanted.is_whole and not all(map(is_public_whole, shown)):
        subject = f"item:{wanted.item}" if wanted.item else f"agenda:{meeting.pk}"
        log_closed_reading(body=meeting.body, subject=subject, way="document", by=by)
    data = _set(meeting, record=record, shown=shown, wanted=wanted)
    return AgendaDocument(data=data, name=_name(meeting, wanted=wanted, shown=shown))


def _shown(record: MeetingRecord, *, item: int | None) -> tuple[AgendaItem, ...]:
    """Raises NotThere for an item that is not on the agenda."""
    shown = tuple(one for one in record.items if item is None or one.source_id == f"desk:{item}")
    if item is not None and not shown:
        raise NotThere
    return shown


def _set(
    meeting: Meeting, *, record: MeetingRecord, shown: tuple[AgendaItem, ...], wanted: DocumentWanted
) -> bytes:
    # They take a while to import.
    from raadhus.documents.merged import merged
    from raadhus.documents.pdf import pdf_of

    appearance = appearance_of(meeting.body, day=localtime(meeting.starts_at).date().isoformat())
    closed = frozenset(one.position for one in shown if wanted.is_whole and not is_public_whole(one))
    manuscript = Manuscript(
        record=record,
        chosen=tuple(one.position for one in shown),
        shown_whole=closed,
        appearance=appearance,
    )
    data = pdf_of(bound([manuscript])).data
    if not wanted.with_attachments:
        return data
    attachments = tuple(_attached(shown, with_closed=wanted.is_whole))
    return merged(data, attachments=attachments, appearance=appearance).data if attachments else data


def _attached(items: tuple[AgendaItem, ...], *, with_closed: bool) -> "Iterator[Attached]":
    """The attachments of what is shown, in its order; a closed one only where closed items are shown."""
    from raadhus.documents.merged import Attached

    wanted = [
        one
        for item in items
        for one in every_attachment(item)
        if one.file and (with_closed or one.access != "closed")
    ]
    kinds = dict(
        KeptFile.objects.filter(pk__in=[one.file for one in wanted]).values_list("sha256", "media_type")
    )
    for one in wanted:
        is_pdf = kinds.get(one.file or "") == _PDF
        data = bytes_unless_lost(desk_files(), one.file or "") if is_pdf else b""
        yield Attached(title=one.title, data=data, number=one.number)


def _name(meeting: Meeting, *, wanted: DocumentWanted, shown: tuple[AgendaItem, ...]) -> str:
    """It says nothing but the day and the number: names of files are seen by many."""
    day = f"{localtime(meeting.starts_at):%Y-%m-%d}"
    if wanted.item is not None:
        return f"punkt-{shown[0].number}-{day}.pdf"
    return f"dagsorden-{day}.pdf" if wanted.is_whole else f"aaben-dagsorden-{day}.pdf"
