"""Fill the understood fields of a record from its stated ones."""

from msgspec.structs import replace

from raadhus.core import MeetingRecord
from raadhus.core.kle import decode_case_number
from raadhus.core.record import AgendaItem, Date
from raadhus.understanding.decisions import decisions
from raadhus.understanding.sections import texts_of_item, with_kinds


def understand(record: MeetingRecord) -> MeetingRecord:
    """The record with its understood fields filled and the doubts that its text gives added."""
    record = replace(
        record,
        sections=with_kinds(record.sections),
        items=tuple(replace(item, sections=with_kinds(item.sections)) for item in record.items),
    )
    return replace(record, items=tuple(_understood(item, record=record) for item in record.items))


def _understood(item: AgendaItem, *, record: MeetingRecord) -> AgendaItem:
    sections = texts_of_item(item)
    return replace(
        item,
        case=decode_case_number(item.case_number) if item.case_number else None,
        decision=decisions(sections, own_bodies=_own_bodies(record), meeting_date=_date(record)),
    )


def _own_bodies(record: MeetingRecord) -> tuple[str, ...]:
    return tuple(organization.name for organization in record.organizations)


def _date(record: MeetingRecord) -> Date | None:
    return record.meeting.start[:10] if record.meeting.start else None
