"""The pages of committees: members over time, meetings, matters, closed items and votes."""

from datetime import date

import pytest
from django.test import Client
from msgspec.structs import replace

from egeborg_meetings import COUNCIL, ROADS, item, meeting, member
from publishing import BODY, publish
from raadhus.published.models import Organization
from web.public.matters import (
    HOSTILE,
    bridge,
    held,
    is_harmless,
    many_treatments,
    page,
    state,
    statements_for,
    words,
)
from web.public.promises import BY_MAY, promised

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(settings: pytest.FixtureRequest) -> None:
    settings.TODAY = date(2024, 6, 1)  # type: ignore[attr-defined]  # pytest-django's settings


def of(name: str) -> str:
    return f"udvalg/{Organization.objects.get(name=name).pk}/"


def test_committees_of_today_come_first_the_council_before_all(client: Client) -> None:
    publish(held(bridge()))
    publish(held(bridge(), organization=COUNCIL, day="2024-05-08"))
    state("organization", name="Havneudvalget", since="2018", until="2021")

    parsed = page(client, "udvalg/")

    assert [node.text() for node in parsed.css("main > ul .entry-list__title")] == [COUNCIL, ROADS]
    assert "Havneudvalget" in words(parsed, "section[aria-labelledby=tidligere]")


def test_a_committee_that_met_in_the_council_s_term_is_no_former_one(client: Client) -> None:
    publish(held(bridge(), day="2022-02-09"))
    publish(held(bridge(), organization="Havneudvalget", day="2021-11-10"))
    publish(held(bridge(), organization=COUNCIL, day="2024-05-08"))

    parsed = page(client, "udvalg/")

    assert [node.text() for node in parsed.css("main > ul .entry-list__title")] == [COUNCIL, ROADS]
    assert "Havneudvalget" in words(parsed, "section[aria-labelledby=tidligere]")


def test_a_committee_that_was_renamed_leads_to_its_successor_and_back(client: Client) -> None:
    state("succession", predecessor="Vejudvalget", successor=ROADS, since="2024-01-01")

    assert f"Afløst af {ROADS} den 1. januar 2024" in words(page(client, of("Vejudvalget")))
    assert "Afløste Vejudvalget" in words(page(client, of(ROADS)))


def test_members_are_a_table_with_their_dates_and_offices(client: Client) -> None:
    state("membership", person="Asta Holm", organization=ROADS, party="A", role="formand", since="2022-01-01")
    state("membership", person="Bo Lind", organization=ROADS, party="V", since="2018", until="2021-12")

    parsed = page(client, of(ROADS))
    tables = parsed.css("section[aria-labelledby=medlemmer] tbody")
    assert [" ".join(table.text(separator=" ").split()) for table in tables] == [
        "Asta Holm A – Socialdemokratiet formand 1. januar 2022 –",
        "Bo Lind V – Venstre – 2018 december 2021",
    ]


def test_the_chair_stands_first_and_the_deputy_next(client: Client) -> None:
    offices = {"Asta Holm": "medlem", "Bo Lind": "næstformand", "Cilje Rask": "formand"}
    for person, role in offices.items():
        state("membership", person=person, organization=ROADS, role=role, since="2022")

    assert words(page(client, of(ROADS)), "tbody th") == "Cilje Rask Bo Lind Asta Holm"


def test_meetings_to_come_stand_apart_from_those_that_were(client: Client) -> None:
    publish(held(bridge()))
    publish(meeting(bridge(), kind="agenda", day="2024-06-12"))

    parsed = page(client, of(ROADS))

    assert "12. juni 2024" in words(parsed, "section[aria-labelledby=kommende]")
    assert words(parsed, "section[aria-labelledby=moeder] .entry-list__title") == "10. april 2024"


def test_meetings_can_be_had_of_one_year(client: Client) -> None:
    publish(held(bridge()))
    publish(held(bridge(), day="2023-04-12"))

    listed = words(
        page(client, f"{of(ROADS)}?aar=2023"), "section[aria-labelledby=moeder] .entry-list__title"
    )

    assert listed == "12. april 2023"


