"""Who could sit for a member who is away, by the register and the committee's rules."""

from collections.abc import Iterable
from datetime import date

from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.procedure.meeting_facts import Seat as SeatValue
from raadhus.core.procedure.rule_profile import SubstituteRule
from raadhus.core.procedure.substitutes import Candidate, substitute_rule, substitutes_for
from raadhus.published.queries.organizations.organizations import ListedOrganization, organizations_of_body
from raadhus.published.queries.people.elected_members import elected_members
from raadhus.writing.models import Meeting, Seat
from raadhus.writing.queries.committee_seats import committee_seats, substitute_seats
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting


class Substitution(Struct, frozen=True, kw_only=True):
    """The rule of the meeting, and whom the register knows: the lists' substitutes, or the council's members."""

    rule: SubstituteRule
    candidates: tuple[Candidate, ...]

    def possible_for(self, seat: Seat) -> tuple[Candidate, ...]:
        """Those who may sit in it: the list's substitutes in their order, or the group's council members."""
        return substitutes_for(seat_value(seat), candidates=self.candidates, rule=self.rule)


def substitution_in(meeting: Meeting) -> Substitution:
    """Those who sit at the meeting are among them, and marked."""
    day = localtime(meeting.starts_at).date()
    councils = tuple(one for one in organizations_of_body(meeting.body, today=day) if one.type == "council")
    is_council = meeting.organization in {one.id for one in councils}
    rule = substitute_rule(rules_of_meeting(meeting), is_council=is_council)
    sitting = set(meeting.seats.filter(is_guest=False).values_list("person", flat=True))
    return Substitution(
        rule=rule,
        candidates=tuple(
            one
            for council in councils
            for one in _of(council, body=meeting.body, rule=rule, sitting=sitting, day=day)
        ),
    )


def seat_value(seat: Seat) -> SeatValue:
    """What the rules about substitutes ask of a seat."""
    return SeatValue(key=str(seat.pk), name=seat.name, person=seat.person, party=seat.party, group=seat.group)


def _of(
    council: ListedOrganization, *, body: str, rule: SubstituteRule, sitting: set[str | None], day: date
) -> Iterable[Candidate]:
    elected = elected_members(body=body, organization=council.id, day=day)
    held = (substitute_seats if rule == "list" else committee_seats)(council, day=day)
    for one in held:
        stated = elected.get(one.person)
        yield Candidate(
            person=one.person,
            name=one.person_name,
            party=one.party,
            group=stated.group if stated else None,
            place=stated.place if stated else None,
            sits_already=one.person in sitting,
        )
