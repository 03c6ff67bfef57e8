"""The page of somebody elected: seats, presence, votes and positions, each as the minutes tell it."""

from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.published.queries.bodies.ids_of_today import person_of_today
from raadhus.published.queries.meetings.presence import (
    ITEMS_ON_A_PAGE,
    Presence,
    PresenceAtItem,
    presence_at_items,
    presence_at_meetings,
    presence_of_person,
)
from raadhus.published.queries.people.persons import ShownPerson, person_of_body
from raadhus.published.queries.people.seats import Seat
from raadhus.published.queries.people.sides_taken import (
    SIDES_ON_A_PAGE,
    PositionsTaken,
    PositionTaken,
    SidesTaken,
    all_positions_of_person,
    all_votes_of_person,
    positions_of_person,
    votes_of_person,
)
from raadhus.web.public.for_machines.described import described_person
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Crumb, NoSuchThing, Page, body_page, show
from raadhus.web.public.lists.listings import FormName, Listing, as_data, forms_of
from raadhus.web.public.lists.paging import Paging, page_number, paging
from raadhus.web.public.lists.taken_rows import TakenRow, taken_entries, taken_rows


class PositionsOfKind(Struct, frozen=True, kw_only=True):
    kind: str
    rows: tuple[PositionTaken, ...]


class AwayFromItems(Struct, frozen=True, kw_only=True):
    """The items of one meeting at which the minutes say the same of the person; `rows` has one at least."""

    first: PresenceAtItem
    rows: tuple[PresenceAtItem, ...]


class PersonPage(Page, frozen=True, kw_only=True):
    """`are_seen`: a seat's dates are those of the meetings that list the person."""

    person: ShownPerson
    current_seats: tuple[Seat, ...]
    current_caption: str
    former_seats: tuple[Seat, ...]
    former_caption: str
    are_seen: bool
    presence: Presence
    away: tuple[AwayFromItems, ...]
    items_pages: Paging
    votes: SidesTaken
    votes_pages: Paging
    positions: PositionsTaken
    positions_by_kind: tuple[PositionsOfKind, ...]
    positions_pages: Paging


@body_page
def show_person(request: HttpRequest, here: Here, *, person: str) -> HttpResponse:
    found = person_of_body(person, body=here.slug or "", today=here.today)
    if found is None:
        return _moved(person, here=here)
    return show(request, "public/person.html", _page(found, request=request, here=here), here)


@body_page
def show_person_as(request: HttpRequest, here: Here, *, person: str, form: FormName) -> HttpResponseBase:
    """Attendance, positions and votes, all of them; a feed has the newest of the last two."""
    found = person_of_body(person, body=here.slug or "", today=here.today)
    if found is None:
        return _moved(person, here=here, form=form)
    votes = all_votes_of_person(found.id, parties=_parties(found))
    positions = all_positions_of_person(found.id)
    listing = Listing(
        title=found.name,
        row=TakenRow,
        rows=taken_rows(presence_at_meetings(found.id), positions, votes, request=request, here=here),
        entries=taken_entries(positions, votes, here=here) if form == "atom" else (),
    )
    response = as_data(listing, form=form, request=request, here=here)
    if not _may_be_indexed(found):
        response["X-Robots-Tag"] = "noindex"
    return response


def _parties(person: ShownPerson) -> tuple[str, ...]:
    return tuple(dict.fromkeys(seat.party for seat in person.seats if seat.party))


def _may_be_indexed(person: ShownPerson) -> bool:
    return person.is_member or settings.FORMER_MEMBERS_IN_SEARCH_ENGINES


def _page(person: ShownPerson, *, request: HttpRequest, here: Here) -> PersonPage:
    items = presence_at_items(person.id, page=page_number(request, key="punkter"))
    votes = votes_of_person(person.id, parties=_parties(person), page=page_number(request, key="stemmer"))
    positions = positions_of_person(person.id, page=page_number(request, key="standpunkter"))
    return PersonPage(
        title=person.name,
        heading=person.name,
        section="persons",
        crumbs=(
            Crumb(label=gettext("Politikere"), address=address("persons", here=here)),
            Crumb(label=person.name),
        ),
        description=gettext("Udvalg, fremmøde, stemmer og standpunkter for %(name)s.")
        % {"name": person.name},
        may_be_indexed=_may_be_indexed(person),
        forms=forms_of(request),
        described=described_person(
            person.name,
            committees=dict.fromkeys(
                (seat.organization, seat.organization_name) for seat in person.seats if seat.is_current
            ),
            request=request,
            here=here,
        ),
        person=person,
        current_seats=tuple(seat for seat in person.seats if seat.is_current),
        current_caption=gettext("Udvalg i dag"),
        former_caption=gettext("Tidligere udvalg"),
        former_seats=tuple(seat for seat in person.seats if not seat.is_current),
        are_seen=any(seat.basis == "attendance" for seat in person.seats),
        presence=presence_of_person(person.id, seats=person.seats),
        away=_by_meeting(items.rows),
        items_pages=paging(
            request, total=items.total, on_a_page=ITEMS_ON_A_PAGE, key="punkter", anchor="#punkter"
        ),
        votes=votes,
        votes_pages=paging(
            request, total=votes.total, on_a_page=SIDES_ON_A_PAGE, key="stemmer", anchor="#stemmer"
        ),
        positions=positions,
        positions_by_kind=_by_kind(positions.rows),
        positions_pages=paging(
            request,
            total=positions.total,
            on_a_page=SIDES_ON_A_PAGE,
            key="standpunkter",
            anchor="#standpunkter",
        ),
    )


def _by_meeting(rows: Sequence[PresenceAtItem]) -> tuple[AwayFromItems, ...]:
    groups: dict[tuple[str | None, ...], list[PresenceAtItem]] = {}
    for row in rows:
        groups.setdefault((row.meeting, row.status, row.from_at, row.until_at), []).append(row)
    return tuple(AwayFromItems(first=rows[0], rows=tuple(rows)) for rows in groups.values())


def _by_kind(rows: Sequence[PositionTaken]) -> tuple[PositionsOfKind, ...]:
    kinds = ("minority_statement", "reservation", "against", "entry")
    found = (
        PositionsOfKind(kind=kind, rows=tuple(row for row in rows if row.kind == kind)) for kind in kinds
    )
    return tuple(one for one in found if one.rows)


def _moved(person: str, *, here: Here, form: FormName | None = None) -> HttpResponse:
    """The name may be joined with another now; raises NoSuchThing."""
    today = person_of_today(person)
    found = (
        None
        if today is None or today == person
        else person_of_body(today, body=here.slug or "", today=here.today)
    )
    if found is None:
        raise NoSuchThing(person)
    if form is None:
        return HttpResponsePermanentRedirect(address("person", here=here, person=found.id))
    return HttpResponsePermanentRedirect(address("person-as", here=here, person=found.id, form=form))
