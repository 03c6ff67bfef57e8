"""The desk by keyboard: an agenda is put in order and read, a meeting recorded in few strokes, also offline."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from agendas_at_hand import composed, ready_case
from chromium import DESKTOP, NEEDS_CHROMIUM, PHONE
from desk_cast import egeborg_desk
from desk_meeting import HeldMeeting, opened_meeting, planned_meeting
from desk_server import cookies_of, desk_server
from raadhus.writing.models import Meeting
from raadhus.writing.operations.agendas.order_items import order_items
from raadhus.writing.operations.agendas.place_items import place_items
from raadhus.writing.operations.meetings.call_meeting import call_meeting
from raadhus.writing.queries.facts import facts_of, facts_of_meeting
from raadhus.writing.wording.decision_text import shown_text
from sent_agendas import sent_agenda

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

    from web.in_browser.conftest import AtTheDesk

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


def test_an_item_is_added_by_keys(at_the_desk: "AtTheDesk") -> None:
    held = opened_meeting(items=1)
    page = at_the_desk(held.desk.users["Sofie Sekretær"], f"/desk/moeder/{held.meeting.pk}/moedet/")

    page.keyboard.press("+")
    page.keyboard.type("Fristen udløber i morgen.")
    page.keyboard.press("Tab")
    page.keyboard.type("Høringssvar om skolebusser")
    page.keyboard.press("Enter")

    page.locator(".meeting-items li", has_text="2 Høringssvar om skolebusser").wait_for()


def test_items_change_places_by_mouse_and_by_keys(at_the_desk: "AtTheDesk") -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    cases = tuple(ready_case(desk, title).pk for title in ("Skolehaver", "Cykelstier"))
    place_items(meeting.pk, proposals=cases, by=desk.acting("Sofie"), version=None)
    page = at_the_desk(desk.users["Sofie Sekretær"], f"/desk/moeder/{meeting.pk}/dagsorden/")

    _saved(page, lambda: _entry(page, "Cykelstier").drag_to(_entry(page, "Skolehaver"), target_position=_TOP))
    assert _titles(meeting) == _shown(page)
    assert _titles(meeting).index("Cykelstier") + 1 == _titles(meeting).index("Skolehaver")
    _entry(page, "Skolehaver").focus()
    _saved(page, lambda: page.keyboard.press("Alt+ArrowUp"))
    _saved(page, lambda: page.keyboard.press("Alt+ArrowUp"))

    assert _titles(meeting) == _shown(page)
    assert _titles(meeting).index("Skolehaver") + 2 == _titles(meeting).index("Cykelstier")
    assert "Skolehaver står nu på plads" in page.locator("#flyttet").inner_text()


def test_an_order_that_somebody_else_has_changed_is_told_and_put_back(at_the_desk: "AtTheDesk") -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    page = at_the_desk(desk.users["Sofie Sekretær"], f"/desk/moeder/{meeting.pk}/dagsorden/")
    before = _shown(page)
    rows = list(meeting.items.order_by("position").values_list("pk", flat=True))
    order_items(meeting.pk, order=(rows[1], rows[0], *rows[2:]), by=desk.acting("Sofie"), version=None)
    now = _titles(meeting)

    _entry(page, before[0]).focus()
    _saved(page, lambda: page.keyboard.press("Alt+ArrowDown"))

    page.get_by_text("Sofie Sekretær har ændret dette").wait_for()
    assert (_shown(page), _titles(meeting)) == (before, now)


def test_a_member_reads_from_item_to_item_by_keys(at_the_desk: "AtTheDesk") -> None:
    sent = sent_agenda()
    page = at_the_desk(sent.user("Birgit"), f"/desk/mine-moeder/{sent.meeting.pk}/punkt/{sent.open_item.pk}/")
    files = page.locator(".my-files li").all_inner_texts()
    here = page.url

    after, back = _led_to(page, "ArrowRight"), _led_to(page, "k")
    page.get_by_role("button", name="Slå j og k fra").click()
    page.keyboard.press("j")
    after_letters_are_off = _led_to(page, "ArrowRight")

    assert [text.startswith("Anbefales") for text in files] == [True, False]
    assert after != here == back
    assert after_letters_are_off == after


def _led_to(page: "Page", key: str) -> str:
    with page.expect_navigation():
        page.keyboard.press(key)
    return page.url


_TOP: Any = {"x": 40, "y": 2}


def _entry(page: "Page", title: str) -> "Locator":
    return page.locator("li.agenda-item", has=page.get_by_role("link", name=title, exact=True))


def _saved(page: "Page", act: Callable[[], None]) -> None:
    with page.expect_response("**/raekkefoelge/"):
        act()


def _shown(page: "Page") -> list[str]:
    return page.locator("li.agenda-item h3 a").all_inner_texts()


def _titles(meeting: Meeting) -> list[str]:
    return list(meeting.items.order_by("position").values_list("title", flat=True))
