"""The pages of frames and appropriations: sums by stage, the steps of each amount, doubts, and what they never show."""

import json
from datetime import date

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from figures.money_meetings import COUNCIL, FINANCE, FRAMES, ROADS, STIER, hold
from publishing import ASTA, BODY, NOW, publish
from raadhus.figures.queries.appropriations import MoneyFilter, appropriations, doubted_totals
from raadhus.figures.queries.frames import frames_of_year
from raadhus.published.models import AgendaItem
from raadhus.published.operations.withdraw_item import withdraw_item
from web.public.matters import HOSTILE, another_body, data, is_harmless, links, page, statements_for, words

pytestmark = pytest.mark.django_db

_PLACE = "bevillinger/"
_FRAME = "bevillinger/30.01/"
_GRANT = "at der gives en tillægsbevilling på 2 mio. kr. til ramme 30.01"


@pytest.fixture(autouse=True)
def _today(settings: pytest.FixtureRequest) -> None:
    settings.TODAY = date(2025, 12, 1)  # type: ignore[attr-defined]  # pytest-django's settings


@pytest.fixture(autouse=True)
def _a_body() -> None:
    publish()


def test_the_frames_of_the_year_stand_with_their_sides_and_sums(client: Client) -> None:
    hold(STIER, by=COUNCIL)

    said = words(page(client, _PLACE), ".frame-table")

    assert "30.01 Veje og parker - uden for servicerammen" in said
    assert "Uden for servicerammen" in said
    assert "+4 mio. kr." in said
    assert "Ikke angivet" in said


def test_what_is_only_sought_is_not_counted_as_an_appropriation(client: Client) -> None:
    hold("Der søges om en tillægsbevilling på 3 mio. kr. til ramme 30.01.", frames=())

    assert words(page(client, _PLACE), "#bevillinger") == "1 beløb"


def test_an_amount_leads_to_its_sentence(client: Client) -> None:
    held = hold(STIER)
    item = AgendaItem.objects.get(meeting=held).pk

    (address,) = links(page(client, _PLACE), ".appropriations .said-words a")

    assert f"/punkter/{item}/?sted=sections/1/blocks/0/text:34-44#sted" in address
    marked = LexborHTMLParser(client.get(address.partition("#")[0]).content.decode())
    assert "4 mio. kr." in words(marked, "#sted")


def test_each_treatment_is_a_step(client: Client) -> None:
    hold(asks=(_GRANT,), by=ROADS, day="2025-08-20")
    hold(asks=(_GRANT,), by=COUNCIL, day="2025-09-24")

    said = words(page(client, _PLACE), ".money-steps")

    assert f"Anbefalet 20. august 2025 {ROADS}" in said
    assert f"24. september 2025 {COUNCIL} → bevilget" in said


@pytest.mark.parametrize(
    ("text", "badge"),
    [("Byrådet bevilgede 4 mio. kr. til ramme 30.01 i 2025.", "Omtalt som bevilget"), ("", "Bevilget")],
)
def test_only_what_the_council_decided_here_stands_as_granted(client: Client, text: str, badge: str) -> None:
    hold(*filter(None, (text,)), asks=() if text else (_GRANT,), by=COUNCIL)

    assert words(page(client, _PLACE), ".appropriation__amount .badge") == badge


def test_amounts_that_lead_to_an_appropriation_are_a_chain(client: Client) -> None:
    hold(
        "30.01 Veje",
        "Staten giver alle kommuner 900 mio. kr.",
        "Der søges om en tillægsbevilling på 3 mio. kr. til ramme 30.01.",
        frames=(),
    )

    assert "900 mio. kr. (nævnt) → 3 mio. kr. (søgt)" in words(page(client, _PLACE), ".appropriations")


def test_a_total_that_does_not_add_up_stands_with_its_gaps(client: Client) -> None:
    hold(
        STIER,
        "Budgettet på ramme 30.02 øges med 8,4 mio. kr. til kajen.",
        "Der søges om en tillægsbevilling på 1 mio. kr. til ramme 30.02.",
        "Det samlede budget for udvalget forøges med 12,9 mio. kr. i 2025.",
    )

    said = words(page(client, _PLACE), "section[aria-labelledby=totaler]")

    assert "Samlet beløb, som det står: 12,9 mio. kr." in said
    assert "4 mio. kr. + 8,4 mio. kr. = 12,4 mio. kr. ( 500.000 kr. mindre )" in said.replace(
        "(5", "( 5"
    ).replace("mindre)", "mindre )")
    assert "13,4 mio. kr." in said


def test_without_a_year_the_newest_with_appropriations_is_shown(client: Client) -> None:
    hold(STIER)
    hold(frames=FRAMES, title="Rammebeskrivelser 2026", day="2025-09-24")

    shown = page(client, _PLACE)

    assert [one.attributes["value"] for one in shown.css("#aar option[selected]")] == ["2025"]
    assert "30.02" in words(page(client, f"{_PLACE}?aar=2026"), ".frame-table")


def test_what_names_no_year_stands_in_that_of_its_meeting(client: Client) -> None:
    hold(asks=("at der gives 2 mio. kr. til ramme 30.01",), frames=(), title="Nye stier")

    shown = page(client, f"{_PLACE}?aar=2025")

    assert "Budgetår ikke nævnt" in words(shown, ".appropriations")
    assert "2 mio." not in words(shown, ".frame-table")


def test_a_stage_can_be_chosen(client: Client) -> None:
    hold(asks=(_GRANT,), by=COUNCIL)

    assert "+2 mio. kr." in words(page(client, f"{_PLACE}?trin=granted"))
    assert not page(client, f"{_PLACE}?trin=sought").css(".appropriations")


