"""What holds for every answer of the desk, also for one that signs in, fails or is refused."""

from collections.abc import Callable

from csp.constants import NONCE, SELF
from django.http import HttpRequest
from django.http.response import HttpResponseBase

PREFIX = "/desk/"
_HEADERS = {
    # Nothing of the desk stays in a browser, or in what lies between.
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex, nofollow",
    # Not «no-referrer»: browsers would then hide from us, too, that a form is our own.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# The editor loads its parts by a map in the page, and writes styles of its own: both carry the page's nonce.
_POLICY = {
    "script-src": [SELF, NONCE],
    "style-src": [SELF, NONCE],
    "img-src": [SELF, "data:"],
}


class DeskGuard:
    """The innermost of the middleware, so that nothing before it reads what a page of the desk says."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self._answer(request)
        if is_of_desk(request):
            for name, value in _HEADERS.items():
                response.headers[name] = value
            response._csp_replace = _POLICY  # type: ignore[attr-defined]  # noqa: SLF001  what django-csp reads
        return response


def is_of_desk(request: HttpRequest) -> bool:
    return request.path_info.startswith(PREFIX)
