"""The page of amounts: each once for a matter, chosen, sorted and counted."""

import json
from datetime import date

import pytest
from django.test import Client
from msgspec.structs import replace

from egeborg_meetings import FINANCE, ROADS, item
from publishing import publish
from raadhus.core.record import AgendaItem, Amount, Economy
from raadhus.published.models import Amount as StoredAmount
from web.public.matters import HOSTILE, bridge, costing, data, held, is_harmless, page, statements_for, words
from web.public.nodes import column, the_attribute

pytestmark = pytest.mark.django_db

_MILLION = 100_000_000
_KRONER = "tbody .amount-table__beloeb"


@pytest.fixture(autouse=True)
def _today(settings: pytest.FixtureRequest) -> None:
    settings.TODAY = date(2024, 6, 12)  # type: ignore[attr-defined]  # pytest-django's settings


def counting(one: AgendaItem, *amounts: Amount) -> AgendaItem:
    return replace(one, economy=Economy(text="Økonomi", states_none=False, amounts=amounts))


def kroner(number: int, **told: object) -> Amount:
    return Amount(oere=number * 100, as_printed=str(number), **told)  # type: ignore[arg-type]  # its own keys


def test_an_amount_stands_with_what_it_is_and_where(client: Client) -> None:
    told = kroner(1_250_000, what="tilskud til broen", direction="increase", year=2025, frame="20.06")
    publish(held(counting(bridge(), told)))

    row = words(page(client, "beloeb/"), "tbody tr:first-child")

    assert row.startswith(
        "1.250.000 kr. tilskud til broen Forhøjelse 2025 20.06 Vej- og Parkudvalget 10. april 2024"
    )
    assert "Ny bro over Egeåen" in row


def test_a_matter_in_two_committees_has_its_amount_once(client: Client) -> None:
    publish(held(costing(bridge(), _MILLION, "broen")))
    publish(held(costing(bridge(), _MILLION, "broen"), day="2024-05-08", organization=FINANCE))

    shown = page(client, "beloeb/")

    assert column(shown, _KRONER) == ["1.000.000 kr."]
    assert column(shown, ".amount-table__udvalg")[1:] == [FINANCE]


@pytest.mark.parametrize("change", [{"oere": 200}, {"year": 2026}, {"what": "vejen"}])
def test_another_amount_year_or_thing_is_another(client: Client, change: dict[str, object]) -> None:
    told = kroner(1, what="broen", year=2025)
    publish(held(counting(bridge(), told)))
    publish(held(counting(bridge(), replace(told, **change)), day="2024-05-08", organization=FINANCE))

    assert len(column(page(client, "beloeb/"), _KRONER)) == 2


def test_the_same_amount_in_two_matters_stands_twice(client: Client) -> None:
    publish(held(costing(item("1", "Ny bro"), 100, "arbejde"), costing(item("2", "Ny vej"), 100, "arbejde")))

    assert len(column(page(client, "beloeb/"), _KRONER)) == 2


def test_a_committee_shows_the_amounts_that_it_treated(client: Client) -> None:
    publish(held(costing(bridge(), _MILLION, "broen")))
    publish(held(costing(bridge(), _MILLION, "broen"), day="2024-05-08", organization=FINANCE))
    life = the_attribute(page(client, "beloeb/"), "#udvalg option:nth-child(2)", "value")

    shown = page(client, f"beloeb/?udvalg={life}")

    assert column(shown, ".amount-table__udvalg")[1:] == [ROADS]


def test_the_chart_counts_a_matter_with_each_committee(client: Client) -> None:
    publish(held(costing(bridge(), _MILLION, "broen")))
    publish(held(costing(bridge(), _MILLION, "broen"), day="2024-05-08", organization=FINANCE))

    shown = page(client, "beloeb/")

    assert words(shown, "#graf-udvalg-desc") == f"{ROADS}: 1; {FINANCE}: 1"
    assert words(shown, "#graf-aar-desc") == "2024: 1"


