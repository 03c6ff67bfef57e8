"""The desk's front page: what waits for the one who is signed in, and where one can go by the roles held today."""

from collections.abc import Iterator, Mapping

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from msgspec import Struct

from raadhus.core.danish_format import danish_date
from raadhus.core.procedure.acting import Acting
from raadhus.web.desk.agendas.words import state_of_meeting, when
from raadhus.web.desk.frame.menu import SITTING, menu_of
from raadhus.web.desk.frame.page import DeskPage, desk_page, show
from raadhus.web.desk.member.words import agenda_words
from raadhus.writing.queries.cases import CaseChoice, listed_cases
from raadhus.writing.queries.meetings_of_desk import coming_meetings
from raadhus.writing.queries.my_meetings import my_meetings
from raadhus.writing.queries.what_waits import Waiting, WaitingKind, what_waits

_MOST_MEETINGS = 3
_WHAT: Mapping[str, str] = {
    "my-meetings": "Kommende møder, dagsordener og bilag, afbud og referater til godkendelse.",
    "cases": "Sager under udarbejdelse, fra udkast til behandling.",
    "meetings": "Planlæg møder, lav dagsordener, før møder til referat, og offentliggør dem.",
    "approvals": "Sager, der venter på din godkendelse.",
    "log": "Hvem der har læst lukkede sager, og hvornår.",
    "users": "Brugere og deres roller.",
    "chains": "Hvem der godkender enhedernes sager, og i hvilken rækkefølge.",
}
# What is to be done, and the page where it is done.
_TO_DO: Mapping[WaitingKind, tuple[str, str]] = {
    "approve_case": ("Godkend sagen", "desk-case"),
    "mend_case": ("Ret sagen, der er sendt tilbage", "desk-case"),
    "approve_agenda": ("Godkend dagsordenen", "desk-agenda"),
    "send_agenda": ("Gør dagsordenen færdig, og send den", "desk-agenda-status"),
    "hold_meeting": ("Før mødet til referat", "desk-meeting"),
    "send_minutes": ("Send referatet til godkendelse", "desk-minutes"),
    "ask_for_approval": ("Referatet mangler godkendelser", "desk-minutes-approvals"),
    "publish_minutes": ("Offentliggør referatet", "desk-minutes"),
    "approve_minutes": ("Godkend referatet", "desk-minutes-approve"),
}


class Task(Struct, frozen=True, kw_only=True):
    """Something that waits: `last` says until when, where there is a last day."""

    label: str
    address: str
    what: str
    last: str
    is_late: bool


class Way(Struct, frozen=True, kw_only=True):
    """A page of the menu, and what it is for."""

    label: str
    address: str
    what: str


class NextMeeting(Struct, frozen=True, kw_only=True):
    """A coming meeting of one's committees, and how far its agenda has come."""

    label: str
    address: str
    when: str
    state: str


class FrontPage(DeskPage, frozen=True, kw_only=True):
    """A guest of one item holds no role, and finds the meeting by `my_meetings`."""

    tasks: tuple[Task, ...]
    meetings: tuple[NextMeeting, ...]
    ways: tuple[Way, ...]
    my_meetings: str


@desk_page
def show_front(request: HttpRequest, by: Acting) -> HttpResponseBase:
    ways = tuple(
        Way(label=entry.label, address=entry.address, what=_WHAT.get(entry.section, ""))
        for entry in menu_of(by)
    )
    page = FrontPage(
        title="Overblik",
        heading="Overblik",
        section="front",
        tasks=(*map(_task, what_waits(by=by)), *_ready_cases(by)),
        meetings=tuple(_next_meetings(by))[:_MOST_MEETINGS],
        ways=ways,
        my_meetings=reverse("desk-my-meetings"),
    )
    return show(request, by, "desk/front.html", page)


def _ready_cases(by: Acting) -> Iterator[Task]:
    """For whom puts them on agendas; they wait without a last day, so they stand last."""
    if not any(held.role == "secretary" for held in by.roles):
        return
    if ready := listed_cases(CaseChoice(which="ready"), by=by).total:
        yield Task(
            label="Sæt sager på en dagsorden",
            address=reverse("desk-agendas"),
            what=f"{ready} sag er klar" if ready == 1 else f"{ready} sager er klar",
            last="",
            is_late=False,
        )


def _next_meetings(by: Acting) -> Iterator[NextMeeting]:
    """Those that a secretary makes, else those that one reads for."""
    roles = {held.role for held in by.roles}
    if "secretary" in roles:
        for one in coming_meetings(by=by):
            yield NextMeeting(
                label=one.committee,
                address=reverse("desk-agenda", args=(one.number,)),
                when=when(one.starts_at),
                state=state_of_meeting(one.state, agenda_state=one.agenda_state),
            )
    elif not roles.isdisjoint(SITTING):
        for mine in my_meetings(by=by).coming:
            yield NextMeeting(
                label=mine.meeting.organization_name,
                address=reverse("desk-my-meeting", args=(mine.meeting.pk,)),
                when=when(mine.meeting.starts_at),
                state=agenda_words(mine.meeting),
            )


def _task(waiting: Waiting) -> Task:
    label, page = _TO_DO[waiting.kind]
    day = f", {danish_date(waiting.meeting_day.isoformat())}" if waiting.meeting_day else ""
    last = danish_date(waiting.by_day.isoformat()) if waiting.by_day else ""
    return Task(
        label=label,
        address=reverse(page, args=(waiting.number,)),
        what=waiting.what + day,
        last=f"Senest {last}" if last else "",
        is_late=waiting.is_late,
    )
