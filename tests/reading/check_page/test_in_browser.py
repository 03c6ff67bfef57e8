"""The check page in a real browser: accessibility, keyboard, jumps, and phone and desktop width."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chromium import NEEDS_CHROMIUM, PHONE, browser
from egeborg_minutes import EGEBORG_TEXT, GRANT_LINE, egeborg_minutes
from raadhus.reading import media
from raadhus.reading.check_page import check_page
from raadhus.reading.original import Original

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["browser"]
pytestmark = NEEDS_CHROMIUM

DESKTOP = (1440, 900)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    file: Path = tmp_path_factory.mktemp("page") / "page.html"
    original = Original(data=EGEBORG_TEXT.encode(), media_type=media.TEXT, sha256="ab" * 32)
    file.write_text(check_page(egeborg_minutes(), original), encoding="utf-8")
    return file.as_uri()


@pytest.fixture
def page(browser: "Browser", address: str) -> "Iterator[Page]":
    context = browser.new_context(
        viewport={"width": DESKTOP[0], "height": DESKTOP[1]}, reduced_motion="reduce"
    )
    opened = context.new_page()
    opened.goto(address)
    yield opened
    context.close()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing(page: "Page", size: tuple[int, int]) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")

    found = axe.Axe().run(page)

    assert found.response["violations"] == []
    assert len(found.response["passes"]) > 20


@pytest.mark.parametrize("size", [PHONE, (390, 844), (768, 1024), DESKTOP])
def test_the_page_never_scrolls_sideways(page: "Page", size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})

    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_the_first_tab_stops_are_the_skip_links(page: "Page") -> None:
    stops = []
    for _ in range(3):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.hash"))

    assert stops == ["#det-laeste", "#tvivl", "#originalen"]


def test_every_link_can_be_reached_by_keyboard(page: "Page") -> None:
    visible = "[...document.querySelectorAll('a[href], summary')].filter(one => one.checkVisibility())"
    links = page.evaluate(f"{visible}.length")
    reached = set()
    for _ in range(links * 2):
        page.keyboard.press("Tab")
        reached.add(page.evaluate(f"{visible}.indexOf(document.activeElement)"))

    assert links > 20
    assert set(range(links)) <= reached


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_doubt_jumps_to_the_original_and_back(page: "Page", size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})

    page.click(f"#tvivl-1 a[href='#linje-{GRANT_LINE}']")
    assert page.locator(f"#linje-{GRANT_LINE}").is_visible()
    assert _is_in_view(page, f"#linje-{GRANT_LINE}")

    page.click(f"#linje-{GRANT_LINE} a.mark")
    assert _is_in_view(page, "#tvivl-1")


def test_the_panes_scroll_on_their_own_on_a_wide_screen(page: "Page") -> None:
    page.click("nav.agenda a[href='#punkt-3']")

    assert page.evaluate("document.getElementById('originalen').scrollTop") == 0
    assert page.evaluate("document.getElementById('det-laeste').scrollTop") > 0
    assert page.evaluate("scrollY") == 0


def test_the_browser_refuses_nothing_of_the_page(browser: "Browser", address: str) -> None:
    said: list[str] = []
    opened = browser.new_page()
    opened.on("console", lambda message: said.append(message.text))
    opened.goto(address)

    is_styled = opened.evaluate("getComputedStyle(document.body).margin") == "0px"
    opened.close()

    assert (said, is_styled) == ([], True)


def _is_in_view(page: "Page", selector: str) -> bool:
    return bool(
        page.evaluate(
            "selector => { const box = document.querySelector(selector).getBoundingClientRect();"
            " return box.top >= 0 && box.top < innerHeight; }",
            selector,
        )
    )
