"""Meetings as an iCalendar file (RFC 5545), which calendars subscribe to: of a whole body, or of one committee."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from icalendar import Event

from raadhus.published.queries.meetings.calendar import CalendarMeeting, meetings_between
from raadhus.published.queries.organizations.organizations import organizations_of_body
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import NoSuchThing, body_page
from raadhus.web.public.lists.calendar_answers import calendar_answer, plain

_DENMARK = ZoneInfo("Europe/Copenhagen")
_BACK = timedelta(days=366)


@body_page
def show_calendar_file(request: HttpRequest, here: Here) -> HttpResponse:
    """The meetings of every committee, from a year ago on."""
    assert here.body is not None
    meetings = meetings_between(here.body.id, first=here.today - _BACK)
    return _answer(meetings, of=here.body.id, name=here.body.name, request=request, here=here)


@body_page
def show_calendar_file_of_committee(request: HttpRequest, here: Here, *, organization: str) -> HttpResponse:
    """Those of a committee, under its earlier names too."""
    assert here.body is not None
    committees = organizations_of_body(here.body.id, today=here.today)
    committee = next((one for one in committees if one.id == organization), None)
    if committee is None:
        raise NoSuchThing(organization)
    meetings = meetings_between(here.body.id, first=here.today - _BACK, organization=committee.life)
    name = f"{committee.name}, {here.body.name}"
    return _answer(meetings, of=f"{committee.life}.{here.body.id}", name=name, request=request, here=here)


def _answer(
    meetings: tuple[CalendarMeeting, ...], *, of: str, name: str, request: HttpRequest, here: Here
) -> HttpResponse:
    days = (meetings[0].date, meetings[-1].date) if meetings else None
    events = [_event(meeting, request=request, here=here) for meeting in meetings]
    return calendar_answer(events, of=of, name=name, file="kalender.ics", days=days)


def _event(meeting: CalendarMeeting, *, request: HttpRequest, here: Here) -> Event:
    """The UID stays while the meeting is the same one, also when it is moved: so it moves in calendars too."""
    who = ", ".join(meeting.organizations) or meeting.name
    place = request.build_absolute_uri(address("meeting", here=here, meeting=meeting.id))
    told_at = (
        _moment(meeting.told_at).astimezone(UTC) if meeting.told_at else datetime(1970, 1, 1, tzinfo=UTC)
    )
    start, end = _when(meeting)
    return Event.new(
        uid=f"{meeting.id}.{here.slug}@raadhus",
        stamp=told_at,
        last_modified=told_at,
        start=start,
        end=end,
        summary=plain(f"{gettext('Aflyst')}: {who}" if meeting.cancelled else who),
        location=plain(meeting.place) if meeting.place else None,
        description=_description(meeting, place=place),
        url=place,
        status="CANCELLED" if meeting.cancelled else "CONFIRMED",  # type: ignore[arg-type]  # its enum is of texts
    )


def _description(meeting: CalendarMeeting, *, place: str) -> str:
    if meeting.has_minutes:
        return f"{gettext('Referat')}: {place}"
    return f"{gettext('Dagsorden')}: {place}" if meeting.has_agenda else place


def _when(meeting: CalendarMeeting) -> tuple[date, date | None]:
    """A meeting without a time of day takes the whole day; one without an end has none here either."""
    if meeting.start is None or "T" not in meeting.start:
        return meeting.date, None
    start = _moment(meeting.start)
    end = _moment(meeting.end) if meeting.end and "T" in meeting.end else None
    return start, end if end is not None and end > start else None


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=_DENMARK) if moment.tzinfo is None else moment.astimezone(_DENMARK)
