"""The page of somebody elected: seats, presence, votes and positions, as the minutes tell them."""

import csv
import json
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from msgspec.structs import replace

from egeborg_meetings import COUNCIL, FINANCE, ROADS, item, meeting, member, official
from publishing import BODY, publish
from raadhus.core.record import Attendance, MeetingRecord, Vote, VoteSide
from raadhus.core.record import Decision as Said
from raadhus.published.models import Person
from raadhus.web.public.lists import taken_rows
from web.public.matters import HOSTILE, bridge, data, is_harmless, links, page, state, statements_for, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(settings: pytest.FixtureRequest) -> None:
    settings.TODAY = date(2024, 6, 1)  # type: ignore[attr-defined]  # pytest-django's settings
    settings.FORMER_MEMBERS_IN_SEARCH_ENGINES = False  # type: ignore[attr-defined]


def of(name: str) -> str:
    return f"politikere/{Person.objects.get(name=name).pk}/"


def sitting(
    day: str, *people: Attendance, organization: str = ROADS, against: tuple[str, ...] = ()
) -> MeetingRecord:
    return meeting(
        bridge(title=f"Vej {day}", outcome="approved", against=against),
        day=day,
        organization=organization,
        people=people,
    )


def test_attendance_is_counted_over_the_meetings_that_tell(client: Client) -> None:
    publish(sitting("2024-03-06", member("Asta Holm")))
    publish(sitting("2024-04-10", member("Asta Holm", status="apology")))
    publish(sitting("2024-04-17", member("Bo Lind", "V")))
    publish(sitting("2024-05-08", member("Asta Holm")))

    told = page(client, of("Asta Holm"))

    assert "Deltog i 2 af 3 møder" in words(told, ".big-figure")
    assert "Ved ét møde siger referatet ikke" in words(told)


def test_only_meetings_within_the_seat_are_counted(client: Client) -> None:
    state("membership", person="Asta Holm", organization=ROADS, since="2024-04", until="2024-05-01")
    for day in ("2024-03-06", "2024-04-10", "2024-05-08"):
        publish(sitting(day, member("Asta Holm")))

    assert "Deltog i 1 af 1 møde" in words(page(client, of("Asta Holm")), ".big-figure")


def test_a_joint_meeting_counts_once_in_all(client: Client) -> None:
    for organization in (ROADS, FINANCE):
        state("membership", person="Asta Holm", organization=organization, since="2022")
    publish(meeting(bridge(), organization=(ROADS, FINANCE), people=(member("Asta Holm"),)))

    parsed = page(client, of("Asta Holm"))

    assert "Deltog i 1 af 1 møde" in words(parsed, ".big-figure")
    assert len(parsed.css("section[aria-labelledby=fremmoede] tbody tr")) == 2


def test_an_item_that_somebody_was_away_from_is_listed(client: Client) -> None:
    away = replace(member("Asta Holm", status="recused"), items=("1",))
    publish(sitting("2024-04-10", member("Asta Holm"), away))

    assert "Inhabil · Vej- og Parkudvalget, 10. april 2024 · 1 punkt 1. Vej 2024-04-10" in words(
        page(client, of("Asta Holm")), "section[aria-labelledby=fremmoede]"
    )


def test_who_was_away_from_every_item_was_not_there(client: Client) -> None:
    away = replace(member("Asta Holm", status="absent"), items=("1",))
    publish(sitting("2024-04-10", member("Asta Holm"), away))
    publish(sitting("2024-05-08", member("Asta Holm")))

    assert "Deltog i 1 af 2 møder" in words(page(client, of("Asta Holm")), ".big-figure")


def test_the_sheet_that_is_signed_at_the_end_makes_nobody_present(client: Client) -> None:
    away = replace(member("Asta Holm", status="apology"), items=("1", "2"))
    formal = replace(item("3", "Underskriftsark"), kind="administrative")
    people = (member("Asta Holm"), away)
    publish(meeting(bridge(), item("2", "Takster"), formal, day="2024-04-10", people=people))

    parsed = page(client, of("Asta Holm"))

    assert "Deltog i 0 af 1 møde" in words(parsed, ".big-figure")
    assert "afbud" in words(parsed, "section[aria-labelledby=fremmoede]").casefold()


def test_who_left_after_the_agenda_was_approved_was_there(client: Client) -> None:
    away = replace(member("Asta Holm", status="absent"), items=("2",))
    formal = replace(item("1", "Godkendelse af dagsorden"), kind="administrative")
    people = (member("Asta Holm"), away)
    publish(meeting(formal, bridge(number="2"), day="2024-04-10", people=people))

    assert "Deltog i 1 af 1 møde" in words(page(client, of("Asta Holm")), ".big-figure")


