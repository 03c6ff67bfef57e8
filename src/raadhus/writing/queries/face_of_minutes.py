"""What the world may see of minutes now, which may be less than when they were frozen."""

from msgspec.structs import replace

from raadhus.core.public_face import BARE_FACE, public_face, public_record
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.writing.models import Meeting
from raadhus.writing.operations.minutes.freezing import profile_of


def face_of_minutes(record: MeetingRecord, *, meeting: Meeting) -> MeetingRecord:
    """Of an item that was withdrawn since the record was frozen, its number alone is left."""
    if meeting.publication_state != "not_published":
        closed = {f"desk:{pk}" for pk in meeting.items.filter(access="closed").values_list("pk", flat=True)}
        items = tuple(_withdrawn(one) if one.source_id in closed else one for one in record.items)
        record = replace(record, items=items)
    return public_record(record, profile=profile_of(meeting))


def _withdrawn(item: AgendaItem) -> AgendaItem:
    return item if item.access == "closed" else public_face(replace(item, access="closed"), profile=BARE_FACE)
