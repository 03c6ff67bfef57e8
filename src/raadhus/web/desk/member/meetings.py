"""The meetings of the one who is signed in: what waits for an answer, what is to come, what was."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.web.desk.member.words import agenda_words, approve_address, moment_words
from raadhus.writing.queries.my_meetings import MyMeeting, my_meetings

SECTION = "my-meetings"


class MeetingRow(Struct, frozen=True, kw_only=True):
    """A meeting in a list; `approve` leads to minutes that wait for this reader."""

    committee: str
    when: str
    place: str
    address: str
    agenda: str
    is_ready: bool
    is_cancelled: bool
    is_absent: bool
    approve: str | None


class MyMeetingsPage(DeskPage, frozen=True, kw_only=True):
    waiting: tuple[MeetingRow, ...]
    coming: tuple[MeetingRow, ...]
    past: tuple[MeetingRow, ...]


@desk_page
def show_my_meetings(request: HttpRequest, by: Acting) -> HttpResponseBase:
    found = my_meetings(by=by)
    page = MyMeetingsPage(
        title="Mine møder",
        heading="Mine møder",
        section=SECTION,
        crumbs=(Crumb(label="Overblik", address=reverse("desk")), Crumb(label="Mine møder")),
        waiting=tuple(map(_row, found.waiting)),
        coming=tuple(map(_row, found.coming)),
        past=tuple(map(_row, found.past)),
    )
    return show(request, by, "desk/member/meetings.html", page)


def _row(mine: MyMeeting) -> MeetingRow:
    meeting = mine.meeting
    return MeetingRow(
        committee=meeting.organization_name,
        when=moment_words(meeting.starts_at),
        place=meeting.place,
        address=reverse("desk-my-meeting", args=(meeting.pk,)),
        agenda=agenda_words(meeting),
        is_ready=meeting.agenda_sent_at is not None,
        is_cancelled=meeting.state == "cancelled",
        is_absent=mine.is_absent,
        approve=approve_address(mine.approval) if mine.approval else None,
    )
