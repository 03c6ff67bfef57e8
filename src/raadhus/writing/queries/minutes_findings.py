"""What the door would ask of minutes as they stand."""

from raadhus.core.door import Finding
from raadhus.core.record import MeetingRecord
from raadhus.writing.models import Meeting
from raadhus.writing.operations.minutes.freezing import profile_of
from raadhus.writing.record.door_questions import door_questions


def findings_of_minutes(meeting: int, *, record: MeetingRecord) -> tuple[Finding, ...]:
    return door_questions(record, profile=profile_of(Meeting.objects.get(pk=meeting)))
