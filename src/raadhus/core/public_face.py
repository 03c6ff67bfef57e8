"""What the world may see of an agenda item: an open one whole, of a closed one only its face.

Only `access == "closed"` closes an item. Where the source does not say (None), the item is shown as
it is and carries the doubt `access-unknown`: withholding what an authority has published openly would
be a guess too. The gates of publishing refuse an item of our own whose access is unknown.
"""

from collections.abc import Set as AbstractSet

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.record import AgendaItem, Attendance, MeetingRecord


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
    """Show an open item itself, and of a closed one only what the profile lets out."""
    if item.access != "closed":
        return item
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


def public_record(record: MeetingRecord, *, profile: PublishProfile) -> MeetingRecord:
    """Show the record with every item as its face, without what is said of closed items elsewhere.

    A doubt stays when it belongs to an item that is not closed, or when no item is closed.
    """
    closed = {item.number for item in record.items if item.access == "closed"}
    if not closed:
        return record
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
