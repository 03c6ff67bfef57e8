"""Nothing that was typed is lost because a session had ended."""

import re
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import path
from django.utils import timezone

from desk_cast import egeborg_desk
from raadhus.accounts.models import KeptForm, User
from raadhus.core.procedure.acting import Acting
from raadhus.server.urls import urlpatterns as of_installation
from raadhus.web.desk.frame.page import desk_page

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]
WORDS = "Udvalget drøftede <b>sagen</b> længe.\nDer var flere spørgsmål."


@desk_page
def _echo(request: HttpRequest, by: Acting) -> HttpResponse:
    return HttpResponse(request.POST.get("tekst", "").replace("\r\n", "\n"))


def _secret(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


urlpatterns = [path("desk/skriv/", _echo), path("desk/hemmeligt/", _secret), *of_installation]
handler404 = "raadhus.server.errors.not_found"


@pytest.fixture
def user() -> User:
    return egeborg_desk().users["Sofie Sekretær"]


@pytest.fixture
def browser() -> Client:
    return Client(enforce_csrf_checks=True, headers={"host": "localhost"})


def _bytes(page: HttpResponseBase) -> bytes:
    assert isinstance(page, HttpResponse)
    return page.content


def _token(page: HttpResponseBase) -> str:
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', _bytes(page).decode())
    assert found is not None
    return found[1]


def _fields(page: HttpResponseBase) -> dict[str, str]:
    found = re.findall(r'<textarea name="(\w+)" hidden>\n(.*?)</textarea>', _bytes(page).decode(), re.DOTALL)
    return {name: value.replace("&lt;", "<").replace("&gt;", ">") for name, value in found}


def test_a_form_with_an_old_token_stands_there_again_and_is_sent_from_there(
    user: User, browser: Client
) -> None:
    browser.force_login(user)
    late = browser.post("/desk/skriv/", {"tekst": WORDS, "csrfmiddlewaretoken": "x" * 64})

    again = browser.post("/desk/skriv/", _fields(late) | {"csrfmiddlewaretoken": _token(late)})

    assert late.status_code == 403
    assert "<b>" not in late.content.decode()
    assert again.status_code == 200
    assert _bytes(again).decode() == WORDS


def test_one_whose_session_has_ended_signs_in_elsewhere_and_sends_again(user: User, browser: Client) -> None:
    browser.force_login(user)
    token = _token(browser.get("/desk/"))
    browser.cookies.pop("raadhus_desk")

    late = browser.post("/desk/skriv/", {"tekst": WORDS, "csrfmiddlewaretoken": token})
    browser.force_login(user)
    again = browser.post("/desk/skriv/", _fields(late) | {"csrfmiddlewaretoken": _token(late)})

    assert late.status_code == 403
    assert "Log ind i et nyt vindue" in late.content.decode()
    assert _bytes(again).decode() == WORDS


@pytest.mark.parametrize(
    "headers", [{"sec-fetch-site": "cross-site"}, {"origin": "https://elsewhere.example"}]
)
def test_what_another_site_sends_is_not_shown_ready_to_be_sent(
    user: User, browser: Client, headers: dict[str, str]
) -> None:
    browser.force_login(user)

    refused = browser.post("/desk/skriv/", {"tekst": WORDS}, headers=headers)

    assert refused.status_code == 403
    assert "spørgsmål" not in refused.content.decode()


def test_what_was_sent_to_a_page_that_takes_passwords_is_not_shown(browser: Client) -> None:
    refused = browser.post("/desk/hemmeligt/", {"password": "Kvaksalver"})

    assert refused.status_code == 403
    assert "Kvaksalver" not in refused.content.decode()


def test_a_script_is_told_that_the_session_has_ended_and_keeps_what_it_has(
    user: User, browser: Client
) -> None:
    by_script = {"x-requested-with": "fetch"}
    browser.force_login(user)
    token = _token(browser.get("/desk/"))

    old_token = browser.post("/desk/skriv/", {"tekst": WORDS}, headers=by_script)
    Session.objects.update(expire_date=timezone.now() - timedelta(hours=1))
    expired = browser.post("/desk/skriv/", {"csrfmiddlewaretoken": token}, headers=by_script)
    asked = browser.get("/desk/skriv/", headers=by_script)

    assert [answer.status_code for answer in (old_token, expired, asked)] == [401, 401, 401]
    assert not KeptForm.objects.exists()
