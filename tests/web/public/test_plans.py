"""The pages of plans: their tasks with every mention, and what is promised in the same items."""

import json
from datetime import date

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from figures.telling import item_of, task, tell
from publishing import ASTA, BODY, NOW, publish
from raadhus.figures.models import PlanTask
from raadhus.following_up.taking_in import take_in as take_in_promises
from raadhus.published.operations.withdraw_item import withdraw_item
from web.public.matters import HOSTILE, another_body, data, is_harmless, links, page, statements_for, words
from web.public.nodes import column

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(settings: pytest.FixtureRequest) -> None:
    settings.TODAY = date(2025, 6, 12)  # type: ignore[attr-defined]  # pytest-django's settings


def agreed(*, day: str = "2024-04-10", text: str = "Grønne veje (3.1)") -> str:
    return tell(text, task("Grønne veje", number="3.1"), task("Nye stier", number="3.2"), day=day)


def plan() -> str:
    """The address of the only plan."""
    (found,) = set(PlanTask.objects.values_list("plan", flat=True))
    return f"planer/{found}/"


def shown_plan(client: Client) -> LexborHTMLParser:
    return page(client, plan())


def test_a_plan_is_listed_with_its_tasks(client: Client) -> None:
    agreed()
    agreed(day="2024-06-10", text="Grønne veje er påbegyndt.")

    shown = page(client, "planer/")

    assert column(shown, ".entry-list__title") == ["Budgetaftale 2024"]
    assert "2 opgaver · senest nævnt 10. juni 2024" in words(shown, ".entry-list")


def test_a_task_has_every_mention_and_leads_to_its_words(client: Client) -> None:
    agreed()
    later = agreed(day="2024-06-10", text="Grønne veje")

    shown = shown_plan(client)

    assert column(shown, "h3") == ["3.1 Grønne veje", "3.2 Nye stier"]
    assert "Nævnt 2 gange" in words(shown, ".entry-list")
    assert links(shown, ".said-list a")[0].startswith(f"/{BODY}/punkter/{item_of(later)}/?sted=")


def test_a_plan_says_what_is_promised_where_it_is_named(client: Client) -> None:
    held = agreed(text="Udvalget besluttede, at administrationen skal evaluere handleplanen årligt.")
    take_in_promises((held,))

    assert "Én gang om året" in words(shown_plan(client), ".obligations")


def test_a_plan_without_promises_says_so(client: Client) -> None:
    agreed()

    assert "lover ikke nogen evaluering" in words(shown_plan(client))


def test_a_task_without_a_plan_stands_apart(client: Client) -> None:
    tell("Veje", task("Veje", agreement=None, year=None), day="2024-04-10")

    shown = page(client, "planer/")

    assert column(shown, "#uden-plan ~ ul h3") == ["Veje"]


def test_a_withdrawn_item_mentions_nothing(client: Client) -> None:
    held = agreed()
    address = plan()
    withdraw_item(item_of(held), ground="other", actor=ASTA, now=NOW)

    page(client, address, status=404)
    assert "endnu ikke opgaver" in words(page(client, "planer/"))
    assert json.loads(data(client, "planer.json"))["rows"] == []


def test_a_plan_of_another_body_is_not_found(client: Client) -> None:
    agreed()

    assert client.get(f"/{another_body()}/{plan()}").status_code == 404


def test_there_is_no_plan_of_any_other_id(client: Client) -> None:
    publish()

    page(client, "planer/nope/", status=404)


def test_plans_and_mentions_are_had_as_data(client: Client) -> None:
    agreed()

    (listed,) = json.loads(data(client, "planer.json"))["rows"]
    mentions = json.loads(data(client, plan().rstrip("/") + ".json"))["rows"]

    assert (listed["name"], listed["tasks"]) == ("Budgetaftale 2024", 2)
    assert [(row["number"], row["state"]) for row in mentions] == [("3.1", "mentioned"), ("3.2", "mentioned")]
    assert b"Budgetaftale 2024" in data(client, "planer.atom")
    assert b"3.1 Gr\xc3\xb8nne veje" in data(client, plan().rstrip("/") + ".atom")


def test_more_mentions_take_no_more_statements(client: Client) -> None:
    agreed()
    few = (statements_for(client, "planer/"), statements_for(client, plan()))
    address = plan()

    for month in range(5, 9):
        agreed(day=f"2024-{month:02}-10")
        tell("Stier", task("Stier", agreement=f"Handleplan {month}"), day=f"2024-{month:02}-17")

    assert (statements_for(client, "planer/"), statements_for(client, address)) == few


def test_hostile_names_become_no_markup(client: Client) -> None:
    tell(HOSTILE, task(HOSTILE, number=HOSTILE, agreement=HOSTILE, year=None), day="2024-04-10")

    assert is_harmless(page(client, "planer/"))
    assert is_harmless(shown_plan(client))
