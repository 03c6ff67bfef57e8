"""The list of matters, and the page of the case number that matters are filed under."""

import json
from datetime import date, timedelta

import pytest
from django.test import Client

from egeborg_meetings import COUNCIL, ROADS, item, meeting
from publishing import BODY, publish
from raadhus.published.models import Case, Organization
from web.public.matters import CASE, HOSTILE, bridge, data, held, is_harmless, page, statements_for, words

pytestmark = pytest.mark.django_db
TITLES = "main > ul .entry-list__title"


def titles(client: Client, place: str) -> list[str]:
    return [node.text() for node in page(client, place).css(TITLES)]


@pytest.fixture
def _two_matters() -> None:
    publish(held(bridge()))
    publish(held(item("1", "Takster for havnen"), day="2025-05-08", organization=COUNCIL))


@pytest.mark.usefixtures("_two_matters")
def test_the_matter_treated_last_stands_first(client: Client) -> None:
    assert titles(client, "sager/") == ["Takster for havnen", "Ny bro over Egeåen"]


@pytest.mark.usefixtures("_two_matters")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("aar=2024", ["Ny bro over Egeåen"]),
        ("emne=05", ["Ny bro over Egeåen"]),
        ("emne=05&aar=2025", []),
        ("aar=sidste", ["Takster for havnen", "Ny bro over Egeåen"]),
        ("side=99999999999", ["Takster for havnen", "Ny bro over Egeåen"]),
    ],
)
def test_matters_are_chosen_by_year_and_subject(client: Client, query: str, found: list[str]) -> None:
    assert titles(client, f"sager/?{query}") == found


@pytest.mark.usefixtures("_two_matters")
def test_matters_are_chosen_by_committee_whatever_it_was_called(client: Client) -> None:
    publish(held(item("1", "Ny sti"), day="2024-03-05", organization="Vejudvalget"))
    Organization.objects.filter(name__in=(ROADS, "Vejudvalget")).update(life="veje")

    assert titles(client, "sager/?udvalg=veje") == ["Ny bro over Egeåen", "Ny sti"]


@pytest.mark.usefixtures("_two_matters")
def test_a_committee_that_there_is_not_chooses_nothing(client: Client) -> None:
    assert len(titles(client, "sager/?udvalg=ingen")) == 2


def test_a_long_list_is_shown_a_page_at_a_time(client: Client) -> None:
    first = date(2024, 1, 1)
    for number in range(3):
        day = (first + timedelta(days=number)).isoformat()
        publish(held(*(item(str(n), f"Sag {number}-{n} om veje") for n in range(1, 21)), day=day))

    assert len(titles(client, "sager/")) == 50
    assert len(titles(client, "sager/?side=2")) == 10
    assert page(client, "sager/?aar=2024").css_matches("a[rel=next][href$='aar=2024&side=2']")


def test_a_longer_list_costs_no_more_statements(client: Client) -> None:
    publish(held(bridge()))
    places = ("sager/", f"journalsager/{Case.objects.get().pk}/")
    one = {place: statements_for(client, place) for place in places}
    for month in range(5, 9):
        publish(held(bridge(title=f"Bro nr. {month}"), bridge(number="2"), day=f"2024-{month:02}-10"))

    assert {place: statements_for(client, place) for place in places} == one


@pytest.mark.usefixtures("_two_matters")
def test_the_list_is_had_as_json_csv_and_atom(client: Client) -> None:
    answer = json.loads(data(client, "sager.json?emne=05"))

    assert (answer["total"], answer["rows"][0]["title"]) == (1, "Ny bro over Egeåen")
    assert "Takster for havnen" in data(client, "sager.csv").decode()
    assert "Takster for havnen" in data(client, "sager.atom").decode()


def test_all_items_of_a_case_are_had_by_going_on(client: Client) -> None:
    publish(held(*(bridge(title=f"Sag {number}", number=str(number)) for number in range(1, 52))))
    (case,) = Case.objects.all()

    first = client.get(f"/{BODY}/journalsager/{case.pk}.json")
    last = client.get(first.json()["next"])

    assert first["Link"] == f'<{first.json()["next"]}>; rel="next"'
    assert (len(first.json()["rows"]), len(last.json()["rows"]), last.json()["next"]) == (50, 1, None)


def test_a_case_lists_its_matters_its_items_and_its_subject(client: Client) -> None:
    publish(held(bridge(), bridge(title="Støjskærm langs Ringvejen", number="2")))
    case = Case.objects.get()

    parsed = page(client, f"journalsager/{case.pk}/")

    assert words(parsed, "h1") == f"Sagsnummer {CASE}"
    assert "05.01.08, Veje og trafik" in words(parsed)
    assert len(parsed.css("section[aria-labelledby=sager] li")) == 2
    assert len(parsed.css("section[aria-labelledby=punkter] li")) == 2
    assert len(client.get(f"/{BODY}/journalsager/{case.pk}.json").json()["rows"]) == 2


def test_an_unknown_case_and_one_of_another_body_are_not_found(client: Client) -> None:
    publish(held(bridge()))

    page(client, "journalsager/nobody/", status=404)
    assert client.get(f"/andeby/journalsager/{Case.objects.get().pk}/").status_code == 404


def test_hostile_titles_and_numbers_never_become_markup(client: Client) -> None:
    publish(meeting(item("1", HOSTILE, case=f"{CASE} {HOSTILE}"[:90])))

    assert is_harmless(page(client, "sager/"))
    for case in Case.objects.values_list("pk", flat=True):
        assert is_harmless(page(client, f"journalsager/{case}/"))
