"""The first page of an installation with several municipalities; one alone is shown at once."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.translation import gettext

from raadhus.published.queries.bodies.bodies import BodyWithMeetings, bodies_with_meetings
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, installation_page_of_store, show, unless_known


class HomePage(Page, frozen=True, kw_only=True):
    """`invented` is the municipality that there is not."""

    bodies: tuple[BodyWithMeetings, ...]
    invented: str


@installation_page_of_store
def show_home(request: HttpRequest, here: Here) -> HttpResponseBase:
    bodies = bodies_with_meetings()
    if len(bodies) == 1:
        return HttpResponseRedirect(address("front", here=here, body=bodies[0].id))
    return unless_known(request, here, of=bodies, make=lambda: _home(request, here, bodies=bodies))


def _home(request: HttpRequest, here: Here, *, bodies: tuple[BodyWithMeetings, ...]) -> HttpResponse:
    heading = gettext("Politiske møder og sager")
    page = HomePage(
        title=heading,
        heading=heading,
        description=gettext("Dagsordener, referater og beslutninger fra flere kommuner."),
        has_own_search=True,
        bodies=bodies,
        invented=settings.INVENTED_BODY,
    )
    return show(request, "public/home.html", page, here)
