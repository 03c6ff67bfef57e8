"""Documents as readers get them: kept ones, those made while they wait, and why one cannot be had."""

from threading import Lock

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish, read_anew, with_item, with_text
from raadhus.core.record import Attachment
from raadhus.documents.errors import DocumentError
from raadhus.documents.manuscript import Bound, Made, Manuscript, bound
from raadhus.published.byte_store.store import hash_of
from raadhus.published.making import make_now
from raadhus.published.making.contents import all_that_is_in
from raadhus.published.making.forms import document_of
from raadhus.published.making.make_documents import make_documents
from raadhus.published.making.make_now import forget_made
from raadhus.published.models import AgendaItem, Consultation, MadeDocument
from raadhus.published.operations.record_statement import NewStatement, record_statement
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.stores import byte_stores
from raadhus.published.submission import GivenFile
from raadhus.web.public.pages import documents as pages

pytestmark = pytest.mark.django_db
_PDF = "application/pdf"


@pytest.fixture(autouse=True)
def _nothing_at_hand() -> None:
    forget_made()


def _item(number: str) -> str:
    return AgendaItem.objects.values_list("id", flat=True).get(number=number)


def _edition(edition: int, form: str = "pdf") -> str:
    return f"/{BODY}/udgaver/{edition}/dokument.{form}"


def _asked(client: Client, address: str) -> tuple[int, str]:
    """The status and the tag, with the document read to its end as a server does."""
    response = client.get(address)
    assert response.getvalue()
    return response.status_code, response["ETag"]


def test_a_kept_document_is_answered_as_it_is_kept(client: Client) -> None:
    edition = publish().edition
    make_documents()
    kept = MadeDocument.objects.get(edition=edition, form="pdf")

    response = client.get(_edition(edition), headers={"accept-encoding": "gzip"})

    assert hash_of(response.getvalue()) == kept.sha256
    assert response["ETag"] == f'"{kept.sha256}"'
    assert response["Content-Type"] == _PDF
    assert response["Content-Length"] == str(kept.size)
    assert (
        response["Content-Disposition"]
        == 'inline; filename="referat-boerne-og-kulturudvalget-2025-03-05.pdf"'
    )
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert "X-Robots-Tag" not in response
    assert "Content-Encoding" not in response


def test_a_document_that_is_not_kept_yet_has_the_same_bytes(client: Client) -> None:
    edition = publish().edition
    made = {form: client.get(_edition(edition, form)) for form in ("pdf", "docx")}

    make_documents()

    assert not MadeDocument.objects.filter(error__isnull=False).exists()
    for row in MadeDocument.objects.all():
        assert made[row.form]["ETag"] == f'"{row.sha256}"'
        assert hash_of(made[row.form].content) == row.sha256


def test_a_word_document_is_saved_under_its_own_type(client: Client) -> None:
    response = client.get(_edition(publish().edition, "docx"))

    assert response["Content-Type"].endswith("wordprocessingml.document")
    assert response["Content-Disposition"].startswith('attachment; filename="referat-')


@pytest.mark.parametrize("is_kept", [True, False])
def test_whoever_has_it_gets_it_not_again(client: Client, is_kept: bool) -> None:
    edition = publish().edition
    if is_kept:
        make_documents()
    _, tag = _asked(client, _edition(edition))

    again = client.get(_edition(edition), headers={"if-none-match": tag})

    assert (again.status_code, again.getvalue(), again["ETag"]) == (304, b"", tag)


def test_its_head_alone_can_be_asked_for(client: Client) -> None:
    response = client.head(_edition(publish().edition))

    assert (response.status_code, response.content) == (200, b"")
    assert int(response["Content-Length"]) > 1000


def test_of_an_edition_that_was_superseded_search_engines_are_led_to_the_newer_one(client: Client) -> None:
    first = publish().edition
    changed = with_text(egeborg_minutes(), "2", "En anden ordlyd.")
    second = publish(read_anew(changed, source="cd"), reason="corrected").edition

    response = client.get(_edition(first))

    assert response["Link"] == f'<{_edition(second)}>; rel="successor-version"'
    assert response["X-Robots-Tag"] == "noindex"
    assert f"-udgave-{first}.pdf" in response["Content-Disposition"]


def test_kept_bytes_that_are_lost_are_made_again(client: Client) -> None:
    edition = publish().edition
    make_documents()
    kept = MadeDocument.objects.get(form="pdf").sha256 or ""
    byte_stores().public.remove(kept)

    assert hash_of(client.get(_edition(edition)).content) == kept


def test_a_stale_document_is_not_shown(client: Client) -> None:
    edition = publish().edition
    make_documents()
    MadeDocument.objects.update(mark="of before", sha256="0" * 64)

    assert client.get(_edition(edition)).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_withdrawn_things_say_so(client: Client) -> None:
    term = NewStatement(kind="body", data={"name": "Egeborg Kommune"}, source="Kommunen")
    record_statement(term, body=BODY, actor=ASTA, now=NOW)
    edition = publish().edition
    item = _item("2")
    withdraw_item(item, ground="other", actor=ASTA, now=NOW)
    assert client.get(f"/{BODY}/punkter/{item}/udskrift.pdf").status_code == 410

    withdraw_edition(edition, ground="other", actor=ASTA, now=NOW)

    answers = [client.get(_edition(edition)), client.get(f"/{BODY}/udgaver/{edition}/samlet.pdf")]
    assert [answer.status_code for answer in answers] == [410, 410]
    assert "trukket tilbage" in answers[0].content.decode()


@pytest.mark.parametrize(
    "place",
    [
        "udgaver/99/dokument.pdf",
        "udgaver/99/samlet.pdf",
        "punkter/nothing/udskrift.pdf",
        "sager/nothing/udskrift.docx",
    ],
)
def test_what_never_was_is_not_found(client: Client, place: str) -> None:
    publish()

    assert client.get(f"/{BODY}/{place}").status_code == 404


