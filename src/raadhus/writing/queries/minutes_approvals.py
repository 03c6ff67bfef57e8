"""Who is asked to approve the minutes, what they have answered, and who is missing."""

from datetime import datetime

from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.permissions import may
from raadhus.core.procedure.refusals import NotThere
from raadhus.writing.models import Meeting, MinutesApproval, MinutesVersion
from raadhus.writing.operations.minutes.answering import APPROVED
from raadhus.writing.operations.minutes.hand_over import is_kept_back
from raadhus.writing.operations.minutes.taking import newest_version, place_of
from raadhus.writing.queries.reading import reader_of


class Asked(Struct, frozen=True, kw_only=True):
    """One approver; `remark` is a remark, or the correction that one who cannot approve proposes.

    `is_kept_back` says that the world does not read the remark, `let_out_by` who let it out, and why.
    """

    approval: int
    name: str
    party: str | None
    answer: str
    remark: str
    answered_at: datetime | None
    reminded_at: datetime | None
    was_away: bool
    can_sign_in: bool
    is_oneself: bool
    is_kept_back: bool
    let_out_by: str
    let_out_why: str

    @property
    def has_approved(self) -> bool:
        return self.answer in APPROVED


class Approvals(Struct, frozen=True, kw_only=True):
    """Of one version; `number` is 0 when none was sent."""

    meeting: int
    organization_name: str
    starts_at: datetime
    version: int
    state: str
    number: int
    root: str
    sent_at: datetime | None
    asked: tuple[Asked, ...]
    may_write: bool
    may_publish: bool

    @property
    def given(self) -> int:
        return sum(one.has_approved for one in self.asked)

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(one.name for one in self.asked if not one.has_approved)


def approvals_of(meeting: int, *, by: Acting) -> Approvals:
    """Of the newest version that was sent. Raises NotThere."""
    reader = reader_of(meeting, by=by)
    if reader.is_guest:
        raise NotThere
    return approvals_of_version(reader.meeting, version=newest_version(reader.meeting), by=by)


def approvals_of_version(row: Meeting, *, version: MinutesVersion | None, by: Acting) -> Approvals:
    """Those of one who may read the minutes, of rows that are at hand."""
    sent = version if version is not None and version.sent_at is not None else None
    return Approvals(
        meeting=row.pk,
        organization_name=row.organization_name,
        starts_at=row.starts_at,
        version=row.version,
        state=row.approval_state,
        number=sent.number if sent else 0,
        root=sent.root if sent else "",
        sent_at=sent.sent_at if sent else None,
        asked=_asked(sent, by=by) if sent else (),
        may_write=may("minutes.write", by=by, place=place_of(row)),
        may_publish=may("minutes.publish", by=by, place=place_of(row)),
    )


def _asked(version: MinutesVersion, *, by: Acting) -> tuple[Asked, ...]:
    rows = version.approvals.select_related("seat", "seat__user", "minutes__meeting").order_by(
        "seat__position", "pk"
    )
    return tuple(_row(one, by=by) for one in rows)


def _row(row: MinutesApproval, *, by: Acting) -> Asked:
    user = row.seat.user
    return Asked(
        approval=row.pk,
        name=row.seat.name,
        party=row.seat.party,
        answer=row.answer,
        remark=row.remark,
        answered_at=row.answered_at,
        reminded_at=row.reminded_at,
        was_away=row.seat.absence is not None,
        can_sign_in=user is not None and user.is_active,
        is_oneself=user is not None and user.pk == by.user,
        is_kept_back=is_kept_back(row),
        let_out_by=row.let_out_by,
        let_out_why=row.let_out_why,
    )
