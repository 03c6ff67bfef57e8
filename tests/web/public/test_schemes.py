"""The pages of schemes: their rules, the dispensations that minutes tell, and the calculator of the ratio."""

import json
from datetime import date

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from figures.telling import count, dispensation, item_of, tell
from publishing import ASTA, BODY, NOW, publish
from raadhus.published.operations.withdraw_item import withdraw_item
from web.public.matters import HOSTILE, another_body, data, is_harmless, links, page, statements_for, words

pytestmark = pytest.mark.django_db

_CALCULATOR = "ordninger/beregner/"
_ASKED = {"ordning": "loentilskud", "dato": "2023-08-16", "ansatte": "60", "placerede": "4"}
_GRANTED = "Rådet har givet Jobcenter Egeborg dispensation for nyttejob."


@pytest.fixture(autouse=True)
def _today(settings: pytest.FixtureRequest) -> None:
    settings.TODAY = date(2025, 6, 12)  # type: ignore[attr-defined]  # pytest-django's settings


@pytest.fixture(autouse=True)
def _a_body() -> None:
    publish()


def reckoned(client: Client, *, status: int = 200, **asked: str) -> LexborHTMLParser:
    response = client.get(f"/{BODY}/{_CALCULATOR}", {**_ASKED, **asked})
    assert response.status_code == status, response.status_code
    return LexborHTMLParser(response.content.decode())


def permit(
    *, years: tuple[str, str] | None = ("2024", "2026"), day: str = "2024-04-10", text: str = _GRANTED
) -> str:
    row = dispensation("nytteindsats", years=years, applicant="Jobcenter Egeborg", authority="Rådet")
    return tell(text, row, day=day)


def test_every_scheme_stands_with_its_law(client: Client) -> None:
    shown = page(client, "ordninger/")

    assert len(shown.css(".scheme")) == 8
    assert len(shown.css(".scheme details")) == 7
    assert "Ingen lov slået efter" in words(shown, "#elever")


def test_a_scheme_that_has_ended_says_so(client: Client, settings: pytest.FixtureRequest) -> None:
    assert "ophørt" not in words(page(client, "ordninger/"), "#jobrotation")

    settings.TODAY = date(2026, 11, 22)  # type: ignore[attr-defined]  # pytest-django's settings

    assert "Ordningen er ophørt" in words(page(client, "ordninger/"), "#jobrotation")


def test_a_scheme_has_its_latest_count_with_the_sentence(client: Client) -> None:
    tell("Fleksjob (111)", count("Fleksjob", 111), day="2024-04-10")
    held = tell(
        "Fleksjob (153)", count("Fleksjob", 153, period=("2024-01-01", "2024-06-30")), day="2024-08-10"
    )

    shown = page(client, "ordninger/")

    assert words(shown, "#fleksjob .scheme__count").startswith("153 1. januar 2024 til 30. juni 2024")
    assert item_of(held) in links(shown, "#fleksjob .scheme__count a")[0]


def test_counts_that_contradict_each_other_both_stand(client: Client) -> None:
    tell("Fleksjob", count("Fleksjob", 153), count("Ansatte i fleksjob", 150), day="2024-04-10")

    assert len(page(client, "ordninger/").css("#fleksjob .scheme__count")) == 2


def test_only_a_row_that_is_called_as_the_scheme_counts(client: Client) -> None:
    tell("40", count("borgere i løntilskud i private virksomheder", 40), day="2024-04-10")

    assert not page(client, "ordninger/").css(".scheme__count")


def test_how_was_counted_is_said_once(client: Client) -> None:
    tell("153", count("Fleksjob", 153, definition="enkeltpersoner"), day="2024-04-10")
    tell("11", count("Skånejob", 11, definition="enkeltpersoner"), day="2024-04-17")
    tell("6", count("Seniorjob", 6, definition="helårspersoner"), day="2024-04-24")

    said = words(page(client, "ordninger/"))

    assert (said.count("enkeltpersoner"), said.count("Optalt: helårspersoner")) == (1, 1)


def test_a_dispensation_leads_to_its_sentence(client: Client) -> None:
    held = permit()

    shown = page(client, "ordninger/")
    (link,) = links(shown, ".said-list a")

    assert "Nyttejob (nytteindsats), 2024-2026 Givet Gælder (til 2026)" in words(
        shown, "#dispensationer ~ ul"
    )
    assert link.startswith(
        f"/{BODY}/punkter/{item_of(held)}/?sted=sections/0/blocks/0/text:0-{len(_GRANTED)}"
    )
    assert words(LexborHTMLParser(client.get(link).content.decode()), "main mark").count(_GRANTED) == 1


@pytest.mark.parametrize(
    ("years", "state"),
    [(("2026", "2027"), "Begynder senere"), (("2024", "2025"), "Udløber i år"), (("2022", "2024"), "Udløbet"),
     (("2024", "2025-06-11"), "Udløbet"), (("2024", "2025-06-12"), "Udløber i år"), (None, "Ingen slutdato nævnt")],
)  # fmt: skip
def test_a_dispensation_says_where_its_period_stands(
    client: Client, years: tuple[str, str] | None, state: str
) -> None:
    permit(years=years)

    assert state in words(page(client, "ordninger/"))


