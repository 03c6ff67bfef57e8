"""What members are told by mail, and what no mail says."""

from datetime import timedelta
from email.headerregistry import Address
from typing import Any

import pytest
from icalendar import Calendar

from desk_cast import NOW
from raadhus.mailing.mail_server import MailServer
from raadhus.mailing.models import OutgoingMail
from raadhus.writing.mails.agenda_sent import agenda_sent_mails
from raadhus.writing.mails.meeting_changed import meeting_cancelled_mails, meeting_moved_mails
from raadhus.writing.mails.minutes_to_approve import (
    ToApprove,
    minutes_for_approval_mails,
    reminder_mails,
)
from sent_agendas import SECRET, SentAgenda, guest_of, sent_agenda

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(settings: Any) -> SentAgenda:
    settings.ADDRESS = "https://moeder.egeborg.example"
    settings.MAIL_SERVER = MailServer(
        host="127.0.0.1",
        port=25,
        security="none",
        sender=Address("Egeborg Kommune", "moeder", "egeborg.example"),
    )
    made = sent_agenda()
    guest_of(made, made.closed_item)
    return made


def test_the_agenda_leads_to_its_page_and_into_the_calendar(sent: SentAgenda) -> None:
    seats = (sent.seat("Birgit"),)

    (mail,) = agenda_sent_mails(sent.meeting, seats=seats, version=2, by=sent.by("Sofie"))

    assert mail.subject == "Ændret dagsorden: Børne- og Familieudvalget, 17.06.2025"
    assert f"https://moeder.egeborg.example/desk/mine-moeder/{sent.meeting.pk}/\n" in mail.text
    assert "tirsdag den 17. juni 2025 kl. 16.00" in mail.text
    (invited,) = mail.attachments
    (event,) = Calendar.from_ical(invited.data).walk("VEVENT")
    assert str(event["attendee"]) == f"mailto:{sent.user('Birgit').email}"


def test_a_guest_is_told_of_the_invitation_and_not_of_absence(sent: SentAgenda) -> None:
    (mail,) = agenda_sent_mails(sent.meeting, seats=(sent.seat("Gerda"),), version=2, by=sent.by("Sofie"))

    assert "Du er inviteret til mødet." in mail.text
    assert "afbud" not in mail.text


def test_the_same_version_is_mailed_once(sent: SentAgenda) -> None:
    before = OutgoingMail.objects.count()

    for _ in range(2):
        agenda_sent_mails(sent.meeting, seats=sent.meeting.seats.all(), version=2, by=sent.by("Sofie"))

    assert OutgoingMail.objects.count() == before + 6


def test_who_may_not_sign_in_is_not_written_to(sent: SentAgenda) -> None:
    birgit = sent.user("Birgit")
    birgit.is_active = False
    birgit.save()

    assert not agenda_sent_mails(sent.meeting, seats=(sent.seat("Birgit"),), version=2, by=sent.by("Sofie"))


def test_a_cancelled_meeting_leaves_the_calendar_with_a_greater_sequence(sent: SentAgenda) -> None:
    seats = (sent.seat("Birgit"),)
    (asked,) = agenda_sent_mails(sent.meeting, seats=seats, version=2, by=sent.by("Sofie"))
    sent.meeting.version += 1

    (gone,) = meeting_cancelled_mails(sent.meeting, seats=seats, by=sent.by("Sofie"))

    (before,), (after,) = (
        Calendar.from_ical(mail.attachments[0].data).walk("VEVENT") for mail in (asked, gone)
    )
    assert before["uid"] == after["uid"]
    assert str(before["sequence"]) < str(after["sequence"])
    assert after["status"] == "CANCELLED"


def test_a_moved_meeting_says_when_it_was_to_be(sent: SentAgenda) -> None:
    before = sent.meeting.starts_at - timedelta(days=1)

    (mail,) = meeting_moved_mails(
        sent.meeting, seats=(sent.seat("Birgit"),), before=before, by=sent.by("Sofie")
    )

    assert "Mødet, der skulle være mandag den 16. juni 2025 kl. 16.00, er flyttet." in mail.text


def test_minutes_are_asked_for_once_and_reminded_of_once_a_day(sent: SentAgenda) -> None:
    OutgoingMail.objects.all().delete()
    asked = (ToApprove(user=sent.user("Birgit"), path="/desk/referater/godkend/1/x/"),)

    for hours in (0, 1, 24):
        by = sent.desk.acting("Sofie", now=NOW + timedelta(hours=hours))
        minutes_for_approval_mails(sent.meeting, asked=asked, version=1, by=by)
        reminder_mails(sent.meeting, asked=asked, version=1, by=by)

    subjects = sorted(OutgoingMail.objects.values_list("subject", flat=True))
    assert [subject.split(":")[0] for subject in subjects] == ["Godkend referat", "Påmindelse", "Påmindelse"]
    assert (
        "https://moeder.egeborg.example/desk/referater/godkend/1/x/\n" in OutgoingMail.objects.all()[0].text
    )


def test_no_mail_and_no_invitation_says_a_word_of_any_item(sent: SentAgenda) -> None:
    seats = tuple(sent.meeting.seats.select_related("user"))
    sent.meeting.cancelled_why = f"For få til at behandle {SECRET}"
    by = sent.by("Sofie")
    mails = (
        *agenda_sent_mails(sent.meeting, seats=seats, version=2, by=by),
        *agenda_sent_mails(sent.meeting, seats=seats, version=3, supplement=1, by=by),
        *meeting_moved_mails(sent.meeting, seats=seats, before=NOW, by=by),
        *meeting_cancelled_mails(sent.meeting, seats=seats, by=by),
    )

    told = " ".join(
        (mail.subject + mail.text + "".join(one.data.decode() for one in mail.attachments)) for mail in mails
    ) + " ".join(f"{one.subject} {one.text} {one.key}" for one in OutgoingMail.objects.all())

    assert len(mails) == 24
    for title in (SECRET, "cykelstier", "ejendom", "Kort over"):
        assert title not in told
