"""Meetings as an iCalendar file (RFC 5545), which calendars subscribe to: of a whole body, or of one committee."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from icalendar import Calendar, Event

from raadhus.published.queries.meetings.calendar import CalendarMeeting, meetings_between
from raadhus.published.queries.organizations.organizations import organizations_of_body
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import NoSuchThing, body_page

_DENMARK = ZoneInfo("Europe/Copenhagen")
_BACK = timedelta(days=366)
_ASK_AGAIN = timedelta(hours=6)


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
    calendar = Calendar.new(
        uid=f"{of}@raadhus",
        prodid="-//Raadhus//raadhus//DA",
        name=_plain(name),
        description=_plain(name),
        language="da",
        refresh_interval=_ASK_AGAIN,
        subcomponents=[_event(meeting, request=request, here=here) for meeting in meetings],
    )
    if meetings:
        calendar.add_missing_timezones(
            first_date=meetings[0].date - _BACK, last_date=meetings[-1].date + _BACK
        )
    response = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="kalender.ics"'
    response["Access-Control-Allow-Origin"] = "*"
    return response


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
        summary=_plain(f"{gettext('Aflyst')}: {who}" if meeting.cancelled else who),
        location=_plain(meeting.place) if meeting.place else None,
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


def _plain(text: str) -> str:
    """On one line, without the characters that the format cannot hold."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
