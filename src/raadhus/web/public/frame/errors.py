"""Pages that tell what went wrong and where to go on from: none of them needs a database, which may be gone."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import NoSuchBody, Page, show
from raadhus.web.public.frame.unnamed import here_of_address, here_unasked

_PAUSE_SECONDS = 60


class ErrorPage(Page, frozen=True, kw_only=True):
    """`advice` are sentences on what happened and what the reader can do."""

    advice: tuple[str, ...]


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    told = gettext("Der er ingen side på denne adresse.")
    if isinstance(exception, NoSuchBody):
        told = gettext("Der er ingen kommune med dette navn her.")
    advice = (told, gettext("Adressen kan være skrevet forkert, eller siden kan være flyttet."))
    here = here_of_address(request)
    return _show(request, gettext("Siden findes ikke"), here=here, advice=advice, status=404)


def bad_request(request: HttpRequest, exception: Exception | None) -> HttpResponse:  # noqa: ARG001  Django's signature
    advice = (gettext("Forespørgslen kunne ikke forstås. Gå tilbage og prøv igen."),)
    return _show(request, gettext("Det kunne ikke lade sig gøre"), advice=advice, status=400)


def not_allowed(request: HttpRequest, *, methods: tuple[str, ...]) -> HttpResponse:
    advice = (gettext("Siden kan læses, men der kan ikke sendes noget til den."),)
    here = here_of_address(request)
    response = _show(request, gettext("Det kan siden ikke"), here=here, advice=advice, status=405)
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


def _show(
    request: HttpRequest, heading: str, *, advice: tuple[str, ...], status: int, here: Here | None = None
) -> HttpResponse:
    """Without `here` the store is asked nothing."""
    page = ErrorPage(title=heading, heading=heading, advice=advice, may_be_indexed=False)
    return show(request, "public/error.html", page, here or here_unasked(request), status=status)
