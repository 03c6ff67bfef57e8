"""What every page says of itself, and how a view becomes an answer: unchanged pages are not built again."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.http import parse_etags
from msgspec import Struct

from raadhus import __version__
from raadhus.published.queries.bodies.state_of_body import state_of_body
from raadhus.web.components.made_files import address_of
from raadhus.web.public.for_machines.described import Described
from raadhus.web.public.frame.here import Here, bound_body, here_of
from raadhus.web.public.frame.page_frame import frame_of
from raadhus.web.public.frame.unnamed import here_of_installation
from raadhus.web.public.lists.listings import ListForm

_Place = ParamSpec("_Place")


class Crumb(Struct, frozen=True, kw_only=True):
    """A step on the way to the page; the last one, the page itself, has no address.

    `is_danish` where the label is of the minutes, whatever the language of the page.
    """

    label: str
    address: str | None = None
    is_danish: bool = False


class Page(Struct, frozen=True, kw_only=True):
    """What every page has; each page's own value adds what its template uses.

    `heading` is the page's h1, `title` what the browser's tab says before the name of the site. `section` is the
    entry of the menu that the page stands under. `may_be_indexed` is false where search engines must not show it;
    with `has_own_search` the head has no field to search in, for the page has one. `described` is what other
    programs are told that the page is about.
    """

    title: str
    heading: str
    crumbs: tuple[Crumb, ...] = ()
    description: str | None = None
    section: str | None = None
    forms: tuple[ListForm, ...] = ()
    may_be_indexed: bool = True
    has_own_search: bool = False
    described: Described | None = None


class NoSuchBody(Http404):
    """There is no municipality of that name here."""


class NoSuchThing(Http404):
    """There is no page of that address: it never was, or its id is not of this body."""


def body_page(
    view: Callable[Concatenate[HttpRequest, Here, _Place], HttpResponseBase],
) -> Callable[..., HttpResponseBase]:
    """Make a view of `(request, here, …)` answer for a body, bound to the host or named in the address.

    A reader who has the page as it would be gets it not again. Raises NoSuchBody.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: _Place.args, **place: _Place.kwargs) -> HttpResponseBase:
        here = _here_of_body(request, place)
        return unless_known(request, here, make=lambda: view(request, here, *args, **place))

    return answer


def body_page_made_anew(
    view: Callable[Concatenate[HttpRequest, Here, _Place], HttpResponseBase],
) -> Callable[..., HttpResponseBase]:
    """Like body_page, for what depends on more than the state of the body. Raises NoSuchBody."""

    @wraps(view)
    def answer(request: HttpRequest, *args: _Place.args, **place: _Place.kwargs) -> HttpResponseBase:
        return _kept(view(request, _here_of_body(request, place), *args, **place), tag=None)

    return answer


def installation_page(
    view: Callable[Concatenate[HttpRequest, Here, _Place], HttpResponseBase],
) -> Callable[..., HttpResponseBase]:
    """Make a view of `(request, here, …)` answer for the installation as a whole, which asks the store for nothing."""

    @wraps(view)
    def answer(request: HttpRequest, *args: _Place.args, **place: _Place.kwargs) -> HttpResponseBase:
        slug = bound_body(request)
        return view(request, here_of(request, body=state_of_body(slug) if slug else None), *args, **place)

    return answer


def installation_page_of_store(
    view: Callable[Concatenate[HttpRequest, Here, _Place], HttpResponseBase],
) -> Callable[..., HttpResponseBase]:
    """Like installation_page, for what the store is asked for: it says whether the one body here is invented."""

    @wraps(view)
    def answer(request: HttpRequest, *args: _Place.args, **place: _Place.kwargs) -> HttpResponseBase:
        return view(request, here_of_installation(request), *args, **place)

    return answer


def unless_known(
    request: HttpRequest, here: Here, *, of: object = None, make: Callable[[], HttpResponseBase]
) -> HttpResponseBase:
    """The page that `make` gives, unless its reader has it; it depends on the state of its body, and on `of`."""
    tag = _tag(request, here, of)
    if tag in parse_etags(request.headers.get("If-None-Match", "")):
        return _kept(HttpResponseNotModified(), tag=tag)
    return _kept(make(), tag=tag)


def show(request: HttpRequest, template: str, page: Page, here: Here, *, status: int = 200) -> HttpResponse:
    """The page in its template, which knows `page`, `here` and `frame`, and nothing else."""
    context = {"page": page, "here": here, "frame": frame_of(request, here)}
    return render(request, template, context, status=status)


def _here_of_body(request: HttpRequest, place: dict[str, object]) -> Here:
    """Takes the name of the body out of the address's parts; raises NoSuchBody."""
    slug = bound_body(request) or str(place.pop("body", ""))
    state = state_of_body(slug)
    if state is None:
        raise NoSuchBody(slug)
    return here_of(request, body=state)


def _tag(request: HttpRequest, here: Here, of: object) -> str:
    """What every page depends on: the state of its body, the day, its address, the settings, and this program."""
    program = (__version__, address_of("site.css"))
    told = (settings.BODY_HOSTS, settings.FORMER_MEMBERS_IN_SEARCH_ENGINES)
    known = (program, told, repr(here), request.build_absolute_uri(), of)
    return f'W/"{hashlib.sha256(repr(known).encode()).hexdigest()[:32]}"'


def _kept(response: HttpResponseBase, *, tag: str | None) -> HttpResponseBase:
    """Browsers may keep the page, but ask each time: what was withdrawn must be gone at once."""
    if tag is not None and response.status_code in {200, 304} and not response.has_header("ETag"):
        response["ETag"] = tag
    if not response.has_header("Cache-Control"):
        response["Cache-Control"] = "no-cache"
    return response
