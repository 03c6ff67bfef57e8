"""The text of an attachment as a page, and its bytes, which no browser may run."""

import hashlib
from collections.abc import Callable, Mapping

import pytest
from django.test import Client
from msgspec.structs import replace

from egeborg_minutes import egeborg_minutes
from publishing import BODY, publish, with_item
from raadhus.core.record import Attachment
from raadhus.published.models import File, StoredFile
from raadhus.published.operations.keep_file_text import keep_file_text
from raadhus.published.submission import GivenFile
from raadhus.reading.attachment_text import AttachmentText, PageText
from web.public.matters import HOSTILE, another_body, is_harmless, page, words

pytestmark = pytest.mark.django_db

DATA = b"%PDF-1.7 Kort over stier."
SHA256 = hashlib.sha256(DATA).hexdigest()
TEXT = AttachmentText(
    media_type="application/pdf", pages=(PageText(1, "Kort over"), PageText(2, "Tre stier.")), is_tagged=False
)


def attached(*, title: str = "Kort", media_type: str = "application/pdf") -> str:
    """Publish minutes with a file at item 2, and give the address of its page."""
    attachment = Attachment(number="2.1", title=title, file=SHA256)
    record = with_item(egeborg_minutes(), "2", attachments=(attachment,))
    publish(record, files=(GivenFile(data=DATA, media_type=media_type, role="attachment"),))
    return f"bilag/{File.objects.get(sha256=SHA256).pk}/"


def original(client: Client, place: str) -> tuple[bytes, Mapping[str, str]]:
    """The bytes of the file and the headers that they come with."""
    response = client.get(f"/{BODY}/{place}original")
    assert response.status_code == 200
    return response.getvalue(), response.headers


def test_every_page_of_the_text_has_a_heading_that_can_be_linked_to(client: Client) -> None:
    place = attached()
    keep_file_text(SHA256, text=TEXT)

    parsed = page(client, place)

    assert [one.attributes["id"] for one in parsed.css(".file-page h2")] == ["side-1", "side-2"]
    assert words(parsed, ".file-page") == "Side 1 Kort over Side 2 Tre stier."


def test_the_text_is_told_to_be_read_by_a_program_and_the_pdf_to_be_without_tags(client: Client) -> None:
    place = attached()
    keep_file_text(SHA256, text=TEXT)

    note = words(page(client, place), ".file-note")

    assert note.startswith("Maskinlæst.")
    assert "PDF uden opmærkning" in note


def read_again() -> None:
    keep_file_text(SHA256, text=TEXT)


def withdraw_elsewhere() -> None:
    File.objects.filter(sha256=SHA256).update(sha256=None)


@pytest.mark.parametrize("change", [read_again, withdraw_elsewhere])
def test_a_reader_gets_the_page_again_when_its_file_has_changed(
    client: Client, change: Callable[[], None]
) -> None:
    place = f"/{BODY}/{attached()}"
    keep_file_text(SHA256, text=TEXT)
    known = {"if-none-match": client.get(place)["ETag"]}
    before = client.get(place, headers=known).status_code

    change()

    assert (before, client.get(place, headers=known).status_code) == (304, 200)


@pytest.mark.parametrize(
    ("read", "told"),
    [
        (replace(TEXT, is_tagged=True), "PDF med opmærkning"),
        (replace(TEXT, is_scanned=True), "Siderne er billeder"),
        (replace(TEXT, is_cut=True), "Kun begyndelsen er her"),
        (replace(TEXT, unreadable_pages=(3, 4)), "kunne ikke læses: 3, 4"),
    ],
)
def test_what_the_text_lacks_is_told(client: Client, read: AttachmentText, told: str) -> None:
    place = attached()
    keep_file_text(SHA256, text=read)

    assert told in words(page(client, place), ".file-note")


def test_lines_that_were_broken_by_the_width_of_the_paper_run_on(client: Client) -> None:
    place = attached()
    lines = "Stien langs åen er for smal til\nat to cykler kan mødes på den.\nDen gøres bredere.\n\nNæste år."
    keep_file_text(SHA256, text=replace(TEXT, pages=(PageText(1, lines),)))

    said = [one.text() for one in page(client, place).css(".file-page p")]

    assert said == [
        "Stien langs åen er for smal til at to cykler kan mødes på den.",
        "Den gøres bredere.",
        "Næste år.",
    ]


def test_a_very_long_text_is_shown_in_parts_and_each_page_is_found(client: Client) -> None:
    place = attached()
    long = tuple(PageText(number, "ord " * 15_000) for number in range(1, 11))
    keep_file_text(SHA256, text=replace(TEXT, pages=long))

    first, last = page(client, place), page(client, f"{place}?side=10")

    assert first.css_first("#side-1") is not None
    assert first.css_first("#side-10") is None
    assert last.css_first("#side-10") is not None


def test_a_file_without_text_can_be_fetched(client: Client) -> None:
    place = attached()

    parsed = page(client, place)

    assert "Hent filen (PDF, 1 kB)" in words(parsed)
    assert "ingen tekst" in words(parsed)


def test_the_bytes_come_with_their_type_and_a_safe_name_and_may_run_nothing(client: Client) -> None:
    data, headers = original(client, attached(title="../../Kort"))

    assert data == DATA
    assert headers["Content-Type"] == "application/pdf"
    assert headers["Content-Disposition"] == 'inline; filename="Kort.pdf"'
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in headers["Content-Security-Policy"]


def test_what_a_browser_could_run_is_saved_instead(client: Client) -> None:
    data, headers = original(client, attached(media_type="text/html"))

    assert data == DATA
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["Content-Disposition"].startswith("attachment")


def test_bytes_that_a_browser_has_are_not_sent_again(client: Client) -> None:
    place = attached()

    response = client.get(f"/{BODY}/{place}original", headers={"if-none-match": f'"{SHA256}"'})

    assert response.status_code == 304
    assert response["ETag"] == f'"{SHA256}"'


def test_withheld_bytes_are_not_served(client: Client) -> None:
    place = attached()
    StoredFile.objects.filter(pk=SHA256).update(store="withheld")

    assert client.get(f"/{BODY}/{place}original").status_code == 404


def test_bytes_are_not_served_by_their_hash_unless_they_are_a_picture(client: Client) -> None:
    attached()

    assert client.get(f"/{BODY}/bilag/{SHA256}/original").status_code == 404


def test_a_file_of_another_body_is_not_found(client: Client) -> None:
    place = attached()
    other = another_body()

    assert client.get(f"/{other}/{place}").status_code == 404
    assert client.get(f"/{other}/{place}original").status_code == 404
    page(client, "bilag/ingen/", status=404)


def test_a_hostile_name_and_text_stay_text(client: Client) -> None:
    place = attached(title=HOSTILE)
    keep_file_text(SHA256, text=replace(TEXT, pages=(PageText(1, HOSTILE),)))

    assert is_harmless(page(client, place))
    assert "\n" not in original(client, place)[1]["Content-Disposition"]
