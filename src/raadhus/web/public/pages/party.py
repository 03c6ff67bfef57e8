"""The page of a party: members, and the votes and positions in which the minutes name it; never from silence."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.core.kle_main_groups import KLE_MAIN_GROUPS
from raadhus.core.parties import party_forms, party_letter
from raadhus.published.queries.people.parties import ShownParty, SidesBySubject, party_of_body
from raadhus.published.queries.people.sides_taken import (
    SIDES_ON_A_PAGE,
    PositionsTaken,
    SidesTaken,
    all_positions_of_party,
    all_votes_of_party,
    positions_of_party,
    votes_of_party,
)
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Crumb, NoSuchThing, Page, body_page, show
from raadhus.web.public.lists.listings import FormName, Listing, as_data, forms_of
from raadhus.web.public.lists.paging import Paging, page_number, paging
from raadhus.web.public.lists.taken_rows import TakenRow, taken_entries, taken_rows
from raadhus.web.public.words.value_words import party_words


class Topic(Struct, frozen=True, kw_only=True):
    name: str | None
    sides: SidesBySubject


class PartyPage(Page, frozen=True, kw_only=True):
    """`is_nameless`: a local list, whose letter is known and whose name is not."""

    party: ShownParty
    is_nameless: bool
    topics: tuple[Topic, ...]
    votes: SidesTaken
    votes_pages: Paging
    positions: PositionsTaken
    positions_pages: Paging


@body_page
def show_party(request: HttpRequest, here: Here, *, party: str) -> HttpResponse:
    body, found = here.slug or "", _party(party, here=here)
    letter, name = found.letter, _name(found, here=here)
    votes = votes_of_party(letter, body=body, page=page_number(request, key="stemmer"))
    positions = positions_of_party(letter, body=body, page=page_number(request, key="standpunkter"))
    page = PartyPage(
        title=name,
        heading=name,
        section="persons",
        crumbs=(
            Crumb(label=gettext("Politikere"), address=address("persons", here=here)),
            Crumb(label=name),
        ),
        description=gettext("Medlemmer, stemmer og standpunkter for %(name)s.") % {"name": name},
        forms=forms_of(request),
        party=found,
        is_nameless=name == letter and not party_forms(letter)[1:],
        topics=tuple(Topic(name=KLE_MAIN_GROUPS.get(one.subject or ""), sides=one) for one in found.subjects),
        votes=votes,
        votes_pages=paging(
            request, total=votes.total, on_a_page=SIDES_ON_A_PAGE, key="stemmer", anchor="#stemmer"
        ),
        positions=positions,
        positions_pages=paging(
            request,
            total=positions.total,
            on_a_page=SIDES_ON_A_PAGE,
            key="standpunkter",
            anchor="#standpunkter",
        ),
    )
    return show(request, "public/party.html", page, here)


@body_page
def show_party_as(request: HttpRequest, here: Here, *, party: str, form: FormName) -> HttpResponseBase:
    """The positions and votes of the party, all of them; a feed has the newest."""
    found = _party(party, here=here)
    positions = all_positions_of_party(found.letter, body=here.slug or "")
    votes = all_votes_of_party(found.letter, body=here.slug or "")
    listing = Listing(
        title=_name(found, here=here),
        row=TakenRow,
        rows=taken_rows(positions, votes, request=request, here=here),
        entries=taken_entries(positions, votes, here=here) if form == "atom" else (),
    )
    return as_data(listing, form=form, request=request, here=here)


def _party(party: str, *, here: Here) -> ShownParty:
    """By its letter or its name; raises NoSuchThing."""
    letter = party_letter(party, on=here.today.isoformat()) or party
    found = party_of_body(letter, body=here.slug or "", today=here.today)
    if found is None:
        raise NoSuchThing(party)
    return found


def _name(party: ShownParty, *, here: Here) -> str:
    return party_words(party.letter, party.day or here.today.isoformat())
