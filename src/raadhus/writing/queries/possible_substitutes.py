"""Who could sit for a member who is away, by the register and the committee's rules."""

from collections.abc import Iterable

from django.utils.timezone import localtime

from raadhus.core.procedure.meeting_facts import Seat as SeatValue
from raadhus.core.procedure.substitutes import Candidate, substitutes_for
from raadhus.published.queries.organizations.organizations import organizations_of_body
from raadhus.writing.models import Meeting, Seat
from raadhus.writing.queries.committee_seats import committee_seats
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting


def possible_substitutes(meeting: Meeting, *, of: Iterable[Seat]) -> dict[int, tuple[Candidate, ...]]:
    """For each of these seats those who may sit in it: the list's substitutes, or the group's council members."""
    rules = rules_of_meeting(meeting)
    day = localtime(meeting.starts_at).date()
    councils = [one for one in organizations_of_body(meeting.body, today=day) if one.type == "council"]
    sitting = set(meeting.seats.filter(is_guest=False).values_list("person", flat=True))
    by_list = rules.substitutes == "list"
    candidates = tuple(
        Candidate(
            person=one.person,
            name=one.person_name,
            party=one.party,
            group=one.party,
            sits_already=one.person in sitting,
        )
        for council in councils
        for one in committee_seats(council, day=day)
        if by_list == ("stedfortræder" in (one.role or "").casefold())
    )
    return {
        seat.pk: substitutes_for(_value(seat), candidates=candidates, rule=rules.substitutes) for seat in of
    }


def _value(seat: Seat) -> SeatValue:
    return SeatValue(key=str(seat.pk), name=seat.name, person=seat.person, party=seat.party, group=seat.group)
