"""Kept files that would run a script, fetched by a real browser in every way that a page has."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from chromium import NEEDS_CHROMIUM, browser, playwright
from print_shop import print_pdf
from raadhus.published.byte_store import served_type
from raadhus.reading.file_kind import file_kind

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["browser"]
pytestmark = NEEDS_CHROMIUM

RUN = b"new Image().src='/ran'"
SCRIPT = b"<script>" + RUN + b"</script>"
HOSTILE = (
    b"<!doctype html>" + SCRIPT,
    SCRIPT,
    b'<img src=x onerror="' + RUN + b'">',
    b'<svg xmlns="http://www.w3.org/2000/svg">' + SCRIPT + b"</svg>",
    b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">' + SCRIPT + b"</html>",
    b"GIF89a/*" + SCRIPT + b"*/=1;" + RUN,
    b"%PDF-1.7\n<html>" + SCRIPT,
    RUN,
    b'{"a": 1}//' + RUN,
    b"Beslutning: Godkendt\n" + SCRIPT,
)


class _Server(ThreadingHTTPServer):
    ran = False


class _Answers(BaseHTTPRequestHandler):
    """`/kept/3` is a hostile file as it is served, `/bare/3` the same as a careless server has it."""

    server: _Server

    def do_GET(self) -> None:
        way, _, number = self.path.strip("/").partition("/")
        if way == "ran":
            self.server.ran = True
        body, headers = self._answer(way, number)
        self.send_response(200)
        for name, value in (*headers, ("Content-Length", str(len(body)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _answer(self, way: str, number: str) -> tuple[bytes, tuple[tuple[str, str], ...]]:
        if way == "kept":
            body = HOSTILE[int(number)]
            return body, served_type(file_kind(body), name="bilag.html").headers
        if way == "paper":
            body = print_pdf("Referat")
            return body, served_type(file_kind(body), name="referat.pdf").headers
        if way == "within":
            place = f"/kept/{number}"
            ways = f"<script src={place}></script><iframe src={place}></iframe><embed src={place}><object data={place}>"
            return ways.encode(), (("Content-Type", "text/html"),)
        body = HOSTILE[int(number)] if way == "bare" else b""
        return body, (("Content-Type", "text/html"),)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def page(browser: "Browser") -> "Iterator[Page]":
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def server() -> Iterator[_Server]:
    with _Server(("127.0.0.1", 0), _Answers) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def _has_run(page: "Page", server: _Server, way: str) -> bool:
    # What is to be saved ends the visit with an error.
    with suppress(playwright.Error):
        page.goto(f"http://127.0.0.1:{server.server_port}/{way}")
    page.wait_for_timeout(150)
    return server.ran


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_nothing_that_is_served_runs(page: "Page", server: _Server, number: int) -> None:
    assert not _has_run(page, server, f"kept/{number}")
    assert not _has_run(page, server, f"within/{number}")


def test_the_same_files_run_when_they_are_served_carelessly(page: "Page", server: _Server) -> None:
    assert _has_run(page, server, "bare/0")


def test_a_pdf_is_shown_all_the_same(page: "Page", server: _Server) -> None:
    answer = page.goto(f"http://127.0.0.1:{server.server_port}/paper")

    assert answer is not None
    assert answer.headers["content-disposition"].startswith("inline")
    assert answer.headers["content-type"] == "application/pdf"
