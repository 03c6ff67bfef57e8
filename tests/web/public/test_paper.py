"""The page of a matter: its way through the committees, and what changed on the way."""

from datetime import date

import pytest
from django.test import Client
from msgspec.structs import replace

from egeborg_meetings import COUNCIL, FINANCE, item, meeting
from publishing import ASTA, BODY, NOW, publish
from raadhus.core.record import Point, Recommendation
from raadhus.published.human_decisions import JOIN_PAPERS, pair_subject
from raadhus.published.models import AgendaItem, HumanDecision, Paper, PossiblyOnePaper
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.projection import project_papers_of
from raadhus.published.queries.papers import way_of_paper
from web.public.matters import (
    CASE,
    HOSTILE,
    bridge,
    costing,
    held,
    is_harmless,
    many_treatments,
    page,
    recommended,
    statements_for,
    words,
)
from web.public.promises import BY_MAY, promised

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(settings: pytest.FixtureRequest) -> None:
    settings.TODAY = date(2024, 6, 1)  # type: ignore[attr-defined]  # pytest-django's settings


def the_paper() -> str:
    return f"sager/{Paper.objects.get().pk}/"


def test_every_treatment_stands_on_the_way_in_the_order_of_time(client: Client) -> None:
    publish(held(bridge(outcome="approved"), day="2024-05-08", organization=COUNCIL))
    publish(held(bridge(outcome="recommended")))

    parsed = page(client, the_paper())

    committees = [words(parsed, f".timeline > li:nth-child({place}) h3") for place in (1, 2)]
    assert committees == ["Vej- og Parkudvalget", "Kommunalbestyrelsen"]


def test_the_box_says_where_the_matter_stands_and_who_decided(client: Client) -> None:
    publish(held(bridge(outcome="recommended")))
    publish(held(bridge(outcome="approved"), day="2024-05-08", organization=COUNCIL))

    box = words(page(client, the_paper()), ".summary-box")

    assert "Afgjort af Kommunalbestyrelsen, 8. maj 2024 Godkendt" in box
    assert CASE in box


def test_a_coming_treatment_is_shown_with_its_recommendation(client: Client) -> None:
    publish(held(bridge(outcome="recommended")))
    coming = recommended(bridge(), "at broen bygges")
    publish(meeting(coming, kind="agenda", day="2024-06-12", organization=COUNCIL))

    parsed = page(client, the_paper())

    assert "Skal behandles Kommunalbestyrelsen, 12. juni 2024" in words(parsed, ".summary-box")
    assert "at broen bygges" in words(parsed, ".timeline__step--coming details[open]")


def test_an_agenda_that_is_past_says_that_its_minutes_are_not_here(client: Client) -> None:
    publish(meeting(bridge(), kind="agenda", day="2024-05-12"))

    assert "Referatet er ikke offentliggjort her." in words(page(client, the_paper()), ".timeline")


def test_what_changed_between_two_treatments_is_told(client: Client) -> None:
    first = costing(recommended(bridge(attachments=("Kort",)), "at broen bygges i 2025"), 100_00, "broen")
    later = recommended(bridge(attachments=("Kort", "Notat")), "at broen bygges i 2026", "at stien lægges om")
    publish(held(first))
    publish(held(costing(later, 250_00, "broen"), day="2024-05-08", organization=COUNCIL))

    changes = page(client, the_paper())

    assert words(changes, ".changes del") == "1. at broen bygges i 2025 100 kr."
    assert words(changes, ".changes ins") == "1. at broen bygges i 2026 2. at stien lægges om 250 kr. Notat"


def test_a_treatment_is_not_held_against_a_closed_one(client: Client) -> None:
    publish(held(replace(bridge(), access="closed")))
    publish(held(bridge(attachments=("Kort",)), day="2024-05-08", organization=COUNCIL))

    parsed = page(client, the_paper())

    assert len(parsed.css(".timeline > li")) == 2
    assert not parsed.css(".changes")


def test_two_items_of_one_meeting_are_not_held_against_each_other(client: Client) -> None:
    publish(held(bridge(attachments=("Kort",))))
    both = (bridge(attachments=("Kort", "Notat")), bridge(number="2", attachments=("Skitse",)))
    publish(held(*both, day="2024-05-08", organization=COUNCIL))

    changes = page(client, the_paper()).css(".timeline > li:nth-child(3) .changes del")

    assert [node.text() for node in changes] == ["Kort"]


def test_a_point_without_a_number_has_no_stray_full_stop(client: Client) -> None:
    alone = Recommendation(by=("Center for By og Natur",), points=(Point(number="", text="broen bygges"),))
    publish(held(replace(bridge(), recommendation=(alone,))))

    assert words(page(client, the_paper()), ".printed-list li") == "– broen bygges"


def test_votes_name_who_voted_and_are_not_told_again_as_positions(client: Client) -> None:
    publish(held(bridge(outcome="approved", against=("Bo Lind",))))

    parsed = page(client, the_paper())

    assert "Imod Bo Lind" in words(parsed, ".vote-line")
    assert not parsed.css(".position-taken")
    assert parsed.css_first(".vote-line a[href*='/politikere/']") is not None


