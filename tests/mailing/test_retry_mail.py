"""What a person may try again."""

from datetime import UTC, datetime

import pytest

from raadhus.mailing.errors import MailError
from raadhus.mailing.models import OutgoingMail
from raadhus.mailing.operations.retry_mail import retry_mail
from raadhus.mailing.queries.mails import latest_mails, mails_about, mails_not_sent

pytestmark = pytest.mark.django_db
NOW = datetime(2025, 6, 2, 7, 0, tzinfo=UTC)


def kept(*, state: str, **changes: object) -> OutgoingMail:
    return OutgoingMail.objects.create(
        key=f"{state}",
        about="meeting:1",
        to_name="Birgit",
        to_address="birgit@egeborg.example",
        subject="Hej",
        text="Hej",
        state=state,
        tries=3,
        created_at=NOW,
        **changes,
    )


def test_a_failed_mail_waits_again_with_all_its_tries() -> None:
    mail = kept(state="failed", last_error="mail-perhaps-sent", handing_over_at=NOW)

    retry_mail(mail.pk, now=NOW)

    mail.refresh_from_db()
    assert (mail.state, mail.tries, mail.next_try_at, mail.handing_over_at) == ("waiting", 0, NOW, None)


@pytest.mark.parametrize(
    ("state", "handing_over_at", "code"),
    [("sent", None, "mail-sent"), ("waiting", NOW, "mail-on-its-way")],
)
def test_what_is_sent_or_on_its_way_is_not_tried_again(
    state: str, handing_over_at: datetime | None, code: str
) -> None:
    mail = kept(state=state, handing_over_at=handing_over_at)

    with pytest.raises(MailError) as raised:
        retry_mail(mail.pk, now=NOW)

    assert raised.value.code == code


def test_a_mail_of_something_else_is_not_there() -> None:
    mail = kept(state="failed")

    with pytest.raises(MailError) as raised:
        retry_mail(mail.pk, about="meeting:2", now=NOW)

    assert raised.value.code == "mail-not-found"


def test_mails_are_shown_with_their_trouble_and_without_their_text() -> None:
    kept(state="failed", last_error="mail-refused 550 5.1.1")
    kept(state="sent")

    newest, oldest = mails_about("meeting:1")

    assert (newest.state, newest.trouble) == ("sent", None)
    assert oldest.trouble is not None
    assert oldest.trouble.danish == "Mailserveren har afvist mailen (550 5.1.1). Se, om adressen er rigtig."
    assert [mail.state for mail in mails_not_sent()] == ["failed"]
    assert [mail.state for mail in latest_mails(state="sent")] == ["sent"]
