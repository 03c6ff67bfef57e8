"""How a view of the desk becomes an answer: for one who is signed in, refusals told, nothing typed lost."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import override

from raadhus.accounts.models import User
from raadhus.accounts.queries.acting import acting_of
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import MayNot, NotThere, Refusal
from raadhus.web.desk.frame.clock import desk_now
from raadhus.web.desk.frame.desk_frame import Crumb, DeskPage, desk_frame
from raadhus.web.desk.frame.typed import is_by_script, keeping_typed

_Place = ParamSpec("_Place")


__all__ = ["Crumb", "DeskPage", "desk_page", "show", "tell_refusal"]


def desk_page(
    view: Callable[Concatenate[HttpRequest, Acting, _Place], HttpResponseBase],
) -> Callable[..., HttpResponseBase]:
    """Make a view of `(request, by, …)` answer for whoever is signed in; others are led to sign in and back.

    A Refusal that the view does not tell itself becomes a page: 404 for what may not be known of, 403 for what one
    may not do, else 409.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: _Place.args, **place: _Place.kwargs) -> HttpResponseBase:
        with override("da"):
            if not isinstance(request.user, User):
                return _let_sign_in(request)
            by = acting_of(request.user, now=desk_now())
            try:
                return view(request, by, *args, **place)
            except Refusal as refusal:
                return tell_refusal(request, by, refusal)

    return keeping_typed(answer)


def _let_sign_in(request: HttpRequest) -> HttpResponseBase:
    """Lead there and back; what was sent by one whose session has ended is kept until then.

    A script is told so by 401, and keeps what it has itself.
    """
    if is_by_script(request):
        return HttpResponse(status=401)
    if request.method == "POST":
        from raadhus.web.desk.sign_in.kept_forms import keep_posted_form  # it is a page itself

        return keep_posted_form(request)
    return redirect(f"{reverse('account_login')}?{urlencode({'next': request.get_full_path()})}")


def show(
    request: HttpRequest, by: Acting, template: str, page: DeskPage, *, status: int = 200
) -> HttpResponse:
    """The page in the desk's frame; `nonce` is what an inline script or style must carry to be run."""
    context = {
        "page": page,
        "by": by,
        "frame": desk_frame(request, by),
        "nonce": getattr(request, "csp_nonce", ""),
    }
    return render(request, template, context, status=status)


def tell_refusal(request: HttpRequest, by: Acting, refusal: Refusal) -> HttpResponse:
    """A page that says why, and leads back."""
    page = RefusalPage(
        title="Det kan ikke lade sig gøre", heading="Det kan ikke lade sig gøre", why=refusal.danish
    )
    return show(request, by, "desk/refusal.html", page, status=_status(refusal))


class RefusalPage(DeskPage, frozen=True, kw_only=True):
    why: str


def _status(refusal: Refusal) -> int:
    if isinstance(refusal, NotThere):
        return 404
    return 403 if isinstance(refusal, MayNot) else 409
