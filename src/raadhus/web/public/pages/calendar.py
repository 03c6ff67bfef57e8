"""The calendar: the meetings of a month as a table, or those of a year as a list; and as data."""

from calendar import Calendar
from datetime import date, datetime, timedelta
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.published.queries.meetings.calendar import (
    CalendarBounds,
    CalendarMeeting,
    calendar_bounds,
    meetings_between,
)
from raadhus.published.queries.organizations.organizations import organizations_of_body
from raadhus.web.components.tags import day, month, weekday
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page, show
from raadhus.web.public.lists.listings import FeedEntry, FormName, Listing, as_data, forms_of

_YEARS = range(1900, 2200)
_WEEK = tuple(date(2024, 1, 1) + timedelta(days=number) for number in range(7))  # that one began on a Monday


class CalendarEntry(Struct, frozen=True, kw_only=True):
    meeting: CalendarMeeting
    who: str
    address: str


class CalendarDay(Struct, frozen=True, kw_only=True):
    """A day of the table; one that belongs to another month has no `date`."""

    date: date | None
    is_today: bool
    entries: tuple[CalendarEntry, ...]


class CalendarWeek(Struct, frozen=True, kw_only=True):
    number: int
    days: tuple[CalendarDay, ...]


class CalendarMonth(Struct, frozen=True, kw_only=True):
    """A month of the list."""

    first: date
    entries: tuple[CalendarEntry, ...]


class CalendarStep(Struct, frozen=True, kw_only=True):
    label: str
    address: str


class CalendarPage(Page, frozen=True, kw_only=True):
    """Either `weeks` of the month are there or the `months` of the year; `feeds` are calendars to subscribe to."""

    first: date
    period: str
    is_list: bool
    total: int
    weekdays: tuple[str, ...]
    weeks: tuple[CalendarWeek, ...]
    months: tuple[CalendarMonth, ...]
    previous: CalendarStep | None
    next: CalendarStep | None
    other_view: CalendarStep
    feeds: tuple[CalendarStep, ...]


class CalendarRow(Struct, frozen=True, kw_only=True):
    """A meeting as data."""

    id: str
    date: date
    start: str | None
    end: str | None
    place: str | None
    organizations: tuple[str, ...]
    cancelled: bool
    extraordinary: bool
    has_agenda: bool
    has_minutes: bool
    address: str


class _Asked(Struct, frozen=True, kw_only=True):
    """The days asked for: a month, or for the list the year that it is of."""

    month: date
    is_list: bool

    @property
    def first(self) -> date:
        return self.month.replace(month=1) if self.is_list else self.month

    @property
    def last(self) -> date:
        return self.next - timedelta(days=1)

    @property
    def next(self) -> date:
        return _months_on(self.first, 12 if self.is_list else 1)

    @property
    def previous(self) -> date:
        return _months_on(self.first, -12 if self.is_list else -1)


@body_page
def show_calendar(request: HttpRequest, here: Here) -> HttpResponse:
    bounds = calendar_bounds(here.slug or "")
    asked = _asked(request, bounds=bounds, today=here.today)
    entries = _entries(asked, here=here)
    heading = gettext("Mødekalender")
    period = str(asked.first.year) if asked.is_list else month(asked.first)
    page = CalendarPage(
        title=f"{heading} {period}",
        heading=heading,
        section="calendar",
        description=gettext("Hvornår udvalgene mødes, måned for måned."),
        forms=forms_of(request),
        first=asked.first,
        period=period,
        is_list=asked.is_list,
        total=len(entries),
        weekdays=tuple(weekday(one) for one in _WEEK),
        weeks=() if asked.is_list else _weeks(asked.month, entries=entries, today=here.today),
        months=_months(entries) if asked.is_list else (),
        previous=_step(asked.previous, asked=asked, bounds=bounds, here=here),
        next=_step(asked.next, asked=asked, bounds=bounds, here=here),
        other_view=_other_view(asked, here=here),
        feeds=_feeds(here),
    )
    return show(request, "public/calendar.html", page, here)


@body_page
def show_calendar_as(request: HttpRequest, here: Here, *, form: FormName) -> HttpResponseBase:
    asked = _asked(request, bounds=calendar_bounds(here.slug or ""), today=here.today)
    entries = _entries(asked, here=here)
    listing = Listing(
        title=gettext("Mødekalender"),
        row=CalendarRow,
        rows=tuple(_row(one, request=request) for one in entries),
        entries=tuple(_feed_entry(one) for one in entries),
    )
    return as_data(listing, form=form, request=request, here=here)


