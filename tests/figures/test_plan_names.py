"""When two names mean one plan, and what a sentence says of a task."""

import pytest

from raadhus.figures.plans.naming import plan_key, plan_name, task_key
from raadhus.figures.plans.states import task_state


@pytest.mark.parametrize(
    ("name", "year"), [("Budgetaftale 2024", None), ("budgetaftalen for 2024", None), ("Budgetaftalen", 2024),
                       ("Aftale om budget 2024", 2024), ("budgetforliget", 2024),
                       ("den politiske aftale for 2024", 2024)],
)  # fmt: skip
def test_a_budget_agreement_is_one_by_its_year(name: str, year: int | None) -> None:
    assert plan_key(name, year=year) == "budgetaftale 2024"


def test_two_years_are_two_plans() -> None:
    assert plan_key("Budgetaftale", year=2024) != plan_key("Budgetaftale", year=2025)


@pytest.mark.parametrize(
    "name",
    ["Egeborg Kommunes handleplan for samarbejde med lokale virksomheder",
     "handleplanen for samarbejdet med lokale virksomheder", "HANDLEPLAN for samarbejdet med lokale virksomheder"],
)  # fmt: skip
def test_a_plan_is_known_without_its_municipality_and_articles(name: str) -> None:
    other = plan_key("Handleplan for samarbejde med lokale virksomheder", year=None)

    assert plan_key(name, year=None) == other


def test_the_number_of_a_task_is_its_key() -> None:
    assert task_key("Grønne veje", number="3.2") == task_key("De grønne veje udvides", number="3.2")
    assert task_key("Grønne veje", number=None) == task_key("de grønne veje", number=None)


def test_a_plan_has_a_heading_with_its_year() -> None:
    assert plan_name("budgetaftalen", year=2024) == "Budgetaftalen 2024"
    assert plan_name("Budgetaftale 2024", year=2024) == "Budgetaftale 2024"


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("[Grønne veje] (3.2)", "mentioned"),
        ("Arbejdet med [Grønne veje] er påbegyndt.", "in_work"),
        ("[Grønne veje] er gennemført i foråret.", "done"),
        ("[Grønne veje] er endnu ikke gennemført.", "mentioned"),
        ("Det blev besluttet at få [Grønne veje] gennemført.", "mentioned"),
        ("Man vedtog at have [Grønne veje], som skal gennemføres.", "mentioned"),
        ("[Grønne veje] forventes afsluttet i 2026.", "mentioned"),
        ("[Grønne veje] er delvist gennemført.", "unclear"),
        ("[Grønne veje] er udskudt til 2026.", "unclear"),
        ("Skolen er færdig. [Grønne veje] drøftes. Broen er igangsat.", "mentioned"),
        ("[Gennemført byfornyelse] drøftes.", "mentioned"),
    ],
)
def test_a_task_has_the_state_that_its_sentence_tells(sentence: str, state: str) -> None:
    start = sentence.index("[")
    text = sentence.replace("[", "").replace("]", "")

    assert task_state(text, start=start, end=sentence.index("]") - 1) == state
