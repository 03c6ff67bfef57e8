"""The pages of the installation: what Raadhus is, and how accessible it is."""

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from egeborg_meetings import item
from publishing import publish
from web.public.matters import HOSTILE, held, is_harmless, words

pytestmark = pytest.mark.django_db


def parsed(client: Client, place: str) -> LexborHTMLParser:
    response = client.get(place)
    assert response.status_code == 200
    return LexborHTMLParser(response.content.decode())


def test_about_tells_whose_papers_are_here(client: Client) -> None:
    publish(held(item("1", "Ny bro")))

    shown = parsed(client, "/om/")

    assert words(shown, "#ordene ~ .plain-list a") == "egeborg"


def test_about_tells_who_runs_the_site(client: Client, settings: pytest.FixtureRequest) -> None:
    settings.OPERATOR = HOSTILE  # type: ignore[attr-defined]  # pytest-django's settings
    settings.OPERATOR_CONTACT = "raadhus@egeborg.example"  # type: ignore[attr-defined]

    shown = parsed(client, "/om/")

    assert is_harmless(shown)
    assert "Kontakt: raadhus@egeborg.example." in words(shown)


def test_readers_get_no_cookie(client: Client) -> None:
    assert not client.get("/om/").cookies
    assert not client.get("/tilgaengelighed/").cookies


def test_pages_of_the_installation_lead_to_no_body(client: Client) -> None:
    addresses = [node.attributes["href"] or "" for node in parsed(client, "/om/").css("footer a")]

    assert "/om/" in addresses
    assert not [address for address in addresses if "None" in address]


def test_the_operators_own_statement_is_led_to(client: Client, settings: pytest.FixtureRequest) -> None:
    settings.ACCESSIBILITY_STATEMENT = "https://was.example/erklaering"  # type: ignore[attr-defined]

    response = client.get("/tilgaengelighed/")

    assert (response.status_code, response.headers["Location"]) == (302, "https://was.example/erklaering")


def test_without_one_the_page_tells_what_is_known(client: Client) -> None:
    told = words(parsed(client, "/tilgaengelighed/"))

    assert "WCAG 2.1" in told
    assert "Kendte mangler" in told
    assert "digst.dk" in told


def test_there_is_english(client: Client) -> None:
    assert client.get("/en/om/").status_code == 200
    assert client.get("/en/tilgaengelighed/").status_code == 200


@pytest.mark.parametrize("tool", ["axe-core", "vnu", "Tastaturet", "Chromium"])
def test_the_accessibility_page_names_what_it_was_checked_with(client: Client, tool: str) -> None:
    tested = parsed(client, "/tilgaengelighed/").css("[aria-labelledby=proevet]")[0]

    assert tool in tested.text()
