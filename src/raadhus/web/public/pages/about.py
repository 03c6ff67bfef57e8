"""What Raadhus is, where the words come from and what they are worth; and how accessible the pages are."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.translation import gettext

from raadhus import __version__
from raadhus.published.queries.bodies.bodies import ListedBody, listed_bodies
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, installation_page_of_store, show, unless_known


class AboutPage(Page, frozen=True, kw_only=True):
    """`bodies` are those whose papers are here; with one alone the page speaks of it."""

    bodies: tuple[ListedBody, ...]
    version: str


@installation_page_of_store
def show_about(request: HttpRequest, here: Here) -> HttpResponseBase:
    bodies = listed_bodies()
    return unless_known(request, here, of=bodies, make=lambda: _about(request, here, bodies=bodies))


def _about(request: HttpRequest, here: Here, *, bodies: tuple[ListedBody, ...]) -> HttpResponse:
    heading = gettext("Om siden")
    page = AboutPage(
        title=heading,
        heading=heading,
        section="about",
        description=gettext("Hvad Raadhus er, hvor ordene kommer fra, og hvad du kan regne med."),
        bodies=bodies,
        version=__version__,
    )
    return show(request, "public/about.html", page, here)


@installation_page_of_store
def show_accessibility(request: HttpRequest, here: Here) -> HttpResponseBase:
    """The operator's own statement, where there is one; else what is known of these pages."""
    if here.operator.accessibility_statement is not None:
        return HttpResponseRedirect(here.operator.accessibility_statement)
    return unless_known(request, here, make=lambda: _accessibility(request, here))


def _accessibility(request: HttpRequest, here: Here) -> HttpResponse:
    heading = gettext("Tilgængelighed")
    page = Page(
        title=heading,
        heading=heading,
        section="accessibility",
        description=gettext("Hvad siderne kan, hvad de ikke kan, og hvordan du klager."),
    )
    return show(request, "public/accessibility.html", page, here)
