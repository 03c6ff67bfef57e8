"""Who may vote now, and why another may not: members vote only when they are present (rules Q5, H1, H2)."""

from datetime import datetime

from raadhus.core.procedure.meeting_facts import MeetingFacts, Seat
from raadhus.core.procedure.presence import (
    ItemNotOfTheMeeting,
    is_adjourned,
    is_in_session,
    is_under_treatment,
    item_of,
    moments_of_treatment,
)
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.sitting import why_not_sit
from raadhus.core.procedure.voting_refusals import (
    ItemIsDone,
    ItemNotTakenUp,
    MeetingIsAdjourned,
    MeetingIsOver,
    MeetingNotYetOpen,
)


def why_not_vote(seat_key: str, *, item: str, meeting: MeetingFacts, at: datetime) -> type[Refusal] | None:
    """Why the one in this seat may not vote on the item at this moment; None when they may."""
    return _why_no_vote_is_taken(item, meeting=meeting, at=at) or why_not_sit(
        seat_key, item=item, meeting=meeting, at=at
    )


def why_not_vote_on_ruling(
    seat_key: str, *, item: str, meeting: MeetingFacts, at: datetime
) -> type[Refusal] | None:
    """Why they may not vote on whether a member is disqualified from the item: the member itself may (rule H2)."""
    return _why_no_vote_is_taken(item, meeting=meeting, at=at) or why_not_sit(
        seat_key, item=None, meeting=meeting, at=at
    )


def voters(
    item: str, *, meeting: MeetingFacts, at: datetime | None, on_ruling: bool = False
) -> tuple[Seat, ...]:
    """Those who may vote then; those who could at some moment of the item's treatment where no moment is given."""
    moments = moments_of_vote(item, meeting=meeting, at=at)
    return tuple(
        seat
        for seat in meeting.seats
        if _why_at_none(seat.key, moments=moments, item=item, meeting=meeting, on_ruling=on_ruling) is None
    )


def why_not_vote_ever(
    seat_key: str, *, item: str, meeting: MeetingFacts, at: datetime | None, on_ruling: bool = False
) -> type[Refusal] | None:
    """Why they may not vote then, or, where no moment is given, at any moment of the item's treatment."""
    moments = moments_of_vote(item, meeting=meeting, at=at)
    return _why_at_none(seat_key, moments=moments, item=item, meeting=meeting, on_ruling=on_ruling)


def moments_of_vote(item: str, *, meeting: MeetingFacts, at: datetime | None) -> tuple[datetime, ...]:
    """This moment, or those at which it may have changed who could vote. Raises ItemNotOfTheMeeting."""
    _, facts = item_of(item, meeting=meeting)
    return (at,) if at else moments_of_treatment(facts, meeting=meeting)


def moment_to_note(item: str, *, meeting: MeetingFacts, at: datetime) -> datetime | None:
    """The moment to note with a vote that is typed now; none for an item whose treatment is over, or paused."""
    return None if _why_no_vote_is_taken(item, meeting=meeting, at=at) else at


def _why_at_none(
    seat_key: str, *, moments: tuple[datetime, ...], item: str, meeting: MeetingFacts, on_ruling: bool
) -> type[Refusal] | None:
    """Why they could vote at none of these moments: the reason at the last of them."""
    why = why_not_vote_on_ruling if on_ruling else why_not_vote
    reason: type[Refusal] | None = ItemNotTakenUp
    for moment in moments:
        reason = why(seat_key, item=item, meeting=meeting, at=moment)
        if reason is None:
            return None
    return reason


def _why_no_vote_is_taken(item: str, *, meeting: MeetingFacts, at: datetime) -> type[Refusal] | None:
    """Why nobody may vote then."""
    if meeting.opened_at is None or at < meeting.opened_at:
        return MeetingNotYetOpen
    if not is_in_session(meeting, at=at):
        return MeetingIsOver
    if is_adjourned(meeting, at=at):
        return MeetingIsAdjourned
    try:
        _, facts = item_of(item, meeting=meeting)
    except ItemNotOfTheMeeting:
        return ItemNotOfTheMeeting
    if not facts.treated:
        return ItemNotTakenUp
    return None if is_under_treatment(facts, at=at, meeting=meeting) else ItemIsDone
