"""The page of closed items: their share by committee and year, and the grounds."""

import pytest
from django.test import Client
from msgspec.structs import replace

from egeborg_meetings import FINANCE, ROADS, item
from publishing import BODY, publish
from raadhus.core.record import AgendaItem
from raadhus.published.models import Meeting
from web.public.matters import HOSTILE, held, is_harmless, page, statements_for, words
from web.public.nodes import column

pytestmark = pytest.mark.django_db


def closed(number: str, reason: str | None = None, *, title: str = "Lukket sag") -> AgendaItem:
    return replace(item(number, title), access="closed", closing_reason=reason)


def test_the_share_of_closed_items_is_told(client: Client) -> None:
    publish(held(closed("1"), item("2", "Ny bro"), item("3", "Ny vej"), item("4", "Nyt hegn")))

    assert "1 af 4 punkter var lukkede. Det er 25 %." in words(page(client, "lukkede-punkter/"))


def test_each_committee_has_its_share(client: Client) -> None:
    publish(held(closed("1"), item("2", "Ny bro")))
    publish(held(item("1", "Budget"), organization=FINANCE))

    rows = column(page(client, "lukkede-punkter/"), "#efter-udvalg ~ table tbody tr")

    assert rows == [f"{ROADS} 2 1 50 % 1", f"{FINANCE} 1 0 0 % 0"]


def test_each_year_has_its_share(client: Client) -> None:
    publish(held(closed("1"), item("2", "Ny bro"), day="2023-04-12"))
    publish(held(item("1", "Budget"), day="2024-04-10"))

    rows = column(page(client, "lukkede-punkter/"), "#efter-aar ~ table tbody tr")

    assert rows == ["2023 2 1 50 % 1", "2024 1 0 0 % 0"]


def test_grounds_written_in_several_ways_are_one(client: Client) -> None:
    publish(
        held(
            closed("1", "Personalesag"), closed("2", "En personalesag, jf. styrelseslovens § 10"), closed("3")
        )
    )

    shown = page(client, "lukkede-punkter/")

    assert words(shown, "#graf-grund-desc") == "Personalesag: 2; Ingen grund oplyst: 1"
    laws = column(shown, "h3 ~ table tbody tr")
    assert laws[0].startswith("Kommunestyrelsesloven § 10 1 33,3 %")
    assert laws[1].startswith("Ingen lov nævnt 2 66,7 %")


def test_a_year_and_a_committee_are_chosen(client: Client) -> None:
    publish(held(closed("1"), day="2023-04-12"))
    publish(held(item("1", "Budget"), item("2", "Regnskab"), day="2024-04-10"))

    assert "0 af 2 punkter" in words(page(client, "lukkede-punkter/?aar=2024"))
    assert "1 af 3 punkter" in words(page(client, "lukkede-punkter/?aar=1066&udvalg=x"))


def test_a_cancelled_meeting_does_not_count(client: Client) -> None:
    publish(held(closed("1")))
    publish(held(item("1", "Budget"), organization=FINANCE))
    Meeting.objects.filter(meeting_organizations__name=ROADS).update(cancelled=True)

    assert "0 af 1 punkter" in words(page(client, "lukkede-punkter/"))


def test_what_the_papers_do_not_say_is_told(client: Client) -> None:
    publish(held(replace(item("1", "Ny bro"), access=None)))

    assert "1 punkt" in words(page(client, "lukkede-punkter/"))


def test_hostile_grounds_stay_text(client: Client) -> None:
    publish(held(closed("1", HOSTILE), organization=f"{HOSTILE}udvalget"))

    assert is_harmless(page(client, "lukkede-punkter/"))


def test_more_items_take_no_more_statements(client: Client) -> None:
    publish(held(closed("1")))
    few = statements_for(client, "lukkede-punkter/")

    publish(held(*(closed(str(number), f"Grund {number}") for number in range(1, 9)), organization=FINANCE))

    assert statements_for(client, "lukkede-punkter/") == few


def test_the_data_has_what_was_chosen(client: Client) -> None:
    publish(held(closed("1", "Personalesag"), day="2023-04-10"))
    publish(held(closed("1", "Personalesag")))

    rows = client.get(f"/{BODY}/lukkede-punkter.json?aar=2023").json()["rows"]

    assert [row["year"] for row in rows] == [2023]


def test_the_figures_are_had_as_data(client: Client) -> None:
    publish(held(closed("1", "Personalesag"), item("2", "Ny bro")))

    rows = client.get(f"/{BODY}/lukkede-punkter.json").json()["rows"]

    assert rows[0]["organization"] == ROADS
    assert (rows[0]["items"], rows[0]["closed_items"], rows[0]["grounds"]) == (2, 1, ["Personalesag: 1"])
    assert (
        "1 af 2 punkter var lukkede (50\N{NO-BREAK SPACE}%)"
        in client.get(f"/{BODY}/lukkede-punkter.atom").content.decode()
    )
