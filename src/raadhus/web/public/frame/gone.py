"""The page that stands where something was withdrawn: it says when and on what ground, and nothing of what it was."""

from django.http import HttpRequest, HttpResponse

from raadhus.published.queries.editions.withdrawn import Grave
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, show
from raadhus.web.public.words.value_words import ground_words


class GonePage(Page, frozen=True, kw_only=True):
    ground: str
    at: str


def show_gone(request: HttpRequest, here: Here, *, heading: str, grave: Grave) -> HttpResponse:
    """Answer 410, so that search engines forget the page."""
    page = GonePage(
        title=heading, heading=heading, ground=ground_words(grave.ground), at=grave.at, may_be_indexed=False
    )
    return show(request, "public/gone.html", page, here, status=410)
