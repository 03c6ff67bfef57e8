"""A worker that is killed while it sends: no mail is lost, and none goes out twice."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from house.tracked import ROOT
from mailing.post_office import PostOffice, open_post_office
from raadhus.mailing.models import OutgoingMail
from raadhus.mailing.operations.queue_mail import NewMail, queue_mail
from worker_processes import database_address

pytestmark = pytest.mark.django_db(transaction=True)
SEND = (
    "import django; django.setup()\n"
    "from datetime import UTC, datetime, timedelta\n"
    "from raadhus.mailing.operations.send_waiting import send_waiting\n"
    "send_waiting(clock=lambda: datetime.now(UTC) + timedelta(hours={hours}), seconds=60)\n"
)


@contextmanager
def sender(office: PostOffice, *, hours: int = 0) -> Iterator[subprocess.Popen[bytes]]:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "raadhus.server.settings",
        "PYTHONPATH": str(ROOT / "src"),
        "RAADHUS_DATABASE": database_address(),
        "RAADHUS_SMTP_HOST": "127.0.0.1",
        "RAADHUS_SMTP_PORT": str(office.port),
        "RAADHUS_SMTP_SECURITY": "none",
        "RAADHUS_MAIL_FROM": "moeder@egeborg.example",
    }
    with subprocess.Popen([sys.executable, "-c", SEND.format(hours=hours)], env=environment) as process:
        yield process


def test_who_is_killed_in_the_middle_leaves_a_mail_for_a_person_to_decide_on() -> None:
    for key in ("first", "second"):
        new = NewMail(
            key=key,
            about="meeting:1",
            to_name="Birgit",
            to_address="birgit@egeborg.example",
            subject="Hej",
            text="Hej",
        )
        queue_mail(new, now=datetime.now(UTC))

    with open_post_office() as office:
        office.delay = 0.5
        with sender(office) as killed:
            assert office.came.wait(30)
            killed.kill()
        office.delay = 0
        with sender(office, hours=1) as next_one:
            assert next_one.wait(60) == 0

        offered = [mail["Message-ID"] for mail in office.offered]

    states = dict(OutgoingMail.objects.values_list("key", "state"))
    assert states == {"first": "failed", "second": "sent"}
    assert len(offered) == len(set(offered)) == 2
