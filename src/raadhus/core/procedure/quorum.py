"""Whether enough are present to decide (kommunestyrelsesloven § 11, stk. 2; rule Q1)."""

from datetime import datetime

from raadhus.core.procedure.meeting_facts import MeetingFacts, Seat
from raadhus.core.procedure.sitting import why_not_sit


def quorum(size: int) -> int:
    """At least half of the members."""
    return (size + 1) // 2


def seats_present(meeting: MeetingFacts, *, at: datetime) -> tuple[Seat, ...]:
    """The members who were there, and the substitutes of those who were not."""
    return seats_taking_part(meeting, item=None, at=at)


def seats_taking_part(meeting: MeetingFacts, *, item: str | None, at: datetime) -> tuple[Seat, ...]:
    """Those who count for the item: the disqualified out, their substitutes in."""
    return tuple(
        seat for seat in meeting.seats if why_not_sit(seat.key, item=item, meeting=meeting, at=at) is None
    )


def is_quorate(meeting: MeetingFacts, *, item: str | None, at: datetime) -> bool:
    """Whether at least half took part: reckoned anew for every item and every moment."""
    return len(seats_taking_part(meeting, item=item, at=at)) >= quorum(meeting.size)
