"""A meeting of Egeborg's committee that is about to begin, for tests of what is recorded in it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec
from msgspec import Struct

from desk_cast import BODY, COMMITTEE, Desk, egeborg_desk
from raadhus.core.procedure.acting import Acting
from raadhus.core.record import Access
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import AgendaItem, Meeting, Seat
from raadhus.writing.operations.meetings.call_meeting import call_meeting
from raadhus.writing.operations.meetings.open_meeting import open_meeting

STARTS = datetime.fromisoformat("2025-06-03T17:00:00+02:00")


class HeldMeeting(Struct, frozen=True, kw_only=True):
    desk: Desk
    meeting: Meeting
    items: tuple[AgendaItem, ...]

    def by(self, name: str = "Sofie", *, minutes: int = 0) -> Acting:
        """Someone of the cast, so many minutes into the meeting."""
        return self.desk.acting(name, now=STARTS + timedelta(minutes=minutes))

    def seat(self, name: str) -> Seat:
        return self.meeting.seats.get(name__startswith=name)

    def item(self, number: int) -> AgendaItem:
        """The item as it is now."""
        return AgendaItem.objects.get(pk=self.items[number - 1].pk)

    def now(self) -> Meeting:
        """The meeting as it is now."""
        return Meeting.objects.get(pk=self.meeting.pk)


def planned_meeting(*, items: int = 3, closed: Iterable[int] = ()) -> HeldMeeting:
    """A meeting with so many cases on its agenda, each with two points, those of these numbers closed."""
    desk = egeborg_desk()
    stamp = {"changed_by": "Sofie Sekretær", "changed_at": STARTS}
    meeting = Meeting.objects.create(
        body=BODY,
        organization=desk.organization,
        organization_name=COMMITTEE,
        starts_at=STARTS,
        size=5,
        agenda_state="published",
        **stamp,
    )
    made = [
        _item(meeting, number, access="closed" if number in set(closed) else "open")
        for number in range(1, items + 1)
    ]
    return HeldMeeting(desk=desk, meeting=meeting, items=tuple(made))


def opened_meeting(*, items: int = 3, closed: Iterable[int] = ()) -> HeldMeeting:
    """The same, called and opened at five o'clock with everybody there."""
    held = planned_meeting(items=items, closed=closed)
    call_meeting(held.meeting.pk, by=held.by())
    open_meeting(held.meeting.pk, by=held.by())
    return held


def _item(meeting: Meeting, number: int, *, access: Access) -> AgendaItem:
    title = f"Sag {number} om skolerne i Egeborg"
    content = ProposalContent(
        title=title,
        access=access,
        points=("planen godkendes", "planen sendes i høring"),
        units=("Center for Børn og Familie",),
    )
    return AgendaItem.objects.create(
        meeting=meeting,
        position=number,
        number=str(number),
        title=title,
        access=access,
        content=msgspec.to_builtins(content),
        changed_by="Sofie Sekretær",
        changed_at=STARTS,
    )
