"""Whatever a source wrote is text on every page, in every form: nothing of it is run, and every answer is guarded.

Pages in English say our words in English and mark those of minutes as Danish.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import msgspec
import pytest
from django.conf import settings
from icalendar import Calendar
from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawled_site import ONE, answers
from hostile_site import CANARY
from publishing import BODY
from raadhus.web.public.for_machines.crawl import Answer, leads_to, names_of_pages
from raadhus.web.public.frame.middleware import BOUND_ADDRESSES

__all__ = ["answers"]

pytestmark = pytest.mark.django_db

Answers = tuple[Answer, ...]
HARMLESS = frozenset({"", "http", "https"})
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
ADDRESSES_NOT_CRAWLED = {
    "home": "it leads to the only body there is",
    "try-picture": "it shows what the reader brought, for minutes",
}
LEADING = ("href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href")
Pages = dict[str, LexborHTMLParser]
FUNCTION_WORDS = re.compile(r"\b(?:og|den|er|ikke|til|af|på)\b", re.IGNORECASE)
SPOKEN = ("alt", "aria-label", "data-label", "placeholder")
SILENT = frozenset({"head", "script", "svg"})


def places(answers: Answers, media_type: str, is_wrong: Callable[[Answer], bool]) -> list[str]:
    """Where something is wrong with what is of this type; there must be something of it."""
    of_type = [answer for answer in answers if answer.media_type == media_type and answer.content]
    assert of_type
    return [answer.address for answer in of_type if is_wrong(answer)]


def nodes(answer: Answer) -> Iterator[LexborNode]:
    root = LexborHTMLParser(answer.content.decode()).root
    assert root is not None
    return root.traverse(include_text=False)


def test_every_page_answers(answers: Answers) -> None:
    assert [one.address for one in answers if one.status not in {200, 301, 302, 404, 410}] == []
    assert sum(one.content.count(CANARY.encode()) for one in answers) > len(answers)


def test_no_link_leads_nowhere(answers: Answers) -> None:
    shown = [answer for answer in answers if answer.status == 200]
    linked = {(answer.host, place) for answer in shown for place in leads_to(answer)}
    missing = {(answer.host, answer.address) for answer in answers if answer.status == 404}

    assert linked & missing == set()


def test_no_script_stands_on_a_page_but_ours(answers: Answers) -> None:
    def has_other(answer: Answer) -> bool:
        scripts = [node for node in nodes(answer) if node.tag == "script"]
        return any(
            node.text().strip() or not (node.attributes.get("src") or "").startswith("/static/")
            for node in scripts
        )

    assert places(answers, "text/html", has_other) == []


def test_no_text_becomes_an_attribute_that_is_run(answers: Answers) -> None:
    def is_run(answer: Answer) -> bool:
        names = {name for node in nodes(answer) for name in node.attributes}
        return any(name.startswith("on") or name in {"style", "srcdoc"} for name in names)

    assert places(answers, "text/html", is_run) == []


def test_no_text_becomes_an_address_that_is_run(answers: Answers) -> None:
    def leads_to_code(answer: Answer) -> bool:
        addresses = (node.attributes.get(name) or "" for node in nodes(answer) for name in LEADING)
        return any(urlsplit(address.strip()).scheme not in HARMLESS for address in addresses)

    assert places(answers, "text/html", leads_to_code) == []


def test_no_text_becomes_an_element(answers: Answers) -> None:
    def has_element(answer: Answer) -> bool:
        return any(
            (node.attributes.get("src") == "x") or (node.tag or "").startswith("svg/")
            for node in nodes(answer)
        )

    assert places(answers, "text/html", has_element) == []
    assert places(answers, "text/html", lambda answer: f"<script>{CANARY}".encode() in answer.content) == []


def test_what_looks_like_a_template_stays_as_it_is_printed(answers: Answers) -> None:
    shown = [answer for answer in answers if answer.page == "item" and answer.status == 200]

    assert shown
    assert [answer.address for answer in shown if b"{{ page.title }}" not in answer.content] == []


def test_json_is_well_formed(answers: Answers) -> None:
    assert not places(answers, "application/json", lambda answer: msgspec.json.decode(answer.content) is None)


def test_feeds_are_well_formed_and_lead_to_pages(answers: Answers) -> None:
    def leads_elsewhere(answer: Answer) -> bool:
        feed = ET.fromstring(answer.content)  # noqa: S314  our own
        links = [node.attrib["href"] for node in feed.iter("{http://www.w3.org/2005/Atom}link")]
        return not all(link.startswith(f"http://{answer.host}/") for link in links)

    assert places(answers, "application/atom+xml", leads_elsewhere) == []


def test_no_cell_of_a_table_is_a_formula(answers: Answers) -> None:
    def has_formula(answer: Answer) -> bool:
        rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
        cells = (cell for row in rows for cell in row)
        return any(cell.startswith(FORMULAS) and not NUMBER.fullmatch(cell) for cell in cells)

    assert places(answers, "text/csv", has_formula) == []


def test_calendars_are_well_formed(answers: Answers) -> None:
    def has_other(answer: Answer) -> bool:
        calendar = Calendar.from_ical(answer.content)
        return any(part.name not in {"VEVENT", "VTIMEZONE"} for part in calendar.subcomponents)

    assert places(answers, "text/calendar", has_other) == []


def test_every_answer_tells_the_browser_what_it_may_do(answers: Answers) -> None:
    bare = {
        (answer.page, name)
        for answer in answers
        for name in (
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
        )
        if name not in answer.headers
    }

    assert bare == set()


def test_no_policy_lets_a_text_be_run(answers: Answers) -> None:
    loose = [
        answer.address
        for answer in answers
        if "unsafe" in answer.headers.get("Content-Security-Policy", "unsafe")
        or "default-src 'none'" not in answer.headers["Content-Security-Policy"]
    ]

    assert loose == []


def test_nobody_is_given_a_cookie(answers: Answers) -> None:
    assert [answer.address for answer in answers if "Set-Cookie" in answer.headers] == []


def test_every_answer_is_asked_for_again(answers: Answers) -> None:
    kept = [
        answer.address
        for answer in answers
        if answer.status in {200, 410} and "no-" not in answer.headers.get("Cache-Control", "")
    ]

    assert kept == []


def test_no_link_of_a_host_of_its_own_names_the_body(answers: tuple[Answer, ...]) -> None:
    leading = {place for answer in answers if answer.host == ONE for place in leads_to(answer)}

    assert "/om/" in leading
    assert [place for place in leading if place.removeprefix("/en").startswith(f"/{BODY}/")] == []


def test_every_address_is_an_output_or_says_why_not(answers: tuple[Answer, ...]) -> None:
    reached = {answer.page for answer in answers if answer.status == 200}
    named = names_of_pages(settings.ROOT_URLCONF)

    assert names_of_pages(BOUND_ADDRESSES) <= named
    assert named - reached == set(ADDRESSES_NOT_CRAWLED)
    assert all(ADDRESSES_NOT_CRAWLED.values())


@pytest.fixture(scope="module")
def english(answers: tuple[Answer, ...]) -> Pages:
    """The pages in English by their addresses."""
    return {
        one.address: LexborHTMLParser(one.content.decode())
        for one in answers
        if one.address.startswith("/en/") and one.media_type == "text/html" and one.content
    }


def said_in_english(node: LexborNode) -> Iterator[str]:
    """What a screen reader says in English of this and what is inside; charts say only what a table says too."""
    if node.tag in SILENT or node.attributes.get("lang") == "da":
        return
    yield from (node.attributes.get(name) or "" for name in SPOKEN)
    for inner in node.iter(include_text=True):
        if inner.tag == "-text":
            yield inner.text() or ""
        else:
            yield from said_in_english(inner)


def attributes(page: LexborHTMLParser, selector: str, name: str) -> list[str | None]:
    return [node.attributes.get(name) for node in page.css(selector)]


def test_no_danish_is_said_in_english(english: Pages) -> None:
    said = {
        (address, " ".join(text.split()))
        for address, page in english.items()
        for text in said_in_english(page.css("html")[0])
        if FUNCTION_WORDS.search(text)
    }

    assert said == set()


def test_each_page_leads_to_itself_in_danish_with_what_was_asked_for(english: Pages) -> None:
    led = {
        unquote(address): [unquote(there or "") for there in attributes(page, "footer a[hreflang]", "href")]
        for address, page in english.items()
    }

    assert any("?" in address for address in led)
    assert {address: there for address, there in led.items() if there != [address.removeprefix("/en")]} == {}


def test_what_may_be_found_tells_where_it_is_in_both_languages(english: Pages) -> None:
    found = [page for page in english.values() if page.css("link[rel=canonical]")]

    assert found
    assert {tuple(attributes(page, "link[hreflang]", "hreflang")) for page in found} == {("da", "en")}
