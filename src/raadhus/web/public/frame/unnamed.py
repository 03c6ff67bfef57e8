"""Where a request is when no address names a municipality that is known: on a page of the installation, or on none."""

from typing import Final

from django.conf import settings
from django.core.validators import slug_re
from django.db import InterfaceError, OperationalError, ProgrammingError
from django.http import HttpRequest

from raadhus.published.byte_store import ByteStoreError
from raadhus.published.queries.bodies.bodies import only_body
from raadhus.published.queries.bodies.state_of_body import state_of_body
from raadhus.web.public.frame.addresses import OF_INSTALLATION
from raadhus.web.public.frame.here import Here, bound_body, here_of

STORE_TROUBLE: Final = (OperationalError, ProgrammingError, InterfaceError, ByteStoreError)


def here_of_installation(request: HttpRequest) -> Here:
    """The installation as a whole, or the body that the host is bound to."""
    slug = bound_body(request)
    if slug is not None:
        return here_of(request, body=state_of_body(slug))
    return here_of(request, body=None, is_invented=_is_demonstration())


def here_of_address(request: HttpRequest) -> Here:
    """The body that the address begins with, as far as the store can be asked."""
    match, slug = request.resolver_match, _named(request)
    if match is not None and match.url_name in OF_INSTALLATION:
        return here_unasked(request)
    try:
        body = state_of_body(slug) if slug else None
    except STORE_TROUBLE:
        return here_unasked(request)
    return here_of(request, body=body, is_invented=body is None and _is_demonstration())


def here_unasked(request: HttpRequest) -> Here:
    """What the address alone tells."""
    return here_of(request, body=None, is_invented=_named(request) == settings.INVENTED_BODY)


def _named(request: HttpRequest) -> str | None:
    first, *rest = request.path.split("/")[1:] or ("",)
    named = rest[0] if first == "en" and rest else first
    return bound_body(request) or (named if slug_re.match(named) else None)


def _is_demonstration() -> bool:
    """The one body that is here is invented; without a store nothing is said of it."""
    try:
        return only_body() == settings.INVENTED_BODY
    except STORE_TROUBLE:
        return False
