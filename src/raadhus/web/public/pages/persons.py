"""Everybody who was elected: the members of today with party and committees, and those who were."""

from collections import defaultdict

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.published.queries.people.persons import PersonInList, persons_of_body
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page, show
from raadhus.web.public.lists.listings import FeedEntry, FormName, Listing, as_data, forms_of
from raadhus.web.public.words.value_words import party_words


class PartyInList(Struct, frozen=True, kw_only=True):
    """`day` is the last on which anybody is known to have had a seat for it."""

    letter: str
    members: int
    day: str | None


class PersonsPage(Page, frozen=True, kw_only=True):
    """`others` took part, as substitutes or otherwise, and have no seat that is known."""

    members: tuple[PersonInList, ...]
    former: tuple[PersonInList, ...]
    others: tuple[PersonInList, ...]
    parties: tuple[PartyInList, ...]


class PersonRow(Struct, frozen=True, kw_only=True):
    """A person as a row of data."""

    id: str
    name: str
    party: str | None
    is_member: bool
    organizations: tuple[str, ...]
    address: str


@body_page
def show_persons(request: HttpRequest, here: Here) -> HttpResponse:
    found = persons_of_body(here.slug or "", today=here.today)
    members = tuple(one for one in found if one.is_member)
    heading = gettext("Politikere")
    page = PersonsPage(
        title=heading,
        heading=heading,
        section="persons",
        description=gettext("De folkevalgte med parti, udvalg, fremmøde og stemmer."),
        forms=forms_of(request),
        members=members,
        former=tuple(one for one in found if not one.is_member and one.committees),
        others=tuple(one for one in found if not one.committees),
        parties=_parties(members or found),
    )
    return show(request, "public/persons.html", page, here)


@body_page
def show_persons_as(request: HttpRequest, here: Here, *, form: FormName) -> HttpResponseBase:
    found = persons_of_body(here.slug or "", today=here.today)
    listing = Listing(
        title=gettext("Politikere"),
        row=PersonRow,
        rows=tuple(_row(one, request=request, here=here) for one in found),
        entries=tuple(
            FeedEntry(
                id=one.id,
                title=one.name,
                address=address("person", here=here, person=one.id),
                updated=here.today,
                summary=party_words(one.party, one.party_day),
            )
            for one in found
            if one.is_member
        ),
    )
    return as_data(listing, form=form, request=request, here=here)


def _parties(persons: tuple[PersonInList, ...]) -> tuple[PartyInList, ...]:
    days: defaultdict[str, list[str]] = defaultdict(list)
    for one in persons:
        if one.party:
            days[one.party].append(one.party_day or "")
    return tuple(
        PartyInList(letter=letter, members=len(days[letter]), day=max(days[letter]) or None)
        for letter in sorted(days, key=lambda letter: (-len(days[letter]), letter))
    )


def _row(person: PersonInList, *, request: HttpRequest, here: Here) -> PersonRow:
    return PersonRow(
        id=person.id,
        name=person.name,
        party=person.party,
        is_member=person.is_member,
        organizations=tuple(dict.fromkeys(seat.organization_name for seat in person.committees)),
        address=request.build_absolute_uri(address("person", here=here, person=person.id)),
    )
