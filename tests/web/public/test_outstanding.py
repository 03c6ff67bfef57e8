"""What is outstanding: told by state, by committee and by whose it is, each with the way to its sentence."""

import csv
import io
import json
from datetime import date

import pytest
from django.test import Client
from icalendar import Calendar
from pytest_django.fixtures import Settings

from egeborg_meetings import COUNCIL, FINANCE
from publishing import ASTA, BODY, NOW
from raadhus.published.following.catch_up import catch_up
from raadhus.published.models import AgendaItem
from raadhus.published.operations.withdraw_item import withdraw_item
from web.public.matters import HOSTILE, another_body, data, is_harmless, links, page, statements_for, words
from web.public.promises import BY_MAY, IN_AUTUMN, TWICE_A_YEAR, WITHOUT_DAY, promised, read_until

PLAN = "Center for Veje forelægger en plan for belysning af havnen for udvalget i marts 2024."

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.TODAY = date(2024, 6, 20)


def listed(client: Client, query: str = "") -> str:
    return words(page(client, f"udestaaende/{query}"), "#liste")


def rows(client: Client, query: str = "") -> list[dict[str, str]]:
    text = data(client, f"udestaaende.csv{query}").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_what_is_late_stands_before_what_is_not(client: Client) -> None:
    promised(IN_AUTUMN, BY_MAY)
    read_until("2024-06-12")

    told = listed(client)

    assert told.startswith("Fristen er gået")
    assert told.index("evaluering af broen") < told.index("Åbent") < told.index("rensning af åen")
    assert "Senest 1. maj 2024, 50 dage siden · Center for Veje" in told


def test_a_time_is_told_as_precisely_as_the_minutes_do(client: Client) -> None:
    promised(IN_AUTUMN)

    assert "September 2024" in listed(client)


def test_what_has_no_day_is_not_late(client: Client) -> None:
    promised(WITHOUT_DAY)

    assert listed(client).startswith("Åbent")


def test_a_promise_is_told_with_the_title_of_its_matter(client: Client) -> None:
    promised(BY_MAY, title="Ny bro over Egeåen")

    assert "Skrevet i sagen: Ny bro over Egeåen, Vej- og Parkudvalget, 10. april 2024" in listed(client)


@pytest.mark.parametrize(
    ("to", "owed"), [("Økonomiudvalget", "Økonomiudvalget"), ("beboerne", "Vej- og Parkudvalget")]
)
def test_the_committee_that_is_named_as_receiver_is_told(client: Client, to: str, owed: str) -> None:
    promised(f"Der udarbejdes en status om broen til {to} i maj 2024.")

    assert f"Ingen ansvarlig nævnt · til {owed}" in listed(client)


def test_an_owner_stands_with_a_capital_letter(client: Client) -> None:
    promised("I maj 2024 vil administrationen forelægge en plan for broen.")

    assert "Maj 2024, 20 dage siden · Administrationen ·" in listed(client)


def test_every_promise_leads_to_its_sentence(client: Client) -> None:
    promised(BY_MAY)
    (place,) = [link for link in links(page(client, "udestaaende/"), "#liste a") if "sted=" in link]

    sentence = page(client, place.removeprefix(f"/{BODY}/"))

    assert BY_MAY.rstrip(".") in words(sentence, "mark#sted")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?tilstand=overdue", {"broen"}),
        ("?tilstand=nonsens", {"broen", "rensning", "takster"}),
        ("?enhed=ingen", {"takster"}),
        ("?slags=enkelt", {"broen", "rensning", "takster"}),
        ("?slags=tilbagevendende", set()),
        ("?udvalg=' OR 1=1 --", set()),
    ],
)
def test_the_list_is_chosen_from(client: Client, query: str, found: set[str]) -> None:
    promised(BY_MAY, IN_AUTUMN)
    promised("Udvalget vil blive orienteret om takster.", organization=FINANCE, title="Takster")
    read_until("2024-06-12")

    told = listed(client, query)

    assert {word for word in ("broen", "rensning", "takster") if word in told} == found


def test_a_committee_is_chosen_under_its_own_address(client: Client) -> None:
    promised(BY_MAY)
    promised("Udvalget vil blive orienteret om takster.", organization=FINANCE, title="Takster")
    committee = next(
        one.attributes["value"]
        for one in page(client, "udestaaende/").css("#udvalg option")
        if FINANCE in one.text()
    )

    assert "broen" not in listed(client, f"?udvalg={committee}")
    assert "takster" in listed(client, f"?udvalg={committee}")


