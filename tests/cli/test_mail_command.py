"""The commands that show mail and send it again."""

import json

import pytest
from django.utils import timezone

from command_line import Raadhus
from raadhus.mailing.models import OutgoingMail

pytestmark = pytest.mark.django_db


@pytest.fixture
def failed() -> str:
    """The number of a mail that failed."""
    mail = OutgoingMail.objects.create(
        key="one",
        about="meeting:1",
        to_name="Birgit",
        to_address="birgit@egeborg.example",
        subject="Dagsorden",
        text="Kære Birgit",
        state="failed",
        last_error="mail-refused 550",
        created_at=timezone.now(),
    )
    return str(mail.pk)


def test_what_failed_is_shown_with_its_reason_and_without_its_text(raadhus: Raadhus, failed: str) -> None:
    shown = raadhus("mail", "list", "--failed")

    assert shown.code == 1
    assert "The mail server refuses the mail for good (550)." in shown.out
    assert "Kære" not in shown.out


def test_mails_as_data(raadhus: Raadhus, failed: str) -> None:
    (mail,) = map(json.loads, raadhus("mail", "list", "--json").out.splitlines())

    assert (mail["id"], mail["state"], mail["trouble"]) == (int(failed), "failed", "mail-refused")


def test_a_mail_is_sent_again(raadhus: Raadhus, failed: str) -> None:
    assert raadhus("mail", "retry", failed).code == 0
    assert OutgoingMail.objects.get().state == "waiting"
    assert raadhus("mail", "list", "--failed").code == 0


def test_a_mail_that_is_not_there_is_refused(raadhus: Raadhus) -> None:
    refused = raadhus("mail", "retry", "7")

    assert refused.code == 1
    assert "[mail-not-found]" in refused.err
