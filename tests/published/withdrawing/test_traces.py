import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish, with_text
from raadhus.published.models import EditionPart, HumanDecision, Identity
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.withdrawing.traces import forget_identities

pytestmark = pytest.mark.django_db


def _reason_after_withdrawing(text: str, *, reason: str) -> str | None:
    """The reason of a decision elsewhere in the body when an item with this text was withdrawn."""
    HumanDecision.objects.create(
        body=BODY, kind="join-people", subject="a b", data={}, reason=reason, actor="Asta", decided_at=""
    )
    edition = publish(with_text(egeborg_minutes(), "2", text)).edition
    item = str(EditionPart.objects.get(edition=edition, number="2").item_id)
    withdraw_item(item, ground="personal-data", actor=ASTA, now=NOW)
    return HumanDecision.objects.get().reason


@pytest.mark.parametrize("text", ["Det skete samme dag.", "Samme dag, og samme sted."])
def test_a_reason_that_begins_with_an_ordinary_word_of_the_item_is_kept(text: str) -> None:
    assert _reason_after_withdrawing(text, reason="Samme navn.") == "Samme navn."


def test_a_reason_with_a_year_of_the_item_is_kept() -> None:
    assert _reason_after_withdrawing("I år 1987.", reason="Født 1987.") == "Født 1987."


@pytest.mark.parametrize("reason", ["Det er Bisgaard.", "Bisgaard er en.", "Fik 4.375.000 kr."])
def test_a_reason_that_repeats_a_name_or_an_amount_of_the_item_is_blanked(reason: str) -> None:
    assert _reason_after_withdrawing("Naboen Bisgaard får 4.375.000 kr.", reason=reason) is None


def test_ids_that_nothing_speaks_of_are_forgotten_with_as_few_values_as_a_database_takes_at_once() -> None:
    publish()
    spoken_of = set(Identity.objects.values_list("id", flat=True))
    Identity.objects.bulk_create(
        Identity(id=f"p{number}", kind="person", body=BODY, key=f"navn {number}") for number in range(1200)
    )

    with CaptureQueriesContext(
        connection,
    ) as asked:
        forget_identities(body=BODY, words=frozenset())

    assert set(Identity.objects.values_list("id", flat=True)) == spoken_of
    assert max(query["sql"].count(",") for query in asked.captured_queries) < 600


def test_an_id_that_a_spoken_of_one_leads_to_is_kept() -> None:
    publish()
    target = Identity.objects.create(id="p-silent", kind="person", body=BODY, key="asta k holm")
    Identity.objects.filter(kind="person", key="asta holm").update(redirects_to=target)

    forget_identities(body=BODY, words=frozenset())

    assert Identity.objects.filter(pk="p-silent").exists()
