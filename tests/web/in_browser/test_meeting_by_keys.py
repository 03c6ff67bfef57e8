"""A whole meeting is recorded by keyboard, in few strokes, and what a lost connection held back is saved after."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from chromium import DESKTOP, NEEDS_CHROMIUM, PHONE
from desk_meeting import HeldMeeting, opened_meeting, planned_meeting
from desk_server import cookies_of, desk_server
from raadhus.writing.operations.meetings.call_meeting import call_meeting
from raadhus.writing.queries.facts import facts_of, facts_of_meeting
from raadhus.writing.wording.decision_text import shown_text

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.django_db(transaction=True), NEEDS_CHROMIUM]
AIM = 120
_SAVED = """() => !sessionStorage.getItem("raadhus.moede.ikke-gemt")
    && document.getElementById("gemt").textContent === "Alt er gemt" """


@pytest.fixture
def address() -> Iterator[str]:
    """Where the desk answers while the test runs, on the test's own database."""
    with desk_server() as served:
        yield served


class Secretary:
    """Someone at the keyboard, whose strokes and clicks are counted; free text is not."""

    def __init__(self, page: "Page") -> None:
        self.page = page
        self.strokes = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
        self.strokes += len(keys)

    def writes(self, text: str) -> None:
        self.page.keyboard.type(text)

    def looks(self) -> None:
        """See that all is saved, as one does before writing words."""
        self.page.wait_for_function(_SAVED)

    def sees(self, text: str) -> None:
        self.page.get_by_text(text, exact=False).first.wait_for()


@contextmanager
def _at_the_table(
    held: HeldMeeting, *, browser: "Browser", address: str, size: tuple[int, int] = DESKTOP
) -> Iterator["Page"]:
    """The page in a browser, signed in."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]})
    context.add_cookies(cookies_of(held.desk.users["Sofie Sekretær"], address=address))
    page = context.new_page()
    page.goto(f"{address}/desk/moeder/{held.meeting.pk}/moedet/")
    try:
        yield page
    finally:
        if pictures := os.environ.get("PICTURES_OF_TESTS"):
            page.screenshot(path=f"{pictures}/meeting-{len(held.items)}-{size[0]}.png", full_page=True)
        context.close()


def _text(held: HeldMeeting, number: int) -> str:
    return shown_text(str(held.items[number - 1].pk), meeting=facts_of_meeting(held.now()))


def test_a_meeting_of_twelve_items_takes_few_strokes(browser_beside_tables: "Browser", address: str) -> None:
    held = planned_meeting(items=12, closed=(12,))
    call_meeting(held.meeting.pk, by=held.by())

    with _at_the_table(held, browser=browser_beside_tables, address=address) as page:
        sofie = Secretary(page)
        page.get_by_label("Claus").uncheck()
        sofie.strokes += 1
        page.get_by_label("Claus").blur()
        sofie.press("n")
        sofie.looks()
        sofie.press("n", "g")
        sofie.press("n", "k", *"cl", "Enter", "e")
        sofie.press("n", "i", *"tor", "Tab")
        sofie.looks()
        sofie.writes("ejer grunden")
        sofie.press("Tab", *"fr", "Enter", "g")
        sofie.press("n", "s", *"cl", "Enter")
        sofie.press("n", "g", "f", *"bir", "Enter")
        sofie.press("n", "s", *"tor", "Tab", *"di", "Enter")
        sofie.press("n", "u")
        sofie.press("n", "g", "f", *"cl", "Enter")
        sofie.press("n", "e", "n", "d", "n", "g", "p")
        sofie.looks()
        sofie.writes("et notat om støj")
        sofie.press("Enter", "n", "g", "z", "Enter")
        page.locator("h1 .badge", has_text="slut").wait_for()
        sofie.looks()
        strokes = sofie.strokes

    assert held.now().state == "closed"
    assert [item.state for item in held.meeting.items.order_by("position")].count("decided") == 11
    assert _text(held, 3).endswith("og Frode Kjeldgård (V) deltog i stedet.")
    assert "Imod stemte: Claus Rørmose (C)." in _text(held, 4)
    assert _text(held, 5).endswith("Birgit Ankerstjerne (A) tog forbehold.")
    assert "Undlod at stemme: Ditte Marie Overby (F)." in _text(held, 6)
    assert _text(held, 11).endswith("bad administrationen om et notat om støj.")
    assert strokes <= AIM


def test_what_was_typed_while_the_connection_was_away_is_saved_when_it_is_back(
    browser_beside_tables: "Browser", address: str
) -> None:
    held = opened_meeting(items=2)

    with _at_the_table(held, browser=browser_beside_tables, address=address) as page:
        sofie = Secretary(page)
        sofie.press("n")
        sofie.looks()
        page.context.set_offline(True)
        sofie.press("p")
        sofie.writes("et notat om støj")
        sofie.press("Enter")
        sofie.sees("Ikke gemt – prøver igen")
        page.context.set_offline(False)
        sofie.looks()

    assert [one.text for one in facts_of(held.item(1)).requests] == ["et notat om støj"]


def test_the_page_fits_a_phone(browser_beside_tables: "Browser", address: str) -> None:
    held = opened_meeting(items=3)

    with _at_the_table(held, browser=browser_beside_tables, address=address, size=PHONE) as page:
        sofie = Secretary(page)
        sofie.press("n", "g", "s")
        sofie.looks()
        page.get_by_label("Imod", exact=True).wait_for()

        assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE[0]
