"""What is told of a hit, and what of it is marked."""

import hashlib

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from msgspec.structs import replace

from egeborg_meetings import ROADS, item, meeting
from publishing import ASTA, BODY, NOW, publish, with_item, with_text
from raadhus.core.record import Attachment, Message
from raadhus.finding.operations.take_in_changes import take_in_changes
from raadhus.finding.results import Hit
from raadhus.published.models import AgendaItem
from raadhus.published.operations.keep_file_text import keep_file_text
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.submission import GivenFile
from raadhus.reading.attachment_text import AttachmentText, PageText
from searching import found, searched, titles

pytestmark = pytest.mark.django_db

MAP = GivenFile(data=b"Kort", media_type="text/plain", role="attachment", name="Kort.pdf")
SHA256 = hashlib.sha256(MAP.data).hexdigest()


def _with_map(*pages: str) -> None:
    attached = Attachment(title="Kort", file=SHA256)
    publish(with_item(meeting(item("1", "Ny bro")), "1", attachments=(attached,)), files=(MAP,))
    texts = tuple(PageText(number=number, text=text) for number, text in enumerate(pages, start=1))
    keep_file_text(SHA256, text=AttachmentText(media_type="text/plain", pages=texts))


def _marked(hit: Hit) -> list[str]:
    return [passage.text[mark.start : mark.end] for passage in hit.passages for mark in passage.marks]


def test_a_hit_tells_where_and_when_it_was_treated() -> None:
    publish(meeting(item("1", "Ny bro over Egeåen", outcome="approved"), day="2024-04-10"))

    (hit,) = searched("broen").hits

    assert (hit.kind, hit.body, hit.number, str(hit.date)) == ("item", BODY, "1", "2024-04-10")
    assert (hit.committee, hit.outcome, hit.is_closed) == (ROADS, "approved", False)
    assert [hit.title[mark.start : mark.end] for mark in hit.title_marks] == ["bro"]
    assert hit.paper is not None


def test_passages_show_the_words_where_they_stand() -> None:
    text = "Der er meget at sige. " * 40 + "Cykelstien er smal." + " Der er mere at sige." * 40
    publish(with_text(meeting(item("1", "Ny bro")), "1", text))

    (hit,) = searched("smal").hits

    assert _marked(hit) == ["smal"]
    assert [(one.place, one.is_begun, one.is_cut) for one in hit.passages] == [("text", True, True)]


def test_a_row_of_a_table_is_shown_without_bars() -> None:
    publish(with_text(meeting(item("1", "Ny bro")), "1", "Skole | 2023/24 | Elever"))

    (hit,) = searched("elever").hits

    assert [one.text.splitlines()[-1] for one in hit.passages] == ["Skole · 2023/24 · Elever"]
    assert _marked(hit) == ["Elever"]


def test_a_hit_by_its_title_shows_how_its_text_begins() -> None:
    publish(with_text(meeting(item("1", "Ny bro")), "1", "Der har været licitation."))

    (hit,) = searched("titel:bro").hits

    assert [(one.text, one.marks) for one in hit.passages] == [("Sammendrag\nDer har været licitation.", ())]


def test_a_page_of_an_attachment_is_a_hit_of_its_own() -> None:
    _with_map("Signaturer.", "Stien er blå.")

    (hit,) = searched("blå").hits

    assert hit.file is not None
    assert (hit.kind, hit.title, hit.file.title, hit.file.page) == ("attachment", "Ny bro", "Kort", 2)
    assert _marked(hit) == ["blå"]


def test_an_attachment_that_its_paper_calls_closed_is_no_hit() -> None:
    closed = Attachment(title="Kort", file=SHA256, access="closed")
    publish(with_item(meeting(item("1", "Ny bro")), "1", attachments=(closed,)), files=(MAP,))
    pages = (PageText(number=1, text="Blå"),)
    keep_file_text(SHA256, text=AttachmentText(media_type="text/plain", pages=pages))

    assert searched("blå").total == 0


def test_attachments_of_messages_are_found_too() -> None:
    message = Message(number="1", attachments=(Attachment(title="Vandstandsmåling"),))
    publish(with_item(meeting(item("1", "Meddelelser")), "1", messages=(message,)))

    assert titles(searched("bilag:vandstandsmåling")) == ["Meddelelser"]


def test_what_was_withdrawn_is_shown_no_more_though_the_index_has_it() -> None:
    publish(meeting(item("1", "Ny bro"), item("2", "Ny bro igen")))
    take_in_changes()
    withdraw_item(AgendaItem.objects.get(number="1").id, ground="other", actor=ASTA, now=NOW)

    assert titles(found("bro")) == ["Ny bro igen"]


def test_twenty_hits_ask_the_database_as_often_as_one() -> None:
    one = _questions("enlig")
    many = _questions("bro")

    assert many == one
    assert many <= 14


def _questions(word: str) -> int:
    """How often a search asks the database, among many meetings that treated many items."""
    if not AgendaItem.objects.exists():
        for day in range(1, 9):
            items = [
                item(str(number), f"Ny bro {number}", case=f"24-{day}{number}") for number in range(1, 5)
            ]
            items.append(item("5", "Enlig stol" if day == 1 else "Sofa"))
            publish(meeting(*items, day=f"2024-04-0{day}"))
        _with_map("Enlig bro", "Bro")
        take_in_changes()
        found("bro")
    with CaptureQueriesContext(connection) as asked:
        assert found(word, order="newest").hits
    return len(asked)


def test_a_damaged_offset_of_marks_cannot_come_from_a_title() -> None:
    publish(meeting(replace(item("1", "Åen, åen og åens bro"), case_number="24-1")))

    (hit,) = searched("åen").hits

    assert [hit.title[mark.start : mark.end] for mark in hit.title_marks] == ["Åen", "åen", "åens"]
