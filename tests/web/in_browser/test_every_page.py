"""What every kind of page holds in a browser: axe, reflow, spacing of text, size, nothing from elsewhere."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from chromium import DESKTOP, NEEDS_CHROMIUM, PHONE
from pages_of_demo import KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from demo_site import DemoSite

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
pytestmark = NEEDS_CHROMIUM

MOST_BYTES, MOST_BYTES_OF_FONTS = 100_000, 80_000
# WCAG 1.4.12: lines, paragraphs, letters and words set apart as a reader may set them.
WIDE_SPACING = """() => {
    const style = new CSSStyleSheet();
    style.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [style];
}"""
CUT_TEXT = """() => [...document.querySelectorAll("body *")].filter(one => {
    const style = getComputedStyle(one);
    const cuts = ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY);
    const isForEars = one.clientWidth <= 1 || style.clipPath !== "none" || style.clip !== "auto";
    return cuts && !isForEars && one.textContent.trim()
        && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
}).map(one => one.outerHTML.slice(0, 120))"""
LOADED = """() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
    .map(one => [one.name, one.encodedBodySize])"""


# A page in English differs from the Danish one by its words alone: some of them will do but with --long.
SOME_IN_ENGLISH = frozenset({"meeting, English", "outstanding, English", "search, hits, English"})
PAGES = [
    pytest.param(kind, marks=[pytest.mark.long] if "English" in kind and kind not in SOME_IN_ENGLISH else [])
    for kind in KINDS
]


@pytest.fixture(scope="module", params=PAGES)
def page(request: pytest.FixtureRequest, browser: "Browser", site: "DemoSite") -> "Iterator[Page]":
    """The page of a kind, loaded once for all that is asked of it."""
    context = browser.new_context(viewport=_size(*DESKTOP), reduced_motion="reduce")
    opened = context.new_page()
    opened.goto(site.address(request.param))
    yield opened
    context.close()


@pytest.mark.parametrize(
    "size", [pytest.param(PHONE, id="phone"), pytest.param(DESKTOP, id="desk", marks=pytest.mark.long)]
)
def test_axe_finds_nothing(page: "Page", size: tuple[int, int]) -> None:
    page.set_viewport_size(_size(*size))
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")

    found = axe.Axe().run(page)

    assert [_told(violation) for violation in found.response["violations"]] == []
    assert len(found.response["passes"]) > 15


@pytest.mark.parametrize(
    "width",
    [320, pytest.param(360, marks=pytest.mark.long), pytest.param(640, marks=pytest.mark.long), 1280],
)
def test_nothing_lies_to_the_side(page: "Page", width: int) -> None:
    page.set_viewport_size(_size(width, 800))

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_text_set_wider_is_neither_cut_nor_pushed_aside(page: "Page") -> None:
    page.set_viewport_size(_size(*PHONE))
    page.evaluate(WIDE_SPACING)
    width, cut = page.evaluate("document.documentElement.scrollWidth"), page.evaluate(CUT_TEXT)
    page.evaluate("document.adoptedStyleSheets = []")

    assert (width, cut) == (PHONE[0], [])


def test_nothing_moves_for_whoever_wants_no_motion(page: "Page") -> None:
    moving = page.evaluate("""[...document.querySelectorAll("body *")].map(one => getComputedStyle(one))
        .filter(style => style.animationName !== "none" || parseFloat(style.transitionDuration) > 0.01).length""")

    assert moving == 0


def test_it_is_small_and_all_of_it_is_of_this_host(page: "Page") -> None:
    loaded = page.evaluate(LOADED)
    fonts = sum(size for name, size in loaded if name.endswith(".woff2"))
    others = sum(size for name, size in loaded if not name.endswith((".woff2", ".png", ".jpg")))

    assert {urlsplit(name).netloc for name, _ in loaded} == {urlsplit(page.url).netloc}
    assert fonts <= MOST_BYTES_OF_FONTS
    assert 10_000 < others <= MOST_BYTES


def _size(width: int, height: int) -> Any:
    return {"width": width, "height": height}


def _told(violation: dict[str, Any]) -> tuple[str, str, list[str]]:
    return violation["id"], violation["help"], [node["html"] for node in violation["nodes"]]
