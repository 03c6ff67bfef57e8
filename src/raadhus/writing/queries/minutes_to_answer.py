"""The minutes before one who is asked to approve them: of the version that the question is about."""

from datetime import datetime

from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere
from raadhus.core.public_face import public_record
from raadhus.core.record import MeetingRecord
from raadhus.core.record_json import decode_record
from raadhus.writing.models import MinutesApproval
from raadhus.writing.operations.minutes.freezing import profile_of


class ToAnswer(Struct, frozen=True, kw_only=True):
    """`record` is what the reader may see here: whole for one who is signed in, else its public face."""

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
    """One's own question alone; a link of a mail opens no closed matter, for mails are passed on. Raises NotThere."""
    row = (
        MinutesApproval.objects.filter(pk=approval, seat__user=by.user)
        .select_related("minutes__meeting", "seat")
        .first()
    )
    if row is None:
        raise NotThere
    version, meeting = row.minutes, row.minutes.meeting
    record = decode_record(bytes(version.record))
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
        remark=row.remark,
        answered_at=row.answered_at,
        has_changed=version.taken_back_at is not None,
        given=sum(one in {"approved", "with_remark"} for one in answers),
        asked=len(answers),
        record=record if is_signed_in else public_record(record, profile=profile_of(meeting)),
    )
