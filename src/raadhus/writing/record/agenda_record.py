"""The agenda of a meeting here as a meeting record: whole, closed matter and all."""

from typing import Final

from django.utils.timezone import localtime
from msgspec.structs import replace

from raadhus import __version__
from raadhus.core.danish_format import danish_kroner, danish_moment
from raadhus.core.procedure.numbering import attachment_numbers
from raadhus.core.record import (
    AgendaItem,
    Amount,
    Attachment,
    AttachmentsStated,
    Body,
    Economy,
    ItemKind,
    MeetingForm,
    MeetingRecord,
    Message,
    OrganizationName,
    Point,
    Recommendation,
    Source,
)
from raadhus.core.record import Meeting as MeetingValue
from raadhus.published.queries.bodies.bodies import name_of_body
from raadhus.understanding import understand
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import Meeting
from raadhus.writing.queries.item_attachments import AttachmentUnderItem
from raadhus.writing.record.closing_words import printed_ground
from raadhus.writing.record.content_sections import content_sections
from raadhus.writing.record.desk_rows import ItemRows, MessageRows, rows_of_items

HIDDEN: Final = "Lukket punkt"
"""The title of a closed item for which nobody has written a public one."""
_KINDS: Final[dict[str, ItemKind]] = {
    "approval_of_agenda": "administrative",
    "approval_of_minutes": "administrative",
    "messages": "information",
    "other_business": "information",
}
_FORM_LINES: Final[dict[str, tuple[str, ...]]] = {"video": ("Videomøde",), "phone": ("Telefonmøde",)}
_NO_SOURCE: Final = Source(
    media_type="application/json", sha256="0" * 64, profile="desk", reader_version=__version__
)
"""What is written here was read from nothing; a hash of it would let a short closed text be guessed."""


def agenda_record(meeting: Meeting, *, supplement: int | None = None) -> MeetingRecord:
    """The agenda as it stands now, or the items of one supplement to it alone."""
    rows = rows_of_items(meeting)
    if supplement is not None:
        rows = tuple(one for one in rows if one.item.supplement == supplement)
    stated = stated_record(meeting, rows=rows)
    return with_recorded(replace(stated, supplement=bool(supplement)), rows=rows)


def stated_record(meeting: Meeting, *, rows: tuple[ItemRows, ...]) -> MeetingRecord:
    """All that the agenda says; nothing is understood yet."""
    start = localtime(meeting.starts_at).isoformat(timespec="seconds")
    return MeetingRecord(
        kind="agenda",
        body=Body(name=name_of_body(meeting.body)),
        organizations=(OrganizationName(name=meeting.organization_name),),
        meeting=MeetingValue(
            source_id=f"desk:{meeting.pk}",
            as_printed=_as_printed(meeting, start=start),
            cancelled=meeting.state == "cancelled",
            start=start,
            place=meeting.place or None,
            extraordinary=meeting.extraordinary,
            form=_form(meeting),
        ),
        items=tuple(_item(one, position=position) for position, one in enumerate(rows, start=1)),
        source=_NO_SOURCE,
    )


def with_recorded(record: MeetingRecord, *, rows: tuple[ItemRows, ...]) -> MeetingRecord:
    """The record understood, and where the desk knows better than its text, as it was recorded."""
    understood = understand(record)
    items = (_recorded(item, row=row) for item, row in zip(understood.items, rows, strict=True))
    return replace(understood, items=tuple(items), doubts=())


def _as_printed(meeting: Meeting, *, start: str) -> str:
    printed = danish_moment(start)
    lines = (
        printed[:1].upper() + printed[1:],
        f"Mødested: {meeting.place}" if meeting.place else "",
        *_FORM_LINES.get(meeting.form, ()),
        "Ekstraordinært møde" if meeting.extraordinary else "",
    )
    return "\n".join(line for line in lines if line)


def _form(meeting: Meeting) -> MeetingForm | None:
    return meeting.form if meeting.form in {"physical", "video", "phone"} else None  # type: ignore[return-value]  # one of these


def _item(rows: ItemRows, *, position: int) -> AgendaItem:
    item, content = rows.item, rows.content
    is_closed = item.access == "closed"
    title = (content.public_title.strip() or HIDDEN) if is_closed else item.title
    number = item.number or str(position)
    return AgendaItem(
        source_id=f"desk:{item.pk}",
        number=number,
        position=position,
        title=title,
        access="closed" if is_closed else "open",
        closing_reason=printed_ground(content) if is_closed else None,
        case_number=content.case_number or None,
        sections=content_sections(content, hidden_title=item.title if item.title != title else ""),
        messages=tuple(
            _message(one, number=f"{number}.{place}") for place, one in enumerate(rows.messages, start=1)
        ),
        attachments=_attachments(rows.attachments, below=number),
        attachments_stated=_stated(rows.attachments),
    )


def _message(rows: MessageRows, *, number: str) -> Message:
    return Message(
        number=number,
        blocks=rows.blocks,
        attachments=_attachments(rows.attachments, below=number),
        attachments_stated=_stated(rows.attachments),
    )


def _attachments(rows: tuple[AttachmentUnderItem, ...], *, below: str) -> tuple[Attachment, ...]:
    """A number that was given stays; before the lock it is the one that would be given now."""
    coming, _ = attachment_numbers(below, own=len(rows))
    return tuple(
        Attachment(
            number=one.number or number,
            title=one.title,
            recommended=one.is_recommended or None,
            access="closed" if one.access == "closed" else None,
            file=one.attachment.file_id,
        )
        for one, number in zip(rows, coming, strict=True)
    )


def _stated(rows: tuple[AttachmentUnderItem, ...]) -> AttachmentsStated | None:
    if not rows:
        return None
    return AttachmentsStated(total=len(rows), recommended=sum(one.is_recommended for one in rows))


def _recorded(item: AgendaItem, *, row: ItemRows) -> AgendaItem:
    content = row.content
    points = tuple(
        Point(number=str(number), text=point.strip()) for number, point in enumerate(content.points, start=1)
    )
    economy = item.economy or Economy(text="", states_none=False)
    return replace(
        item,
        kind=_KINDS.get(row.item.standing or "", row.item.kind),
        recommendation=(Recommendation(by=content.units, points=points),) if points else (),
        authority=content.decided_by.strip() or None,
        economy=replace(economy, amounts=_amounts(content)) if content.amounts else item.economy,
    )


def _amounts(content: ProposalContent) -> tuple[Amount, ...]:
    return tuple(
        Amount(
            oere=one.oere,
            as_printed=danish_kroner(one.oere),
            year=one.year,
            frame=one.frame,
            direction=one.direction,
            what=one.what or None,
        )
        for one in content.amounts
    )
