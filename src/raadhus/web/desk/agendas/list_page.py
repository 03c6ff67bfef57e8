"""The meetings of the committees that one is secretary of: those that come, and the latest that were."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from msgspec import Struct

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import may
from raadhus.web.desk.agendas.words import STATE_KINDS, state_of_meeting, when
from raadhus.web.desk.frame.page import DeskPage, desk_page, show
from raadhus.writing.queries.meetings_of_desk import (
    DeskMeeting,
    coming_meetings,
    committees_to_plan_for,
    past_meetings,
)

_MOST_PAST = 25
# Where one works with a meeting once it is more than an agenda; who only approves agendas stays with them.
_PAGES = {"in_session": "desk-meeting", "adjourned": "desk-meeting", "closed": "desk-minutes"}


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
        coming=tuple(_row(one, by=by) for one in coming_meetings(by=by)),
        past=tuple(_row(one, by=by) for one in past_meetings(by=by, most=_MOST_PAST)),
        plan=reverse("desk-meeting-plan") if committees_to_plan_for(by=by) else None,
    )
    return show(request, by, "desk/agendas/meetings.html", shown)


def _page_of(meeting: DeskMeeting, *, by: Acting) -> str:
    records = may("meeting.record", by=by, place=Place(body=meeting.body, organization=meeting.organization))
    return _PAGES.get(meeting.state, "desk-agenda") if records else "desk-agenda"


def _row(meeting: DeskMeeting, *, by: Acting) -> MeetingRow:
    return MeetingRow(
        meeting=meeting,
        when=when(meeting.starts_at),
        address=reverse(_page_of(meeting, by=by), args=(meeting.number,)),
        state=state_of_meeting(meeting.state, agenda_state=meeting.agenda_state),
        state_kind=STATE_KINDS.get(meeting.agenda_state, "") if meeting.state != "cancelled" else "warning",
    )
