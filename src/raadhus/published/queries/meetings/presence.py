"""How often a person was at the meetings of the committees they sat in, as far as the minutes tell."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from django.db.models import F, QuerySet
from msgspec import Struct

from raadhus.core.attendance_statuses import AWAY, THERE
from raadhus.published.models import AgendaItem, Attendance, Meeting, MeetingOrganization
from raadhus.published.queries.parts_of_lists import first_row, ids_in_parts
from raadhus.published.queries.people.seats import Seat

ITEMS_ON_A_PAGE = 50


class CommitteePresence(Struct, frozen=True, kw_only=True):
    """`told` are the meetings whose minutes tell of the person; at `silent` ones they say nothing."""

    organization: str
    organization_name: str
    told: int
    present: int
    apology: int
    absent: int
    silent: int


class Presence(Struct, frozen=True, kw_only=True):
    """A meeting of several committees counts once in the whole."""

    told: int
    present: int
    apology: int
    absent: int
    silent: int
    committees: tuple[CommitteePresence, ...]


class PresenceAtItem(Struct, frozen=True, kw_only=True):
    """What the minutes say of the person at one item."""

    item: str
    number: str
    title: str
    meeting: str
    date: date | None
    meeting_name: str
    status: str | None
    from_at: str | None
    until_at: str | None


class PresenceAtItems(Struct, frozen=True, kw_only=True):
    total: int
    rows: tuple[PresenceAtItem, ...]


class PresenceAtMeeting(Struct, frozen=True, kw_only=True):
    """What the minutes of a meeting say of the person, in one word as it is counted."""

    meeting: str
    date: date | None
    meeting_name: str
    status: str


class MeetingHeld(Struct, frozen=True, kw_only=True):
    """A meeting whose minutes are published, and a committee that met."""

    id: str
    organization: str
    date: date


def presence_of_person(person: str, *, seats: Sequence[Seat]) -> Presence:
    """Count the meetings of the committees while the person sat in them: four statements."""
    held = tuple(
        MeetingHeld(id=meeting, organization=organization, date=day)
        for meeting, organization, day in MeetingOrganization.objects.filter(
            organization__in={seat.organization for seat in seats},
            meeting__minutes__isnull=False,
            meeting__cancelled=False,
            date__isnull=False,
        ).values_list("meeting_id", "organization_id", "date")
        if day is not None
    )
    return counted_presence(seats, held=held, said=_said_of_meetings(person))


def counted_presence(
    seats: Sequence[Seat], *, held: Iterable[MeetingHeld], said: Mapping[str, str]
) -> Presence:
    """Count, for each committee and in all, the meetings within a seat; `said` is what the minutes of each say."""
    names = {seat.organization: seat.organization_name for seat in seats}
    within: dict[str, set[str]] = {organization: set() for organization in names}
    of_committee = {
        organization: [one for one in seats if one.organization == organization] for organization in names
    }
    for meeting in held:
        day = meeting.date.isoformat()
        if any(_sat(seat, day) for seat in of_committee.get(meeting.organization, ())):
            within[meeting.organization].add(meeting.id)
    committees = tuple(
        CommitteePresence(
            organization=organization, organization_name=names[organization], **_counts(meetings, said)
        )
        for organization, meetings in within.items()
        if meetings
    )
    everything = {meeting for meetings in within.values() for meeting in meetings}
    return Presence(**_counts(everything, said), committees=committees)


def presence_at_meetings(person: str) -> Iterator[PresenceAtMeeting]:
    """Give every meeting whose minutes tell of the person, within a seat or not, the newest first, as they are read."""
    said = _said_of_meetings(person)
    listed = Attendance.objects.filter(person=person, item__isnull=True)
    meetings = Meeting.objects.filter(pk__in=listed.values("meeting"), cancelled=False)
    for ids in ids_in_parts(meetings.order_by(F("date").desc(nulls_last=True), "pk")):
        found = Meeting.objects.in_bulk(ids)
        for one in (found[id_] for id_ in ids if id_ in found and id_ in said):
            yield PresenceAtMeeting(meeting=one.pk, date=one.date, meeting_name=one.name, status=said[one.pk])


def presence_at_items(person: str, *, page: int) -> PresenceAtItems:
    """Give the items of which the minutes say that the person was not there all the time, the newest first."""
    rows = Attendance.objects.filter(person=person, item__isnull=False).exclude(status="present")
    ordered = rows.select_related("item__meeting").order_by(
        F("meeting__date").desc(nulls_last=True), "meeting", "item__order", "pk"
    )
    total = rows.count()
    first = first_row(page, total=total, on_a_page=ITEMS_ON_A_PAGE)
    return PresenceAtItems(total=total, rows=tuple(_at_items(ordered[first : first + ITEMS_ON_A_PAGE])))


def _at_items(rows: "QuerySet[Attendance]") -> Iterable[PresenceAtItem]:
    for row in rows:
        assert row.item is not None
        yield PresenceAtItem(
            item=row.item.pk,
            number=row.item.number,
            title=row.item.title,
            meeting=row.meeting_id,
            date=row.item.meeting.date,
            meeting_name=row.item.meeting.name,
            status=row.status,
            from_at=row.from_at,
            until_at=row.until_at,
        )


def _sat(seat: Seat, day: str) -> bool:
    """A date as short as a year or month holds from its first day to its last."""
    since = seat.start_date is None or seat.start_date <= day[: len(seat.start_date)]
    return since and (seat.end_date is None or day[: len(seat.end_date)] <= seat.end_date)


def _counts(meetings: Iterable[str], said: Mapping[str, str]) -> dict[str, int]:
    statuses = [said.get(meeting) for meeting in meetings]
    counts = {status: statuses.count(status) for status in ("present", *AWAY)}
    return {**counts, "told": sum(counts.values()), "silent": statuses.count(None)}


def _said_of_meetings(person: str) -> Mapping[str, str]:
    """Present at any time is present; where minutes give two other words, that of an apology counts.

    Who was on the list and yet away from every single item was not there.
    """
    rows = Attendance.objects.filter(item__isnull=True, person=person, status__isnull=False)
    said: dict[str, str] = {}
    for meeting, status in rows.values_list("meeting_id", "status"):
        if status in THERE:
            said[meeting] = "present"
        elif status in AWAY and said.get(meeting) not in {"present", "apology"}:
            said[meeting] = status
    return {**said, **_away_throughout(person)}


def _away_throughout(person: str) -> Mapping[str, str]:
    """Nobody is away from the sheet that is signed at the end: formalities behind the last matter count for nothing."""
    rows = Attendance.objects.filter(person=person, item__isnull=False, status__in=AWAY)
    away = {item: said for item, said in rows.order_by("status").values_list("item", "status") if said}
    treated: dict[str, list[str]] = {}
    behind: dict[str, list[str]] = {}
    items = AgendaItem.objects.filter(meeting__in=rows.values("meeting")).order_by("meeting", "order")
    for meeting, item, kind in items.values_list("meeting_id", "pk", "kind"):
        behind.setdefault(meeting, []).append(item)
        if kind != "administrative":
            treated.setdefault(meeting, []).extend(behind.pop(meeting))
    return {
        meeting: min((away[item] for item in missed), key=AWAY.index)
        for meeting, missed in {**behind, **treated}.items()
        if away.keys() >= set(missed)
    }
