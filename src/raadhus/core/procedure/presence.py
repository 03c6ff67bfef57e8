"""Who was in the room at a moment, and which moments of a meeting and of an item tell one from the other."""

from datetime import datetime

from raadhus.core.procedure.meeting_facts import ItemFacts, ItemStated, MeetingFacts, Seat, Span
from raadhus.core.procedure.refusals import Refusal


class ItemNotOfTheMeeting(
    Refusal,
    reason="item-not-of-the-meeting",
    english="The meeting has no such item. Load the page again.",
    danish="Mødet har ikke det punkt. Hent siden igen.",
):
    """The key is of no item."""


class SeatNotOfTheMeeting(
    Refusal,
    reason="seat-not-of-the-meeting",
    english="That person is not of this meeting. Add the person as a substitute, an official or a guest first.",
    danish="Personen hører ikke til mødet. Sæt først personen på som stedfortræder, embedsmand eller gæst.",
):
    """The key is of no seat."""


def item_of(key: str, *, meeting: MeetingFacts) -> tuple[ItemStated, ItemFacts]:
    """The item with the key. Raises ItemNotOfTheMeeting."""
    for stated, facts in meeting.items:
        if stated.key == key:
            return stated, facts
    raise ItemNotOfTheMeeting


def seat_of(key: str, *, meeting: MeetingFacts) -> Seat:
    """The seat with the key. Raises SeatNotOfTheMeeting."""
    for seat in meeting.seats:
        if seat.key == key:
            return seat
    raise SeatNotOfTheMeeting


def is_there(seat: Seat, *, at: datetime, meeting: MeetingFacts) -> bool:
    """Whether they were in the room; who leaves at a minute is no longer there at that minute.

    The minute in which the meeting is closed is of it to its last second, so that a meeting of less than a minute
    has participants.
    """
    minute = _minute(at)
    return any(
        span.from_at <= minute < span.until_at
        if span.until_at and span.until_at != meeting.closed_at
        else _lasts(span, at=minute, meeting=meeting)
        for span in seat.spans
    )


def is_under_treatment(facts: ItemFacts, *, at: datetime, meeting: MeetingFacts) -> bool:
    """Whether the item was treated then; the minute in which it is decided is still of it."""
    return any(
        span.from_at <= at <= span.until_at if span.until_at else _lasts(span, at=at, meeting=meeting)
        for span in facts.treated
    )


def is_in_session(meeting: MeetingFacts, *, at: datetime) -> bool:
    """Whether the meeting was open, adjourned or not; its last minute is of it."""
    if meeting.opened_at is None or at < meeting.opened_at:
        return False
    return meeting.closed_at is None or _minute(at) <= meeting.closed_at


def is_adjourned(meeting: MeetingFacts, *, at: datetime) -> bool:
    return any(
        span.from_at <= at and (span.until_at is None or at < span.until_at) for span in meeting.adjourned
    )


def moments_of_treatment(facts: ItemFacts, *, meeting: MeetingFacts) -> tuple[datetime, ...]:
    """The moments at which someone may have come, left or begun: between them nothing about the item changes."""
    spans = (*meeting.adjourned, *(span for seat in meeting.seats for span in seat.spans))
    changes = {moment for span in spans for moment in (span.from_at, span.until_at)}
    during = {one for one in changes if one and is_under_treatment(facts, at=one, meeting=meeting)}
    return tuple(sorted(during | {span.from_at for span in facts.treated}))


def _lasts(span: Span, *, at: datetime, meeting: MeetingFacts) -> bool:
    return span.from_at <= at and (meeting.closed_at is None or _minute(at) <= meeting.closed_at)


def _minute(at: datetime) -> datetime:
    """Attendance is recorded by the minute."""
    return at.replace(second=0, microsecond=0)
