"""The desk's front page: where the one who is signed in can go, by the roles held today."""

from collections.abc import Mapping

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.web.desk.frame.menu import menu_of
from raadhus.web.desk.frame.page import DeskPage, desk_page, show

_WHAT: Mapping[str, str] = {
    "my-meetings": "Kommende møder, dagsordener og bilag, afbud og referater til godkendelse.",
    "cases": "Sager under udarbejdelse, fra udkast til behandling.",
    "meetings": "Dagsordener, møder og referater i dine udvalg.",
    "approvals": "Sager, der venter på din godkendelse.",
    "log": "Hvem der har læst lukkede sager, og hvornår.",
    "users": "Brugere og deres roller.",
    "chains": "Hvem der godkender enhedernes sager, og i hvilken rækkefølge.",
}


class Way(Struct, frozen=True, kw_only=True):
    """A page of the menu, and what it is for."""

    label: str
    address: str
    what: str


class FrontPage(DeskPage, frozen=True, kw_only=True):
    """A guest of one item holds no role, and finds the meeting by `my_meetings`."""

    ways: tuple[Way, ...]
    my_meetings: str


@desk_page
def show_front(request: HttpRequest, by: Acting) -> HttpResponseBase:
    ways = tuple(
        Way(label=entry.label, address=entry.address, what=_WHAT.get(entry.section, ""))
        for entry in menu_of(by)
    )
    page = FrontPage(
        title="Skrivebordet", heading="Skrivebordet", ways=ways, my_meetings=reverse("desk-my-meetings")
    )
    return show(request, by, "desk/front.html", page)