@pytest.mark.parametrize("over", ["1000000", "1.000.000", "1 000 000 kr."])
def test_over_is_written_as_people_write_it(client: Client, over: str) -> None:
    publish(held(counting(bridge(), kroner(1_000_000), kroner(1_000_001), kroner(-2_000_000))))

    shown = page(client, f"beloeb/?over={over}&orden=beloeb")

    assert column(shown, _KRONER) == ["1.000.001 kr.", "\N{MINUS SIGN}2.000.000 kr."]
    assert the_attribute(shown, "#over", "value") == "1.000.000"


@pytest.mark.parametrize(
    "asked", ["over=x", "over=9999999999999999", "aar=1066", "retning=op", "udvalg=x", "orden=x"]
)
def test_what_there_is_not_chooses_nothing(client: Client, asked: str) -> None:
    publish(held(costing(bridge(), _MILLION, "broen")))

    assert column(page(client, f"beloeb/?{asked}"), _KRONER) == ["1.000.000 kr."]


def test_amounts_are_chosen_by_direction_and_year(client: Client) -> None:
    publish(held(counting(bridge(), kroner(1, direction="increase"), kroner(2, direction="decrease"))))
    publish(held(costing(item("1", "Ny vej"), 300, "vejen"), day="2023-05-08"))

    assert column(page(client, "beloeb/?retning=decrease"), _KRONER) == ["2 kr."]
    assert column(page(client, "beloeb/?aar=2023"), _KRONER) == ["3 kr."]


def test_the_direction_is_that_of_the_latest_treatment(client: Client) -> None:
    publish(held(counting(bridge(), kroner(1, direction="increase"))))
    publish(held(counting(bridge(), kroner(1)), day="2024-05-08", organization=FINANCE))
    life = the_attribute(page(client, "beloeb/"), "#udvalg option:nth-child(2)", "value")

    assert column(page(client, "beloeb/?retning=increase"), _KRONER) == []
    assert column(page(client, f"beloeb/?retning=increase&udvalg={life}"), _KRONER) == ["1 kr."]


def test_a_head_sorts_and_once_more_the_other_way(client: Client) -> None:
    publish(held(counting(bridge(), kroner(2), kroner(3), kroner(1))))

    shown = page(client, "beloeb/?orden=-beloeb")

    assert column(shown, _KRONER) == ["3 kr.", "2 kr.", "1 kr."]
    assert the_attribute(shown, "th.amount-table__beloeb", "aria-sort") == "descending"
    assert the_attribute(shown, "th.amount-table__beloeb a", "href") == "?orden=beloeb#beloeb"


def test_beyond_the_last_page_stands_the_last(client: Client) -> None:
    publish(held(counting(bridge(), kroner(1_000_000))))

    assert "1.000.000" in words(page(client, "beloeb/?side=9"), "tbody")


def test_a_closed_item_shows_no_amount(client: Client) -> None:
    publish(held(replace(costing(bridge(), _MILLION, "broen"), access="closed")))

    assert "Ingen beløb passer" in words(page(client, "beloeb/"))


def test_hostile_words_stay_text(client: Client) -> None:
    hostile = costing(item("1", HOSTILE), 100, HOSTILE)
    publish(held(hostile, organization=f"{HOSTILE}udvalget"))

    assert is_harmless(page(client, f"beloeb/?over={HOSTILE}"))


def test_more_amounts_take_no_more_statements(client: Client) -> None:
    publish(held(costing(bridge(), 100, "broen")))
    few = statements_for(client, "beloeb/")

    publish(held(counting(item("1", "Ny vej"), *map(kroner, range(40))), organization=FINANCE))

    assert StoredAmount.objects.count() == 41
    assert statements_for(client, "beloeb/") == few


def test_amounts_are_had_as_data(client: Client) -> None:
    publish(held(counting(bridge(), kroner(5, what="broen"), kroner(6, what="=SUM(1)"))))

    rows = json.loads(data(client, "beloeb.json?orden=beloeb"))["rows"]

    assert [(row["oere"], row["what"], row["organization"]) for row in rows] == [
        (500, "broen", ROADS),
        (600, "=SUM(1)", ROADS),
    ]
    assert "'=SUM(1)" in data(client, "beloeb.csv").decode()
    assert "6 kr." in data(client, "beloeb.atom").decode()
