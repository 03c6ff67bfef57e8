"""The pages of numbers through time: the overview, a report side by side, and one number with its sentences."""

import json
from datetime import date

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from figures.reporting import AUTUMN, NEXT_SPRING, SPRING, TITLE, counted, reported, series_of
from publishing import ASTA, BODY, NOW, publish
from raadhus.figures.models import Observation, Report
from raadhus.published.models import AgendaItem
from raadhus.published.operations.withdraw_item import withdraw_item
from web.public.matters import HOSTILE, another_body, data, is_harmless, links, page, statements_for, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(settings: pytest.FixtureRequest) -> None:
    settings.TODAY = date(2025, 9, 12)  # type: ignore[attr-defined]  # pytest-django's settings


@pytest.fixture(autouse=True)
def _a_body() -> None:
    publish()


def two_reports() -> tuple[str, str]:
    return (
        counted(AUTUMN, "Fleksjob (36)", "Jobrotation (0)", "Elever (167)", day="2024-12-10"),
        counted(
            NEXT_SPRING, "Fleksjob (44)", "Jobrotation (0)", "Elever (304)", day="2025-08-10",
            more="Merituddannelsen indgår i tallet for elever.",
        ),
    )  # fmt: skip


def of_series(what: str) -> str:
    return f"noegletal/{series_of(what)}/"


def of_report() -> str:
    return f"noegletal/?rapport={Report.objects.get().pk}"


def test_an_empty_body_says_that_nothing_was_told_again(client: Client) -> None:
    assert "Ingen tal er fortalt to gange endnu" in words(page(client, "noegletal/"))


def test_the_overview_has_the_latest_value_and_what_changed(client: Client) -> None:
    two_reports()

    row = words(page(client, "noegletal/"), "tbody tr:first-child")

    assert "Fleksjob" in row
    assert "44 personer" in row
    assert "+8" in row
    assert "1. januar 2025 til 30. juni 2025" in row
    assert "Perioderne er ikke lige lange: 5 måneder mod 6 måneder." in row


def test_a_number_on_the_overview_leads_to_its_sentence(client: Client) -> None:
    two_reports()

    (link,) = links(page(client, "noegletal/"), "tbody tr:first-child td a")

    assert " 44 " in words(LexborHTMLParser(client.get(link).content.decode()), "main mark")


def test_a_report_stands_with_its_numbers_side_by_side_and_their_sum(client: Client) -> None:
    two_reports()

    shown = page(client, of_report())

    assert words(shown, "h1") == TITLE
    assert (
        words(shown, "tbody tr:first-child")
        == "Fleksjob Perioderne er ikke lige lange: 5 måneder mod 6 måneder. 36 personer 44 personer +8"
    )
    assert words(shown, "tfoot") == "Sum af listens tal (regnet ud her) 203 348"


def test_a_number_that_is_counted_otherwise_says_so_and_is_dashed(client: Client) -> None:
    two_reports()

    shown = page(client, of_series("Elever"))

    assert "Tallene er ikke talt ens og kan ikke sammenlignes." in words(shown)
    assert "»Merituddannelsen indgår i tallet for elever.«" in words(shown)
    assert len(shown.css(".chart__line--broken")) == 1
    assert len(shown.css(".chart__break")) == 1


def test_one_that_is_counted_alike_has_a_whole_line_and_a_table(client: Client) -> None:
    two_reports()

    shown = page(client, of_series("Fleksjob"))

    assert (len(shown.css(".chart__line")), len(shown.css(".chart__line--broken"))) == (1, 0)
    assert words(shown, "svg desc") == "nov. 2024: 36; jun. 2025: 44"
    assert len(shown.css("table tbody tr")) == 2


def test_a_printed_nought_stays_nought_and_an_ended_scheme_says_so(
    client: Client, settings: pytest.FixtureRequest
) -> None:
    two_reports()
    settings.TODAY = date(2026, 11, 22)  # type: ignore[attr-defined]  # pytest-django's settings

    said = words(page(client, of_series("Jobrotation")))

    assert "Ordningen er ophørt (2026)." in said
    assert "0 personer" in said


def test_a_scheme_that_holds_is_not_said_to_have_ended(client: Client) -> None:
    two_reports()

    assert "ophørt" not in words(page(client, of_series("Jobrotation")), "main")


def test_a_goal_stands_with_how_much_is_reached(client: Client) -> None:
    reported(
        "Fra 2020 til 2024 er der skabt 977 private arbejdspladser.", "Vi har følgende mål:",
        day="2024-12-10", listed=("1.000 nye private arbejdspladser",),
    )  # fmt: skip

    assert "97,7 pct. af målet" in words(page(client, "noegletal/"))
    assert "97,7 pct. af målet" in words(page(client, of_series("nye private arbejdspladser")), "#maal ~ ul")