def test_another_body_has_no_document_of_this_one(client: Client) -> None:
    edition = publish().edition

    assert client.get(f"/elsewhere/udgaver/{edition}/dokument.pdf").status_code == 404


def test_an_item_has_a_document_with_its_own_text_alone(client: Client) -> None:
    record = with_text(egeborg_minutes(), "2", "Kun i punkt to.")
    publish(with_item(record, "1", title="Et andet punkt"))

    response = client.get(f"/{BODY}/punkter/{_item('2')}/udskrift.pdf")
    said = all_that_is_in(response.content)

    assert b"Kun i punkt to." in said
    assert b"Et andet punkt" not in said
    assert (
        "udskrift-referat-boerne-og-kulturudvalget-2025-03-05-punkt-2.pdf" in response["Content-Disposition"]
    )


def test_a_matter_has_a_document_with_its_treatments(client: Client) -> None:
    publish()
    treated = Consultation.objects.order_by("id").first()
    assert treated is not None

    response = client.get(f"/{BODY}/sager/{treated.paper_id}/udskrift.pdf")

    assert response.status_code == 200
    assert response["Content-Disposition"].startswith('inline; filename="sag-')
    assert response["X-Robots-Tag"] == "noindex"


def test_when_others_are_being_made_the_reader_is_told_to_come_again(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = publish().edition
    busy = Lock()
    busy.acquire()
    monkeypatch.setattr(make_now, "_turn", busy)
    monkeypatch.setattr(make_now, "PATIENCE_SECONDS", 0.01)

    response = client.get(_edition(edition))

    assert response.status_code == 503
    assert int(response["Retry-After"]) > 0
    assert "Prøv igen" in response.content.decode()


def test_what_cannot_be_set_says_so_and_offers_the_other_form(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = publish().edition

    def refuse(given: Bound, *, form: str) -> Made:
        raise DocumentError("document-not-set", values={"reason": form})

    monkeypatch.setattr(pages, "document_of", refuse)

    response = client.get(_edition(edition))

    assert response.status_code == 404
    assert _edition(edition, "docx") in response.content.decode()


def test_a_form_that_could_not_be_made_is_not_linked_to(client: Client) -> None:
    edition = publish().edition
    make_documents()
    MadeDocument.objects.filter(form="pdf").update(sha256=None, size=None, error="document-not-set")

    page = client.get(f"/{BODY}/udgaver/{edition}/").content.decode()

    assert _edition(edition, "docx") in page
    assert _edition(edition, "pdf") not in page
    assert client.get(_edition(edition)).status_code == 404


def test_pages_offer_documents_in_words_that_stand_alone(client: Client) -> None:
    edition = publish().edition
    make_documents()

    page = client.get(f"/{BODY}/udgaver/{edition}/").content.decode()

    assert ">Hent referatet som PDF</a>" in page
    assert ">Hent referatet som Word</a>" in page
    assert "kB)" in page
    assert "raadhus verify" in page


def test_a_document_is_danish_wherever_it_is_asked_for(client: Client) -> None:
    assert client.get(f"/en{_edition(publish().edition)}")["Content-Language"] == "da"


def test_english_pages_lead_to_the_one_address_of_a_document(client: Client) -> None:
    edition = publish().edition

    assert f'"{_edition(edition)}"' in client.get(f"/en/{BODY}/udgaver/{edition}/").content.decode()


def _with_attachment(data: bytes, *, number: str) -> int:
    attachment = Attachment(title="Kvartalets tal", file=hash_of(data))
    record = with_item(egeborg_minutes(), number, attachments=(attachment,))
    file = GivenFile(data=data, media_type=_PDF, role="attachment", name="tal.pdf")
    return publish(record, files=(file,)).edition


def test_an_edition_goes_with_the_attachments_that_its_page_shows(client: Client) -> None:
    other = document_of(bound([Manuscript(record=egeborg_minutes())]), form="pdf").data
    edition = _with_attachment(other, number="2")
    address = f"/{BODY}/udgaver/{edition}/samlet.pdf"

    response = client.get(address)

    assert b"Kvartalets tal" in all_that_is_in(response.content)
    assert "-med-bilag.pdf" in response["Content-Disposition"]
    page = client.get(f"/{BODY}/udgaver/{edition}/").content.decode()
    assert address in page
    assert f"(ca. {len(other) // 1000} kB)" in page


def test_an_attachment_whose_bytes_are_lost_is_named_as_missing(client: Client) -> None:
    other = document_of(bound([Manuscript(record=egeborg_minutes())]), form="pdf").data
    edition = _with_attachment(other, number="2")
    byte_stores().public.remove(hash_of(other))

    said = all_that_is_in(client.get(f"/{BODY}/udgaver/{edition}/samlet.pdf").content)

    assert b"Ikke med: filen er ikke med." in b" ".join(said.split())


def test_attachments_of_a_closed_item_are_bound_nowhere(client: Client) -> None:
    other = document_of(bound([Manuscript(record=egeborg_minutes())]), form="pdf").data
    edition = _with_attachment(other, number="3")

    assert client.get(f"/{BODY}/udgaver/{edition}/samlet.pdf").status_code == 404


def test_how_often_the_store_is_asked_does_not_grow(client: Client) -> None:
    edition = publish().edition
    make_documents()

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert _asked(client, _edition(edition))[0] == 200
        return len(queries)

    before = asked()
    publish(read_anew(with_text(egeborg_minutes(), "2", "En anden ordlyd."), source="cd"), reason="corrected")
    make_documents()

    assert asked() == before <= 14
