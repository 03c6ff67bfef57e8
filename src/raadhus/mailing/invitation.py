"""A meeting as an invitation for a calendar (RFC 5545, 5546): the same again changes it, a cancelled one takes it out.

It holds committee, time, place and a link, and never a word of the agenda.
"""

from datetime import UTC, datetime, timedelta
from email.headerregistry import Address
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vCalAddress
from msgspec import Struct

from raadhus.mailing.mail_attachment import MailAttachment

_ZONE = ZoneInfo("Europe/Copenhagen")
# Written here: icalendar's own table of the zone has the clock changed an hour late in spring.
_RULES_OF_ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Copenhagen
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""
_LASTS = timedelta(hours=2)
"""Nobody states how long a meeting lasts, and a calendar shows nothing of one without length."""


class Invited(Struct, frozen=True, kw_only=True):
    """`uid` names the meeting for ever within an installation, `sequence` grows with every change of it.

    `at` is when this is said.
    """

    uid: str
    sequence: int
    committee: str
    starts_at: datetime
    place: str
    link: str
    attendee: Address
    at: datetime


def invitation(meeting: Invited, *, cancelled: bool = False) -> MailAttachment:
    """The file of one who is invited, or whose invitation is taken back; `in_the_name_of` makes it whole."""
    method = "CANCEL" if cancelled else "REQUEST"
    calendar = Calendar()
    calendar.add("prodid", "-//Raadhus//DA")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add_component(Timezone.from_ical(_RULES_OF_ZONE))
    calendar.add_component(_event(meeting, cancelled=cancelled))
    return MailAttachment(
        name="moede.ics", media_type=f"text/calendar; method={method}", data=calendar.to_ical()
    )


def in_the_name_of(organizer: Address, *, file: bytes) -> bytes:
    """The file as it is sent: who invites is known when there is a mail server, not before."""
    calendar = Calendar.from_ical(file)
    for event in calendar.walk("VEVENT"):
        event["uid"] = f"{event['uid']}@{organizer.domain}"
        event.add("organizer", _address(organizer), encode=False)
    data: bytes = calendar.to_ical()
    return data


def _event(meeting: Invited, *, cancelled: bool) -> Event:
    event = Event()
    event.add("uid", meeting.uid)
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", meeting.at.astimezone(UTC))
    event.add("dtstart", meeting.starts_at.astimezone(_ZONE))
    # A length and no end: when the clock is changed in between, two hours are still two hours.
    event.add("duration", _LASTS)
    event.add("summary", f"Møde i {meeting.committee}")
    event.add("location", meeting.place)
    event.add("description", f"Dagsorden og afbud: {meeting.link}")
    event.add("url", meeting.link)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    attendee = _address(meeting.attendee)
    attendee.params |= {"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "FALSE"}
    event.add("attendee", attendee, encode=False)
    return event


def _address(address: Address) -> vCalAddress:
    written = vCalAddress(f"mailto:{address.addr_spec}")
    written.params["CN"] = address.display_name or address.addr_spec
    return written
