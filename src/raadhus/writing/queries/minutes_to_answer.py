"""The minutes before one who is asked to approve them: of the version that the question is about."""

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere
from raadhus.core.record import MeetingRecord
from raadhus.core.record_json import decode_record
from raadhus.writing.models import Meeting, MinutesApproval, MinutesVersion
from raadhus.writing.operations.minutes.answering import APPROVED
from raadhus.writing.queries.face_of_minutes import face_of_minutes
from raadhus.writing.queries.reading import reader_of


class ToAnswer(Struct, frozen=True, kw_only=True):
    """`record` is what the reader may see here: whole, its public face, or of a version taken back the head alone.

    `remark` is empty for a reader of the public face: it may tell of closed matter.
    """

    approval: int
    meeting: int
    body: str
    organization_name: str
    starts_at: datetime
    number: int
    root: str
    name: str
    answer: str
    remark: str
    answered_at: datetime | None
    has_changed: bool
    given: int
    asked: int
    record: MeetingRecord


def minutes_to_answer(approval: int, *, by: Acting, is_signed_in: bool) -> ToAnswer:
    """One's own question alone; a link of a mail opens no closed matter, for mails are passed on.

    One who has left the committee reads it until the answer is given, and no longer. Raises NotThere.
    """
    row = (
        MinutesApproval.objects.filter(pk=approval, seat__user=by.user)
        .select_related("minutes__meeting", "seat")
        .first()
    )
    if row is None:
        raise NotThere
    version, meeting = row.minutes, row.minutes.meeting
    is_whole = is_signed_in and (row.answer not in APPROVED or _reads_minutes(meeting, by=by))
    answers = tuple(version.approvals.values_list("answer", flat=True))
    return ToAnswer(
        approval=row.pk,
        meeting=meeting.pk,
        body=meeting.body,
        organization_name=meeting.organization_name,
        starts_at=meeting.starts_at,
        number=version.number,
        root=version.root,
        name=row.seat.name,
        answer=row.answer,
        remark=row.remark if is_whole else "",
        answered_at=row.answered_at,
        has_changed=version.taken_back_at is not None,
        given=sum(one in {"approved", "with_remark"} for one in answers),
        asked=len(answers),
        record=_record(version, is_whole=is_whole),
    )


def _reads_minutes(meeting: Meeting, *, by: Acting) -> bool:
    try:
        return not reader_of(meeting.pk, by=by).is_guest
    except NotThere:
        return False


def _record(version: MinutesVersion, *, is_whole: bool) -> MeetingRecord:
    """More than may may have stood in what was taken back, so nobody reads it."""
    record = decode_record(bytes(version.record))
    if version.taken_back_at is not None:
        return replace(record, sections=(), items=(), attendance=(), doubts=())
    return record if is_whole else face_of_minutes(record, meeting=version.meeting)
