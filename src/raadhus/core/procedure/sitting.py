"""Who holds a seat at a moment, and why another does not: one seat, one voice."""

from datetime import datetime

from raadhus.core.procedure.meeting_facts import Disqualification, MeetingFacts, Seat
from raadhus.core.procedure.presence import SeatNotOfTheMeeting, is_there, item_of, seat_of
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.voting_refusals import (
    AnotherSits,
    GuestHasNoVote,
    HasLeft,
    IsOutside,
    IsRecused,
    IsSubstituted,
    MemberIsHere,
    NeverCame,
    NotCalledForTheItem,
    NotYetArrived,
    OfficialHasNoVote,
    SentApologies,
)


def why_not_sit(
    seat_key: str, *, item: str | None, meeting: MeetingFacts, at: datetime
) -> type[Refusal] | None:
    """Why the one in this seat does not count then: of the item, or of the meeting where no item is named."""
    try:
        seat = seat_of(seat_key, meeting=meeting)
    except SeatNotOfTheMeeting:
        return SeatNotOfTheMeeting
    if not is_of_the_body(seat):
        return GuestHasNoVote if seat.is_guest else OfficialHasNoVote
    if recusal_of(seat.key, item=item, meeting=meeting):
        return IsRecused
    if not is_there(seat, at=at, meeting=meeting):
        return _why_away(seat, item=item, meeting=meeting, at=at)
    return _why_give_way(seat, item=item, meeting=meeting, at=at) if seat.substitute_for else None


def is_of_the_body(seat: Seat) -> bool:
    """Whether it is the seat of a member or of one who sits for a member."""
    return seat.is_member or seat.substitute_for is not None


def recusal_of(seat_key: str, *, item: str | None, meeting: MeetingFacts) -> Disqualification | None:
    """The ruling that keeps the one in this seat out of the item. Raises ItemNotOfTheMeeting."""
    if item is None:
        return None
    _, facts = item_of(item, meeting=meeting)
    found = (one for one in facts.disqualifications if one.seat == seat_key and one.ruling == "recused")
    return next(found, None)


def _why_away(seat: Seat, *, item: str | None, meeting: MeetingFacts, at: datetime) -> type[Refusal]:
    others = (one for one in meeting.seats if one.substitute_for == seat.key)
    if any(why_not_sit(one.key, item=item, meeting=meeting, at=at) is None for one in others):
        return IsSubstituted
    if not seat.spans:
        return {"apology": SentApologies, "absent": NeverCame}.get(seat.absence or "", NotYetArrived)
    if all(at < span.from_at for span in seat.spans):
        return NotYetArrived
    return IsOutside if any(at < span.from_at for span in seat.spans) else HasLeft


def _why_give_way(
    seat: Seat, *, item: str | None, meeting: MeetingFacts, at: datetime
) -> type[Refusal] | None:
    holder = next((one for one in meeting.seats if one.key == seat.substitute_for), None)
    if holder is None:
        return SeatNotOfTheMeeting
    recusal = recusal_of(holder.key, item=item, meeting=meeting)
    if recusal is not None:
        return _why_not_called(seat, recusal=recusal)
    if is_there(holder, at=at, meeting=meeting):
        return MemberIsHere
    for one in meeting.seats:
        if one.key == seat.key:
            return None
        sits = one.substitute_for == holder.key and is_there(one, at=at, meeting=meeting)
        if sits and not recusal_of(one.key, item=item, meeting=meeting):
            return AnotherSits
    return None


def _why_not_called(seat: Seat, *, recusal: Disqualification) -> type[Refusal] | None:
    if recusal.substitute == seat.key:
        return None
    return AnotherSits if recusal.substitute else NotCalledForTheItem
