"""The meetings of a municipality, the newest first, by committee and year; as a page and as data."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.published.queries.meetings.meetings_by_choice import (
    ChosenMeeting,
    MeetingChoices,
    all_meetings_by_choice,
    meeting_choices,
    meetings_by_choice,
)
from raadhus.published.queries.named_choice import chosen
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page, show
from raadhus.web.public.lists.listings import FEED_ENTRIES, FormName, Listing, as_data, forms_of
from raadhus.web.public.lists.meeting_entries import ToldMeeting, meeting_entries
from raadhus.web.public.lists.paging import ON_A_PAGE, Paging, page_number, paging


class Asked(Struct, frozen=True, kw_only=True):
    """What was asked for, as far as there is such a thing."""

    organization: str | None
    year: int | None


class MeetingLine(Struct, frozen=True, kw_only=True):
    meeting: ChosenMeeting
    who: str
    address: str
    is_coming: bool


class MeetingsPage(Page, frozen=True, kw_only=True):
    asked: Asked
    choices: MeetingChoices
    total: int
    lines: tuple[MeetingLine, ...]
    pages: Paging


class MeetingRow(Struct, frozen=True, kw_only=True):
    """A meeting as data."""

    id: str
    date: date | None
    start: str | None
    place: str | None
    organizations: tuple[str, ...]
    has_agenda: bool
    has_minutes: bool
    cancelled: bool
    extraordinary: bool
    items: int
    closed_items: int
    address: str


@body_page
def show_meetings(request: HttpRequest, here: Here) -> HttpResponse:
    body = here.slug or ""
    choices = meeting_choices(body)
    asked = _asked(request, choices=choices)
    found = meetings_by_choice(
        body,
        organization=asked.organization,
        year=asked.year,
        page=page_number(request),
        on_a_page=ON_A_PAGE,
    )
    heading = gettext("Møder")
    page = MeetingsPage(
        title=heading,
        heading=heading,
        section="meetings",
        forms=forms_of(request),
        asked=asked,
        choices=choices,
        total=found.total,
        lines=tuple(_line(one, here=here) for one in found.meetings),
        pages=paging(request, total=found.total),
    )
    return show(request, "public/meetings.html", page, here)


@body_page
def show_meetings_as(request: HttpRequest, here: Here, *, form: FormName) -> HttpResponseBase:
    """All that were chosen; a feed has the newest."""
    body = here.slug or ""
    asked = _asked(request, choices=meeting_choices(body))
    newest = (
        meetings_by_choice(
            body, organization=asked.organization, year=asked.year, on_a_page=FEED_ENTRIES
        ).meetings
        if form == "atom"
        else ()
    )
    all_of_them = all_meetings_by_choice(body, organization=asked.organization, year=asked.year)
    listing = Listing(
        title=gettext("Møder"),
        row=MeetingRow,
        rows=(_row(_line(one, here=here), request=request) for one in all_of_them),
        entries=meeting_entries(_told(newest), here=here),
    )
    return as_data(listing, form=form, request=request, here=here)


def _asked(request: HttpRequest, *, choices: MeetingChoices) -> Asked:
    """What is chosen; a committee or a year that there is not chooses nothing."""
    year = request.GET.get("aar", "")
    return Asked(
        organization=chosen(choices.organizations, asked=request.GET.get("udvalg", "")),
        year=next((one for one in choices.years if str(one) == year), None),
    )


def _line(meeting: ChosenMeeting, *, here: Here) -> MeetingLine:
    return MeetingLine(
        meeting=meeting,
        who=", ".join(meeting.organizations) or meeting.name,
        address=address("meeting", here=here, meeting=meeting.id),
        is_coming=meeting.date is not None and meeting.date >= here.today and not meeting.has_minutes,
    )


def _row(line: MeetingLine, *, request: HttpRequest) -> MeetingRow:
    one = line.meeting
    return MeetingRow(
        id=one.id,
        date=one.date,
        start=one.start,
        place=one.place,
        organizations=one.organizations,
        has_agenda=one.has_agenda,
        has_minutes=one.has_minutes,
        cancelled=one.cancelled,
        extraordinary=one.extraordinary,
        items=one.items,
        closed_items=one.closed_items,
        address=request.build_absolute_uri(line.address),
    )


def _told(meetings: Iterable[ChosenMeeting]) -> Iterator[ToldMeeting]:
    for one in meetings:
        if one.date is not None:
            counted = {"items": one.items, "closed": one.closed_items}
            yield ToldMeeting(
                id=one.id,
                who=", ".join(one.organizations) or one.name,
                date=one.date,
                summary=gettext("%(items)s punkter, heraf %(closed)s lukkede") % counted,
            )
