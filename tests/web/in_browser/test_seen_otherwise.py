"""The site on paper, and in the colours that a reader's system forces on it."""

from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from chromium import NEEDS_CHROMIUM

if TYPE_CHECKING:
    from web.in_browser.conftest import Visit

pytestmark = NEEDS_CHROMIUM


@pytest.mark.parametrize(
    ("kind", "words"),
    [("meeting", ("Deltagere", "Beslutning")), ("paper", ("Sagens vej", "Kommunalbestyrelsen"))],
)
def test_paper_has_the_text_without_what_one_clicks(
    visit: "Visit", kind: str, words: tuple[str, ...]
) -> None:
    page = visit(kind)
    heading = page.locator("h1 > span").first.inner_text()

    printed = _text_of(page.pdf(format="A4"))

    assert [word for word in (heading.split()[0], *words) if word not in printed] == []
    clicked = ("Gå til sidens indhold", "Politikere\n", "Citér punktet", "Prøv med dit eget")
    assert [word for word in clicked if word in printed] == []


def test_a_year_is_printed_as_circle_and_table(visit: "Visit") -> None:
    page = visit("annual-wheel")
    lines = page.locator(".wheel-table tbody tr").count()

    printed = _text_of(page.pdf(format="A4"))

    assert "Årshjul 2025" in printed
    assert " ".join(printed.split()).count(" om året") >= lines / 2 > 0
    assert "Politikere\n" not in printed


@pytest.mark.parametrize("kind", ["meeting", "paper", "person"])
def test_paper_shows_what_is_folded_away_on_the_screen(visit: "Visit", kind: str) -> None:
    page = visit(kind)
    page.emulate_media(media="print")

    folded = page.locator("main details:not(.d-print-none) > :not(summary)")
    assert folded.count() > 0
    assert folded.first.bounding_box() is not None


@pytest.mark.parametrize("kind", ["front", "meeting", "paper", "search, hits"])
def test_forced_colours_leave_icons_and_marks_visible(visit: "Visit", kind: str) -> None:
    page = visit(kind, forced_colors="active", color_scheme="dark")

    unseen = page.evaluate("""[...document.querySelectorAll(".icon-svg")].filter(one => one.checkVisibility()
        && getComputedStyle(one).fill !== getComputedStyle(one.parentElement).color).map(one => one.outerHTML)""")

    assert unseen == []
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def _text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(BytesIO(pdf)) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
