"""The calendar: a month as a table, a year as a list, and files that calendars subscribe to."""

from datetime import date

import icalendar
import pytest
from django.test import Client
from msgspec.structs import replace

from egeborg_meetings import COUNCIL, FINANCE, ROADS, item, meeting
from publishing import BODY, publish
from raadhus.core.record import MeetingRecord
from raadhus.published.models import Meeting, Organization
from web.public.matters import HOSTILE, is_harmless, page, statements_for, words
from web.public.nodes import the_attribute, words_of

pytestmark = pytest.mark.django_db

_FIRST = (item("1", "Ny bro"),)


@pytest.fixture(autouse=True)
def _today(settings: pytest.FixtureRequest) -> None:
    settings.TODAY = date(2024, 6, 12)  # type: ignore[attr-defined]  # pytest-django's settings


def planned(day: str, organization: str = ROADS, **changes: object) -> MeetingRecord:
    record = meeting(*_FIRST, day=day, organization=organization, kind="agenda")
    return replace(record, meeting=replace(record.meeting, **changes))


def events(client: Client, place: str = "kalender.ics") -> list[icalendar.Event]:
    response = client.get(f"/{BODY}/{place}")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return list(icalendar.Calendar.from_ical(response.content).events)


def test_a_month_is_a_table_of_weeks_and_days(client: Client) -> None:
    publish(planned("2024-06-18"))

    shown = page(client, "kalender/")

    assert words_of(shown.css("thead th")) == "Uge Mandag Tirsdag Onsdag Torsdag Fredag Lørdag Søndag"
    assert words_of(shown.css("tbody th")) == "22 23 24 25 26"
    assert "Juni 2024" in words_of(shown.css("caption"))


def test_a_meeting_stands_on_its_day_with_its_time(client: Client) -> None:
    publish(planned("2024-06-18"))

    shown = page(client, "kalender/")

    assert the_attribute(shown, "td:has(.calendar__entries) time", "datetime") == "2024-06-18"
    assert words_of(shown.css("td:has(.calendar__entries)")).endswith(f"17.00 {ROADS}")


def test_today_is_marked_in_words(client: Client) -> None:
    publish(planned("2024-06-18"))

    today = words_of(page(client, "kalender/").css("[aria-current=date]"))

    assert today.startswith("12 Onsdag")
    assert today.endswith("12. juni 2024 I dag")


def test_the_steps_lead_as_far_as_there_are_meetings(client: Client) -> None:
    publish(planned("2024-05-18"))
    publish(planned("2024-07-02", FINANCE))

    shown = page(client, "kalender/")

    assert the_attribute(shown, "a[rel=prev]", "href") == f"/{BODY}/kalender/?maaned=2024-05"
    assert the_attribute(shown, "a[rel=next]", "href") == f"/{BODY}/kalender/?maaned=2024-07"
    assert not page(client, "kalender/?maaned=2024-07").css("a[rel=next]")


def test_where_nothing_is_planned_the_last_month_with_a_meeting_is_shown(client: Client) -> None:
    publish(planned("2024-02-07"))

    assert "Februar 2024" in words(page(client, "kalender/"), "caption")


@pytest.mark.parametrize("asked", ["2024-13", "0000-01", "x", "2024", "99999-01", "2024-06-01"])
def test_a_month_that_there_is_not_is_that_of_today(client: Client, asked: str) -> None:
    publish(planned("2024-06-18"))

    assert "Juni 2024" in words(page(client, f"kalender/?maaned={asked}"), "caption")


def test_the_list_is_of_the_whole_year(client: Client) -> None:
    publish(planned("2024-02-07"))
    publish(planned("2024-06-18", FINANCE))

    shown = page(client, "kalender/?maaned=2024-06&vis=liste")

    assert words(shown, "h2").startswith("Februar 2024 Juni 2024")
    assert not shown.css("table")


def test_a_cancelled_meeting_says_so(client: Client) -> None:
    publish(planned("2024-06-18", cancelled=True))

    assert words(page(client, "kalender/"), ".calendar__facts") == "Aflyst"
    assert events(client)[0]["STATUS"] == "CANCELLED"


def test_an_event_begins_in_danish_time(client: Client) -> None:
    publish(planned("2024-06-18", end="2024-06-18T19:30:00+02:00", place="Rådhuset, lokale 3"))

    event = events(client)[0]

    assert event.start.isoformat() == "2024-06-18T17:00:00+02:00"
    assert event["DTSTART"].params["TZID"] == "Europe/Copenhagen"
    assert event.end.isoformat() == "2024-06-18T19:30:00+02:00"
    assert event["LOCATION"] == "Rådhuset, lokale 3"


def test_an_event_keeps_its_uid_when_the_meeting_gets_minutes(client: Client) -> None:
    publish(planned("2024-06-18"))
    before = events(client)[0]

    publish(meeting(*_FIRST, day="2024-06-18"))
    after = events(client)[0]

    assert before["UID"] == after["UID"] == f"{Meeting.objects.get().pk}.{BODY}@raadhus"


def test_a_meeting_without_a_time_takes_the_whole_day(client: Client) -> None:
    publish(planned("2024-06-18", start="2024-06-18"))

    assert events(client)[0].start == date(2024, 6, 18)


def test_a_committee_has_a_calendar_of_its_own(client: Client) -> None:
    publish(planned("2024-06-18"))
    publish(planned("2024-06-19", COUNCIL))
    council = Organization.objects.get(name=COUNCIL).pk

    found = events(client, f"udvalg/{council}/kalender.ics")

    assert [event["SUMMARY"] for event in found] == [COUNCIL]
    assert client.get(f"/{BODY}/udvalg/nobody/kalender.ics").status_code == 404


def test_hostile_names_stay_text(client: Client) -> None:
    publish(planned("2024-06-18", f"{HOSTILE}udvalget", place="Sal 1\r\nEND:VCALENDAR"))

    assert is_harmless(page(client, "kalender/"))
    assert events(client)[0]["LOCATION"] == "Sal 1 END:VCALENDAR"


def test_more_meetings_take_no_more_statements(client: Client) -> None:
    publish(planned("2024-06-18"))
    few = statements_for(client, "kalender/")

    for day in range(19, 24):
        publish(planned(f"2024-06-{day}", f"{day}-udvalget"))

    assert statements_for(client, "kalender/") == few


def test_an_empty_store_of_meetings_has_a_calendar(client: Client) -> None:
    publish(planned("2024-06-18"))
    Meeting.objects.update(date=None, start=None)

    assert "Der er ingen møder i juni 2024." in words(page(client, "kalender/"))


def test_the_month_is_had_as_data(client: Client) -> None:
    publish(planned("2024-06-18"))

    rows = client.get(f"/{BODY}/kalender.json").json()["rows"]

    assert [(row["date"], row["organizations"], row["has_agenda"]) for row in rows] == [
        ("2024-06-18", [ROADS], True)
    ]


def test_in_english_the_days_are_english(client: Client) -> None:
    publish(planned("2024-06-18"))

    assert "Monday" in client.get(f"/en/{BODY}/kalender/").content.decode()