def test_what_contradicts_itself_stands_twice(client: Client) -> None:
    reported(
        "Andelen af eksportvirksomheder er 17,5 pct. mod 14,8 pct. i regionen. "
        "Andelen af eksportvirksomheder er 17,0 pct. i 2023.",
        day="2024-12-10",
    )

    said = words(page(client, of_series("Andelen af eksportvirksomheder")))

    assert "17,5 pct. og 17,0 pct. står i det samme punkt" in said
    assert "Til sammenligning 14,8 pct." in said


def test_a_share_that_does_not_come_out_is_told_in_words(client: Client) -> None:
    reported(
        "I dag er ansatte i støttede job svarende til cirka 9,5 pct. af de ordinært ansatte.",
        "Ordinære job i kommunen (1.000 ordinært ansatte).",
        "Ansatte i støttede job opgjort som enkeltpersoner:",
        day="2024-12-10", listed=("Fleksjob (60)", "Skånejob (20)", "Seniorjob (30)"),
    )  # fmt: skip

    said = "Der står 9,5 pct. De 3 tal giver 110, og det er 11,00 pct. af 1.000."
    assert said in words(page(client, of_report()))
    assert said in words(page(client, of_series("ansatte i støttede job")))


def test_a_withdrawn_item_tells_nothing(client: Client) -> None:
    _, last = two_reports()
    withdraw_item(AgendaItem.objects.get(meeting=last).pk, ground="other", actor=ASTA, now=NOW)

    assert "44" not in words(page(client, of_series("Fleksjob")))
    assert "44 personer" not in words(page(client, "noegletal/"))
    assert client.get(f"/{BODY}/{of_report()}").status_code == 404


def test_what_is_not_there_and_what_is_anothers_is_not_found(client: Client) -> None:
    two_reports()
    series, report = series_of("Fleksjob"), Report.objects.get().pk
    other = another_body()

    for place in (f"{other}/noegletal/{series}/", f"{other}/noegletal/?rapport={report}", f"{BODY}/noegletal/nope/",
                  f"{BODY}/noegletal/nope.csv", f"{BODY}/noegletal/?rapport=nope",
                  f"{BODY}/noegletal.atom?rapport=nope", f"{BODY}/noegletal.csv?rapport=nope"):  # fmt: skip
        assert client.get(f"/{place}").status_code == 404


def test_numbers_are_had_as_data_with_the_address_of_their_sentence(client: Client) -> None:
    two_reports()

    rows = json.loads(data(client, f"noegletal/{series_of('Fleksjob')}.json"))["rows"]

    assert [(row["value"], row["unit"], row["since"], row["until"]) for row in rows] == [
        ("44", "persons", "2025-01-01", "2025-06-30"), ("36", "persons", "2024-07-01", "2024-11-30"),
    ]  # fmt: skip
    assert all("?sted=sections/0/" in row["address"] for row in rows)
    assert b"Fleksjob" in data(client, "noegletal.csv")
    assert b"Fleksjob: 44 personer" in data(client, "noegletal.atom")
    assert len(json.loads(data(client, of_report().replace("/?", ".json?")))["rows"]) == 6


def test_hostile_words_are_harmless(client: Client) -> None:
    for day in ("2024-12-10", "2025-08-10"):
        counted(
            SPRING if day < "2025" else NEXT_SPRING,
            f"{HOSTILE.replace('(', '').replace(')', '')} (3)",
            day=day,
            title=f"Rapport om {HOSTILE}",
        )
    what = Observation.objects.filter(value="3")[0].what

    for place in ("noegletal/", of_series(what), of_report()):
        assert is_harmless(page(client, place))


def test_the_pages_ask_as_often_however_much_there_is(client: Client) -> None:
    two_reports()
    places = ("noegletal/", of_report(), of_series("Fleksjob"))
    before = [statements_for(client, place) for place in places]

    for number in range(3):
        for day, during in (("2024-08-11", SPRING), ("2025-08-11", NEXT_SPRING)):
            counted(
                during,
                "Fleksjob (1)",
                "Seniorjob (2)",
                day=day,
                title=f"Rapport om {'abc'[number]}sygdom i plejen",
            )
    counted(SPRING, "Fleksjob (36)", day="2024-08-10")

    assert [statements_for(client, place) for place in ("noegletal/", places[1], places[2])] == before


def test_the_pages_are_in_english_too(client: Client) -> None:
    two_reports()

    answer = client.get(f"/en/{BODY}/{of_series('Fleksjob')}")

    assert answer.status_code == 200
    assert 'lang="da"' in answer.content.decode()
