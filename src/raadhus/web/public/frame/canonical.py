"""The one address that a page is to be known by, where several lead to it, and the same page in the other language."""

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port
from django.urls import reverse
from django.utils.translation import override

from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.middleware import BOUND_ADDRESSES


def canonical_address(request: HttpRequest, here: Here, *, language: str | None = None) -> str | None:
    """The whole address without what was asked for; that of the body's own host where it has one.

    None where no page answers.
    """
    match = request.resolver_match
    if match is None or match.url_name is None:
        return None
    place = dict(match.kwargs)
    host = own_host(here.slug)
    with override(language or here.language):
        if host is None:
            return f"{root_of(request)}{reverse(match.url_name, kwargs=place)}"
        place.pop("body", None)
        return (
            f"{root_of(request, host=host)}{reverse(match.url_name, urlconf=BOUND_ADDRESSES, kwargs=place)}"
        )


def own_host(body: str | None) -> str | None:
    """The first host that shows this body alone."""
    return next((host for host, bound in settings.BODY_HOSTS.items() if bound == body), None)


def root_of(request: HttpRequest, *, host: str | None = None) -> str:
    """The beginning of whole addresses, on this host or on another one."""
    asked = request.get_host()
    is_asked = host is None or split_domain_port(asked)[0] == host
    return f"{request.scheme}://{asked if is_asked else host}"
