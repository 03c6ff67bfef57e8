"""What holds before any page of the desk: the session lasts on, and nobody comes by a password alone."""

from collections.abc import Callable
from typing import Any, Final

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from raadhus.accounts.models import User
from raadhus.web.desk.sign_in.session_age import keep_session

_ENOUGH: Final = frozenset({"mfa", "socialaccount", "demo"})
_DESK: Final = "desk/"
_ACCOUNT: Final = "desk/konto/"
_TRYING: Final = "desk/proev/"


class lead_to_second_factor:  # noqa: N801  a middleware is named as what it does
    """Lead whoever has signed in by a password alone to set up a second step first, where that is asked for."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self._answer(request)

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponseBase | None:
        match = request.resolver_match
        if match is None or not match.route.startswith(_DESK) or not isinstance(request.user, User):
            return None
        keep_session(request)
        if match.route.startswith((_ACCOUNT, _TRYING)):
            return None
        return redirect("mfa_index") if needs_second_factor(request) else None


def needs_second_factor(request: HttpRequest) -> bool:
    """Whether the user has yet to set one up. Who came by the identity provider had it there."""
    if settings.SECOND_FACTOR != "required" or not isinstance(request.user, User):
        return False
    used = {record["method"] for record in get_authentication_records(request, request.user)}
    return not (used & _ENOUGH) and not is_mfa_enabled(request.user)