def test_what_several_meetings_tell_of_one_period_is_one_dispensation(client: Client) -> None:
    permit(text="Jobcentret har ansøgt om dispensation.")
    permit(day="2024-06-10")

    shown = page(client, "ordninger/")

    assert len(shown.css("#dispensationer ~ ul > li")) == 1
    assert len(shown.css(".said-list > li")) == 2
    assert "Givet" in words(shown, "#dispensationer ~ ul .badge")


def test_a_dispensation_of_a_withdrawn_item_is_gone_at_once(client: Client) -> None:
    held = permit()
    withdraw_item(item_of(held), ground="other", actor=ASTA, now=NOW)

    assert "Referaterne fortæller ikke om nogen" in words(page(client, "ordninger/"))
    assert json.loads(data(client, "ordninger.json"))["rows"] == []


def test_a_dispensation_of_another_body_is_not_shown(client: Client) -> None:
    permit()

    response = client.get(f"/{another_body()}/ordninger/")

    assert "Jobcenter Egeborg" not in response.content.decode()


def test_dispensations_are_had_as_data(client: Client) -> None:
    permit()

    (row,) = json.loads(data(client, "ordninger.json"))["rows"]

    assert (row["scheme"], row["stage"], row["state"], row["until"]) == (
        "nytteindsats",
        "granted",
        "running",
        "2026",
    )
    assert data(client, "ordninger.csv").decode().count("\r\n") == 2
    assert b"<entry>" in data(client, "ordninger.atom")


def test_more_dispensations_take_no_more_statements(client: Client) -> None:
    permit()
    few = statements_for(client, "ordninger/")

    for month in range(5, 9):
        permit(day=f"2024-{month:02}-10", years=(str(2010 + month), str(2012 + month)))

    assert statements_for(client, "ordninger/") == few


def test_hostile_words_become_no_markup(client: Client) -> None:
    words_ = f"rimelighedskravet {HOSTILE}"
    tell(words_, dispensation(HOSTILE, applicant=HOSTILE, authority=HOSTILE), day="2024-04-10")
    assert "alert(1)" in words(page(client, "ordninger/"), "#dispensationer ~ ul")

    assert is_harmless(page(client, "ordninger/"))


def test_the_calculator_says_how_many_and_by_which_rule(client: Client) -> None:
    shown = words(reckoned(client), ".calculator-answer")

    assert "Der må højst være 11. Der er plads til 7 mere." in shown
    assert "60 ordinært ansatte. Én for hver fem af de første 50: 10." in shown
    assert "1. januar 2020 til 31. december 2024" in shown
    assert "§ 65" in shown


def test_the_calculator_says_when_there_are_too_many(client: Client) -> None:
    assert "Der er 3 for mange" in words(reckoned(client, placerede="14"), ".calculator-answer")


def test_the_calculator_keeps_what_was_written(client: Client) -> None:
    shown = reckoned(client, ansatte="mange", status=400)

    field = shown.css_first("#ansatte")
    assert field is not None
    assert (field.attributes["value"], field.attributes["aria-invalid"]) == ("mange", "true")
    assert field.attributes["aria-describedby"] == "ansatte-om ansatte-fejl"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"ansatte": "-3"}, "Tallet kan ikke være mindre end 0."),
        ({"ansatte": "47,5"}, "Skriv et helt tal."),
        ({"ansatte": ""}, "Skriv et tal."),
        ({"dato": "2013-01-01"}, "Den regel, vi har læst, begynder 15. november 2013."),
        ({"ordning": "nytteindsats", "dato": "2025-01-01"}, "Det gjaldt til og med 31. december 2024."),
        ({"ordning": "fleksjob"}, "Vi kender ikke noget forholdstal"),
        ({"ansatte": "100001"}, "Tallet er større end 100.000."),
    ],
)
def test_the_calculator_says_what_is_wrong(client: Client, asked: dict[str, str], said: str) -> None:
    shown = reckoned(client, status=400, **asked)

    assert said in words(shown, "[role=alert]")
    assert not shown.css(".calculator-answer")


def test_the_calculator_is_empty_until_it_is_asked(client: Client) -> None:
    shown = page(client, _CALCULATOR)

    assert not shown.css("[role=alert], .calculator-answer")
    assert shown.css_first("#dato").attributes["value"] == "12-06-2025"  # type: ignore[union-attr]  # it is there


def test_the_calculator_makes_no_markup_of_what_was_written(client: Client) -> None:
    assert is_harmless(reckoned(client, ansatte=HOSTILE, dato=HOSTILE, ordning=HOSTILE, status=400))


def test_the_calculator_speaks_english(client: Client) -> None:
    response = client.get(f"/en/{BODY}/{_CALCULATOR}", {**_ASKED, "ansatte": "-1"})

    assert "The number cannot be less than 0." in response.content.decode()
