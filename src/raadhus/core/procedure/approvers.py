"""Who approves the minutes: those who took part, or all members, as the body's profile says (rule P1)."""

from datetime import datetime

from raadhus.core.procedure.meeting_facts import MeetingFacts, Seat
from raadhus.core.procedure.presence import is_in_session, moments_of_treatment
from raadhus.core.procedure.rule_profile import RuleProfile
from raadhus.core.procedure.sitting import is_of_the_body, why_not_sit


def approvers(meeting: MeetingFacts, *, profile: RuleProfile) -> tuple[str, ...]:
    """The keys of the seats whose holders approve, in the order of the seats."""
    return tuple(
        seat.key
        for seat in meeting.seats
        if is_of_the_body(seat)
        and (took_part(seat, meeting=meeting) or (profile.approvers == "all_members" and _is_own(seat)))
    )


def took_part(seat: Seat, *, meeting: MeetingFacts) -> bool:
    """Whether the member, or a substitute in a seat that was then theirs, was there for some of the meeting."""
    if not is_of_the_body(seat):
        return False
    if any(
        why_not_sit(seat.key, item=None, meeting=meeting, at=moment) is None
        for moment in _moments_of_meeting(meeting)
    ):
        return True
    return any(
        why_not_sit(seat.key, item=stated.key, meeting=meeting, at=moment) is None
        for stated, facts in meeting.items
        if any(one.substitute == seat.key for one in facts.disqualifications)
        for moment in moments_of_treatment(facts, meeting=meeting)
    )


def _is_own(seat: Seat) -> bool:
    return seat.substitute_for is None


def _moments_of_meeting(meeting: MeetingFacts) -> tuple[datetime, ...]:
    """The moments of the session at which someone came or left: between them nothing changes."""
    spans = (span for seat in meeting.seats for span in seat.spans)
    moments = {meeting.opened_at, *(moment for span in spans for moment in (span.from_at, span.until_at))}
    return tuple(sorted(one for one in moments if one is not None and is_in_session(meeting, at=one)))
