"""The addresses of pages: by the name of the page, under the body they are of, in the language of today."""

from django.urls import reverse

from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.middleware import BOUND_ADDRESSES

OF_INSTALLATION = frozenset(
    {
        "home",
        "search-all",
        "search-all-as",
        "try",
        "try-picture",
        "about",
        "accessibility",
        "record-schema",
        "robots",
        "sitemap",
        "opensearch",
    }
)
"""Pages that belong to no body."""


def address(name: str, *, here: Here, **place: object) -> str:
    """The address of a page; a page of a body is under the body of `here`, unless `body` names another.

    Raises NoReverseMatch.
    """
    if here.is_bound:
        place.pop("body", None)
        return reverse(name, urlconf=BOUND_ADDRESSES, kwargs=place)
    if name not in OF_INSTALLATION and here.slug is not None:
        place.setdefault("body", here.slug)
    return reverse(name, urlconf="raadhus.server.urls", kwargs=place)
