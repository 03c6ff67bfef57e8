"""The list of meetings: by committee and year, a page at a time, and as data."""

import csv
import json
import re
from datetime import UTC, date, datetime

import pytest
from django.test import Client
from msgspec.structs import replace

from egeborg_meetings import FINANCE, ROADS, item, meeting
from egeborg_minutes import egeborg_minutes
from publishing import BODY, publish
from raadhus.core.record import OrganizationName
from raadhus.published.models import Edition
from web.public.matters import HOSTILE, data, is_harmless, page, state, statements_for, words

pytestmark = pytest.mark.django_db


def three_meetings() -> None:
    for day, committee in (("2023-09-05", ROADS), ("2024-04-10", ROADS), ("2024-05-07", FINANCE)):
        publish(meeting(item("1", "Ny bro"), day=day, organization=committee))


def test_meetings_stand_the_newest_first_under_their_years(client: Client) -> None:
    three_meetings()

    parsed = page(client, "moeder/")

    assert [node.text() for node in parsed.css("main h2")] == ["2024", "2023"]
    days = [node.attributes["datetime"] for node in parsed.css(".meeting-list time")]
    assert days == ["2024-05-07", "2024-04-10", "2023-09-05"]


def test_meetings_are_chosen_by_committee_and_year(client: Client) -> None:
    three_meetings()
    options = page(client, "moeder/").css("#udvalg option")
    roads = next(one.attributes["value"] for one in options if one.text() == ROADS)

    parsed = page(client, f"moeder/?udvalg={roads}&aar=2024")

    assert [node.attributes["datetime"] for node in parsed.css(".meeting-list time")] == ["2024-04-10"]
    assert words(parsed, "#udvalg [selected]") == ROADS


def test_a_committee_that_got_a_new_name_is_chosen_with_its_past(client: Client) -> None:
    publish(meeting(item("1", "Ny bro"), day="2023-09-05", organization="Vejudvalget"))
    publish(meeting(item("1", "Ny sti"), day="2024-04-10", organization=ROADS))
    state("succession", predecessor="Vejudvalget", successor=ROADS, since="2024-01-01")
    options = page(client, "moeder/").css("#udvalg option")[1:]

    parsed = page(client, f"moeder/?udvalg={options[0].attributes['value']}")

    assert len(options) == 1
    assert len(parsed.css(".meeting-list li")) == 2


def test_committees_to_choose_from_stand_in_danish_order(client: Client) -> None:
    for number, committee in enumerate(("Årsudvalget", "Ældreudvalget", "Økonomiudvalget", ROADS), start=1):
        publish(meeting(item("1", "Ny bro"), day=f"2024-04-0{number}", organization=committee))

    options = page(client, "moeder/").css("#udvalg option")[1:]

    assert [one.text() for one in options] == [ROADS, "Ældreudvalget", "Økonomiudvalget", "Årsudvalget"]


def test_beyond_the_last_page_stands_the_last(client: Client) -> None:
    three_meetings()

    assert len(page(client, "moeder/?side=9").css(".meeting-list time")) == 3


def test_what_was_asked_for_and_is_not_there_chooses_nothing(client: Client) -> None:
    three_meetings()

    assert words(page(client, "moeder/?udvalg=ingen&aar=1850"), "main").count("Referat") == 3


def test_a_meeting_to_come_and_one_called_off_say_so(client: Client, settings: object) -> None:
    settings.TODAY = date(2024, 4, 1)  # type: ignore[attr-defined]  # pytest-django's settings
    record = meeting(item("1", "Ny bro"), kind="agenda")
    publish(replace(record, meeting=replace(record.meeting, cancelled=True)))

    assert words(page(client, "moeder/"), ".meeting-list__facts") == "Dagsorden · 1 punkt Kommende Aflyst"


def test_closed_items_are_counted(client: Client) -> None:
    publish()

    assert "3 punkter, heraf 1 lukket" in words(page(client, "moeder/"), ".meeting-list__facts")


def test_the_list_is_had_as_json_csv_and_a_feed(client: Client) -> None:
    three_meetings()

    rows = json.loads(data(client, "moeder.json?aar=2023"))["rows"]
    table = list(csv.DictReader(data(client, "moeder.csv").decode("utf-8-sig").splitlines()))
    feed = client.get(f"/{BODY}/moeder.atom").content.decode()

    assert [(row["date"], row["organizations"]) for row in rows] == [("2023-09-05", [ROADS])]
    assert [row["date"] for row in table] == ["2024-05-07", "2024-04-10", "2023-09-05"]
    assert feed.count("<entry>") == 3


def test_a_feed_tells_again_of_a_meeting_when_its_minutes_come(client: Client) -> None:
    publish(meeting(item("1", "Ny bro"), kind="agenda"), now=datetime(2025, 4, 2, 8, tzinfo=UTC))
    before = client.get(f"/{BODY}/moeder.atom").content.decode()
    publish(meeting(item("1", "Ny bro")), now=datetime(2025, 4, 12, 8, tzinfo=UTC))
    editions = tuple(Edition.objects.order_by("pk").values_list("pk", flat=True))

    after = client.get(f"/{BODY}/moeder.atom").content.decode()
    assert "<updated>2025-04-02T08:00:00Z</updated>" in before
    assert "<updated>2025-04-12T08:00:00Z</updated>" in after
    assert [re.findall("<id>[^<]*/udgaver/(.*?)/</id>", feed) for feed in (before, after)] == [
        [str(editions[0])],
        [str(one) for one in reversed(editions)],
    ]
    assert re.findall("<title>(Dagsorden|Referat): ", after) == ["Referat", "Dagsorden"]


def test_the_page_asks_the_database_as_often_however_many_meetings_there_are(client: Client) -> None:
    three_meetings()
    few = statements_for(client, "moeder/")
    for number in range(1, 13):
        publish(meeting(item("1", "Ny vej"), item("2", "Ny sti"), day=f"2025-{number:02}-10"))

    assert statements_for(client, "moeder/") == few


def test_a_hostile_committee_stays_a_name(client: Client) -> None:
    publish(replace(egeborg_minutes(), organizations=(OrganizationName(name=HOSTILE),)))

    assert is_harmless(page(client, "moeder/"))


def test_a_feed_leads_to_each_edition_as_a_document(client: Client) -> None:
    edition = publish().edition

    feed = client.get(f"/en/{BODY}/moeder.atom").content.decode()

    place = f"http://testserver/{BODY}/udgaver/{edition}/dokument.pdf"
    assert f'<link rel="enclosure" type="application/pdf" href="{place}"/>' in feed
