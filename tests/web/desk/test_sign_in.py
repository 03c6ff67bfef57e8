"""Signing in: by password and a second step, never too often, in Danish, and nobody signs up."""

import re
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone

from desk_cast import BODY, NOW
from raadhus.accounts.models import RoleAssignment, User
from raadhus.accounts.operations.close_user import deactivate_user
from raadhus.accounts.operations.send_password_link import send_password_link
from raadhus.core.actor import Actor
from raadhus.mailing.models import OutgoingMail
from web.desk.sign_in_cast import LOG_IN, PASSWORD, QUICK_HASHERS, code_of, give_app, give_password, log_in

pytestmark = pytest.mark.django_db
OPERATOR = Actor("Asta Holm")
WRONG = "en anden sætning"


@pytest.fixture
def sofie(settings: pytest.FixtureRequest) -> User:
    settings.PASSWORD_HASHERS = QUICK_HASHERS  # type: ignore[attr-defined]
    settings.SECOND_FACTOR = "required"  # type: ignore[attr-defined]
    user = User.objects.create(
        name="Sofie Sekretær", email="sofie@egeborg.example", title="sekretær", created_at=NOW
    )
    RoleAssignment.objects.create(
        user=user,
        role="secretary",
        body=BODY,
        valid_from=date(2022, 1, 1),
        given_by="Asta Holm",
        given_at=NOW,
    )
    give_password(user)
    return user


def test_a_password_alone_leads_to_the_second_step_before_any_page(client: Client, sofie: User) -> None:
    assert log_in(client, sofie) == "/desk/"

    for address in ("/desk/", "/desk/brugere/", "/desk/brugere/ny/"):
        assert client.get(address).headers["Location"] == "/desk/konto/sikkerhed/"
    assert client.post("/desk/brugere/ny/").headers["Location"] == "/desk/konto/sikkerhed/"
    assert client.get("/desk/konto/sikkerhed/").status_code == 200


def test_where_it_is_optional_a_password_is_enough(
    client: Client, sofie: User, settings: pytest.FixtureRequest
) -> None:
    settings.SECOND_FACTOR = "optional"  # type: ignore[attr-defined]
    log_in(client, sofie)

    assert client.get("/desk/").status_code == 200


def test_whoever_has_an_app_is_asked_for_its_code_and_is_nobody_until_then(
    client: Client, sofie: User
) -> None:
    secret = give_app(sofie)

    assert log_in(client, sofie) == "/desk/konto/to-trin/"
    assert client.get("/desk/").headers["Location"].startswith(LOG_IN)
    wrong = client.post("/desk/konto/to-trin/", {"code": "000000"})
    assert "Forkert kode" in wrong.content.decode()
    assert client.post("/desk/konto/to-trin/", {"code": code_of(secret)}).headers["Location"] == "/desk/"
    assert client.get("/desk/").status_code == 200


