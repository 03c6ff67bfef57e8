"""The desk on the test's own database, answering a browser; and somebody of the cast signed in there."""

from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from threading import Thread
from typing import Any
from urllib.parse import urlsplit
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django.conf import settings
from django.test import Client

from raadhus.accounts.models import User
from raadhus.server.wsgi import application


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing: the tests print what matters."""


@contextmanager
def desk_server() -> Iterator[str]:
    """The address where it answers."""
    with make_server("localhost", 0, application, server_class=_Server, handler_class=_Quiet) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://localhost:{server.server_port}"
        finally:
            server.shutdown()


def cookies_of(user: User, *, address: str) -> list[Any]:
    """Those of a session, as a browser takes them."""
    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    host = urlsplit(address).hostname
    return [
        {"name": name, "value": one.value, "domain": host, "path": settings.SESSION_COOKIE_PATH}
        for name, one in client.cookies.items()
    ]
