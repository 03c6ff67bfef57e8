"""A form that came too late: everything typed stands on a page, and is sent again from there.

The session had ended, or somebody had signed in anew in another window, so that the form's token was an old one.
"""

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override
from msgspec import Struct

from raadhus.web.desk.frame.desk_frame import DeskPage, desk_frame

_View = TypeVar("_View", bound=Callable[..., object])
_TOKEN = "csrfmiddlewaretoken"  # noqa: S105  the name of a field
_SHOWN_FROM = 12


class TypedField(Struct, frozen=True, kw_only=True):
    """`is_shown`: so long that a person wrote it, and may want to copy it."""

    name: str
    value: str
    is_shown: bool


class TypedPage(DeskPage, frozen=True, kw_only=True):
    """`fields` are null where they may not stand here; `had_files` that some were chosen, and must be again."""

    address: str
    sign_in: str
    is_signed_in: bool
    fields: tuple[TypedField, ...] | None
    had_files: bool


def keeping_typed(view: _View) -> _View:
    """Mark a view whose forms hold no secret, so that what was typed may stand on a page again."""
    view.keeps_typed = True  # type: ignore[attr-defined]  # a mark, read below
    return view


def is_by_script(request: HttpRequest) -> bool:
    """Whether a script of a page of ours sent it: that keeps what was typed in the page, and needs no page back."""
    return request.headers.get("X-Requested-With") == "fetch"


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  Django's signature
    """What Django shows instead of its own page."""
    if is_by_script(request):
        return HttpResponse(status=401)
    match = request.resolver_match
    keeps = match is not None and getattr(match.func, "keeps_typed", False) and _is_our_own(request)
    with override("da"):
        return show_typed(request, title="Formularen var for gammel", status=403, keeps=keeps)


def show_typed(request: HttpRequest, *, title: str, status: int, keeps: bool = True) -> HttpResponse:
    """The page with what was typed; without `keeps` it says only that nothing was saved."""
    get_token(request)
    fields = tuple(
        TypedField(name=name, value=value, is_shown=len(value) >= _SHOWN_FROM)
        for name, values in request.POST.lists()
        for value in values
        if name != _TOKEN
    )
    page = TypedPage(
        title=title,
        heading=title,
        address=request.get_full_path(),
        sign_in=reverse("account_login"),
        is_signed_in=request.user.is_authenticated,
        fields=fields if keeps else None,
        had_files=bool(request.FILES),
    )
    context = {"page": page, "frame": desk_frame(request, None)}
    return render(request, "desk/typed.html", context, status=status)


def _is_our_own(request: HttpRequest) -> bool:
    """Whether a page of ours sent it: another site must not have its words shown here, ready to be sent."""
    origin = request.headers.get("Origin")
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    return site == "same-origin" and origin in {None, f"{request.scheme}://{request.get_host()}"}
