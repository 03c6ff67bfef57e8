"""What holds for every answer, also for those that refuse: headers, methods, hosts, strange addresses, a lost store."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch
from urllib.parse import urlsplit

import pytest
from django.db import OperationalError, ProgrammingError
from django.db.backends.utils import CursorWrapper
from django.test import Client
from pytest_django.fixtures import Settings
from selectolax.lexbor import LexborHTMLParser

from publishing import BODY, publish
from web.public.matters import words
from web.public.nodes import the_node

pytestmark = pytest.mark.django_db

GUARDED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
STRANGE = (
    "/%00",
    "/egeborg/partier/%00/",
    "/egeborg/partier/%ff%fe/",
    "/egeborg/partier/%ed%a0%80/",
    "/egeborg/partier/" + "a" * 10_000 + "/",
    "/egeborg/moeder/" + "a" * 10_000 + "/",
    "/egeborg/udgaver/" + "9" * 30 + "/",
    "/egeborg/udgaver/" + "9" * 5_000 + "/",
    "/egeborg/sitemap-" + "9" * 30 + ".xml",
    "/egeborg/bilag/..%2f..%2fetc%2fpasswd/original",
    "/egeborg/../../etc/passwd",
    "//evil.example/moeder/",
    "/egeborg/moeder/?side=" + "9" * 10_000,
    "/egeborg/moeder/?fra=%00&til=%ff",
    "/egeborg/moeder/?fra=0000-00-00&til=9999-99-99",
    "/egeborg/?siden=0001-01-01",
    "/egeborg/?siden=9999-12-31",
    "/egeborg/kalender/?maaned=9999-12",
    "/egeborg/kalender/?maaned=0001-01",
    "/egeborg/kalender/?maaned=%00",
    "/egeborg/sager/?q=%00",
    "/egeborg/soeg/?q=" + "(" * 4_000,
    "/egeborg/soeg/?q=" + "a*+" * 3_000,
    "/egeborg/soeg/?q=%22" * 300,
    "/egeborg/soeg/?side=99999999999999999999",
    "/egeborg/soeg/?q=a&side=" + "9" * 5_000,
    "/egeborg/soeg/?" + "&".join(f"udvalg={number}" for number in range(900)),
    "/egeborg/soeg/?" + "&".join(f"x{number}=1" for number in range(2_000)),
    "/egeborg/beloeb/?aar=" + "9" * 400,
    "/egeborg/beloeb/?side=-1&fra=1e999",
)


@contextmanager
def store_that_raises(error: Exception) -> Iterator[None]:
    with patch.object(CursorWrapper, "execute", side_effect=error):
        yield


@pytest.mark.parametrize("place", ["/egeborg/", "/nowhere/", "/egeborg/nowhere/", "/robots.txt", "/proev/"])
def test_answers_and_refusals_are_guarded_alike(client: Client, place: str) -> None:
    publish()

    headers = client.get(place).headers

    assert {name: headers.get(name) for name in GUARDED} == GUARDED
    assert "camera=()" in headers["Permissions-Policy"]
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "Strict-Transport-Security" not in headers


def test_browsers_are_told_to_stay_with_https_where_the_setting_says_so(settings: Settings) -> None:
    settings.SECURE_HSTS_SECONDS = 60
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

    headers = Client().get("/robots.txt", headers={"x-forwarded-proto": "https"}).headers

    assert headers["Strict-Transport-Security"] == "max-age=60"


def test_another_host_is_refused_with_a_page(client: Client) -> None:
    response = client.get("/egeborg/", headers={"host": "evil.example"})

    assert response.status_code == 400
    assert "evil.example" not in response.content.decode()
    assert "Content-Security-Policy" in response.headers


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_pages_are_read_and_take_nothing(client: Client, method: str) -> None:
    publish()

    response = getattr(client, method)("/egeborg/")

    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"


def test_a_head_is_answered_like_the_page_without_it(client: Client) -> None:
    publish()

    head, page = client.head("/egeborg/"), client.get("/egeborg/")

    assert (head.status_code, head.content) == (200, b"")
    assert head["ETag"] == client.head("/egeborg/")["ETag"] == page["ETag"]


@pytest.mark.parametrize("place", STRANGE, ids=lambda place: place[:40])
def test_strange_addresses_are_no_trouble(client: Client, place: str) -> None:
    publish()

    response = client.get(place)

    assert response.status_code in {200, 301, 400, 404, 503}, response.status_code
    assert response.status_code != 503 or "/soeg/" in place  # nothing has been indexed


@pytest.mark.parametrize("place", ["//evil.example/moeder", "/en//evil.example", "/%2f%2fevil.example/a"])
def test_a_redirect_never_leaves_the_site(client: Client, place: str) -> None:
    location = client.get(place).get("Location", "")

    assert urlsplit(location).netloc == ""


@pytest.mark.parametrize(
    "error", [OperationalError("database is locked"), ProgrammingError("no such relation")]
)
def test_a_store_that_cannot_be_read_is_told_in_danish(client: Client, error: Exception) -> None:
    publish()

    with store_that_raises(error):
        response = client.get("/egeborg/moeder/")

    assert response.status_code == 503
    assert response["Retry-After"] == "60"
    parsed = LexborHTMLParser(response.content.decode())
    assert "Prøv igen om et par minutter." in words(parsed)
    assert the_node(parsed, "html").attributes["lang"] == "da"


def test_a_store_that_cannot_be_read_is_told_in_english_too(client: Client) -> None:
    with store_that_raises(OperationalError()):
        response = client.get(f"/en/{BODY}/")

    assert response.status_code == 503
    assert the_node(LexborHTMLParser(response.content.decode()), "html").attributes["lang"] == "en"


def test_an_error_of_ours_is_still_an_error(client: Client) -> None:
    client.raise_request_exception = False

    with store_that_raises(ValueError()):
        response = client.get("/egeborg/")

    assert response.status_code == 500
    assert "Content-Security-Policy" in response.headers
