"""The page of a committee: who sits in it, when it meets, what it treats, and how much of it is closed."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import urlencode
from django.utils.translation import gettext, pgettext
from msgspec import Struct

from raadhus.following_up.queries.outstanding import ObligationFilter, most_pressing
from raadhus.published.queries.organizations.committee_meetings import (
    MEETINGS_ON_A_PAGE,
    CommitteeMeeting,
    meetings_of_committee,
)
from raadhus.published.queries.organizations.committees import Committee, committee_of_body
from raadhus.published.queries.papers.papers import ListedPaper
from raadhus.published.queries.people.seats import Seat, seats_of_organization
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Crumb, NoSuchThing, Page, body_page, show
from raadhus.web.public.lists.listings import FEED_ENTRIES, FeedEntry, FormName, Listing, as_data, forms_of
from raadhus.web.public.lists.meeting_entries import ToldMeeting, meeting_entries
from raadhus.web.public.lists.obligation_lines import ObligationLine, obligation_line
from raadhus.web.public.lists.paging import Paging, page_number, paging
from raadhus.web.public.words.value_words import percent

_MOST_MEETINGS = 10_000
_MOST_PROMISES = 5


class OrganizationPage(Page, frozen=True, kw_only=True):
    committee: Committee
    closed_share: str
    members: tuple[Seat, ...]
    members_caption: str
    former_members: tuple[Seat, ...]
    former_caption: str
    are_seen: bool
    coming: tuple[CommitteeMeeting, ...]
    meetings: tuple[CommitteeMeeting, ...]
    pages: Paging
    year: int | None
    papers: tuple[ListedPaper, ...]
    promises: tuple[ObligationLine, ...]
    outstanding: int
    outstanding_address: str


class MeetingRow(Struct, frozen=True, kw_only=True):
    """A meeting of the committee as a row of data."""

    id: str
    date: date | None
    start: str | None
    name: str
    items: int
    closed_items: int
    has_agenda: bool
    has_minutes: bool
    cancelled: bool
    address: str


@body_page
def show_organization(request: HttpRequest, here: Here, *, organization: str) -> HttpResponse:
    committee = _committee(organization, here=here)
    year = _year(request)
    number = page_number(request)
    found = meetings_of_committee(organization, today=here.today, year=year, page=number)
    seats = seats_of_organization(committee, today=here.today)
    promised = most_pressing(
        here.slug or "", today=here.today, asked=ObligationFilter(life=committee.life), limit=_MOST_PROMISES
    )
    page = OrganizationPage(
        title=committee.name,
        heading=committee.name,
        section="organizations",
        crumbs=(
            Crumb(label=pgettext("flere", "Udvalg"), address=address("organizations", here=here)),
            Crumb(label=committee.name, is_danish=True),
        ),
        description=gettext("Medlemmer, møder og sager i %(name)s.") % {"name": committee.name},
        forms=forms_of(request),
        committee=committee,
        closed_share=percent(committee.closed_items, of=committee.items),
        members=tuple(seat for seat in seats if seat.is_current),
        members_caption=gettext("Medlemmer i dag"),
        former_members=tuple(seat for seat in seats if not seat.is_current),
        former_caption=gettext("Tidligere medlemmer"),
        are_seen=any(seat.basis == "attendance" for seat in seats),
        coming=found.coming,
        meetings=found.past,
        pages=paging(request, total=found.total, on_a_page=MEETINGS_ON_A_PAGE, anchor="#moeder"),
        year=year,
        papers=committee.open_papers,
        promises=tuple(obligation_line(one, here=here) for one in promised.rows),
        outstanding=promised.total,
        outstanding_address=f"{address('outstanding', here=here)}?{urlencode({'udvalg': committee.life})}",
    )
    return show(request, "public/organization.html", page, here)


@body_page
def show_organization_as(
    request: HttpRequest, here: Here, *, organization: str, form: FormName
) -> HttpResponseBase:
    committee = _committee(organization, here=here)
    found = meetings_of_committee(
        organization, today=here.today, year=_year(request), on_a_page=_MOST_MEETINGS
    )
    rows = (*reversed(found.coming), *found.past)
    listing = Listing(
        title=gettext("Møder i %(name)s") % {"name": committee.name},
        row=MeetingRow,
        rows=tuple(_row(one, request=request, here=here) for one in rows),
        entries=_entries(rows, here=here) if form == "atom" else (),
    )
    return as_data(listing, form=form, request=request, here=here)


def _entries(rows: tuple[CommitteeMeeting, ...], *, here: Here) -> tuple[FeedEntry, ...]:
    newest = tuple(one for one in rows if one.date is not None)[:FEED_ENTRIES]
    told = (
        ToldMeeting(
            id=one.id,
            who=one.name,
            date=one.date,
            summary=gettext("%(count)s punkter") % {"count": one.items},
        )
        for one in newest
        if one.date is not None
    )
    return meeting_entries(told, here=here)


def _committee(organization: str, *, here: Here) -> Committee:
    committee = committee_of_body(organization, body=here.slug or "", today=here.today)
    if committee is None:
        raise NoSuchThing(organization)
    return committee


def _year(request: HttpRequest) -> int | None:
    asked = request.GET.get("aar", "")
    return (
        int(asked) if len(asked) == 4 and asked.isascii() and asked.isdecimal() and asked > "0000" else None
    )


def _row(meeting: CommitteeMeeting, *, request: HttpRequest, here: Here) -> MeetingRow:
    return MeetingRow(
        id=meeting.id,
        date=meeting.date,
        start=meeting.start,
        name=meeting.name,
        items=meeting.items,
        closed_items=meeting.closed_items,
        has_agenda=meeting.has_agenda,
        has_minutes=meeting.has_minutes,
        cancelled=meeting.cancelled,
        address=request.build_absolute_uri(address("meeting", here=here, meeting=meeting.id)),
    )
