"""One meeting of the FirstAgenda JSON to its record: head, people, and the items with what is open of them."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from raadhus import __version__
from raadhus.core import MeetingRecord
from raadhus.core.doubts import doubt
from raadhus.core.local_time import local_moment
from raadhus.core.record import (
    Access,
    AgendaItem,
    Block,
    Doubt,
    Meeting,
    Moment,
    OrganizationName,
    Paragraph,
    RecordKind,
    Section,
    Source,
)  # fmt: skip
from raadhus.reading.extract.html_blocks import html_blocks
from raadhus.reading.firstagenda_json.implied import (
    ABSENT_FROM_MEETING,
    CANCELLED,
    IMPLIED,
    PEOPLE,
    RECORDINGS,
)
from raadhus.reading.firstagenda_json.item import RawItem, raw_item
from raadhus.reading.firstagenda_json.values import Fields, plain
from raadhus.reading.firstagenda_json.wrong_types import wrong_type_doubts
from raadhus.reading.original import Original, Reading
from raadhus.reading.recognise.item_html import people_section
from raadhus.reading.recognise.record_lines import record_lines

PROFILE = "firstagenda-json"
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?([+-]\d\d:\d\d|Z)?)?$")
_QUOTED = 100


def reading_of(meeting: Fields, *, original: Original) -> Reading:
    """The stated part of the meeting, and what was left out of it on purpose."""
    head = meeting.one("moede")
    raw = [
        raw_item(fields, position=position, url=original.url)
        for position, fields in enumerate(meeting.many("dagsordenpunkter", "items"), 1)
    ]
    name = head.text("navn") or meeting.text("name", "navn")
    organization = meeting.one("udvalg").text("navn", "name") or meeting.text("committeeName")
    kind = _kind(meeting, head=head, items=raw, name=name, organization=organization)
    accesses = _accesses(raw, name=name)
    items = tuple(
        entry.item(access, is_decided=kind != "agenda") for entry, access in zip(raw, accesses, strict=True)
    )
    outside, outside_doubts = _kept_texts(meeting, head)
    items_alone = [built.item for built in items]
    record = MeetingRecord(
        kind=kind,
        supplement=_is_supplement(meeting, head=head, name=name),
        organizations=(OrganizationName(name=organization),) if organization else (),
        meeting=_meeting(meeting, head=head, name=name),
        sections=(*_people(meeting, head=head), *_description(meeting, head=head), *_recordings(meeting), *outside),
        items=tuple(items_alone),
        source=Source(
            media_type=original.media_type, sha256=original.sha256, name=original.name, url=original.url,
            profile=PROFILE, reader_version=__version__,
        ),
        doubts=(
            *_doubts(items_alone), *wrong_type_doubts(meeting), *outside_doubts,
            *(made for built in items for made in built.doubts),
        ),
    )  # fmt: skip
    furniture = tuple(text for built in items for text in built.furniture)
    return Reading(record=record, furniture=furniture, implied=IMPLIED, lines=record_lines(record))


def _kind(
    meeting: Fields, *, head: Fields, items: Sequence[RawItem], name: str, organization: str
) -> RecordKind:
    """Minutes by the switch "Afsluttet", then by a decision on the page: finished minutes may be called "Dagsorden"."""
    if organization.startswith("."):
        # Lists kept as a committee whose name begins with a dot, so that it stands first, are no meetings.
        return "other"
    finished = head.flag("afsluttet")
    if finished is None:
        finished = meeting.flag("minutesOfMeeting")
    if finished or any(item.is_decided for item in items):
        return "minutes"
    return "minutes" if finished is None and "referat" in name.casefold() else "agenda"


def _accesses(items: Sequence[RawItem], *, name: str) -> list[Access | None]:
    """Open or closed: the title's own mark first, then the switch, but only where the meeting uses it."""
    if "lukket" in name.casefold():
        return ["closed"] * len(items)
    switch_is_used = any(item.is_open for item in items)
    titles_are_used = any(item.access == "closed" for item in items)
    found: list[Access | None] = []
    for item in items:
        if item.access is not None:
            found.append(item.access)
        elif switch_is_used and item.is_open is not None:
            found.append("open" if item.is_open else "closed")
        else:
            found.append("open" if titles_are_used and not switch_is_used else None)
    return found


