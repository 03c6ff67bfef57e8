"""A form sent when the session has expired: nothing typed is lost, and nobody else gets it."""

import re
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from desk_cast import Desk, egeborg_desk
from raadhus.accounts.models import KeptForm, User
from raadhus.accounts.operations.tidy_up import tidy_up
from web.desk.sign_in_cast import LOG_IN, give_app

pytestmark = pytest.mark.django_db
FORM = "/desk/brugere/ny/"
TYPED = {
    "navn": "Lis <b>Ravn</b>",
    "email": "lis@egeborg.example",
    "titel": "linje 1\r\nlinje 2",
    "person": "",
}


@pytest.fixture
def desk() -> Desk:
    made = egeborg_desk()
    for name in ("Anna Administrator", "Sofie Sekretær"):
        give_app(made.users[name])
    return made


def _expired(user: User) -> Client:
    client = Client()
    client.force_login(user)
    client.get("/desk/")
    Session.objects.update(expire_date=timezone.now() - timedelta(hours=1))
    return client


def test_the_form_is_kept_and_given_back_after_signing_in(desk: Desk) -> None:
    anna = desk.users["Anna Administrator"]
    client = _expired(anna)

    led = client.post(FORM, TYPED).headers["Location"]

    assert led.startswith(f"{LOG_IN}?next=%2Fdesk%2Fkonto%2Fskrevet%2F")
    assert not User.objects.filter(email="lis@egeborg.example").exists()
    client.force_login(anna)
    page = client.get(_kept_address()).content.decode()
    assert f'action="{FORM}"' in page
    given = dict(re.findall(r'<textarea name="(\w+)" hidden>\n(.*?)</textarea>', page, re.DOTALL))
    assert given["navn"] == "Lis &lt;b&gt;Ravn&lt;/b&gt;"
    assert given["titel"].splitlines() == ["linje 1", "linje 2"]
    assert set(given) == set(TYPED)


def test_nobody_else_gets_what_was_typed(desk: Desk) -> None:
    client = _expired(desk.users["Anna Administrator"])
    client.post(FORM, TYPED)

    client.force_login(desk.users["Sofie Sekretær"])

    answer = client.get(_kept_address())
    assert answer.status_code == 404
    assert "Ravn" not in answer.content.decode()


def test_without_a_session_that_is_known_the_form_stays_in_the_page_and_nothing_is_kept(desk: Desk) -> None:
    answer = Client().post(FORM, TYPED)

    assert "lis@egeborg.example" in answer.content.decode()
    assert not KeptForm.objects.exists()


def test_a_kept_form_is_forgotten_after_half_a_day(desk: Desk) -> None:
    anna = desk.users["Anna Administrator"]
    client = _expired(anna)
    client.post(FORM, TYPED)
    KeptForm.objects.update(kept_at=timezone.now() - timedelta(hours=13))
    client.force_login(anna)

    assert client.get(_kept_address()).status_code == 404
    tidy_up(now=timezone.now())
    assert not KeptForm.objects.exists()


def test_tidying_up_takes_old_sessions_and_leaves_the_others(desk: Desk) -> None:
    _expired(desk.users["Anna Administrator"])
    Session.objects.update(expire_date=timezone.now() - timedelta(days=4))
    Client().force_login(desk.users["Sofie Sekretær"])

    tidy_up(now=timezone.now())

    assert Session.objects.count() == 1


def _kept_address() -> str:
    return f"/desk/konto/skrevet/{KeptForm.objects.get().key}/"
