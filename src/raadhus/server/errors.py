"""Which pages tell an error: the readers', or the desk's own, which say nothing of what is there."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from raadhus.web.public.frame import errors


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _of_desk(request, 400) or errors.bad_request(request, exception)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _of_desk(request, 403) or errors.bad_request(request, exception)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _of_desk(request, 404) or errors.not_found(request, exception)


def broken(request: HttpRequest) -> HttpResponse:
    return _of_desk(request, 500) or errors.broken(request)


def _of_desk(request: HttpRequest, status: int) -> HttpResponse | None:
    """The desk's page, where this process has a desk and the address is one of it."""
    if settings.ROLE != "desk":
        return None
    from raadhus.web.desk.frame.desk_guard import is_of_desk
    from raadhus.web.desk.frame.errors import tell_error

    return tell_error(request, status) if is_of_desk(request) else None