def test_the_app_is_set_up_by_its_code_and_gives_codes_for_emergencies(
    client: Client,
    sofie: User,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> None:
    log_in(client, sofie)
    page = client.get("/desk/konto/sikkerhed/app/").content.decode()
    secret = re.search(r"<code>([A-Z2-7]+)</code>", page)
    assert secret is not None
    assert "<svg" in page

    with django_capture_on_commit_callbacks(execute=True):
        done = client.post("/desk/konto/sikkerhed/app/", {"code": code_of(secret[1])})

    assert done.headers["Location"] == "/desk/konto/sikkerhed/koder/"
    codes = re.findall(r"<li>(\d{8})</li>", client.get(done.headers["Location"]).content.decode())
    assert len(codes) == 10
    assert client.get("/desk/").status_code == 200
    other = Client()
    log_in(other, sofie)
    assert other.post("/desk/konto/to-trin/", {"code": codes[0]}).headers["Location"] == "/desk/"
    assert OutgoingMail.objects.filter(to_address=sofie.email, subject__contains="app").exists()


def test_the_page_that_was_asked_for_comes_after_signing_in(client: Client, sofie: User) -> None:
    give_password(sofie)
    asked = client.get("/desk/brugere/").headers["Location"]

    assert asked == f"{LOG_IN}?next=%2Fdesk%2Fbrugere%2F"
    led = client.post(LOG_IN, {"login": sofie.email, "password": PASSWORD, "next": "/desk/brugere/"}).headers[
        "Location"
    ]
    assert led == "/desk/brugere/"


def test_signing_in_never_leads_to_another_site(client: Client, sofie: User) -> None:
    sent = {"login": sofie.email, "password": PASSWORD, "next": "https://ond.example/"}

    assert client.post(LOG_IN, sent).headers["Location"] == "/desk/"


def test_a_wrong_password_and_an_unknown_address_are_told_alike(client: Client, sofie: User) -> None:
    wrong = client.post(LOG_IN, {"login": sofie.email, "password": WRONG}).content.decode()
    unknown = client.post(LOG_IN, {"login": "ingen@egeborg.example", "password": WRONG}).content.decode()

    def told(page: str) -> list[str]:
        return re.findall(r"<li>(.*?)</li>", page)

    assert told(wrong) == told(unknown) != []
    assert sofie.email in wrong  # what was typed stays, but for the password
    assert WRONG not in wrong


def test_a_closed_user_is_out_at_once_and_cannot_come_in(client: Client, sofie: User) -> None:
    give_app(sofie)
    client.force_login(sofie)
    assert client.get("/desk/").status_code == 200

    deactivate_user(sofie.pk, by=OPERATOR, now=timezone.now())

    assert client.get("/desk/").headers["Location"].startswith(LOG_IN)
    assert not log_in(Client(), sofie).startswith("/desk/konto/to-trin")


@pytest.mark.parametrize("way", ["signup", "tilmeld", "opret", "3rdparty", "email", "login/code"])
def test_nobody_signs_up(client: Client, sofie: User, way: str) -> None:
    assert client.get(f"/desk/konto/{way}/").status_code == 404


def test_there_is_no_address_of_allauth_but_those_that_are_named_in_danish() -> None:
    names = {name for name in get_resolver().reverse_dict if isinstance(name, str)}

    assert names.isdisjoint(
        {"account_signup", "account_email", "socialaccount_signup", "socialaccount_connections"}
    )


def test_a_forgotten_password_is_chosen_anew_by_a_link_that_works_once(client: Client, sofie: User) -> None:
    client.post("/desk/konto/glemt/", {"email": sofie.email.upper()})
    mail = OutgoingMail.objects.get()
    link = re.search(r"http://testserver(\S+)", mail.text)
    assert link is not None

    form = client.get(link[1]).headers["Location"]
    new = "stæren kom i marts måned"
    done = client.post(form, {"password1": new, "password2": new})

    assert done.headers["Location"] == "/desk/konto/glemt/faerdig/"
    assert log_in(Client(), sofie, password=new) == "/desk/"
    assert "virker ikke længere" in Client().get(link[1]).content.decode()


def test_nothing_tells_whether_an_address_is_a_users(client: Client, sofie: User) -> None:
    known = client.post("/desk/konto/glemt/", {"email": sofie.email})
    unknown = client.post("/desk/konto/glemt/", {"email": "ingen@egeborg.example"})

    assert known.headers["Location"] == unknown.headers["Location"]
    assert OutgoingMail.objects.count() == 1


@pytest.mark.parametrize("password", ["kort", "123456789012345", "sofie sekretær", "adgangskode"])
def test_a_weak_password_is_refused_in_danish(client: Client, sofie: User, password: str) -> None:
    link = send_password_link(sofie.pk, site="http://testserver", by=OPERATOR, now=timezone.now())
    form = client.get(link).headers["Location"]

    page = client.post(form, {"password1": password, "password2": password}).content.decode()

    assert re.search(r"alert-error.*<li>.*(for kort|numerisk|ligner|almindelig)", page, re.DOTALL)


def test_the_session_is_new_at_sign_in_and_its_cookie_is_the_desks_alone(client: Client, sofie: User) -> None:
    client.get(LOG_IN)
    before = client.session.session_key
    log_in(client, sofie)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]

    assert cookie.value != before
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/desk/", True, "Lax")
    assert cookie["max-age"] == ""  # forgotten with the browser


