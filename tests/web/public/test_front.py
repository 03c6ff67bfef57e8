"""The first page: what became of promises, what is coming, what was decided, and what is new."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from egeborg_meetings import COUNCIL, item, meeting
from publishing import publish
from raadhus.core.record import AgendaItem
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
from web.public.promises import BY_MAY, IN_AUTUMN, WITHOUT_DAY, promised

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.TODAY = date(2024, 4, 20)


def decided(title: str) -> AgendaItem:
    return bridge(title=title, outcome="approved")


def section(client: Client, name: str, *, query: str = "") -> str:
    return words(page(client, query), f"section[aria-labelledby={name}]")


def test_a_meeting_to_come_is_told_with_its_day(client: Client) -> None:
    publish(meeting(bridge(), day="2024-05-08", organization=COUNCIL, kind="agenda"))

    assert "Kommunalbestyrelsen Onsdag den 8. maj 2024" in section(client, "kommende")
    assert "1 sag på dagsordenen" in section(client, "kommende")


def test_a_meeting_that_was_held_is_not_to_come(client: Client) -> None:
    publish(held(bridge()))

    assert "Der er ikke offentliggjort dagsordener" in section(client, "kommende")


def test_the_newest_decision_stands_first(client: Client) -> None:
    publish(held(decided("Ny bro over Egeåen"), day="2024-03-06"))
    publish(held(decided("Takster for havnen")))

    told = section(client, "beslutninger")
    assert told.index("Takster for havnen") < told.index("Ny bro over Egeåen")
    assert "Godkendt" in told


def test_taking_note_is_no_news(client: Client) -> None:
    publish(held(bridge(outcome="noted")))

    assert "Ny bro" not in section(client, "beslutninger")


def test_what_became_of_a_promise_is_told_with_the_way_to_its_sentence(client: Client) -> None:
    promised(BY_MAY, day="2024-03-06")

    assert "Frist snart · om 11 dage" in section(client, "lovet")
    assert any("sted=" in link for link in links(page(client, ""), "section[aria-labelledby=lovet] a"))


def test_where_nothing_was_promised_nothing_is_told_of_it(client: Client) -> None:
    publish(held(bridge()))

    assert not page(client, "").css("#lovet")


def test_news_are_told_from_the_day_that_was_asked_for(client: Client) -> None:
    publish(held(bridge()), now=datetime(2024, 4, 12, 9, 0, tzinfo=UTC))

    assert "Referat: Vej- og Parkudvalget" in section(client, "nyt")
    assert "Nyt siden 13. april 2024 i går" in section(client, "nyt", query="?siden=2024-04-13")
    assert "Referat" not in section(client, "nyt", query="?siden=2024-04-13")


@pytest.mark.parametrize("asked", ["i går", "2024-13-01", "1999-01-01", "9999-12-31"])
def test_a_day_that_cannot_be_is_no_error(client: Client, asked: str) -> None:
    publish()

    assert "Nyt siden" in section(client, "nyt", query=f"?siden={asked}")


def test_nothing_of_another_municipality_is_told(client: Client) -> None:
    publish()
    another_body()

    assert "En bro i Greve" not in words(page(client, ""))


def test_the_page_costs_no_more_when_there_is_more_to_tell(client: Client) -> None:
    publish(held(decided("Ny bro"), day="2024-03-05"))
    promised(BY_MAY, IN_AUTUMN, WITHOUT_DAY)
    few = statements_for(client, "?siden=2024-01-01")
    for month in (1, 2, 3):
        publish(held(decided(f"Bro {month}"), item("2", "Vej"), day=f"2024-{month:02}-10"))
        promised(BY_MAY, IN_AUTUMN, WITHOUT_DAY, day=f"2024-{month:02}-11", title=f"Bro {month}")

    assert statements_for(client, "?siden=2024-01-01") == few


def test_no_text_of_a_source_becomes_markup(client: Client) -> None:
    publish(held(decided(HOSTILE), organization=HOSTILE))
    promised(BY_MAY.replace("broen", HOSTILE), organization=HOSTILE, title=HOSTILE)

    assert is_harmless(page(client, "?siden=2024-01-01"))
