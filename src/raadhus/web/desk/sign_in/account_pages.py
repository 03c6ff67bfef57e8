"""How a view of allauth becomes a page of ours: our frame, our words, what was wrong said first."""

import logging
from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from http import HTTPStatus

from django.contrib.auth.decorators import login_required
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.utils.translation import override
from requests import RequestException

from raadhus.accounts.models import User
from raadhus.accounts.queries.acting import acting_of
from raadhus.web.components.forms import FieldError
from raadhus.web.desk.frame.clock import desk_now
from raadhus.web.desk.frame.desk_frame import Crumb, DeskPage, desk_frame
from raadhus.web.desk.sign_in.ways import ways_to_sign_in

_logger = logging.getLogger(__name__)
_TOLD: Mapping[int, tuple[str, str]] = {
    HTTPStatus.TOO_MANY_REQUESTS: ("For mange forsøg", "desk/sign_in/too_many.html"),
    HTTPStatus.UNAUTHORIZED: ("Du blev ikke logget ind", "socialaccount/authentication_error.html"),
}
_View = Callable[..., HttpResponseBase]


class AccountPage(DeskPage, frozen=True, kw_only=True):
    """`problems` are what was wrong, under `refused`: nothing of a sign-in is saved."""

    refused: str = "Det lykkedes ikke"
    problems: tuple[FieldError, ...] = ()


def entrance(view: _View, title: str, *, refused: str = "Du blev ikke logget ind") -> _View:
    """A page for whoever is not signed in yet, or is about to leave."""
    return _framed(view, AccountPage(title=title, heading=title, refused=refused))


def leaving(view: _View, title: str) -> _View:
    """The page that signs out: what a browser keeps of what was typed, so that nothing is lost, goes too."""
    shown = entrance(view, title)

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **place: object) -> HttpResponseBase:
        response = shown(request, *args, **place)
        if request.method == "POST":
            response.headers["Clear-Site-Data"] = '"storage"'
        return response

    return answer


def away(view: _View, title: str) -> _View:
    """The way to the identity provider; when it does not answer, the page that says so."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **place: object) -> HttpResponseBase:
        try:
            return view(request, *args, **place)
        except RequestException:
            _logger.exception("the identity provider does not answer")
            return redirect("socialaccount_login_error")

    return entrance(answer, title)


def own_page(view: _View, title: str) -> _View:
    """A page about the own account."""
    crumbs = (Crumb(label="Min konto", address="/desk/konto/"), Crumb(label=title))
    page = AccountPage(title=title, heading=title, crumbs=crumbs, section="account")
    return login_required(_framed(view, page))


def _framed(view: _View, page: AccountPage) -> _View:
    @wraps(view)
    def answer(request: HttpRequest, *args: object, **place: object) -> HttpResponseBase:
        with override("da"):
            response = view(request, *args, **place)
            if response.status_code in _TOLD:
                return _told(request, HTTPStatus(response.status_code))
            if isinstance(response, TemplateResponse):
                _set_in_frame(request, response, page)
                response.render()
        return response

    return answer


def _told(request: HttpRequest, status: HTTPStatus) -> HttpResponse:
    """What allauth says in a page of its own, in ours."""
    title, template = _TOLD[status]
    page = AccountPage(title=title, heading=title)
    context = {"page": page, "frame": desk_frame(request, None)}
    return render(request, template, context, status=status)


def _set_in_frame(request: HttpRequest, response: TemplateResponse, page: AccountPage) -> None:
    context = dict(response.context_data or {})
    problems = tuple(_problems(context.get("form")))
    by = acting_of(request.user, now=desk_now()) if isinstance(request.user, User) else None
    context["page"] = _with_problems(page, problems)
    context["frame"] = desk_frame(request, by)
    if by is None:
        context["ways"] = ways_to_sign_in(then=context.get("redirect_field_value"))
    response.context_data = context


def _with_problems(page: AccountPage, problems: tuple[FieldError, ...]) -> AccountPage:
    if not problems:
        return page
    return AccountPage(
        title=f"Fejl: {page.title}",
        heading=page.heading,
        crumbs=page.crumbs,
        section=page.section,
        refused=page.refused,
        problems=problems,
    )


def _problems(form: object) -> Iterator[FieldError]:
    """What the form was refused for, each with the field that it is about."""
    if not isinstance(form, BaseForm) or not form.is_bound:
        return
    for name, errors in form.errors.items():
        field = form[name].auto_id if name in form.fields and not form[name].is_hidden else None
        for error in errors:
            yield FieldError(text=str(error), field=field)
