"""A reader who has a page as it would be gets it not again; whatever changes what it shows changes its tag."""

import hashlib
from collections.abc import Callable
from datetime import date
from unittest.mock import patch

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings

from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish, read_anew, with_item, with_text
from raadhus.core.record_parts import parts_of
from raadhus.published.models import AgendaItem, Body, Edition, Meeting, OpenDoubt
from raadhus.published.operations.add_interpretation import add_interpretation
from raadhus.published.operations.answer_doubt import answer_doubt
from raadhus.published.operations.keep_file_text import keep_file_text
from raadhus.published.operations.record_approval import record_approval
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.submission import GivenFile
from raadhus.reading.attachment_text import AttachmentText
from web.public.matters import state

pytestmark = pytest.mark.django_db

DATA = b"Et kort"
FILE = GivenFile(data=DATA, media_type="text/plain", role="attachment")


def tag(client: Client, place: str = f"/{BODY}/moeder/") -> str:
    """The tag of the page, whose reader must get 304 for it."""
    found = client.get(place)["ETag"]
    assert client.get(place, headers={"if-none-match": found}).status_code == 304
    return found


def correct() -> None:
    publish(with_text(read_anew(egeborg_minutes(), source="cd"), "2", "En ny tekst."))


def withdraw() -> None:
    withdraw_item(AgendaItem.objects.get(number="2").pk, ground="copyright", actor=ASTA, now=NOW)


def approve() -> None:
    edition = Edition.objects.get()
    record_approval(edition.pk, root=edition.root, member=ASTA, now=NOW)


def reread() -> None:
    edition = Edition.objects.get()
    split = parts_of(with_item(egeborg_minutes(), "2", decision=()))
    parts = [split.head.understood, *(item.understood for item in split.items)]
    add_interpretation(edition.pk, parts=parts, version="99", actor=ASTA, now=NOW)


def answer() -> None:
    answer_doubt(OpenDoubt.objects.all()[0].pk, answer="accepted", actor=ASTA, now=NOW)


def register() -> None:
    state("organization", name="Børne- og Kulturudvalget", type="committee")


def keep_text() -> None:
    keep_file_text(hashlib.sha256(DATA).hexdigest(), text=AttachmentText(media_type="text/plain"))


@pytest.mark.parametrize("change", [correct, withdraw, approve, reread, answer, register, keep_text])
def test_what_changes_in_the_store_changes_the_tag(client: Client, change: Callable[[], None]) -> None:
    publish(files=(FILE,))
    before = tag(client)

    change()

    assert tag(client) != before


SITE = (
    "om/",
    "tilgaengelighed/",
    "robots.txt",
    "sitemap.xml",
    "opensearch.xml",
    "meeting-record.schema.json",
    "proev/",
)


@pytest.mark.parametrize("place", SITE)
def test_pages_of_the_installation_have_tags_too(client: Client, settings: Settings, place: str) -> None:
    before = tag(client, f"/{place}")

    settings.OPERATOR = "Egeborg Avis"

    assert tag(client, f"/{place}") != before


@pytest.mark.parametrize("place", ["", "om/", "sitemap.xml"])
def test_a_new_body_changes_the_tag_of_pages_that_name_it(client: Client, place: str) -> None:
    Body.objects.create(pk="andeby", name="Andeby Kommune")
    Body.objects.create(pk="gaaseby", name="Gåseby Kommune")
    before = tag(client, f"/{place}")

    publish()

    assert tag(client, f"/{place}") != before


def test_reading_a_file_again_changes_the_tag_again(client: Client) -> None:
    publish(files=(FILE,))
    keep_text()
    before = tag(client)

    keep_text()

    assert tag(client) != before


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TODAY", date(2025, 6, 12)),
        ("OPERATOR", "Egeborg Avis"),
        ("AUTHORITY_OF", (BODY,)),
        ("FORMER_MEMBERS_IN_SEARCH_ENGINES", True),
        ("BODY_HOSTS", {"moeder.example": BODY}),
    ],
)
def test_what_the_operator_sets_changes_the_tag(
    client: Client, settings: Settings, name: str, value: object
) -> None:
    publish()
    before = tag(client)

    setattr(settings, name, value)

    assert tag(client) != before


def test_another_version_of_the_program_or_of_its_style_changes_the_tag(client: Client) -> None:
    publish()
    before = tag(client)

    with patch("raadhus.web.public.frame.page.__version__", "99"):
        assert tag(client) != before
    with patch("raadhus.web.public.frame.page.address_of", lambda _: "/static/other.css"):
        assert tag(client) != before


def test_languages_and_addresses_have_tags_of_their_own(client: Client) -> None:
    publish()
    places = (f"/{BODY}/moeder/", f"/en/{BODY}/moeder/", f"/{BODY}/moeder/?side=2", f"/{BODY}/moeder.json")

    assert len({tag(client, place) for place in places}) == len(places)


def test_a_page_that_its_reader_has_is_not_made_again(client: Client) -> None:
    publish()
    place = f"/{BODY}/moeder/{Meeting.objects.get().pk}/"
    found = tag(client, place)

    with (
        CaptureQueriesContext(connection) as statements,
        patch("raadhus.web.public.frame.page.render") as render,
    ):
        response = client.get(place, headers={"if-none-match": found})

    assert (response.status_code, response.content) == (304, b"")
    assert not render.called
    assert len(statements) == 1
