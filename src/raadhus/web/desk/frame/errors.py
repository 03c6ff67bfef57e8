"""The desk's pages for what goes wrong: they ask the store nothing, and say nothing of what is in it."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override

from raadhus.web.desk.frame.desk_frame import DeskPage, desk_frame

_TOLD: Mapping[int, tuple[str, str]] = {
    400: ("Det kunne ikke lade sig gøre", "Forespørgslen kunne ikke forstås. Gå tilbage og prøv igen."),
    403: ("Det må du ikke", "Siden kræver en rolle, som du ikke har."),
    404: (
        "Siden findes ikke",
        "Der er ikke noget på denne adresse, eller du må ikke se det. Adressen kan være skrevet forkert.",
    ),
    413: (
        "Det er for stort",
        "Det, du sendte, fylder mere, end der kan modtages på én gang. Send færre eller mindre filer. Intet er gemt.",
    ),
    500: (
        "Der gik noget galt",
        "Fejlen er vores, og den er skrevet i loggen. Intet er gemt. Gå tilbage, og prøv igen om lidt.",
    ),
}


class ErrorPage(DeskPage, frozen=True, kw_only=True):
    why: str


def tell_error(request: HttpRequest, status: int) -> HttpResponse:
    """The page of this status."""
    heading, why = _TOLD[status]
    page = ErrorPage(title=heading, heading=heading, why=why)
    with override("da"):
        context = {"page": page, "frame": desk_frame(request, None)}
        return render(request, "desk/refusal.html", context, status=status)