def _asked(request: HttpRequest, *, bounds: CalendarBounds, today: date) -> _Asked:
    """The month asked for, else that of today; where nothing is planned so far ahead, the last with a meeting."""
    usual = max(min(today, bounds.last or today), bounds.first or today)
    year, _, number = request.GET.get("maaned", "").partition("-")
    known = _number(year) in _YEARS and 1 <= _number(number) <= 12
    return _Asked(
        month=date(_number(year), _number(number), 1) if known else usual.replace(day=1),
        is_list=request.GET.get("vis") == "liste",
    )


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 4 else 0


def _months_on(first: date, months: int) -> date:
    number = first.year * 12 + first.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def _entries(asked: _Asked, *, here: Here) -> tuple[CalendarEntry, ...]:
    meetings = meetings_between(here.slug or "", first=asked.first, last=asked.last)
    return tuple(
        CalendarEntry(
            meeting=meeting,
            who=", ".join(meeting.organizations) or meeting.name,
            address=address("meeting", here=here, meeting=meeting.id),
        )
        for meeting in meetings
    )


def _weeks(first: date, *, entries: tuple[CalendarEntry, ...], today: date) -> tuple[CalendarWeek, ...]:
    by_day = {one: tuple(of_day) for one, of_day in groupby(entries, key=lambda entry: entry.meeting.date)}
    return tuple(
        CalendarWeek(
            number=week[0].isocalendar().week,
            days=tuple(
                CalendarDay(
                    date=one if one.month == first.month else None,
                    is_today=one == today and one.month == first.month,
                    entries=by_day.get(one, ()),
                )
                for one in week
            ),
        )
        for week in Calendar().monthdatescalendar(first.year, first.month)
    )


def _months(entries: tuple[CalendarEntry, ...]) -> tuple[CalendarMonth, ...]:
    months = groupby(entries, key=lambda entry: entry.meeting.date.replace(day=1))
    return tuple(CalendarMonth(first=first, entries=tuple(of_month)) for first, of_month in months)


def _step(first: date, *, asked: _Asked, bounds: CalendarBounds, here: Here) -> CalendarStep | None:
    """The way to the period that begins then, as far as there are meetings, or today lies there."""
    there = _Asked(month=first, is_list=asked.is_list)
    earliest, latest = bounds.first or here.today, max(bounds.last or here.today, here.today)
    if there.last < earliest or there.first > latest:
        return None
    label = str(first.year) if asked.is_list else month(first)
    return CalendarStep(label=label, address=_address(there, here=here))


def _other_view(asked: _Asked, *, here: Here) -> CalendarStep:
    label = gettext("Vis som månedskalender") if asked.is_list else gettext("Vis hele året som liste")
    return CalendarStep(
        label=label, address=_address(_Asked(month=asked.month, is_list=not asked.is_list), here=here)
    )


def _address(asked: _Asked, *, here: Here) -> str:
    """In the list the month is kept, so that the way back leads to it."""
    query = f"maaned={asked.month:%Y-%m}" + ("&vis=liste" if asked.is_list else "")
    return f"{address('calendar', here=here)}?{query}"


def _feeds(here: Here) -> tuple[CalendarStep, ...]:
    """The calendars of the committees that meet today."""
    committees = organizations_of_body(here.slug or "", today=here.today)
    return tuple(
        CalendarStep(label=one.name, address=address("organization-calendar", here=here, organization=one.id))
        for one in committees
        if one.is_current and one.meetings
    )


def _row(entry: CalendarEntry, *, request: HttpRequest) -> CalendarRow:
    one = entry.meeting
    return CalendarRow(
        id=one.id,
        date=one.date,
        start=one.start,
        end=one.end,
        place=one.place,
        organizations=one.organizations,
        cancelled=one.cancelled,
        extraordinary=one.extraordinary,
        has_agenda=one.has_agenda,
        has_minutes=one.has_minutes,
        address=request.build_absolute_uri(entry.address),
    )


def _feed_entry(entry: CalendarEntry) -> FeedEntry:
    one = entry.meeting
    return FeedEntry(
        id=one.id,
        title=f"{entry.who}, {day(one.date)}",
        address=entry.address,
        updated=datetime.fromisoformat(one.told_at) if one.told_at else one.date,
        summary=gettext("Aflyst") if one.cancelled else "",
    )
