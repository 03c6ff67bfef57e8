"""Several municipalities side by side, and one with a host of its own."""

import pytest
from django.test import Client
from msgspec.structs import replace
from pytest_django.fixtures import Settings
from selectolax.lexbor import LexborHTMLParser

from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish
from raadhus.core.record import Body
from raadhus.finding.operations.take_in_changes import take_in_changes
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.submission import Submission
from web.public.matters import links, words

pytestmark = pytest.mark.django_db

OTHER = "aabenlund"
OWN_HOST = "moeder.example"


def publish_other() -> None:
    """Publish minutes of another municipality, which sorts last in Danish."""
    record = replace(egeborg_minutes(), body=Body(name="Åbenlund Kommune", code="998"))
    publish_edition(Submission(body=OTHER, record=record, gate="published_elsewhere"), actor=ASTA, now=NOW)


def asked(client: Client, place: str, *, host: str = "localhost") -> LexborHTMLParser:
    response = client.get(place, headers={"host": host})
    assert response.status_code == 200, response.status_code
    return LexborHTMLParser(response.content.decode())


def test_the_first_page_names_the_municipalities_and_what_there_is_of_them(client: Client) -> None:
    publish()
    publish_other()

    home = asked(client, "/")

    assert links(home, "main .entry-list a") == ["/egeborg/", "/aabenlund/"]
    assert "Egeborg Kommune opfundet kommune · 1 møde, marts 2025 Åbenlund Kommune 1 møde" in words(home)
    assert home.css("main form[action='/soeg/']")


def test_one_municipality_alone_is_shown_at_once(client: Client) -> None:
    publish()

    assert client.get("/", headers={"host": "localhost"})["Location"] == "/egeborg/"


def test_a_search_through_all_says_of_each_hit_whose_it_is(client: Client) -> None:
    publish()
    publish_other()
    take_in_changes()

    found = words(asked(client, "/soeg/?q=musikskole"))

    assert "Egeborg Kommune" in found
    assert "Åbenlund Kommune" in found


def test_a_search_in_one_finds_nothing_of_another(client: Client) -> None:
    publish()
    publish_other()
    take_in_changes()

    leading = links(asked(client, f"/{OTHER}/soeg/?q=musikskole"), "main a")

    assert [place for place in leading if place.startswith(f"/{OTHER}/punkter/")]
    assert not [place for place in leading if place.startswith(f"/{BODY}/")]


def test_only_the_invented_municipality_is_said_to_be_invented(client: Client) -> None:
    publish()
    publish_other()

    assert "Egeborg Kommune er opfundet." in words(asked(client, f"/{BODY}/"), ".site-notice")
    assert "er opfundet" not in words(asked(client, f"/{OTHER}/"), "body")
    assert "er opfundet" not in words(asked(client, "/"), "body")


@pytest.mark.parametrize("place", ["/om/", "/tilgaengelighed/", "/soeg/", "/nowhere/", "/egeborg/nowhere/"])
def test_where_nothing_else_is_every_page_says_that_it_is_invented(client: Client, place: str) -> None:
    publish()
    take_in_changes()

    shown = LexborHTMLParser(client.get(place).content.decode())
    assert "Egeborg Kommune er opfundet." in words(shown, ".site-notice")

    publish_other()
    shown = LexborHTMLParser(client.get(place).content.decode())
    assert bool(shown.css(".site-notice--invented")) == place.startswith(f"/{BODY}/")


@pytest.mark.parametrize("place", ["egeborg/punkter/x/", "egeborg/x/", "en/egeborg/x/", "egeborg/moeder/x/"])
def test_below_a_municipality_nothing_is_missing_without_its_menu(client: Client, place: str) -> None:
    publish()

    shown = LexborHTMLParser(client.get(f"/{place}").content.decode())

    assert f"/{place.partition(BODY)[0]}{BODY}/moeder/" in links(shown, ".site-menu a")


@pytest.mark.parametrize("place", ["/", "/egeborg/", "/om/", "/proev/", "/nowhere/", "/egeborg/nowhere/"])
def test_every_page_says_who_runs_it_or_that_it_is_not_told(
    client: Client, settings: Settings, place: str
) -> None:
    publish()
    publish_other()

    def foot() -> str:
        return words(LexborHTMLParser(client.get(place).content.decode()), "footer")

    assert "Det er ikke oplyst, hvem der driver siden." in foot()
    settings.OPERATOR = "Foreningen Åbne Referater"
    assert "Siden drives af Foreningen Åbne Referater." in foot()


def test_a_municipality_of_its_own_site_runs_it(client: Client, settings: Settings) -> None:
    publish_other()
    settings.AUTHORITY_OF = (OTHER,)

    assert "Siden drives af Åbenlund Kommune." in words(asked(client, f"/{OTHER}/"), "footer")


def test_a_host_of_its_own_shows_one_municipality_and_no_other(client: Client, settings: Settings) -> None:
    settings.BODY_HOSTS = {OWN_HOST: OTHER}
    settings.ALLOWED_HOSTS = ["localhost", OWN_HOST]
    publish()
    publish_other()

    front = asked(client, "/", host=OWN_HOST)

    assert words(front, ".site-head__name a") == "Åbenlund Kommune"
    assert client.get("/egeborg/", headers={"host": OWN_HOST}).status_code == 404
    assert "Åbenlund Kommune" not in words(asked(client, f"/{BODY}/"), "body")
