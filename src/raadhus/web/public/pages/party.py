"""The page of a party: members, and the votes and positions in which the minutes name it; never from silence."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.core.kle_main_groups import KLE_MAIN_GROUPS
from raadhus.core.parties import party_letter
from raadhus.published.queries.people.parties import ShownParty, SidesBySubject, party_of_body
from raadhus.published.queries.people.sides_taken import (
    SIDES_ON_A_PAGE,
    PositionsTaken,
    SidesTaken,
    positions_of_party,
    votes_of_party,
)
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Crumb, NoSuchThing, Page, body_page, show
from raadhus.web.public.lists.paging import Paging, page_number, paging
from raadhus.web.public.words.value_words import party_words


class Topic(Struct, frozen=True, kw_only=True):
    name: str | None
    sides: SidesBySubject


class PartyPage(Page, frozen=True, kw_only=True):
    party: ShownParty
    topics: tuple[Topic, ...]
    votes: SidesTaken
    votes_pages: Paging
    positions: PositionsTaken
    positions_pages: Paging


@body_page
def show_party(request: HttpRequest, here: Here, *, party: str) -> HttpResponse:
    body = here.slug or ""
    letter = party_letter(party, on=here.today.isoformat()) or party
    found = party_of_body(letter, body=body, today=here.today)
    if found is None:
        raise NoSuchThing(party)
    name = party_words(letter, found.day or here.today.isoformat())
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
        party=found,
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
