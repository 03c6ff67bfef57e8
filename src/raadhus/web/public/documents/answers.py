"""How a document is answered: as it is kept where it is as it would be made now, else made while its reader waits."""

from collections.abc import Callable
from typing import Final

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.http import parse_etags
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.documents.errors import DocumentError
from raadhus.published.byte_store import ByteStoreError, served_type
from raadhus.published.byte_store.store import hash_of
from raadhus.published.current import EditionWithdrawn
from raadhus.published.making.errors import MakersBusy
from raadhus.published.making.forms import FORM_KINDS, FormName
from raadhus.published.making.kept_documents import KeptDocument
from raadhus.published.making.make_now import make_now
from raadhus.published.stores import byte_stores
from raadhus.web.public.documents.links import OTHER_FORM, form_words
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import NoSuchThing, Page, show
from raadhus.web.public.items.shown_item import Named

DOCUMENT_LANGUAGE: Final = "da"
_PAUSE_SECONDS = 15


class Wanted(Struct, frozen=True, kw_only=True):
    """A document that is asked for: what it is made from as a mark, and what makes it; `name` has no ending.

    `other` is the address of its other form, where it has one, `newer` that of what took its place.
    """

    mark: str
    form: FormName
    name: str
    make: Callable[[], bytes]
    kept: KeptDocument | None = None
    other: str | None = None
    newer: str | None = None
    may_be_indexed: bool = False


class NotMadePage(Page, frozen=True, kw_only=True):
    """`advice` are sentences on what happened; `other` leads to the other form."""

    advice: tuple[str, ...]
    other: Named | None


def answer_document(wanted: Wanted, *, request: HttpRequest, here: Here) -> HttpResponseBase:
    """The document, or a page that says why it cannot be had. Raises NoSuchThing and ByteStoreError."""
    # It is compressed already: compressed anew it would have no length, and another tag.
    request.META.pop("HTTP_ACCEPT_ENCODING", None)
    kept = wanted.kept
    if kept is not None and kept.error is not None:
        return _not_made(wanted, request=request, here=here)
    if kept is not None and kept.sha256 is not None:
        if _is_known(kept.sha256, request=request):
            return _with_headers(HttpResponseNotModified(), wanted=wanted, sha256=kept.sha256)
        try:
            response = FileResponse(byte_stores().public.open(kept.sha256))
        except ByteStoreError as error:
            if not error.is_loss:
                raise
        else:
            response["Content-Length"] = str(kept.size)
            return _with_headers(response, wanted=wanted, sha256=kept.sha256)
    return _made(wanted, request=request, here=here)


def _made(wanted: Wanted, *, request: HttpRequest, here: Here) -> HttpResponseBase:
    try:
        data = make_now(f"{wanted.form} {wanted.mark}", make=wanted.make)
    except MakersBusy:
        return _busy(request, here)
    except DocumentError:
        return _not_made(wanted, request=request, here=here)
    except EditionWithdrawn as error:
        raise NoSuchThing(wanted.name) from error
    sha256 = hash_of(data)
    if _is_known(sha256, request=request):
        return _with_headers(HttpResponseNotModified(), wanted=wanted, sha256=sha256)
    return _with_headers(HttpResponse(data), wanted=wanted, sha256=sha256)


def _is_known(sha256: str, *, request: HttpRequest) -> bool:
    return f'"{sha256}"' in parse_etags(request.headers.get("If-None-Match", ""))


def _with_headers(response: HttpResponseBase, *, wanted: Wanted, sha256: str) -> HttpResponseBase:
    response["ETag"] = f'"{sha256}"'
    if response.status_code == HttpResponseNotModified.status_code:
        return response
    media_type = FORM_KINDS[wanted.form].media_type
    for name, value in served_type(media_type, name=f"{wanted.name}.{wanted.form}").headers:
        response[name] = value
    # It is saved, not shown, but we made it and know what it is.
    response["Content-Type"] = media_type
    response["Content-Language"] = DOCUMENT_LANGUAGE
    if not wanted.may_be_indexed:
        response["X-Robots-Tag"] = "noindex"
    if wanted.newer is not None:
        response["Link"] = f'<{wanted.newer}>; rel="successor-version"'
    return response


def _not_made(wanted: Wanted, *, request: HttpRequest, here: Here) -> HttpResponse:
    form = form_words(wanted.form)
    heading = gettext("Dokumentet kan ikke laves som %(form)s") % {"form": form}
    advice = (
        gettext("Der er noget i teksten, som ikke kan sættes i denne form. Siden selv viser det hele."),
    )
    other = None
    if wanted.other is not None:
        label = gettext("Hent som %(form)s") % {"form": form_words(OTHER_FORM[wanted.form])}
        other = Named(label=label, address=wanted.other)
    page = NotMadePage(title=heading, heading=heading, advice=advice, other=other, may_be_indexed=False)
    return show(request, "public/document_not_made.html", page, here, status=404)


def _busy(request: HttpRequest, here: Here) -> HttpResponse:
    heading = gettext("Vent lidt")
    advice = (
        gettext("Dokumentet bliver til, når du beder om det, og der laves andre lige nu. Prøv igen om lidt."),
    )
    page = NotMadePage(title=heading, heading=heading, advice=advice, other=None, may_be_indexed=False)
    response = show(request, "public/document_not_made.html", page, here, status=503)
    response["Retry-After"] = str(_PAUSE_SECONDS)
    return response