def test_dates_are_as_precise_as_the_register(client: Client) -> None:
    state("membership", person="Asta Holm", organization=ROADS, role="formand", since="2022", until="2024-11")

    seats = words(page(client, of("Asta Holm")), "section[aria-labelledby=poster] td")

    assert seats == "formand – 2022 november 2024"


def test_seats_that_were_only_seen_say_so(client: Client) -> None:
    publish(sitting("2024-04-10", member("Asta Holm")))

    assert "set 10. april 2024" in words(page(client, of("Asta Holm")), "section[aria-labelledby=poster]")


def test_positions_stand_by_kind_with_their_words(client: Client) -> None:
    publish(sitting("2024-04-10", member("Asta Holm"), against=("Asta Holm",)))

    section = page(client, of("Asta Holm"))

    assert words(section, "#standpunkter ~ h3") == "Imod"
    assert words(section, "section[aria-labelledby=standpunkter] blockquote") == "Imod."


def counted_by_party(day: str, *people: Attendance) -> MeetingRecord:
    vote = Vote(
        for_=VoteSide(count=4, parties=("A",)),
        against=VoteSide(count=1, parties=("V",)),
        abstain=VoteSide(),
        as_printed="For stemte A, imod V.",
    )
    voted = replace(bridge(), decision=(Said(text="Godkendt.", outcome="approved", votes=(vote,)),))
    return meeting(voted, day=day, people=people)


def test_a_vote_of_the_party_is_told_of_a_member_who_was_there(client: Client) -> None:
    publish(counted_by_party("2024-04-10", member("Asta Holm")))

    votes = words(page(client, of("Asta Holm")), "section[aria-labelledby=stemmer] li")

    assert "For (partiets stemme: A – Socialdemokratiet)" in votes


def test_attendance_positions_and_votes_are_had_as_data(client: Client) -> None:
    publish(counted_by_party("2024-04-10", member("Asta Holm")))
    publish(sitting("2024-05-08", member("Asta Holm", status="apology"), against=("Asta Holm",)))
    place = of("Asta Holm").rstrip("/")

    rows = json.loads(data(client, f"{place}.json"))["rows"]
    table = list(csv.DictReader(data(client, f"{place}.csv").decode("utf-8-sig").splitlines()))

    assert [(row["what"], row["code"], str(row["date"])) for row in rows] == [
        ("attendance", "apology", "2024-05-08"),
        ("attendance", "present", "2024-04-10"),
        ("position", "against", "2024-05-08"),
        ("vote", "against", "2024-05-08"),
        ("vote", "for", "2024-04-10"),
    ]
    assert [(row["what"], row["address"]) for row in table] == [(row["what"], row["address"]) for row in rows]
    assert all(client.get(row["address"]).status_code == 200 for row in rows)
    assert f"/{BODY}/{place}.csv" in links(page(client, of("Asta Holm")), ".other-forms a")


def test_all_votes_are_had_as_data_and_the_newest_as_a_feed(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taken_rows, "FEED_ENTRIES", 2)
    for day in range(1, 26):
        publish(counted_by_party(f"2024-03-{day:02}", member("Asta Holm")))
    place = of("Asta Holm").rstrip("/")

    rows = json.loads(data(client, f"{place}.json"))["rows"]
    feed = ET.fromstring(data(client, f"{place}.atom"))  # noqa: S314  our own

    assert [row["date"] for row in rows if row["what"] == "vote"] == [
        f"2024-03-{day:02}" for day in range(25, 0, -1)
    ]
    assert [one.text for one in feed.iter("{http://www.w3.org/2005/Atom}updated")][1:] == [
        "2024-03-25T00:00:00Z",
        "2024-03-24T00:00:00Z",
    ]


@pytest.mark.parametrize("form", ["json", "csv", "atom"])
def test_search_engines_are_told_no_more_of_a_former_member_as_data(client: Client, form: str) -> None:
    state("membership", person="Asta Holm", organization=ROADS, since="2018", until="2021-12-31")
    state("membership", person="Bo Lind", organization=ROADS, since="2022")

    def robots(name: str) -> str | None:
        return client.get(f"/{BODY}/{of(name).rstrip('/')}.{form}").headers.get("X-Robots-Tag")

    assert robots("Asta Holm") == "noindex"
    assert robots("Bo Lind") is None


def test_a_vote_of_the_party_is_not_told_of_a_member_who_was_away(client: Client) -> None:
    publish(counted_by_party("2024-04-10", member("Asta Holm", status="apology")))

    assert not page(client, of("Asta Holm")).css("section[aria-labelledby=stemmer] li")