def test_what_may_be_one_matter_is_a_list_with_the_reason(client: Client) -> None:
    publish(held(bridge()))
    publish(held(item("1", "Støjskærm langs Ringvejen", case=CASE), day="2024-05-08", organization=FINANCE))
    paper = Paper.objects.get(name__startswith="Ny bro")

    parsed = page(client, f"sager/{paper.pk}/")

    assert len(parsed.css(".timeline > li")) == 1
    listed = words(parsed, "section[aria-labelledby=samme-sagsnummer]")
    assert "Støjskærm langs Ringvejen" in listed
    assert "Kun sagsnummeret er det samme." in listed


def test_what_may_be_one_matter_goes_before_newer_ones_of_the_number(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for month, title in ((4, "Ny bro"), (5, "Støjskærm langs Ringvejen"), (6, "Takster for havnen")):
        publish(held(item("1", title, case=CASE), day=f"2024-0{month}-08"))
    bridge_paper, screen, _ = Paper.objects.order_by("first_date")
    PossiblyOnePaper.objects.all().delete()
    PossiblyOnePaper.objects.create(id="pair", first=bridge_paper, second=screen, reason="same-number")
    monkeypatch.setattr(way_of_paper, "MOST_NEIGHBOURS", 1)

    listed = words(page(client, f"sager/{bridge_paper.pk}/"), "section[aria-labelledby=samme-sagsnummer]")

    assert "Støjskærm" in listed
    assert "Takster" not in listed


def test_an_old_id_leads_to_the_matter_that_it_became_part_of(client: Client) -> None:
    publish(held(bridge()))
    publish(held(item("1", "Takster for havnen"), day="2024-05-08"))
    before = set(Paper.objects.values_list("pk", flat=True))
    items = list(AgendaItem.objects.values_list("pk", flat=True))
    HumanDecision.objects.create(
        body=BODY,
        kind=JOIN_PAPERS,
        subject=pair_subject(*items),
        data={},
        actor="Asta",
        decided_at="2025-03-06",
    )
    project_papers_of(items, body=BODY)
    today = Paper.objects.get().pk
    (old,) = before - {today}

    response = client.get(f"/{BODY}/sager/{old}/")

    assert (response.status_code, response["Location"]) == (301, f"/{BODY}/sager/{today}/")


def test_a_matter_whose_only_treatment_was_withdrawn_says_so(client: Client) -> None:
    publish(held(bridge()))
    address = the_paper()

    withdraw_item(AgendaItem.objects.get().pk, ground="copyright", actor=ASTA, now=NOW)

    parsed = page(client, address, status=410)
    assert "Andre har ophavsretten." in words(parsed)
    assert "Egeåen" not in words(parsed, "html")


def test_an_unknown_id_and_that_of_another_body_are_not_found(client: Client) -> None:
    publish(held(bridge()))
    paper = Paper.objects.get()
    Paper.objects.filter(pk=paper.pk).update(body="egeborg")

    page(client, "sager/nobody/", status=404)
    assert client.get(f"/andeby/sager/{paper.pk}/").status_code == 404


def test_texts_of_the_source_never_become_markup(client: Client) -> None:
    hostile = recommended(bridge(title=HOSTILE, attachments=(HOSTILE,)), HOSTILE)
    publish(held(costing(hostile, 100, HOSTILE)))
    publish(held(recommended(bridge(title=f"{HOSTILE} igen"), HOSTILE, HOSTILE), day="2024-05-08"))

    for paper in Paper.objects.values_list("pk", flat=True):
        assert is_harmless(page(client, f"sager/{paper}/"))


def test_the_steps_are_had_as_json_csv_and_atom(client: Client) -> None:
    publish(held(bridge(outcome="approved")))
    address = f"/{BODY}/{the_paper()}".rstrip("/")

    rows = client.get(f"{address}.json").json()["rows"]

    assert [(row["date"], row["outcome"]) for row in rows] == [("2024-04-10", "approved")]
    assert "Vej- og Parkudvalget: Godkendt" in client.get(f"{address}.atom").content.decode()
    assert client.get(f"{address}.csv").status_code == 200


def test_the_steps_as_data_say_who_voted_what(client: Client) -> None:
    (decided,) = (one := bridge(outcome="approved", against=("Bo Lind",))).decision
    on_points = replace(decided, votes=(*decided.votes, replace(decided.votes[0], point="2")))
    publish(held(replace(one, decision=(on_points,))))

    (row,) = client.get(f"/{BODY}/{the_paper()}".rstrip("/") + ".json").json()["rows"]

    assert row["voted_for"] == ["A", "2: A"]
    assert row["voted_against"] == ["Bo Lind", "2: Bo Lind"]
    assert row["abstained"] == []


def test_what_was_promised_on_the_way_is_told(client: Client) -> None:
    promised(BY_MAY)

    told = words(page(client, the_paper()), "section[aria-labelledby=lovet]")

    assert told.startswith("Det blev lovet")
    assert "evaluering af broen" in told


def test_a_matter_without_promises_tells_of_none(client: Client) -> None:
    publish(held(bridge()))

    assert not page(client, the_paper()).css("#lovet")


def test_a_longer_way_costs_no_more_statements(client: Client) -> None:
    many_treatments(2)
    two = statements_for(client, the_paper())
    many_treatments(6, first=3)

    assert statements_for(client, the_paper()) == two


def test_the_page_is_there_in_english(client: Client) -> None:
    publish(held(bridge(outcome="approved")))

    response = client.get(f"/en/{BODY}/{the_paper()}")

    assert response.status_code == 200
    assert '<span lang="da">Ny bro over Egeåen</span>' in response.content.decode()
