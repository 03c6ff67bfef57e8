"""The meetings of the committees that one is secretary of: those that come, and the latest that were."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.web.desk.agendas.words import STATE_KINDS, state_of_meeting, when
from raadhus.web.desk.frame.page import DeskPage, desk_page, show
from raadhus.writing.queries.meetings_of_desk import (
    DeskMeeting,
    coming_meetings,
    committees_to_plan_for,
    past_meetings,
)

_MOST_PAST = 25


class MeetingRow(Struct, frozen=True, kw_only=True):
    meeting: DeskMeeting
    when: str
    address: str
    state: str
    state_kind: str


class MeetingsPage(DeskPage, frozen=True, kw_only=True):
    """`plan` is where a meeting is planned, for those who may."""

    coming: tuple[MeetingRow, ...]
    past: tuple[MeetingRow, ...]
    plan: str | None


@desk_page
def show_meetings(request: HttpRequest, by: Acting) -> HttpResponseBase:
    shown = MeetingsPage(
        title="Møder",
        heading="Møder",
        section="meetings",
        coming=tuple(map(_row, coming_meetings(by=by))),
        past=tuple(map(_row, past_meetings(by=by, most=_MOST_PAST))),
        plan=reverse("desk-meeting-plan") if committees_to_plan_for(by=by) else None,
    )
    return show(request, by, "desk/agendas/meetings.html", shown)


def _row(meeting: DeskMeeting) -> MeetingRow:
    return MeetingRow(
        meeting=meeting,
        when=when(meeting.starts_at),
        address=reverse("desk-agenda", args=(meeting.number,)),
        state=state_of_meeting(meeting.state, agenda_state=meeting.agenda_state),
        state_kind=STATE_KINDS.get(meeting.agenda_state, "") if meeting.state != "cancelled" else "warning",
    )
