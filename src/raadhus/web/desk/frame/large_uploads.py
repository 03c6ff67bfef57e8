"""That nobody waits for an upload which is refused anyway, and that it fills neither memory nor disk."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from raadhus.web.desk.frame.desk_guard import is_of_desk
from raadhus.web.desk.frame.errors import tell_error

_FILES_AT_ONCE = 4


class RefuseLargeUploads:
    """Before anything reads what is sent: several large files at once may come, more than that may not."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        length = request.META.get("CONTENT_LENGTH") or ""
        is_large = length.isdigit() and int(length) > _FILES_AT_ONCE * settings.LARGEST_UPLOAD
        if is_large and is_of_desk(request):
            return tell_error(request, 413)
        return self._answer(request)
