"""The search page: hits with what was searched for marked, choices that add and take away, and the other forms."""

import json
from pathlib import Path

import pytest
from django.http import QueryDict
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.fixtures import Settings
from selectolax.lexbor import LexborHTMLParser

from egeborg_meetings import COUNCIL, item
from publishing import BODY, publish
from raadhus.finding.operations.take_in_changes import take_in_changes
from raadhus.web.public.lists.search_addresses import address_of, asked_for, pairs_of
from web.public.matters import (
    HOSTILE,
    another_body,
    bridge,
    held,
    is_harmless,
    links,
    page,
    statements_for,
    words,
)

pytestmark = pytest.mark.django_db
ROOT = f"/{BODY}/soeg/"


@pytest.fixture(autouse=True)
def _own_index(tmp_path: Path, settings: Settings) -> None:
    settings.INDEX = tmp_path / "index"


@pytest.fixture
def _two_matters() -> None:
    publish(held(bridge(outcome="approved", against=("Bo Lind",))))
    publish(held(item("1", "Takster for broen"), day="2025-05-08", organization=COUNCIL))
    take_in_changes()


def titles(parsed: LexborHTMLParser) -> list[str]:
    return [node.text() for node in parsed.css(".search-hit__title a")]


@pytest.mark.usefixtures("_two_matters")
def test_a_word_finds_its_other_forms_and_marks_them(client: Client) -> None:
    found = page(client, "soeg/?q=bro")

    assert sorted(titles(found)) == ["Ny bro over Egeåen", "Takster for broen"]
    assert {node.text() for node in found.css(".search-hit__title mark")} == {"bro", "broen"}


@pytest.mark.usefixtures("_two_matters")
def test_a_choice_narrows_and_can_be_taken_away_again(client: Client) -> None:
    found = page(client, "soeg/?q=bro")
    year = next(link for link in links(found, ".facet-values a") if "aar=2025" in link)
    narrowed = page(client, "soeg/" + year.removeprefix(ROOT))

    assert titles(narrowed) == ["Takster for broen"]
    assert f"{ROOT}?q=bro" in links(narrowed, ".choices a")


@pytest.mark.usefixtures("_two_matters")
def test_days_are_asked_for_without_losing_the_words(client: Client) -> None:
    found = page(client, "soeg/?q=bro&fra=2025-01-01")

    assert titles(found) == ["Takster for broen"]
    assert found.css_matches("form.search-days input[type=hidden][name=q][value=bro]")
    assert found.css_matches("#fra[value='2025-01-01']")


@pytest.mark.usefixtures("_two_matters")
def test_the_newest_stands_first_when_asked(client: Client) -> None:
    assert titles(page(client, "soeg/?q=bro&orden=nyeste"))[0] == "Takster for broen"
    assert titles(page(client, "soeg/?q=bro&orden=aeldste"))[0] == "Ny bro over Egeåen"


@pytest.mark.usefixtures("_two_matters")
def test_a_page_beyond_the_last_shows_the_last(client: Client) -> None:
    assert len(titles(page(client, "soeg/?q=bro&side=9"))) == 2


@pytest.mark.usefixtures("_two_matters")
def test_nothing_found_says_what_to_do(client: Client) -> None:
    found = page(client, "soeg/?q=flagermus")

    assert "0 resultater" in words(found)
    assert "Prøv med færre ord" in words(found)


@pytest.mark.usefixtures("_two_matters")
def test_a_slip_of_the_pen_is_asked_about(client: Client) -> None:
    found = page(client, "soeg/?q=taksster")

    assert words(found, ".did-you-mean") == "Mente du takster ?"


@pytest.mark.usefixtures("_two_matters")
def test_very_many_words_are_cut_in_every_link_too(client: Client) -> None:
    response = client.get(f"{ROOT}?q={'bro ' * 15_000}&udfald=approved")
    assert response.status_code == 301

    told = client.get(response["Location"])

    assert told.status_code == 200
    assert "udfald=approved" in response["Location"]
    assert len(told.content) < 100_000


@pytest.mark.usefixtures("_two_matters")
def test_what_all_hits_are_is_no_choice_unless_it_was_chosen(client: Client) -> None:
    def facets(place: str) -> str:
        return words(page(client, place), "h3")

    assert "Åben eller lukket" not in facets("soeg/?q=bro")
    assert "Udvalg" in facets("soeg/?q=bro")
    assert "Åben eller lukket" in facets("soeg/?q=bro&adgang=open")


def test_without_an_index_the_page_says_so(client: Client) -> None:
    publish()

    assert page(client, "soeg/?q=bro", status=503).css_matches(".alert-warning")


def test_without_words_the_page_tells_how_to_search(client: Client) -> None:
    publish()

    assert "Sådan søger du" in words(page(client, "soeg/"))


@pytest.mark.usefixtures("_two_matters")
def test_a_search_can_be_had_as_data(client: Client) -> None:
    told = json.loads(client.get(f"/{BODY}/soeg.json?q=bro").content)

    assert told["total"] == 2
    assert {row["title"] for row in told["rows"]} == {"Ny bro over Egeåen", "Takster for broen"}
    assert all(row["address"].startswith(f"http://testserver/{BODY}/punkter/") for row in told["rows"])
    assert b"Takster for broen" in client.get(f"/{BODY}/soeg.csv?q=bro").content
    assert b"<title>Takster for broen</title>" in client.get(f"/{BODY}/soeg.atom?q=bro").content


def test_the_search_of_all_tells_whose_a_hit_is_and_that_of_one_finds_no_other(client: Client) -> None:
    publish(held(bridge()))
    another_body()
    take_in_changes()

    everywhere = LexborHTMLParser(client.get("/soeg/?q=bro").content.decode())
    assert sorted(titles(everywhere)) == ["En bro i Greve", "Ny bro over Egeåen"]
    assert any(link.startswith("/greve/") for link in links(everywhere, ".search-hit__title a"))
    assert titles(page(client, "soeg/?q=bro")) == ["Ny bro over Egeåen"]


def test_no_text_of_a_source_becomes_markup(client: Client) -> None:
    publish(held(bridge(title=f"Bro {HOSTILE}"), organization=HOSTILE))
    take_in_changes()

    assert is_harmless(page(client, "soeg/?q=bro"))
    assert is_harmless(page(client, "soeg/?q=%3Cscript%3Ealert(1)%3C/script%3E"))


def test_more_hits_cost_no_more_statements(client: Client) -> None:
    publish(held(bridge(outcome="approved")))
    take_in_changes()
    one = statements_for(client, "soeg/?q=bro")
    for month in range(5, 9):
        treated = (bridge(title=f"Bro nr. {month}", outcome="approved"), bridge(title="Broen", number="2"))
        publish(held(*treated, day=f"2024-{month:02}-10"))
    take_in_changes()

    assert (
        statements_for(client, "soeg/?q=bro") <= one + 1
    )  # «en sag i flere led» is asked for when there is one


@given(
    st.dictionaries(
        st.sampled_from(["q", "udvalg", "aar", "fra", "til", "orden", "side", "emne"]), st.text(max_size=30)
    )
)
def test_what_was_asked_for_is_asked_for_again_by_its_address(asked: dict[str, str]) -> None:
    query = QueryDict(mutable=True)
    query.update(asked)
    wanted = asked_for(query, body=BODY)

    again = asked_for(QueryDict(address_of(wanted, path="/").partition("?")[2]), body=BODY)

    assert pairs_of(again) == pairs_of(wanted)
