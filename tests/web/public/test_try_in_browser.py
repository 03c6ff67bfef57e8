"""The try page in a real browser: by keyboard, by dropping a file, in both widths, under the site's policy."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import TYPE_CHECKING
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest

from chromium import DESKTOP, NEEDS_CHROMIUM, PHONE, browser
from raadhus.server.wsgi import application
from raadhus.web.public.pages import try_page
from raadhus.web.public.trying.senders import Attempts

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["browser"]
pytestmark = NEEDS_CHROMIUM
SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desk"])
DROP = """text => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], "referat.txt", { type: "text/plain" }));
    document.querySelector(".try-drop").dispatchEvent(
        new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: carried }));
}"""


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def root() -> Iterator[str]:
    with make_server("127.0.0.1", 0, application, server_class=_Server, handler_class=_Quiet) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def page(browser: "Browser", root: str, monkeypatch: pytest.MonkeyPatch) -> "Iterator[Page]":
    """The try page, whose visit must end without a word of complaint in the console."""
    attempts = Attempts(most=100, seconds=60)
    monkeypatch.setattr(try_page, "attempts", attempts)
    context = browser.new_context(reduced_motion="reduce")
    opened, said = context.new_page(), list[str]()
    opened.on("console", lambda message: said.append(message.text))
    opened.goto(f"{root}/proev/")
    yield opened
    context.close()
    attempts.forget_all()
    try_page.pictures.forget_all()
    assert said == []


def _size(page: "Page", size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})


def _arrived(page: "Page") -> None:
    page.wait_for_selector("#originalen")
    page.wait_for_load_state("networkidle")


@SIZES
def test_axe_finds_nothing_on_the_page_that_comes_back(page: "Page", size: tuple[int, int]) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    _size(page, size)
    page.click("text=Et referat som PDF")
    _arrived(page)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")

    found = axe.Axe().run(page)

    assert [violation["id"] for violation in found.response["violations"]] == []


@SIZES
def test_nothing_hangs_over_the_edge_and_every_picture_is_there(page: "Page", size: tuple[int, int]) -> None:
    _size(page, size)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    page.click("text=Et referat som PDF")
    _arrived(page)

    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert page.evaluate("[...document.images].every(one => one.naturalWidth > 500)")
    assert page.evaluate("document.images.length") == 9


def test_the_keyboard_alone_chooses_sends_and_comes_back(page: "Page") -> None:
    page.focus("#fil")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Læs filen"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the first sample
    _arrived(page)

    page.focus("text=Prøv et andet referat")
    page.keyboard.press("Enter")
    page.wait_for_selector(".try-form")


def test_a_dropped_file_is_read(page: "Page") -> None:
    page.evaluate(DROP, "Referat\nPunkt 1: Prøvepunktet\nBeslutning\nGodkendt.\n")
    _arrived(page)

    assert "Prøvepunktet" in page.inner_text("#det-laeste")
    assert page.inner_text(".file") == "referat.txt"


def test_a_file_that_is_too_large_is_refused_before_it_is_sent(page: "Page", tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    large.write_bytes(bytes(20_000_001))

    page.set_input_files("#fil", large)
    page.click("text=Læs filen")

    assert page.inner_text(".try-form [role=status]").startswith("Filen er større end 20 MB.")


def test_the_record_is_saved_as_a_file_without_a_request(page: "Page") -> None:
    page.click("text=Det samme møde som tekst")
    _arrived(page)
    page.context.set_offline(offline=True)
    page.click("text=Mødet som data (JSON)")
    with page.expect_download() as download:
        page.click("text=Gem som fil")

    assert json.loads(Path(download.value.path()).read_text(encoding="utf-8"))["items"]
