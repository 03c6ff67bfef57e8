"""What waits for the one who acts: cases to approve or mend, agendas to send, a meeting to hold, minutes to answer."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, TypeAlias

from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.deadlines import deadline
from raadhus.core.procedure.permissions import MAY, may
from raadhus.writing.models import Meeting
from raadhus.writing.queries.cases import CaseChoice, Which, listed_cases
from raadhus.writing.queries.meetings_of_desk import meetings_known
from raadhus.writing.queries.my_meetings import waiting_approvals
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting

WaitingKind: TypeAlias = Literal[
    "approve_case",
    "mend_case",
    "approve_agenda",
    "send_agenda",
    "hold_meeting",
    "send_minutes",
    "ask_for_approval",
    "publish_minutes",
    "approve_minutes",
]
_AHEAD = timedelta(days=28)
_BACK = timedelta(days=120)
_MOST = 5


class Waiting(Struct, frozen=True, kw_only=True):
    """`number` is of the case, of the meeting or, of minutes to approve, of the question.

    `what` is the title of the case or the name of the committee, `by_day` the last day of what has one.
    """

    kind: WaitingKind
    number: int
    what: str
    meeting_day: date | None = None
    by_day: date | None = None
    is_late: bool = False


def what_waits(*, by: Acting) -> tuple[Waiting, ...]:
    """What is late first, then by its last day, then what has none; a few of each kind and no more."""
    found = (*_minutes_to_approve(by), *_cases(by), *_meetings(by))
    return tuple(sorted(found, key=lambda one: (not one.is_late, one.by_day or date.max)))


def _minutes_to_approve(by: Acting) -> Iterator[Waiting]:
    for approval in waiting_approvals(by=by):
        meeting = approval.minutes.meeting
        yield Waiting(
            kind="approve_minutes",
            number=approval.pk,
            what=meeting.organization_name,
            meeting_day=localtime(meeting.starts_at).date(),
        )


def _cases(by: Acting) -> Iterator[Waiting]:
    wanted: tuple[tuple[WaitingKind, Which, str], ...] = (
        ("approve_case", "waiting", ""),
        ("mend_case", "mine", "sent_back"),
    )
    roles = {held.role for held in by.roles}
    if roles.isdisjoint(MAY["case.draft"]):
        return
    for kind, which, state in wanted:
        for case in listed_cases(CaseChoice(which=which, state=state), by=by).cases[:_MOST]:
            yield Waiting(kind=kind, number=case.number, what=case.title)


def _meetings(by: Acting) -> Iterator[Waiting]:
    near = meetings_known(by=by).filter(starts_at__gte=by.at - _BACK, starts_at__lte=by.at + _AHEAD)
    known = near.exclude(state="cancelled").order_by("starts_at", "pk")
    for row in known.filter(state="closed").exclude(publication_state="published")[:_MOST]:
        yield from _of_minutes(row, by=by)
    for row in known.exclude(state="closed")[:_MOST]:
        yield from _of_agenda(row, by=by)


def _of_minutes(row: Meeting, *, by: Acting) -> Iterator[Waiting]:
    kinds: dict[str, WaitingKind] = {
        "drafting": "send_minutes",
        "out_for_approval": "ask_for_approval",
        "approved": "publish_minutes",
    }
    if may("minutes.write", by=by, place=_place(row)):
        yield _waiting(kinds[row.approval_state], row)


def _of_agenda(row: Meeting, *, by: Acting) -> Iterator[Waiting]:
    today, place = localtime(by.at).date(), _place(row)
    if row.state in {"in_session", "adjourned"} or localtime(row.starts_at).date() <= today:
        if may("meeting.record", by=by, place=place):
            yield _waiting("hold_meeting", row)
        return
    if row.agenda_sent_at is not None:
        return
    rules = rules_of_meeting(row)
    last = deadline(localtime(row.starts_at).date(), days=rules.notice_days, profile=rules)
    is_for_chair = rules.chair_approves_agenda and row.agenda_state == "locked" and not row.agenda_approved_by
    if is_for_chair and may("agenda.approve", by=by, place=place):
        yield _waiting("approve_agenda", row, by_day=last, today=today)
    if may("agenda.send", by=by, place=place):
        yield _waiting("send_agenda", row, by_day=last, today=today)


def _place(row: Meeting) -> Place:
    return Place(body=row.body, organization=row.organization)


def _waiting(
    kind: WaitingKind, row: Meeting, *, by_day: date | None = None, today: date | None = None
) -> Waiting:
    return Waiting(
        kind=kind,
        number=row.pk,
        what=row.organization_name,
        meeting_day=localtime(row.starts_at).date(),
        by_day=by_day,
        is_late=by_day is not None and today is not None and by_day < today,
    )
