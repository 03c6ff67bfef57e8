"""What the world may see of an agenda item: an open one but its closed attachments, of a closed one only its face.

Only `access == "closed"` closes an item or an attachment. Where the source does not say (None), the item is shown as
it is and carries the doubt `access-unknown`: withholding what an authority has published openly would
be a guess too. The gates of publishing refuse an item of our own whose access is unknown.
"""

from collections.abc import Set as AbstractSet
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.named_attachments import every_attachment
from raadhus.core.record import AgendaItem, Attachment, Attendance, MeetingRecord

CLOSED_ATTACHMENT: Final = "Lukket bilag"
"""What the world reads instead of the title of a closed attachment, which may tell what is in it."""


class PublishProfile(Struct, frozen=True, kw_only=True):
    """Which parts of a closed item's face a body shows; each must be chosen, none is shown by default."""

    number: bool
    title: bool
    case_number: bool
    closing_reason: bool
    public_attendance: bool
    public_text: bool


WHOLE_FACE = PublishProfile(
    number=True, title=True, case_number=True, closing_reason=True, public_attendance=True, public_text=True
)
BARE_FACE = PublishProfile(
    number=True,
    title=False,
    case_number=False,
    closing_reason=False,
    public_attendance=False,
    public_text=False,
)


def public_face(item: AgendaItem, *, profile: PublishProfile) -> AgendaItem:
    """Show an open item but for its closed attachments, and of a closed one only what the profile lets out."""
    if item.access != "closed":
        return item if is_public_whole(item) else _without_closed_attachments(item)
    # A new value is built from what may be shown, so that a key added to AgendaItem stays hidden.
    return AgendaItem(
        number=item.number if profile.number else "",
        position=item.position,
        title=item.title if profile.title else "",
        access="closed",
        closing_reason=item.closing_reason if profile.closing_reason else None,
        case_number=item.case_number if profile.case_number else None,
        public_text=item.public_text if profile.public_text else (),
        public_attendance=item.public_attendance if profile.public_attendance else None,
    )


def is_public_whole(item: AgendaItem) -> bool:
    """Whether the world may see all of it: neither it nor one of its attachments is closed."""
    return item.access != "closed" and all(one.access != "closed" for one in every_attachment(item))


def public_record(record: MeetingRecord, *, profile: PublishProfile) -> MeetingRecord:
    """Show the record with every item as its face, without what is said of closed items elsewhere.

    A doubt stays when it belongs to an item that is not closed, or when all is open.
    """
    if all(map(is_public_whole, record.items)):
        return record
    closed = {item.number for item in record.items if item.access == "closed"}
    others = {item.number for item in record.items} - closed
    return replace(
        record,
        items=tuple(public_face(item, profile=profile) for item in record.items),
        attendance=record.attendance if profile.number else _without_items(record.attendance, numbers=closed),
        doubts=tuple(doubt for doubt in record.doubts if doubt.item in others),
    )


def _without_items(
    attendance: tuple[Attendance, ...], *, numbers: AbstractSet[str]
) -> tuple[Attendance, ...]:
    """Leave out the numbers, and whoever is listed for nothing else."""
    kept: list[Attendance] = []
    for person in attendance:
        items = tuple(number for number in person.items if number not in numbers)
        if items or not person.items:
            kept.append(replace(person, items=items))
    return tuple(kept)


def _without_closed_attachments(item: AgendaItem) -> AgendaItem:
    """That there is one stays to be seen, and its number, for the text may name it."""
    return replace(
        item,
        attachments=tuple(map(_attachment_face, item.attachments)),
        messages=tuple(
            replace(one, attachments=tuple(map(_attachment_face, one.attachments))) for one in item.messages
        ),
    )


def _attachment_face(attachment: Attachment) -> Attachment:
    if attachment.access != "closed":
        return attachment
    # A new value is built here too, so that a key added to Attachment stays hidden.
    return Attachment(
        number=attachment.number,
        title=CLOSED_ATTACHMENT,
        recommended=attachment.recommended,
        access="closed",
    )