def test_what_was_delivered_stands_apart_with_what_shows_it(client: Client) -> None:
    promised(PLAN, day="2024-02-07")
    promised("Den er god.", day="2024-04-24", title="Plan for belysning af havnen")

    parsed = page(client, "udestaaende/")
    lately = "section[aria-labelledby=leveret]"

    told = words(parsed, lately)
    assert "Leveret 24. april 2024 : et punkt om det – Plan for belysning af havnen" in told
    assert "belysning" not in words(parsed, "#liste")
    assert not page(client, "udestaaende/?tilstand=open").css(lately)


def test_the_page_says_how_far_its_minutes_go(client: Client) -> None:
    promised(BY_MAY)

    assert "Referaterne her går til den 10. april 2024." in words(page(client, "udestaaende/"))


def test_data_have_every_row_with_whole_addresses(client: Client) -> None:
    promised(BY_MAY, IN_AUTUMN)

    told = {row["due"]: row for row in rows(client)}

    assert told.keys() == {"2024-05-01", "2024-09-30"}
    assert told["2024-05-01"]["owner"] == "Center for Veje"
    assert told["2024-05-01"]["sentence"].startswith(f"http://testserver/{BODY}/punkter/")
    assert json.loads(data(client, "udestaaende.json"))["total"] == 2
    assert data(client, "udestaaende.atom").count(b"<entry>") == 2


def test_a_calendar_has_the_days_that_something_is_due(client: Client) -> None:
    promised(BY_MAY, IN_AUTUMN, WITHOUT_DAY)
    read_until("2024-06-12")

    events = Calendar.from_ical(data(client, "udestaaende.ics").decode()).events

    assert [event.start for event in events] == [date(2024, 5, 1), date(2024, 9, 30)]
    assert "Over fristen: Center for Veje" in str(events[0]["SUMMARY"])


def test_a_new_promise_makes_the_page_another_one(client: Client) -> None:
    promised(BY_MAY)
    before = client.get(f"/{BODY}/udestaaende/").headers["ETag"]
    catch_up(is_anew=True)

    known = client.get(f"/{BODY}/udestaaende/", headers={"If-None-Match": before})

    assert known.status_code == 200


def test_what_is_withdrawn_is_gone_at_once_in_every_form(client: Client) -> None:
    promised(BY_MAY)
    withdraw_item(AgendaItem.objects.get().pk, ground="personal-data", actor=ASTA, now=NOW)

    forms = ("/", ".json", ".csv", ".atom", ".ics")
    said = [client.get(f"/{BODY}/udestaaende{form}").getvalue().decode() for form in forms]

    assert [one for one in said if "evaluering" in one] == []
    assert "evaluering" not in client.get(f"/{BODY}/").content.decode()


def test_nothing_of_another_municipality_is_told(client: Client) -> None:
    promised(BY_MAY)
    other = another_body()
    catch_up()

    response = client.get(f"/{other}/udestaaende/")

    assert "evaluering af broen" not in response.content.decode()


def test_an_empty_store_has_nothing_outstanding(client: Client) -> None:
    promised("Broen er god.")

    assert listed(client) == "Der er intet her. Prøv med færre valg."
    assert rows(client) == []


def test_the_page_costs_no_more_when_there_is_more_to_tell(client: Client) -> None:
    promised(BY_MAY, TWICE_A_YEAR, IN_AUTUMN)
    few = statements_for(client, "udestaaende/")
    for month in (1, 2, 3):
        promised(
            BY_MAY.replace("broen", f"bro {month}"),
            TWICE_A_YEAR,
            IN_AUTUMN,
            WITHOUT_DAY,
            day=f"2024-{month:02}-05",
            organization=COUNCIL,
            title=f"Bro nummer {month}",
        )

    assert statements_for(client, "udestaaende/") <= few + 1


def test_no_text_of_a_source_becomes_markup(client: Client) -> None:
    promised(BY_MAY.replace("broen", HOSTILE), organization=HOSTILE, title=HOSTILE)

    parsed = page(client, "udestaaende/")

    assert is_harmless(parsed)
    assert "alert(1)" in words(parsed)
