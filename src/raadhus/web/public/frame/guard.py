"""What holds for every answer of the public site: who may be asked how, what browsers may do, and no bare errors."""

import logging
from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import ResolverMatch

from raadhus.web.public.frame.errors import bad_request, not_allowed, unavailable
from raadhus.web.public.frame.unnamed import STORE_TROUBLE

_READING: Final = ("GET", "HEAD")
_TAKES_POST: Final = frozenset({"try"})
DESK: Final = "desk/"
"""What the addresses of the desk begin with."""
_PERMISSIONS: Final = ", ".join(
    f"{name}=()"
    for name in (
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "microphone",
        "payment",
        "usb",
    )
)
_logger = logging.getLogger(__name__)


class Guard:
    """The outermost of the middleware, so that errors and refusals pass it too."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = _refusal(request) or self._answer(request)
        response.headers.setdefault("Permissions-Policy", _PERMISSIONS)
        # What was withdrawn must be gone at once, so nothing is taken from a browser's store unasked.
        response.headers.setdefault("Cache-Control", "no-cache")
        return response

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponse | None:
        """Pages are read; where something can be sent is named above."""
        match = request.resolver_match
        if request.method in _READING:
            return None
        if request.method == "POST" and match is not None and _takes_post(match):
            return None
        return not_allowed(request, methods=_READING)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A store that cannot be read now is no fault of the page; whoever asks again may find it."""
        if not isinstance(exception, STORE_TROUBLE):
            return None
        _logger.error("the store cannot be read", exc_info=exception)
        return unavailable(request)


def _takes_post(match: ResolverMatch) -> bool:
    return match.url_name in _TAKES_POST or match.route.startswith(DESK)


def _refusal(request: HttpRequest) -> HttpResponse | None:
    """No address of ours has a NUL in it, and PostgreSQL takes none."""
    has_nul = "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", "")
    return bad_request(request, None) if has_nul else None
