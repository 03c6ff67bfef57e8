"""Fill the understood fields of a record from its stated ones."""

from msgspec.structs import replace

from raadhus.core import MeetingRecord
from raadhus.core.kle import decode_case_number
from raadhus.core.record import AgendaItem, Attendance, Date
from raadhus.understanding.attendance import item_attendance, meeting_attendance, own_bodies_of
from raadhus.understanding.authority import authority
from raadhus.understanding.contradictions import contradictions
from raadhus.understanding.decisions import decisions
from raadhus.understanding.economy import economy
from raadhus.understanding.guests import item_guests
from raadhus.understanding.item_kind import item_kind
from raadhus.understanding.meeting_facts import meeting_facts
from raadhus.understanding.recommendations import recommendations
from raadhus.understanding.references import references
from raadhus.understanding.sections import texts_of_item, with_kinds


def understand(record: MeetingRecord) -> MeetingRecord:
    """The record with its understood fields filled and the doubts that its text gives added."""
    facts = meeting_facts(record.meeting, title=record.title)
    record = replace(record, meeting=facts.meeting, sections=with_kinds(record.sections))
    record = replace(record, attendance=meeting_attendance(record))
    record = replace(
        record,
        items=tuple(_understood(item, record=record, members=record.attendance) for item in record.items),
    )
    return replace(record, doubts=(*record.doubts, *facts.doubts, *contradictions(record)))


def _understood(item: AgendaItem, *, record: MeetingRecord, members: tuple[Attendance, ...]) -> AgendaItem:
    item = replace(item, sections=with_kinds(item.sections))
    sections = texts_of_item(item)
    own_bodies = own_bodies_of(record)
    date: Date | None = record.meeting.start[:10] if record.meeting.start else None
    recommendation = recommendations(sections)
    return replace(
        item,
        kind=item_kind(title=item.title, sections=sections, recommendation=recommendation, group=item.group),
        case=decode_case_number(item.case_number) if item.case_number else None,
        recommendation=recommendation,
        decision=decisions(sections, own_bodies=own_bodies, meeting_date=date),
        authority=authority(sections),
        references=references(sections, own_bodies=own_bodies, meeting_date=date),
        guests=item_guests(item),
        economy=economy(sections),
        attendance=item_attendance(item, members=members, start=record.meeting.start, own_bodies=own_bodies),
    )