def test_a_matter_that_was_put_off_is_in_progress_until_it_is_treated_again(client: Client) -> None:
    publish(held(bridge(outcome="postponed")))
    assert "Ny bro over Egeåen" in words(page(client, of(ROADS)), "section[aria-labelledby=i-gang]")

    publish(held(bridge(outcome="approved"), day="2024-05-08"))
    assert not page(client, of(ROADS)).css("section[aria-labelledby=i-gang]")


def test_the_share_of_closed_items_is_told(client: Client) -> None:
    closed = replace(item("2", "Salg af grund"), access="closed")
    publish(held(bridge(), closed, item("3", "Takster"), day="2024-04-10"))

    assert "1 af 3 punkter har været lukkede (33,3 %)." in words(page(client, of(ROADS)))


def test_votes_of_the_committee_are_listed(client: Client) -> None:
    publish(held(bridge(outcome="approved", against=("Bo Lind",))))

    assert "Referaterne gengiver én afstemning." in words(page(client, of(ROADS)))


def test_the_latest_votes_are_shown_and_all_are_counted(client: Client) -> None:
    for day in range(1, 13):
        voted = bridge(title=f"Afstemning {day:02}", outcome="approved", against=("Bo Lind",))
        publish(held(voted, day=f"2024-04-{day:02}"))

    told = words(page(client, of(ROADS)), "section[aria-labelledby=afstemninger]")
    assert "Referaterne gengiver 12 afstemninger." in told
    assert [number for number in range(1, 13) if f"Afstemning {number:02}" in told] == list(range(3, 13))
    assert told.index("Afstemning 12") < told.index("Afstemning 03")


def test_a_matter_on_a_coming_agenda_is_in_progress(client: Client) -> None:
    publish(held(bridge(title="Bro over åen")))
    publish(meeting(bridge(title="Ny cykelsti"), day="2024-06-12", organization=ROADS, kind="agenda"))

    told = words(page(client, of(ROADS)), "section[aria-labelledby=i-gang]")
    assert "Ny cykelsti" in told
    assert "Bro over åen" not in told


def test_meetings_are_had_as_json_and_atom(client: Client) -> None:
    publish(held(bridge()))
    address = f"/{BODY}/{of(ROADS)}".rstrip("/")

    rows = client.get(f"{address}.json").json()["rows"]

    assert [(row["date"], row["items"], row["has_minutes"]) for row in rows] == [("2024-04-10", 1, True)]
    feed = client.get(f"{address}.atom").content.decode()
    assert f"<title>Referat: {ROADS}, 10. april 2024</title>" in feed
    assert "<updated>2025-03-06T09:00:00Z</updated>" in feed


def test_an_unknown_committee_and_one_of_another_body_are_not_found(client: Client) -> None:
    publish(held(bridge()))

    page(client, "udvalg/nobody/", status=404)
    assert client.get(f"/andeby/{of(ROADS)}").status_code == 404


def test_hostile_names_never_become_markup(client: Client) -> None:
    publish(meeting(item("1", HOSTILE), organization=f"Udvalget {HOSTILE}", people=(member("Asta Holm"),)))
    (organization,) = Organization.objects.values_list("pk", flat=True)

    assert is_harmless(page(client, f"udvalg/{organization}/"))
    assert is_harmless(page(client, "udvalg/"))


def test_what_is_outstanding_to_the_committee_is_told_with_the_way_to_all_of_it(client: Client) -> None:
    told = ("havnen", "skolevejen", "svømmehallen", "stadion", "legepladsen", "kirkegården")
    for number, what in enumerate(told, start=1):
        promised(BY_MAY.replace("broen", what), day=f"2024-04-{number:02}", title=what.capitalize())

    part = "section[aria-labelledby=udestaaende]"
    parsed = page(client, of(ROADS))

    assert len(parsed.css(f"{part} .obligations > li")) == 5
    assert words(parsed, f"{part} > p") == "Alle 6 udestående"


def test_a_longer_history_costs_no_more_statements(client: Client) -> None:
    many_treatments(2)
    counts = {place: statements_for(client, place) for place in ("udvalg/", of(ROADS))}
    many_treatments(6, first=3)

    assert {place: statements_for(client, place) for place in counts} == counts
