"""The page of the organisation over time: committees as bands, units under all their names, each with its sentence."""

import json
from datetime import date

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from egeborg_meetings import item, meeting
from figures.telling import change, item_of, tell
from publishing import ASTA, BODY, NOW, publish
from raadhus.published.operations.withdraw_item import withdraw_item
from web.public.matters import (
    HOSTILE,
    another_body,
    data,
    is_harmless,
    links,
    page,
    state,
    statements_for,
    words,
)

pytestmark = pytest.mark.django_db

_OLD, _NEW = "Vækst- og Jobudvalget", "Vækst-, Job- og Læringsudvalget"


@pytest.fixture(autouse=True)
def _today(settings: pytest.FixtureRequest) -> None:
    settings.TODAY = date(2025, 6, 12)  # type: ignore[attr-defined]  # pytest-django's settings


def renamed(
    *, day: str = "2024-04-10", when: str | None = "2024-01-01", after: str = "Center for Havnen"
) -> str:
    text = f"Center for Nord hedder nu {after}."
    return tell(text, change("renamed", "Center for Nord", after=after, when=when), day=day)


def units(shown: LexborHTMLParser) -> list[str]:
    return [node.text() for node in shown.css(".unit-list h3")]


def committees_of_register() -> None:
    state("organization", since="2018-01-01", until="2023-12-31", name=_OLD)
    state("organization", since="2024-01-01", name=_NEW)
    state("succession", since="2024-01-01", predecessor=_OLD, successor=_NEW)


def test_an_old_name_finds_the_new(client: Client) -> None:
    renamed()

    shown = page(client, "organisation/?navn=nord")

    assert units(shown) == ["Center for Havnen"]
    assert "hed tidligere »Center for Nord«" in words(shown)


def test_a_change_leads_to_its_sentence(client: Client) -> None:
    held = renamed()

    shown = page(client, "organisation/")

    assert "Nyt navn · 1. januar 2024: fra Center for Nord til Center for Havnen" in words(
        shown, ".unit-event__what"
    )
    assert links(shown, ".said-list a")[0].startswith(f"/{BODY}/punkter/{item_of(held)}/?sted=sections/0")


def test_committees_stand_as_bands_and_as_a_table(client: Client) -> None:
    publish(meeting(item("1", "Sag"), day="2024-04-10"))
    committees_of_register()

    shown = page(client, "organisation/")

    assert len(shown.css("svg .chart__band:not(.chart__band--seen)")) == 2
    assert f"{_NEW} 1. januar 2024 nu {_OLD} (1. januar 2024) – Registret" in words(shown, ".rule-table")
    assert f"{_OLD}: 2018–2023; {_NEW}: 2024–;" in words(shown, "svg desc")


def test_a_committee_that_only_met_is_a_dashed_band(client: Client) -> None:
    publish(meeting(item("1", "Sag"), day="2024-04-10"))

    assert page(client, "organisation/").css("svg .chart__band--seen")


def test_what_the_register_says_otherwise_stands_with_a_doubt(client: Client) -> None:
    publish(meeting(item("1", "Sag"), day="2024-04-10"))
    committees_of_register()
    tell(_NEW, change("renamed", _OLD, after=_NEW, when="2023-06-01"), day="2024-05-10")

    shown = words(page(client, "organisation/"), ".unit-list")

    assert "Registret siger en anden dato, og registret går forud." in shown
    assert "Registret: Vækst- og Jobudvalget" in shown


def test_two_dates_in_two_minutes_are_not_averaged(client: Client) -> None:
    renamed()
    renamed(day="2024-05-10", when="2025-01-01")

    shown = words(page(client, "organisation/"), ".unit-list")

    assert "Ingen af dem er valgt" in shown
    assert "· 2024-01-01" in shown
    assert "· 2025-01-01" in shown


def test_a_change_that_names_no_unit_stands_apart(client: Client) -> None:
    tell("En stilling nedlægges.", change("abolished", what="en stilling"), day="2024-04-10")

    shown = page(client, "organisation/")

    assert units(shown) == []
    assert "Nedlagt : en stilling" in words(shown, "#andre ~ ul")


def test_a_withdrawn_item_tells_nothing(client: Client) -> None:
    withdraw_item(item_of(renamed()), ground="other", actor=ASTA, now=NOW)

    for place in ("organisation/", "organisation/?navn=nord"):
        assert "Center for" not in words(page(client, place))
    assert json.loads(data(client, "organisation.json"))["rows"] == []


def test_a_unit_of_another_body_is_not_found(client: Client) -> None:
    renamed()

    response = client.get(f"/{another_body()}/organisation/?navn=nord")

    assert "Havnen" not in response.content.decode()


def test_changes_are_had_as_data(client: Client) -> None:
    renamed()

    (row,) = json.loads(data(client, "organisation.json"))["rows"]

    assert (row["kind"], row["before"], row["after"]) == ("renamed", ["Center for Nord"], "Center for Havnen")
    assert b"Nyt navn: Center for Nord" in data(client, "organisation.atom")


def test_more_changes_take_no_more_statements(client: Client) -> None:
    renamed()
    few = statements_for(client, "organisation/")

    for month in range(5, 9):
        tell(
            "Flyttes", change("moved", f"Enhed {month}", after=f"Afdeling {month}"), day=f"2024-{month:02}-10"
        )

    assert statements_for(client, "organisation/") == few


def test_hostile_names_become_no_markup(client: Client) -> None:
    hostile = f"A {HOSTILE}"
    tell(hostile, change("renamed", hostile, after=hostile, what=hostile), day="2024-04-10")
    state("organization", since="2018-01-01", name=hostile)

    assert is_harmless(page(client, "organisation/"))
    assert is_harmless(page(client, f"organisation/?navn={HOSTILE}"))


@pytest.mark.parametrize("asked", ["", "x", "%", "_", "x" * 500, "%20%20", "\x00"])
def test_any_name_can_be_asked_for(client: Client, asked: str) -> None:
    renamed()

    page(client, f"organisation/?navn={asked}")
