"""Mail goes out to a real mail server, once, or waits and says why."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from mailing.post_office import PostOffice, open_post_office
from raadhus.mailing.mail_attachment import MailAttachment
from raadhus.mailing.models import OutgoingMail
from raadhus.mailing.operations.queue_mail import NewMail, queue_mail
from raadhus.mailing.operations.send_mail import PAUSES
from raadhus.mailing.operations.send_waiting import MailsSent, send_waiting

pytestmark = pytest.mark.django_db
NOW = datetime(2025, 6, 2, 7, 0, tzinfo=UTC)
MAIL = NewMail(
    key="meeting:1:agenda:1:user:1",
    about="meeting:1",
    to_name="Birgit Ankerstjerne",
    to_address="birgit@egeborg.example",
    subject="Dagsorden: Børne- og Familieudvalget, 12.06.2025",
    text="Kære Birgit\n\nDagsordenen kan læses nu: blåbærgrød på tværs.\n",
)


@pytest.fixture
def office(settings: Any) -> Iterator[PostOffice]:
    with open_post_office() as office:
        settings.MAIL_SERVER = office.server()
        yield office


def queue(*, key: str = "one", **changes: Any) -> OutgoingMail:
    values = {name: getattr(MAIL, name) for name in MAIL.__struct_fields__} | {"key": key} | changes
    return OutgoingMail.objects.get(pk=queue_mail(NewMail(**values), now=NOW))


def send(*, now: datetime = NOW) -> MailsSent:
    return send_waiting(clock=lambda: now, seconds=60)


def test_danish_letters_arrive_as_they_were_written(office: PostOffice) -> None:
    mail = queue()

    sent = send()

    mail.refresh_from_db()
    (arrived,) = office.mails
    assert (sent, mail.state, mail.sent_at) == (MailsSent(sent=1), "sent", NOW)
    assert arrived["Subject"] == MAIL.subject
    assert arrived["To"].addresses[0].display_name == "Birgit Ankerstjerne"
    assert arrived["From"].addresses[0].addr_spec == "moeder@egeborg.example"
    assert arrived.get_content().replace("\r\n", "\n") == MAIL.text


def test_a_mail_that_is_sent_is_not_sent_again(office: PostOffice) -> None:
    queue()
    send()

    queue()
    send(now=NOW + timedelta(days=1))

    assert len(office.mails) == 1


def test_many_mails_go_over_one_connection(office: PostOffice) -> None:
    for number in range(5):
        queue(key=f"to {number}")

    send()

    assert (len(office.mails), office.connections) == (5, 1)


def test_without_a_mail_server_mail_waits() -> None:
    mail = queue()

    assert send() == MailsSent()
    mail.refresh_from_db()
    assert (mail.state, mail.tries) == ("waiting", 0)


def test_a_server_that_is_away_is_asked_once_for_all_and_again_after_a_pause(
    office: PostOffice,
    settings: Any,
) -> None:
    first, second = queue(key="first"), queue(key="second")
    with open_post_office() as gone:
        settings.MAIL_SERVER = gone.server()

    assert send() == MailsSent(failed=2)
    settings.MAIL_SERVER = office.server()
    assert send() == MailsSent()
    first.refresh_from_db()
    assert (first.state, first.last_error, first.next_try_at) == (
        "waiting",
        "mail-server-away",
        NOW + PAUSES[0],
    )
    assert send(now=NOW + PAUSES[0]) == MailsSent(sent=2)
    second.refresh_from_db()
    assert (second.state, second.last_error) == ("sent", "")


def test_pauses_grow_and_end(office: PostOffice) -> None:
    mail = queue()
    office.recipient_answers[MAIL.to_address] = "451 4.7.1 Greylisted"
    now, waits = NOW, []

    while mail.state == "waiting":
        send(now=now)
        mail.refresh_from_db()
        waits.append((mail.next_try_at or now) - now)
        now = mail.next_try_at or now

    assert tuple(waits) == (*PAUSES, timedelta())
    assert (mail.state, mail.last_error) == ("failed", "mail-put-off 451 4.7.1")


def test_who_is_refused_for_good_is_not_tried_again_and_holds_nobody_up(office: PostOffice) -> None:
    refused, other = queue(key="refused", to_address="gone@egeborg.example"), queue(key="other")
    office.recipient_answers["gone@egeborg.example"] = "550 5.1.1 <gone@egeborg.example> unknown"

    assert send() == MailsSent(sent=1, failed=1)
    refused.refresh_from_db()
    other.refresh_from_db()
    assert (refused.state, refused.last_error) == ("failed", "mail-refused 550 5.1.1")
    assert other.state == "sent"


@pytest.mark.parametrize(
    ("answer", "state"), [("554 5.6.0 No", "failed"), ("452 4.3.1 Full", "waiting"), ("421 Bye", "waiting")]
)
def test_the_mail_itself_may_be_refused(office: PostOffice, answer: str, state: str) -> None:
    mail = queue()
    office.mail_answers.append(answer)

    send()

    mail.refresh_from_db()
    assert (mail.state, mail.handing_over_at) == (state, None)


def test_a_server_that_says_bye_takes_the_next_mail_on_a_new_connection(office: PostOffice) -> None:
    queue(key="first")
    queue(key="second")
    office.mail_answers.append("421 Bye")

    assert send() == MailsSent(sent=1, failed=1)


def test_a_slow_server_is_waited_for(office: PostOffice, settings: Any) -> None:
    settings.MAIL_SERVER = office.server(timeout=0.2)
    queue()
    office.delay = 0.5

    assert send() == MailsSent(sent=1)


def test_each_try_has_the_same_message_id(office: PostOffice) -> None:
    queue()
    office.mail_answers.append("452 Full")

    send()
    send(now=NOW + PAUSES[0])

    first, second = office.offered
    assert first["Message-ID"] == second["Message-ID"] == office.mails[0]["Message-ID"]


def test_nothing_can_be_written_into_the_headers(office: PostOffice) -> None:
    queue(
        subject="Dagsorden\r\nBcc: enhver@egeborg.example\r\n\r\nHej",
        to_name="Birgit\nX-Evil: ja",
        attachments=(MailAttachment(name="a\r\nb.txt", media_type="text/plain", data=b"x"),),
    )

    send()

    (arrived,) = office.mails
    assert arrived["Bcc"] is None
    assert arrived["X-Evil"] is None
    assert arrived["Subject"] == "Dagsorden Bcc: enhver@egeborg.example Hej"


@pytest.mark.parametrize(
    "address", ["birgit", "bir git@egeborg.example", "a\r\nb@egeborg.example", "ø@e.example"]
)
def test_an_address_that_is_none_fails_at_once(office: PostOffice, address: str) -> None:
    mail = queue(to_address=address)

    send()

    mail.refresh_from_db()
    assert (mail.state, mail.last_error) == ("failed", "mail-address-unusable")


def test_a_domain_with_danish_letters_is_written_as_the_net_has_it(office: PostOffice) -> None:
    queue(to_address="birgit@smørby.example")

    send()

    assert "xn--" in office.mails[0]["To"]


def test_a_long_subject_is_cut_and_arrives(office: PostOffice) -> None:
    queue(subject="Ændret dagsorden på åben skærm " * 20)

    send()

    subject = office.mails[0]["Subject"]
    assert len(subject) == 300
    assert subject.endswith("…")


INVITATION = (
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:7\r\nSUMMARY:Mø\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".encode()
)


def test_what_was_sent_is_kept_without_what_it_said(office: PostOffice) -> None:
    mail = queue(attachments=(MailAttachment(name="moede.ics", media_type="text/calendar", data=INVITATION),))

    send()

    mail.refresh_from_db()
    assert (mail.state, mail.text, mail.attachments) == ("sent", "", [])


def test_an_invitation_stands_beside_the_text_and_files_are_attached(office: PostOffice) -> None:
    queue(
        attachments=(
            MailAttachment(name="plan.pdf", media_type="application/pdf", data=b"%PDF-"),
            MailAttachment(name="moede.ics", media_type="text/calendar; method=REQUEST", data=INVITATION),
        )
    )

    send()

    (arrived,) = office.mails
    parts = {part.get_content_type(): part for part in arrived.walk()}
    assert parts["text/calendar"].get_param("method") == "REQUEST"
    assert "SUMMARY:Mø\r\n" in parts["text/calendar"].get_content()
    assert "ORGANIZER" in parts["text/calendar"].get_content()
    assert parts["application/pdf"].get_filename() == "plan.pdf"
    assert arrived.get_body(("plain",)) is not None


def test_time_that_is_up_leaves_the_rest(office: PostOffice) -> None:
    queue()

    assert send_waiting(clock=lambda: NOW, seconds=-1) == MailsSent(is_more=True)


def test_a_mail_that_another_worker_has_is_left_alone(office: PostOffice) -> None:
    mail = queue()
    OutgoingMail.objects.filter(pk=mail.pk).update(next_try_at=NOW + timedelta(minutes=15), tries=1)

    assert send() == MailsSent()
    assert office.mails == []


def test_a_mail_whose_worker_died_in_the_middle_is_not_sent_again_by_itself(office: PostOffice) -> None:
    mail = queue()
    OutgoingMail.objects.filter(pk=mail.pk).update(handing_over_at=NOW, tries=1)

    assert send() == MailsSent(failed=1)
    mail.refresh_from_db()
    assert (mail.state, mail.last_error) == ("failed", "mail-perhaps-sent")
    assert office.mails == []