def _doubts(items: Sequence[AgendaItem]) -> tuple[Doubt, ...]:
    if not items:
        return (doubt("no-items"),)
    unknown = [item for item in items if item.access is None]
    if not unknown:
        return ()
    if len(unknown) == len(items):
        return (doubt("access-unknown"),)
    return tuple(doubt("access-unknown", item=item.number) for item in unknown)


def _meeting(meeting: Fields, *, head: Fields, name: str) -> Meeting:
    begins = head.text("dato", "meetingBeginUtc") or meeting.text("meetingBeginUtc")
    place = head.text("sted") or meeting.text("meetingLocation")
    start = _moment(begins)
    return Meeting(
        source_id=meeting.id("id", "agendaUid") or head.id("id"),
        as_printed="\n".join(text for text in (name, begins, place) if text),
        start=start,
        end=_moment(head.text("meetingEndUtc") or meeting.text("meetingEndUtc")) if start else None,
        place=place or None,
    )


def _moment(text: str) -> Moment | None:
    """The moment as printed: the fields are called Utc and hold local time with its offset."""
    found = _MOMENT.match(text)
    if found is None:
        return None
    day, clock, offset = found.groups()
    try:
        local = local_moment(day, clock or "00:00")
    except ValueError:
        return None
    if clock is None:
        return day
    if offset is None or offset == "Z":
        return _from_utc(local) if offset else local
    seconds = clock if clock.count(":") == 2 else f"{clock}:00"
    return f"{day}T{seconds}{offset}"


def _from_utc(local: Moment) -> Moment:
    hours = int(local[20:22])
    moved = datetime.fromisoformat(local[:19]) + timedelta(hours=hours)
    return local_moment(moved.date().isoformat(), moved.time().isoformat())


def _is_supplement(meeting: Fields, *, head: Fields, name: str) -> bool:
    return (
        meeting.flag("tillaegsDagsorden", "isSupplementaryAgenda") is True
        or head.flag("isSupplementaryAgenda") is True
        or name.casefold().startswith("tillæg")
    )


def _people(meeting: Fields, *, head: Fields) -> tuple[Section, ...]:
    people = [
        f"{name}{_status(person)}"
        for person in head.many("moededeltagere") or meeting.many("meetingAttendees")
        if (name := person.text("name", "navn"))
    ]
    return (people_section(PEOPLE, people=people),) if people else ()


def _status(person: Fields) -> str:
    if person.flag("participationCancelled"):
        return f" {CANCELLED}"
    return f" {ABSENT_FROM_MEETING}" if person.flag("absent") else ""


def _description(meeting: Fields, *, head: Fields) -> tuple[Section, ...]:
    html = head.values.get("description") or meeting.values.get("description")
    if not isinstance(html, str):
        html = head.text("description") or meeting.text("description")
    blocks = html_blocks(html) if html.strip() else ()
    return (Section(heading="", blocks=blocks, kind="remarks"),) if blocks else ()


def _recordings(meeting: Fields) -> tuple[Section, ...]:
    links = [link for entry in meeting.many("lydfiler") if (link := entry.text("link", "url"))]
    return (
        (Section(heading=RECORDINGS, blocks=tuple(Paragraph(text=link) for link in links)),) if links else ()
    )


def _kept_texts(meeting: Fields, head: Fields) -> tuple[tuple[Section, ...], tuple[Doubt, ...]]:
    """Text under names that nobody has told us of."""
    sections: list[Section] = []
    doubts: list[Doubt] = []
    people = (*head.many("moededeltagere"), *meeting.many("meetingAttendees"))
    for fields in (meeting, meeting.one("udvalg"), head, *people, *meeting.many("lydfiler")):
        for name, text in fields.unknown_texts():
            blocks: tuple[Block, ...] = html_blocks(text)
            sections.append(Section(heading=name, blocks=blocks))
            doubts.append(doubt("not-understood", text=plain(text)[:_QUOTED]))
    return tuple(sections), tuple(doubts)
