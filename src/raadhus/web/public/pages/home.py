"""The first page of an installation with several municipalities; one alone is shown at once."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext

from raadhus.published.queries.bodies import ListedBody, listed_bodies
from raadhus.web.public.addresses import address
from raadhus.web.public.here import Here
from raadhus.web.public.page import Page, installation_page, show


class HomePage(Page, frozen=True, kw_only=True):
    bodies: tuple[ListedBody, ...]


@installation_page
def show_home(request: HttpRequest, here: Here) -> HttpResponse:
    bodies = listed_bodies()
    if len(bodies) == 1:
        return HttpResponseRedirect(address("front", here=here, body=bodies[0].id))
    heading = gettext("Politiske møder og sager")
    return show(request, "public/home.html", HomePage(title=heading, heading=heading, bodies=bodies), here)
