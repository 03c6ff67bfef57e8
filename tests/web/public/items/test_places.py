"""Addresses of words: the page of their item with them marked, and the page as it always is where there are none."""

import pytest
from django.test import Client

from egeborg_minutes import egeborg_minutes
from publishing import BODY, publish, with_item, with_text
from raadhus.core.record import Message, Paragraph, Section
from raadhus.published.models import AgendaItem
from raadhus.web.public.items.places import asked_place
from web.public.matters import page, statements_for, words
from web.public.nodes import the_attribute

pytestmark = pytest.mark.django_db


def published(**said: object) -> str:
    """The address of the second item with these parts."""
    publish(with_item(egeborg_minutes(), "2", **said))
    return f"punkter/{AgendaItem.objects.get(number='2').pk}/"


def marked(client: Client, place: str, path: str, *, start: int = 0, end: int = 5) -> str:
    """The words that are marked, without what is said around them."""
    parsed = page(client, f"{place}?sted={path}:{start}-{end}")
    for node in parsed.css("mark .sr-only"):
        node.decompose()
    return words(parsed, "mark#sted")


def paragraphs(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text=text) for text in texts)


def test_words_of_a_section_are_marked(client: Client) -> None:
    empty = Section(heading="Bilag", kind="attachments")
    told = Section(heading="Sagen", blocks=paragraphs("Vi ser", "Broen er ny"))
    place = published(sections=(empty, told))

    assert marked(client, place, "sections/1/blocks/1/text") == "Broen"


def test_words_of_a_message_are_marked(client: Client) -> None:
    place = published(messages=(Message(number="1", blocks=paragraphs("Broen er ny")),))

    assert marked(client, place, "messages/0/blocks/0/text") == "Broen"


def test_words_of_the_title_are_marked(client: Client) -> None:
    place = published(title="Broen er ny")

    assert marked(client, place, "title") == "Broen"


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "sections",
        "sections/0/blocks/0/text",
        "sections/99/blocks/0/text:0-5",
        "sections/0/blocks/99/text:0-5",
        "sections/0/blocks/0/text:0-99999",
        "sections/0/blocks/0/text:5-0",
        "sections/0/blocks/0/text:-5-0",
        "sections/x/blocks/0/text:0-5",
        "<script>alert(1)</script>:0-5",
        "/:0-5",
        "messages/0/blocks/0/text:0-5",
        "public_text/0/text:0-5",
        "title/0:0-5",
        "a/" * 200 + ":0-5",
    ],
)
def test_a_place_that_is_none_changes_nothing(client: Client, asked: str) -> None:
    publish(with_text(egeborg_minutes(), "2", "Broen er ny"))
    place = f"punkter/{AgendaItem.objects.get(number='2').pk}/"

    usual, answer = words(page(client, place)), page(client, f"{place}?sted={asked}")

    assert words(answer) == usual
    assert not answer.css("mark")


def test_a_marked_page_is_known_by_the_address_of_the_item(client: Client) -> None:
    publish(with_text(egeborg_minutes(), "2", "Broen er ny"))
    place = f"punkter/{AgendaItem.objects.get(number='2').pk}/"

    parsed = page(client, f"{place}?sted=sections/0/blocks/0/text:0-5")

    assert the_attribute(parsed, "link[rel=canonical]", "href") == f"http://testserver/{BODY}/{place}"


def test_a_mark_asks_the_store_for_nothing_more(client: Client) -> None:
    publish(with_text(egeborg_minutes(), "2", "Broen er ny"))
    place = f"punkter/{AgendaItem.objects.get(number='2').pk}/"

    usual = statements_for(client, place)

    assert statements_for(client, f"{place}?sted=sections/0/blocks/0/text:0-5") == usual


def test_a_text_of_a_reader_is_no_place() -> None:
    assert asked_place("sections/²/blocks:0-5") is None
