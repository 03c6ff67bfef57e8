"""Pages that tell what went wrong and where to go on from: they ask nothing of a database that may be gone."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from raadhus.web.public.frame.here import here_of
from raadhus.web.public.frame.page import NoSuchBody, Page, show

_PAUSE_SECONDS = 60


class ErrorPage(Page, frozen=True, kw_only=True):
    """`advice` are sentences on what happened and what the reader can do."""

    advice: tuple[str, ...]


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    told = gettext("Der er ingen side på denne adresse.")
    if isinstance(exception, NoSuchBody):
        told = gettext("Der er ingen kommune med dette navn her.")
    advice = (told, gettext("Adressen kan være skrevet forkert, eller siden kan være flyttet."))
    return _show(request, gettext("Siden findes ikke"), advice=advice, status=404)


def bad_request(request: HttpRequest, exception: Exception | None) -> HttpResponse:  # noqa: ARG001  Django's signature
    advice = (gettext("Forespørgslen kunne ikke forstås. Gå tilbage og prøv igen."),)
    return _show(request, gettext("Det kunne ikke lade sig gøre"), advice=advice, status=400)


def not_allowed(request: HttpRequest, *, methods: tuple[str, ...]) -> HttpResponse:
    advice = (gettext("Siden kan læses, men der kan ikke sendes noget til den."),)
    response = _show(request, gettext("Det kan siden ikke"), advice=advice, status=405)
    response["Allow"] = ", ".join(methods)
    return response


def unavailable(request: HttpRequest) -> HttpResponse:
    """Where the pages come from cannot be read now."""
    advice = (
        gettext("Siderne kan ikke hentes lige nu. Der er intet galt med adressen."),
        gettext("Prøv igen om et par minutter."),
    )
    response = _show(request, gettext("Vent lidt"), advice=advice, status=503)
    response["Retry-After"] = str(_PAUSE_SECONDS)
    return response


def broken(request: HttpRequest) -> HttpResponse:
    advice = (gettext("Fejlen er vores, og den er skrevet i loggen. Prøv igen om lidt."),)
    return _show(request, gettext("Der gik noget galt"), advice=advice, status=500)


def _show(request: HttpRequest, heading: str, *, advice: tuple[str, ...], status: int) -> HttpResponse:
    page = ErrorPage(title=heading, heading=heading, advice=advice, may_be_indexed=False)
    return show(request, "public/error.html", page, here_of(request, body=None), status=status)
