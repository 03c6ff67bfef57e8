"""One promise: everywhere it was told, whose it is and by when, and that nothing is made of what is not there."""

from datetime import date

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from publishing import ASTA, BODY, NOW
from raadhus.following_up.decided import Changes
from raadhus.following_up.models import Obligation
from raadhus.following_up.operations.correct_obligation import correct_obligation
from web.public.matters import HOSTILE, another_body, is_harmless, links, page, statements_for, words
from web.public.promises import BY_MAY, TWICE_A_YEAR, WITHOUT_DAY, promised, read_until

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.TODAY = date(2024, 6, 20)


def the_promise() -> str:
    """The address of the only one."""
    return f"udestaaende/{Obligation.objects.get().pk}/"


def test_a_promise_is_told_with_where_it_stands(client: Client) -> None:
    promised(BY_MAY)
    read_until("2024-06-12")

    told = words(page(client, the_promise()), ".summary-box")

    assert "Over fristen" in told
    assert "Hvem Center for Veje" in told
    assert "Senest 1. maj 2024 (50 dage siden) – i referatet: »1. maj 2024«" in told


def test_what_the_minutes_do_not_say_is_said_to_be_missing(client: Client) -> None:
    promised(WITHOUT_DAY)

    assert "Hvornår Ingen frist nævnt" in words(page(client, the_promise()), ".summary-box")


def test_every_telling_leads_to_its_sentence(client: Client) -> None:
    promised(TWICE_A_YEAR)

    (place,) = links(page(client, the_promise()), "section[aria-labelledby=sagt] a")

    assert "socialt ansvar" in words(page(client, place.removeprefix(f"/{BODY}/")), "mark#sted")


def test_what_a_person_corrected_is_told_with_who_when_and_why(client: Client) -> None:
    promised(BY_MAY)
    changes = Changes(state="delivered")
    correct_obligation(
        Obligation.objects.get().pk, changes=changes, actor=ASTA, reason="Den ligger på nettet.", now=NOW
    )

    parsed = page(client, the_promise())

    assert "Leveret" in words(parsed, ".summary-box")
    assert words(parsed, "section[aria-labelledby=rettet]").startswith(
        "Rettet af mennesker Asta Holm, 6. marts 2025 : tilstand Den ligger på nettet."
    )


@pytest.mark.parametrize("id_", ["nonsens", "0", "..", "' OR 1=1"])
def test_what_was_never_promised_has_no_page(client: Client, id_: str) -> None:
    promised(BY_MAY)

    page(client, f"udestaaende/{id_}/", status=404)


def test_a_promise_of_another_municipality_is_not_there(client: Client) -> None:
    promised(BY_MAY)
    place = the_promise()

    assert client.get(f"/{another_body()}/{place}").status_code == 404


def test_the_page_costs_no_more_when_it_was_told_more_often(client: Client) -> None:
    promised(TWICE_A_YEAR)
    few = statements_for(client, the_promise())
    for month in (1, 2, 3):
        promised(TWICE_A_YEAR, day=f"2024-{month:02}-05")

    assert statements_for(client, the_promise()) <= few + 1


def test_no_text_of_a_source_becomes_markup(client: Client) -> None:
    promised(BY_MAY.replace("broen", HOSTILE), organization=HOSTILE, title=HOSTILE)

    for promise in Obligation.objects.all():
        assert is_harmless(page(client, f"udestaaende/{promise.pk}/"))
