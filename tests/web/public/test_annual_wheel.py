"""The year as it returns: a circle and a table that say the same."""

import json
from datetime import date

import pytest
from django.test import Client
from icalendar import Calendar
from pytest_django.fixtures import Settings

from egeborg_meetings import COUNCIL, FINANCE
from web.public.matters import HOSTILE, data, is_harmless, page, statements_for, words
from web.public.nodes import column
from web.public.promises import BY_MAY, TWICE_A_YEAR, promised, read_until

pytestmark = pytest.mark.django_db

YEARLY = "Handleplanen evalueres årligt."


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.TODAY = date(2024, 6, 20)


def test_what_returns_stands_in_the_table(client: Client) -> None:
    promised(TWICE_A_YEAR, BY_MAY)

    parsed = page(client, "aarshjul/")

    (what,) = column(parsed, ".wheel-table tbody th")
    assert "socialt ansvar" in what
    assert "2 gange om året" in words(parsed, ".wheel-table tbody")


def test_every_sign_of_the_wheel_is_a_line_of_the_table(client: Client) -> None:
    promised(TWICE_A_YEAR, YEARLY)

    parsed = page(client, "aarshjul/?aar=2024")

    signs = len(parsed.css(".wheel .wheel__number"))
    assert signs == len(parsed.css(".wheel-table__slots li")) > 0
    assert set(column(parsed, ".wheel__number")) <= set(column(parsed, ".wheel-table__number"))


def test_what_did_not_come_is_late(client: Client, settings: Settings) -> None:
    promised(TWICE_A_YEAR)
    settings.TODAY = date(2025, 6, 20)
    told = words(page(client, "aarshjul/"), ".wheel-table tbody")
    assert "forsinket" not in told
    assert "ingen referater siden" in told
    read_until("2025-06-11")

    told = words(page(client, "aarshjul/"), ".wheel-table tbody")

    assert "forsinket" in told


@pytest.mark.parametrize("asked", ["nonsens", "²²²²", "0000", "9999", "20241", "-100"])
def test_a_year_that_cannot_be_is_this_year(client: Client, asked: str) -> None:
    promised(TWICE_A_YEAR)

    assert words(page(client, f"aarshjul/?aar={asked}"), "h1") == "Årshjul 2024"


def test_a_committee_has_a_wheel_of_its_own(client: Client) -> None:
    promised(TWICE_A_YEAR)
    promised(YEARLY, organization=FINANCE, title="Handleplan")
    committee = next(
        one.attributes["value"]
        for one in page(client, "aarshjul/").css("#udvalg option")
        if FINANCE in one.text()
    )

    (what,) = column(page(client, f"aarshjul/?udvalg={committee}"), ".wheel-table tbody th")
    assert "Handleplanen" in what


def test_data_have_a_row_for_each_time(client: Client) -> None:
    promised(TWICE_A_YEAR)

    rows = json.loads(data(client, "aarshjul.json"))["rows"]

    slots = page(client, "aarshjul/").css(".wheel-table__slots li")
    assert len(rows) == max(len(slots), 1)
    assert {row["times"] for row in rows} == {2}


def test_a_calendar_has_what_is_expected(client: Client) -> None:
    promised(TWICE_A_YEAR)

    events = Calendar.from_ical(data(client, "aarshjul.ics").decode()).events

    assert events
    assert all(str(event["SUMMARY"]).startswith(("Ventes: ", "Forsinket: ")) for event in events)
    assert len({str(event["UID"]) for event in events}) == len(events)


def test_a_body_of_which_nothing_returns_says_so(client: Client) -> None:
    promised(BY_MAY)

    assert "siger ikke om noget her, at det skal komme igen" in words(page(client, "aarshjul/"))


def test_the_page_costs_no_more_when_more_returns(client: Client) -> None:
    promised(TWICE_A_YEAR)
    few = statements_for(client, "aarshjul/")
    for month in (1, 2, 3):
        promised(TWICE_A_YEAR, YEARLY, day=f"2024-{month:02}-05", organization=COUNCIL)

    assert statements_for(client, "aarshjul/") <= few + 1


def test_no_text_of_a_source_becomes_markup(client: Client) -> None:
    promised(f"{HOSTILE} evalueres årligt.", organization=HOSTILE, title=HOSTILE)

    assert is_harmless(page(client, "aarshjul/"))
