"""Signing in by OpenID Connect, at a real provider that runs on this machine."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from django.test import Client
from django.utils import timezone

from raadhus.accounts.models import User
from raadhus.server.environment import Environment, WrongSetting
from raadhus.server.open_id import open_id_provider

provider_mock = pytest.importorskip("oidc_provider_mock", reason="oidc-provider-mock is not installed")
# What the provider of the tests is made of warns of its own parts.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
CLIENT, SECRET = "raadhus", "hemmeligt"
KNOWN = "lis@egeborg.example"


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    people = [
        _person("lis", email=KNOWN, email_verified=True),
        _person("fremmed", email="fremmed@egeborg.example", email_verified=True),
        _person("ubekræftet", email=KNOWN, email_verified=False),
        _person("falsk", email=KNOWN, email_verified="false"),
        _person("usagt", email=KNOWN),
        _person("uden adresse"),
    ]
    with provider_mock.run_server_in_thread(user_claims=people) as server:
        yield f"http://localhost:{server.server_port}"


def _person(sub: str, **claims: object) -> object:
    return provider_mock.User(sub=sub, claims=claims)


@pytest.fixture
def lis(db: None, issuer: str, settings: pytest.FixtureRequest) -> User:
    given = {
        "RAADHUS_OIDC_ISSUER": issuer,
        "RAADHUS_OIDC_CLIENT_ID": CLIENT,
        "RAADHUS_OIDC_CLIENT_SECRET": SECRET,
        "RAADHUS_OIDC_NAME": "Egeborg Login",
    }
    settings.SOCIALACCOUNT_PROVIDERS = open_id_provider(Environment(given))  # type: ignore[attr-defined]
    settings.SECOND_FACTOR = "required"  # type: ignore[attr-defined]
    return User.objects.create(name="Lis Ravn", email=KNOWN, created_at=timezone.now())


def _there_and_back(client: Client, *, sub: str, then: str = "") -> object:
    """Go to the provider, be that person there, and come back."""
    away = client.get("/desk/konto/kommune/log-ind/", {"next": then} if then else {}).headers["Location"]
    asked = parse_qs(urlsplit(away).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["state"]
    back = requests.post(away, data={"sub": sub}, allow_redirects=False, timeout=10).headers["Location"]
    return client.get(back)


def test_the_page_names_the_provider(client: Client, lis: User) -> None:
    page = client.get("/desk/konto/log-ind/").content.decode()

    assert re.search(r'href="/desk/konto/kommune/log-ind/">Log ind med Egeborg Login</a>', page)


def test_a_known_user_is_signed_in_by_the_verified_address_without_another_step(
    client: Client, lis: User
) -> None:
    answer = _there_and_back(client, sub="lis", then="/desk/konto/")

    assert answer.headers["Location"] == "/desk/konto/"  # type: ignore[attr-defined]
    assert "Lis Ravn" in client.get("/desk/").content.decode()


@pytest.mark.parametrize(
    ("sub", "told"),
    [
        ("fremmed", "men er ikke bruger her"),
        ("ubekræftet", "at din e-mail ikke er bekræftet"),
        ("falsk", "at din e-mail ikke er bekræftet"),
        ("usagt", "men ikke, om den er bekræftet"),
        ("uden adresse", "fortalte ikke din e-mail"),
    ],
)
def test_whoever_is_no_user_is_refused_and_none_is_made(
    client: Client, lis: User, sub: str, told: str
) -> None:
    answer = _there_and_back(client, sub=sub)

    assert answer.status_code == 403  # type: ignore[attr-defined]
    assert told in answer.content.decode()  # type: ignore[attr-defined]
    assert client.get("/desk/").status_code == 302
    assert User.objects.count() == 1


def test_a_provider_that_is_trusted_with_addresses_need_not_say_that_they_are_verified(
    client: Client, lis: User, settings: pytest.FixtureRequest
) -> None:
    apps = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]  # type: ignore[attr-defined]
    apps[0]["settings"]["verified_email"] = True

    answer = _there_and_back(client, sub="usagt", then="/desk/konto/")

    assert answer.headers["Location"] == "/desk/konto/"  # type: ignore[attr-defined]


def test_a_closed_user_is_refused(client: Client, lis: User) -> None:
    lis.is_active = False
    lis.save()

    answer = _there_and_back(client, sub="lis")

    assert answer.status_code == 403  # type: ignore[attr-defined]
    assert client.get("/desk/").status_code == 302


def test_an_answer_that_was_not_asked_for_lets_nobody_in(client: Client, lis: User) -> None:
    away = Client().get("/desk/konto/kommune/log-ind/").headers["Location"]
    back = requests.post(away, data={"sub": "lis"}, allow_redirects=False, timeout=10).headers["Location"]

    answer = client.get(back)

    assert "Du blev ikke logget ind" in answer.content.decode()
    assert client.get("/desk/").status_code == 302


def test_an_identity_is_not_joined_to_another_user(client: Client, lis: User) -> None:
    away = client.get("/desk/konto/kommune/log-ind/", {"process": "connect"}).headers["Location"]
    back = requests.post(away, data={"sub": "lis"}, allow_redirects=False, timeout=10).headers["Location"]

    assert client.get(back).headers["Location"] == "/desk/konto/log-ind/"


def test_a_refusal_at_the_provider_is_told(client: Client, lis: User) -> None:
    away = client.get("/desk/konto/kommune/log-ind/").headers["Location"]
    state = parse_qs(urlsplit(away).query)["state"][0]

    answer = client.get("/desk/konto/kommune/retur/", {"error": "access_denied", "state": state}, follow=True)

    assert "Du stoppede hos kommunens login" in answer.content.decode()


def test_a_provider_that_does_not_answer_is_told(
    client: Client, lis: User, settings: pytest.FixtureRequest
) -> None:
    apps = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]  # type: ignore[attr-defined]
    apps[0]["settings"]["server_url"] = "http://localhost:9"

    answer = client.get("/desk/konto/kommune/log-ind/", follow=True)

    assert "svarede ikke, som det skulle" in answer.content.decode()


@pytest.mark.django_db
def test_without_a_provider_there_is_no_such_way(client: Client) -> None:
    assert client.get("/desk/konto/kommune/log-ind/").status_code == 404
    assert "kommunens login" not in client.get("/desk/konto/log-ind/").content.decode()


@pytest.mark.parametrize("missing", ["RAADHUS_OIDC_CLIENT_ID", "RAADHUS_OIDC_CLIENT_SECRET"])
def test_half_a_provider_stops_the_start(missing: str) -> None:
    given = {
        "RAADHUS_OIDC_ISSUER": "https://login.example",
        "RAADHUS_OIDC_CLIENT_ID": CLIENT,
        "RAADHUS_OIDC_CLIENT_SECRET": SECRET,
    }
    del given[missing]

    with pytest.raises(WrongSetting, match=missing):
        open_id_provider(Environment(given))
