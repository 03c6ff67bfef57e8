"""Where the pages of this installation show what a document speaks of, as it is printed on paper."""

from django.conf import settings


def address_of_edition(edition: int, *, body: str) -> str:
    """The address in full where the settings tell it, else the path alone."""
    return f"{_root(body)}/udgaver/{edition}/"


def address_of_file(file: str, *, body: str) -> str | None:
    """The address in full; None where the settings do not tell it, for a path is no link in a document."""
    place = f"{_root(body)}/bilag/{file}/"
    return None if place.startswith("/") else place


def _root(body: str) -> str:
    host = next((host for host, bound in settings.BODY_HOSTS.items() if bound == body), None)
    if host is not None:
        return f"{'https' if settings.IS_HTTPS else 'http'}://{host}"
    return f"{(settings.ADDRESS or '').rstrip('/')}/{body}"
