"""The page of a party: members, votes by topic, whom it voted with, positions; nothing from silence."""

import json
from urllib.parse import quote

import pytest
from django.test import Client
from msgspec.structs import replace

from egeborg_meetings import meeting, member
from publishing import publish
from raadhus.core.record import Decision, Position, Vote, VoteSide
from web.public.matters import HOSTILE, bridge, data, is_harmless, links, page, statements_for, words

pytestmark = pytest.mark.django_db


def voted(day: str, *, on: tuple[str, ...], against: tuple[str, ...] = (), who: tuple[str, ...] = ()) -> None:
    """Publish a meeting with one vote that counts parties, and a reservation."""
    vote = Vote(
        for_=VoteSide(parties=on), against=VoteSide(parties=against), abstain=VoteSide(), as_printed="Stemt."
    )
    taken = (Position(who=who, kind="reservation", text="Tog forbehold."),) if who else ()
    decided = Decision(text="Godkendt.", outcome="approved", votes=(vote,), positions=taken)
    people = (member("Asta Holm"), member("Bo Lind", "V"))
    publish(meeting(replace(bridge(), decision=(decided,)), day=day, people=people))


def test_a_member_of_no_party_is_said_to_be_outside_the_parties(client: Client) -> None:
    publish(meeting(bridge(), people=(member("Asta Holm", "UP1"),)))

    assert words(page(client, "partier/UP1/"), "h1") == "UP1 – uden for partierne"


def test_votes_are_counted_by_topic(client: Client) -> None:
    voted("2024-04-10", on=("A", "V"))
    voted("2024-05-08", on=("V",), against=("A",))

    rows = page(client, "partier/A/")

    assert words(rows, "section[aria-labelledby=emner] tbody tr") == "Veje og trafik 1 1 0"


def test_parties_are_compared_only_where_both_are_counted(client: Client) -> None:
    voted("2024-04-10", on=("A", "V"))
    voted("2024-05-08", on=("V",), against=("A",))
    voted("2024-06-12", on=("A",))

    assert words(page(client, "partier/A/"), "section[aria-labelledby=sammen] tbody tr") == "V – Venstre 1 2"


def test_a_party_that_stood_on_both_sides_is_compared_with_none(client: Client) -> None:
    voted("2024-04-10", on=("A", "V"), against=("A",))

    assert not page(client, "partier/A/").css("section[aria-labelledby=sammen]")


def test_a_party_is_known_by_its_name_too(client: Client) -> None:
    voted("2024-04-10", on=("A", "Venstre"), who=("Venstre",))

    parsed = page(client, "partier/V/")

    assert words(parsed, "section[aria-labelledby=sammen] tbody tr") == "A – Socialdemokratiet 1 1"
    assert "Forbehold" in words(parsed, "section[aria-labelledby=standpunkter] li")
    assert words(page(client, "partier/Venstre/"), "h1") == "V – Venstre"


def test_positions_and_votes_are_had_as_data(client: Client) -> None:
    voted("2024-04-10", on=("A", "Venstre"), who=("Venstre",))

    rows = json.loads(data(client, "partier/V.json"))["rows"]

    assert [(row["what"], row["code"], row["who"]) for row in rows] == [
        ("position", "reservation", "Venstre"),
        ("vote", "for", "Venstre"),
    ]
    assert data(client, "partier/Venstre.csv") == data(client, "partier/V.csv")
    assert b"Forbehold: " in data(client, "partier/V.atom")
    page(client, "partier/X.csv", status=404)


def test_the_name_of_a_party_is_written_out_in_the_address_of_its_data(client: Client) -> None:
    voted("2024-04-10", on=("A", "Hvem? 50 % #1"))

    forms = links(page(client, f"partier/{quote('Hvem? 50 % #1')}/"), ".other-forms a")

    assert [client.get(form).status_code for form in forms] == [200] * 3


def test_of_a_local_list_it_is_never_said_that_minutes_tell_nothing(client: Client) -> None:
    voted("2024-04-10", on=("L", "V"), who=("Borgerlisten Egeborg",))

    local, known = (words(page(client, f"partier/{letter}/")) for letter in "LV")

    assert "Listens navn er ikke oplyst her." in local
    assert "Der kan være nogle under listens navn." in local
    assert "Referaterne nævner ingen standpunkter" not in local
    assert "Listens navn" not in known
    assert "Referaterne nævner ingen standpunkter fra partiet." in known


def test_members_lead_to_their_pages(client: Client) -> None:
    voted("2024-04-10", on=("A",))

    names = [node.text() for node in page(client, "partier/A/").css("a.entry-list__title[href*=politikere]")]

    assert names == ["Asta Holm"]


def test_a_party_that_nobody_has_and_no_vote_counts_is_not_found(client: Client) -> None:
    voted("2024-04-10", on=("A",))

    page(client, "partier/X/", status=404)


def test_a_hostile_name_of_a_party_never_becomes_markup(client: Client) -> None:
    voted("2024-04-10", on=("A", HOSTILE), who=(HOSTILE,))

    assert is_harmless(page(client, "partier/A/"))
    assert is_harmless(page(client, f"partier/{quote(HOSTILE)}/"))


def test_more_votes_cost_no_more_statements(client: Client) -> None:
    voted("2024-01-10", on=("A", "V"), who=("Venstre",))
    one = statements_for(client, "partier/V/")
    for month in range(2, 7):
        voted(f"2024-{month:02}-10", on=("A", "V"), who=("Venstre",))

    assert statements_for(client, "partier/V/") == one


@pytest.mark.parametrize(
    ("day", "name"), [("2003-04-10", "D – Centrum-Demokraterne"), ("2023-04-12", "D – Nye Borgerlige")]
)
def test_a_letter_is_called_what_it_was_when_its_members_sat(client: Client, day: str, name: str) -> None:
    publish(meeting(bridge(), day=day, people=(member("Asta Holm", "D"),)))

    assert words(page(client, "partier/D/"), "h1") == name
    assert name in words(page(client, "politikere/"))
