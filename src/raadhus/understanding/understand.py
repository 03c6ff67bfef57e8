"""Fill the understood fields of a record from its stated ones."""

from msgspec.structs import replace

from raadhus.core import MeetingRecord
from raadhus.core.kle import decode_case_number
from raadhus.core.record import AgendaItem, Attendance, Date
from raadhus.understanding.attendance import item_attendance, meeting_attendance, own_bodies_of, said_in_item
from raadhus.understanding.authority import authority
from raadhus.understanding.contradictions import contradictions
from raadhus.understanding.decisions import decisions
from raadhus.understanding.economy import economy
from raadhus.understanding.guests import item_guests
from raadhus.understanding.item_kind import item_kind
from raadhus.understanding.meeting_facts import meeting_facts
from raadhus.understanding.recommendations import recommendations
from raadhus.understanding.references import references
from raadhus.understanding.sections import ItemText, texts_of, with_kinds


def understand(record: MeetingRecord) -> MeetingRecord:
    """The record with its understood fields filled and the doubts that its text gives added."""
    facts = meeting_facts(record.meeting, title=record.title)
    record = replace(record, meeting=facts.meeting, sections=with_kinds(record.sections))
    texts = texts_of(replace(item, sections=with_kinds(item.sections)) for item in record.items)
    own_bodies = own_bodies_of(record)
    said = tuple([said_in_item(text, start=record.meeting.start, own_bodies=own_bodies) for text in texts])
    record = replace(record, attendance=meeting_attendance(record, texts=texts, said=said))
    understood = [_understood(text, said=one, record=record) for text, one in zip(texts, said, strict=True)]
    record = replace(record, items=tuple(understood))
    found = contradictions(record, texts=texts)
    return replace(record, doubts=(*record.doubts, *facts.doubts, *found))


def _understood(text: ItemText, *, said: tuple[Attendance, ...], record: MeetingRecord) -> AgendaItem:
    item, sections = text.item, text.everything
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
        guests=item_guests(text),
        economy=economy(sections),
        attendance=item_attendance(item, said=said, members=record.attendance),
    )
