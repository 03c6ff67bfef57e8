"""The worker sends mail every minute, a while at a time."""

from typing import Any

import pytest
from django.utils import timezone

from mailing.post_office import open_post_office
from raadhus.jobs.models import Job
from raadhus.jobs.schedules import Every, known_schedules
from raadhus.mailing import jobs
from raadhus.mailing.models import OutgoingMail
from raadhus.mailing.operations.queue_mail import NewMail, queue_mail

pytestmark = pytest.mark.django_db


def queue(key: str) -> None:
    new = NewMail(
        key=key,
        about="meeting:1",
        to_name="Birgit",
        to_address="birgit@egeborg.example",
        subject="Hej",
        text="Hej",
    )
    queue_mail(new, now=timezone.now())


def test_mail_is_looked_for_every_minute() -> None:
    assert known_schedules()["send-mail"].rhythm == Every(1)


def test_the_job_sends_what_waits(settings: Any) -> None:
    queue("one")

    with open_post_office() as office:
        settings.MAIL_SERVER = office.server()
        jobs.send_waiting_mail.function()

    assert OutgoingMail.objects.get().state == "sent"
    assert not Job.objects.filter(task="mailing.send-waiting", key__startswith="more").exists()


def test_what_is_left_when_time_is_up_has_a_job_of_its_own(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "_AT_ONCE_SECONDS", -1)
    queue("one")

    with open_post_office() as office:
        settings.MAIL_SERVER = office.server()
        jobs.send_waiting_mail.function()

    assert OutgoingMail.objects.get().state == "waiting"
    assert Job.objects.filter(task="mailing.send-waiting", key__startswith="more").exists()
