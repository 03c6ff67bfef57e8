"""The meeting in a calendar: the right hour by any clock, and the same meeting when it is changed."""

from datetime import UTC, datetime, timedelta
from email.headerregistry import Address
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from raadhus.mailing.invitation import Invited, in_the_name_of, invitation

MEETING = Invited(
    uid="meeting-7",
    sequence=3,
    committee="Børne- og Familieudvalget",
    starts_at=datetime(2025, 6, 12, 14, 30, tzinfo=UTC),
    place="Rådhuset, lokale 2; 1. sal",
    link="https://moeder.egeborg.example/desk/mine-moeder/7/",
    attendee=Address('Birgit "Bibi" Ankerstjerne', "birgit", "egeborg.example"),
    at=datetime(2025, 6, 2, 7, 0, tzinfo=UTC),
)


ORGANIZER = Address("Egeborg Kommune", "moeder", "egeborg.example")


def changed(**changes: Any) -> Invited:
    return Invited(**{name: getattr(MEETING, name) for name in MEETING.__struct_fields__} | changes)


def read(meeting: Invited = MEETING, *, cancelled: bool = False) -> Calendar:
    calendar = Calendar.from_ical(
        in_the_name_of(ORGANIZER, file=invitation(meeting, cancelled=cancelled).data)
    )
    assert isinstance(calendar, Calendar)
    return calendar


def event_of(calendar: Calendar) -> Any:
    (event,) = calendar.walk("VEVENT")
    return event


def test_an_invitation_asks_and_a_cancelled_one_takes_back() -> None:
    asked, taken_back = read(), read(cancelled=True)

    assert (asked["method"], event_of(asked)["status"]) == ("REQUEST", "CONFIRMED")
    assert (taken_back["method"], event_of(taken_back)["status"]) == ("CANCEL", "CANCELLED")
    assert event_of(asked)["uid"] == event_of(taken_back)["uid"] == "meeting-7@egeborg.example"
    assert str(event_of(asked)["organizer"]) == "mailto:moeder@egeborg.example"


def test_the_method_is_told_in_the_mail_too() -> None:
    assert invitation(MEETING).media_type == "text/calendar; method=REQUEST"
    assert invitation(MEETING, cancelled=True).media_type == "text/calendar; method=CANCEL"


def test_a_change_has_a_greater_sequence() -> None:
    assert event_of(read())["sequence"] < event_of(read(changed(sequence=4)))["sequence"]


def test_place_and_names_with_signs_of_the_format_come_back() -> None:
    event = event_of(read())

    assert str(event["location"]) == MEETING.place
    assert event["attendee"].params["CN"].replace("'", '"') == MEETING.attendee.display_name
    assert str(event["attendee"]) == "mailto:birgit@egeborg.example"


@given(st.datetimes(min_value=datetime(2024, 1, 1), max_value=datetime(2030, 1, 1)))  # noqa: DTZ001  the zone follows
def test_the_meeting_begins_when_it_begins(moment: datetime) -> None:
    starts_at = moment.replace(microsecond=0, tzinfo=UTC)

    begins = event_of(read(changed(starts_at=starts_at))).decoded("dtstart")

    # The hour that comes twice in autumn means its first time.
    assert begins.astimezone(UTC) in {starts_at, starts_at - timedelta(hours=1)}
    assert str(begins.tzinfo) == "Europe/Copenhagen"


@pytest.mark.parametrize(
    "starts_at",
    [
        datetime(2025, 10, 25, 23, 30, tzinfo=UTC),  # over the end of summer time
        datetime(2025, 3, 30, 0, 30, tzinfo=UTC),  # over its beginning
        datetime(2025, 6, 12, 21, 30, tzinfo=UTC),  # over midnight
    ],
)
def test_two_hours_are_two_hours_over_midnight_and_summer_time(starts_at: datetime) -> None:
    event = event_of(read(changed(starts_at=starts_at)))

    assert event.decoded("dtstart").astimezone(UTC) == starts_at
    assert event.decoded("duration") == timedelta(hours=2)
    assert "dtend" not in event


def test_the_rules_of_the_zone_change_the_clock_when_denmark_does() -> None:
    (zone,) = read().walk("VTIMEZONE")

    told = {rule.name: (rule["rrule"].to_ical(), rule.decoded("dtstart").hour) for rule in zone.subcomponents}

    # Each hour is that of the clock before it is changed (RFC 5545, 3.6.5).
    assert told == {
        "DAYLIGHT": (b"FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", 2),
        "STANDARD": (b"FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", 3),
    }