@pytest.mark.parametrize("asked", ["?aar=2099", "?aar=x", "?trin=x", "?side=99", "?side=-1"])
def test_what_cannot_be_chosen_is_no_error(client: Client, asked: str) -> None:
    hold(STIER)

    page(client, f"{_PLACE}{asked}")


def test_a_store_without_money_says_so(client: Client) -> None:
    assert "Referaterne fortæller ikke om nogen" in words(page(client, _PLACE))


def test_the_page_of_a_frame_has_its_names_and_each_appropriation(client: Client) -> None:
    hold(STIER, frames=("30.01 Veje og parker",), day="2025-05-20")
    hold(frames=("30.01 Veje og grønne områder",), title="Rammebeskrivelser 2026", day="2025-09-24")

    shown = page(client, _FRAME)

    assert words(shown, "h1") == "30.01 Veje og grønne områder"
    assert "2026 Veje og grønne områder Ikke angivet 2025 Veje og parker" in words(
        shown, "section[aria-labelledby=navne]"
    )
    assert "+4 mio. kr." in words(shown, ".appropriations")


def test_what_several_frames_share_is_said_to_be_shared(client: Client) -> None:
    hold("Der søges om en tillægsbevilling på 2 mio. kr. til ramme 30.01 og 30.02.")

    assert "Teksten siger ikke, hvordan beløbet er fordelt." in words(page(client, _FRAME))


def test_a_doubt_is_said_in_words(client: Client) -> None:
    hold("Der er et merforbrug på -2,5 mio. kr. på ramme 30.01, og det søges dækket.")

    assert "Fortegnet siger noget andet end ordet." in words(page(client, _PLACE))


def test_no_amount_is_rounded(client: Client) -> None:
    hold("Budgettet på ramme 30.01 øges med 2.970.000 kr. til stier.")

    assert "+2.970.000 kr." in words(page(client, _PLACE), ".frame-table")


def test_an_unknown_frame_is_not_found(client: Client) -> None:
    page(client, "bevillinger/99.99/", status=404)
    assert client.get(f"/{BODY}/bevillinger/99.99.json").status_code == 404


def test_a_frame_of_another_body_is_not_found(client: Client) -> None:
    hold(STIER)
    another_body()

    assert client.get(f"/nordborg/{_FRAME}").status_code == 404


def test_withdrawn_items_tell_nothing(client: Client) -> None:
    held = hold(STIER, frames=())
    withdraw_item(AgendaItem.objects.get(meeting=held).pk, ground="other", actor=ASTA, now=NOW)

    assert "4 mio." not in words(page(client, f"{_PLACE}?aar=2025"))
    assert frames_of_year(BODY, year=2025) == ()
    assert appropriations(BODY, asked=MoneyFilter()).rows == ()
    assert doubted_totals(BODY, year=2025) == ()


@pytest.mark.parametrize("place", [_PLACE, _FRAME])
def test_hostile_texts_stay_text(client: Client, place: str) -> None:
    hold(
        f"Budgettet på ramme 30.01 øges med 4 mio. kr. til {HOSTILE}", frames=(f"30.01 Veje {HOSTILE[:20]}",)
    )

    assert is_harmless(page(client, place))


def test_the_list_is_data_too(client: Client) -> None:
    hold(STIER, by=COUNCIL)

    (row,) = json.loads(data(client, "bevillinger.json"))["rows"]
    assert (row["oere"], row["stage"], row["frames"], row["year"]) == (
        400_000_000,
        "granted",
        ["30.01"],
        2025,
    )
    assert "4 mio. kr." in data(client, "bevillinger.csv").decode()
    assert "+4 mio. kr." in data(client, "bevillinger.atom").decode()
    assert json.loads(data(client, "bevillinger/30.01.json"))["rows"] == [row]


def test_the_data_are_of_all_years_unless_one_is_asked_for(client: Client) -> None:
    hold(STIER)
    hold("Budgettet på ramme 30.01 øges med 1 mio. kr.", title="Budgetopfølgning 1 2024", day="2024-05-20")

    assert len(json.loads(data(client, "bevillinger.json"))["rows"]) == 2
    assert len(json.loads(data(client, "bevillinger.json?aar=2024"))["rows"]) == 1


def test_the_page_is_had_in_english(client: Client) -> None:
    hold(STIER)

    assert client.get(f"/en/{BODY}/{_PLACE}").status_code == 200
    assert client.get(f"/en/{BODY}/{_FRAME}").status_code == 200


@pytest.mark.parametrize("place", [_PLACE, _FRAME])
def test_more_appropriations_take_no_more_statements(client: Client, place: str) -> None:
    for by, day in ((ROADS, "2025-08-20"), (FINANCE, "2025-09-03")):
        hold(STIER, "Budgettet på ramme 30.09, som ingen nævner, øges med 1 mio. kr.", by=by, day=day)
    before = statements_for(client, place)
    for month in range(1, 8):
        hold(*(f"Budgettet på ramme 30.0{month} øges med {month},{n} mio. kr." for n in range(1, 5)),
             title=f"Budgetopfølgning {month} 2025", day=f"2025-{month:02}-11")  # fmt: skip

    assert statements_for(client, place) == before


def test_what_a_text_only_calls_granted_is_a_stage_of_its_own(client: Client) -> None:
    hold("Byrådet bevilgede 4 mio. kr. til ramme 30.01 i 2025.", by=COUNCIL)

    assert not page(client, f"{_PLACE}?trin=granted").css(".appropriations")
    assert "Omtalt som bevilget" in words(page(client, f"{_PLACE}?trin=told_granted"), ".appropriations")


def test_yes_and_no_are_written_in_csv_as_in_json(client: Client) -> None:
    hold(STIER)

    said = data(client, "bevillinger.csv").decode()

    assert ",true," in said
    assert "True" not in said
