"""That a session lasts as long as it is used, without writing it at every page."""

import time
from typing import Final

from django.http import HttpRequest

_KEY: Final = "used_at"
_SECONDS: Final = 120


def keep_session(request: HttpRequest) -> None:
    """Note now and then that the session is used; being written, it holds for its whole time from now."""
    now = int(time.time())
    if now - int(request.session.get(_KEY, 0)) >= _SECONDS:
        request.session[_KEY] = now