def test_a_session_ends_when_it_is_not_used_and_lasts_when_it_is(client: Client, sofie: User) -> None:
    give_app(sofie)
    client.force_login(sofie)
    client.get("/desk/")
    left = Session.objects.get().expire_date - timezone.now()
    Session.objects.update(expire_date=timezone.now())

    assert 0.9 < left.total_seconds() / settings.SESSION_COOKIE_AGE <= 1
    assert client.get("/desk/").headers["Location"].startswith(LOG_IN)


def test_signing_out_leaves_nothing_in_the_browser(client: Client, sofie: User) -> None:
    client.force_login(sofie)
    old = client.session.session_key

    answer = client.post("/desk/konto/log-ud/")

    assert answer.headers["Clear-Site-Data"] == '"storage"'
    assert not Session.objects.filter(pk=old).exists()
    assert "Clear-Site-Data" not in client.get("/desk/konto/log-ud/").headers


def test_pages_for_readers_set_no_cookie_and_do_not_differ_for_who_is_signed_in(
    client: Client, sofie: User
) -> None:
    give_app(sofie)
    client.force_login(sofie)
    client.cookies[settings.SESSION_COOKIE_NAME]["path"] = "/"

    for address in ("/", "/egeborg/", "/om/", "/soeg/", "/intet-her/"):
        response = client.get(address)
        assert not response.cookies
        assert "cookie" not in response.headers.get("Vary", "").lower()
        assert "Sofie Sekretær" not in response.content.decode()


def test_the_own_page_tells_what_one_may_do_and_where(client: Client, sofie: User) -> None:
    give_app(sofie)
    client.force_login(sofie)

    page = client.get("/desk/konto/").content.decode()

    assert "Udvalgssekretær, hele kommunen" in page
    assert "fra 1. januar 2022" in page


@pytest.mark.django_db(transaction=True)
def test_failures_are_counted_across_processes_and_then_the_right_password_is_refused_too(
    settings: pytest.FixtureRequest,
) -> None:
    settings.PASSWORD_HASHERS = QUICK_HASHERS  # type: ignore[attr-defined]
    user = _user()
    told: list[str] = []

    for _ in range(5):  # each in a thread of its own: with its own cache and its own connection
        _elsewhere(lambda: log_in(Client(), user, password=WRONG))
    _elsewhere(
        lambda: told.append(
            Client().post(LOG_IN, {"login": user.email, "password": PASSWORD}).content.decode()
        )
    )

    assert "For mange" in told[0]


@pytest.mark.django_db(transaction=True)
def test_one_address_that_fails_with_many_names_is_stopped_for_all_of_them(
    settings: pytest.FixtureRequest,
) -> None:
    settings.PASSWORD_HASHERS = QUICK_HASHERS  # type: ignore[attr-defined]
    user = _user()
    for number in range(30):
        Client().post(LOG_IN, {"login": f"nr{number}@egeborg.example", "password": WRONG})

    assert log_in(Client(REMOTE_ADDR="10.0.0.7"), user) == "/desk/"
    assert log_in(Client(), user) == ""


def test_too_many_questions_give_a_page_of_ours(
    client: Client, sofie: User, settings: pytest.FixtureRequest
) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}  # type: ignore[attr-defined]
    log_in(client, sofie, password=WRONG)

    response = client.post(LOG_IN, {"login": sofie.email, "password": PASSWORD})

    assert response.status_code == 429
    assert "Der er prøvet for mange gange herfra" in response.content.decode()


def _user() -> User:
    user = User.objects.create(name="Lis Ravn", email="lis@egeborg.example", created_at=timezone.now())
    give_password(user)
    assert not RoleAssignment.objects.exists()
    return user


def _elsewhere(do: object) -> None:
    def done() -> None:
        try:
            do()  # type: ignore[operator]
        finally:
            connection.close()

    thread = threading.Thread(target=done)
    thread.start()
    thread.join()
