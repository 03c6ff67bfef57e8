"""Pages in English: our words are English, the words of minutes are marked as Danish, each leads to the other."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawled_site import answers
from raadhus.web.public.for_machines.crawl import Answer

__all__ = ["answers"]

# The database is asked the same elsewhere; what is found, or said, does not depend on which it is.
pytestmark = [pytest.mark.django_db, pytest.mark.only_on("sqlite")]

Pages = dict[str, LexborHTMLParser]
FUNCTION_WORDS = re.compile(r"\b(?:og|den|er|ikke|til|af|på)\b", re.IGNORECASE)
SPOKEN = ("alt", "aria-label", "data-label", "placeholder")
SILENT = frozenset({"head", "script", "svg"})


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
