"""The site by keyboard alone: everything is reached in the order it is read, and where one stands can be seen."""

from typing import TYPE_CHECKING, Any

import pytest

from chromium import NEEDS_CHROMIUM

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from web.in_browser.conftest import Visit

pytestmark = NEEDS_CHROMIUM

MOST_STOPS = 500
# What can be used, in the order of the page; and where the focus is among it, with what shows it.
STOPS = """() => {
    const usable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    window.stops = [...document.querySelectorAll(usable)].filter(one => one.checkVisibility() && !one.disabled);
    return window.stops.length;
}"""
STANDS_ON = """() => {
    const style = getComputedStyle(document.activeElement);
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return [window.stops.indexOf(document.activeElement), outlined || style.boxShadow !== "none"];
}"""


@pytest.mark.parametrize(
    "kind",
    ["front", "meeting, cancelled", "item", "paper", "person", "amounts", "calendar", "search, hits", "try"],
)
def test_every_stop_is_reached_in_order_and_seen(visit: "Visit", kind: str) -> None:
    page = visit(kind, reduced_motion="reduce")
    number = page.evaluate(STOPS)

    walked, unseen = list[int](), set[str]()
    while -1 not in walked and len(walked) < MOST_STOPS:
        stop, is_seen = _tab(page)
        unseen |= set() if is_seen or stop == -1 else {page.evaluate(f"window.stops[{stop}].outerHTML")}
        walked += [stop] if walked[-1:] != [stop] else []  # a field for a day has several places within

    assert walked == [*range(number), -1]
    assert unseen == set()


def _tab(page: "Page") -> tuple[int, bool]:
    page.keyboard.press("Tab")
    stop, is_seen = page.evaluate(STANDS_ON)
    return stop, is_seen


def test_the_first_stop_skips_to_the_text(visit: "Visit") -> None:
    page = visit("meeting")

    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Gå til sidens indhold"
    assert skip.bounding_box() is not None
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "indhold"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_what_is_folded_opens_by_key(visit: "Visit", key: str) -> None:
    page = visit("item")
    page.locator("summary", has_text="Citér punktet").focus()

    page.keyboard.press(key)

    assert page.locator("details.quote").get_attribute("open") is not None


def test_searching_needs_no_mouse(visit: "Visit") -> None:
    page = visit("front")
    _tab_to(page, "input[type=search], input[name=q]")

    page.keyboard.type("skole")
    page.keyboard.press("Enter")
    page.wait_for_url("**/soeg/?q=skole*")
    _tab_to(page, ".search-hit__title a")
    page.keyboard.press("Enter")

    page.wait_for_url("**/punkter/**")


@pytest.mark.parametrize("size", [(360, 740), (1280, 900)], ids=["phone", "desk"])
def test_a_table_that_scrolls_can_be_scrolled_by_key(visit: "Visit", size: tuple[int, int]) -> None:
    for kind in ("meeting", "organization", "person", "party", "outstanding", "annual-wheel"):
        page = visit(kind, size=size)
        unreachable: Any = page.evaluate("""[...document.querySelectorAll("main *")].filter(one =>
            ["auto", "scroll"].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth
            && one.tabIndex < 0 && one.tagName !== "TEXTAREA").map(one => one.outerHTML.slice(0, 120))""")
        assert unreachable == [], kind


def _tab_to(page: "Page", selector: str) -> None:
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(selector)