def test_a_vote_of_the_party_is_not_told_of_a_member_who_was_away_from_the_item(client: Client) -> None:
    away = replace(member("Asta Holm", status="recused"), items=("1",))
    publish(counted_by_party("2024-04-10", member("Asta Holm"), away))

    assert not page(client, of("Asta Holm")).css("section[aria-labelledby=stemmer] li")


def test_a_former_member_is_called_so_and_kept_out_of_search_engines(
    client: Client, settings: pytest.FixtureRequest
) -> None:
    state("membership", person="Asta Holm", organization=ROADS, since="2018", until="2021-12-31")

    parsed = page(client, of("Asta Holm"))
    assert "tidligere medlem" in words(parsed, ".lead-line")
    assert parsed.css_first("meta[name=robots][content=noindex]") is not None

    settings.FORMER_MEMBERS_IN_SEARCH_ENGINES = True  # type: ignore[attr-defined]
    assert page(client, of("Asta Holm")).css_first("meta[name=robots]") is None


def test_a_member_of_today_may_be_found(client: Client) -> None:
    state("membership", person="Asta Holm", organization=ROADS, since="2022")

    assert page(client, of("Asta Holm")).css_first("meta[name=robots]") is None


def test_no_official_has_a_page_or_stands_in_the_list(client: Client) -> None:
    publish(sitting("2024-04-10", member("Asta Holm"), official("Dorte Mark")))

    assert "Dorte Mark" not in words(page(client, "politikere/"))
    assert not Person.objects.filter(name="Dorte Mark").exists()


def test_unknown_persons_are_not_found(client: Client) -> None:
    publish(sitting("2024-04-10", member("Asta Holm")))

    page(client, "politikere/nobody/", status=404)
    page(client, "politikere/nobody.csv", status=404)
    assert client.get(f"/andeby/{of('Asta Holm')}").status_code == 404


def test_hostile_names_and_words_never_become_markup(client: Client) -> None:
    name = f"Asta {HOSTILE}"
    publish(
        meeting(item("1", HOSTILE, outcome="approved", against=(name,)), people=(member(name, HOSTILE[:30]),))
    )

    for person in Person.objects.values_list("pk", flat=True):
        assert is_harmless(page(client, f"politikere/{person}/"))
    assert is_harmless(page(client, "politikere/"))


def test_a_longer_history_costs_no_more_statements(client: Client) -> None:
    state("membership", person="Asta Holm", organization=ROADS, since="2020")
    asta, away = member("Asta Holm"), replace(member("Asta Holm", status="left"), items=("1",))
    publish(sitting("2024-01-10", asta, away, against=("Asta Holm",)))
    publish(sitting("2024-01-17", asta, organization=COUNCIL))
    one = statements_for(client, of("Asta Holm"))
    for month in range(2, 8):
        publish(sitting(f"2024-{month:02}-10", asta, away, against=("Asta Holm",)))

    assert statements_for(client, of("Asta Holm")) == one


def test_the_list_has_members_with_party_and_committees(client: Client) -> None:
    state("membership", person="Asta Holm", organization=ROADS, role="formand", party="A", since="2022")
    state("membership", person="Bo Lind", organization=ROADS, party="V", since="2018", until="2021-12-31")

    parsed = page(client, "politikere/")
    rows = client.get(f"/{BODY}/politikere.json").json()["rows"]

    assert "Asta Holm A Vej- og Parkudvalget ( formand )" in words(parsed, "main > ul")
    assert "Bo Lind" in words(parsed, "section[aria-labelledby=tidligere]")
    assert [(row["name"], row["is_member"]) for row in rows] == [("Asta Holm", True), ("Bo Lind", False)]


def test_a_substitute_is_no_former_member(client: Client) -> None:
    publish(sitting("2024-04-10", member("Asta Holm"), member("Karl Dam", status="substitute")))

    assert "tidligere medlem" not in words(page(client, of("Karl Dam")))
    assert "Karl Dam" in words(page(client, "politikere/"), "section[aria-labelledby=andre]")


def test_names_are_sorted_as_in_danish(client: Client) -> None:
    publish(sitting("2024-04-10", *(member(f"{name} Dam") for name in ("Åse", "Ærling", "Zenia", "Øjvind"))))

    names = [node.text() for node in page(client, "politikere/").css("main > ul .entry-list__title")]

    assert names == ["Zenia Dam", "Ærling Dam", "Øjvind Dam", "Åse Dam"]


def test_a_party_is_named_as_on_the_day_of_the_seat(client: Client) -> None:
    publish(meeting(bridge(), day="2003-04-10", people=(member("Asta Holm", "D"),)))

    told = words(page(client, of("Asta Holm")))

    assert told.count("D – Centrum-Demokraterne") == 2
