"""Call a substitute for a member: the list's next, or one whom the electing group has named.

From when the member has announced absence; once the meeting is open, for one who is away or disqualified.
"""

from django.db import transaction
from msgspec import Struct
from msgspec.structs import replace

from raadhus.accounts.models import User
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.core.procedure.substitutes import Candidate, check_substitute, check_unlisted
from raadhus.writing.mails.substitute_called import substitute_called_mail
from raadhus.writing.models import Presence, Seat
from raadhus.writing.operations.meetings.added_seat import added_seat
from raadhus.writing.operations.meetings.own_seat import BEFORE
from raadhus.writing.operations.meetings.presence import last_presence
from raadhus.writing.operations.meetings.recording import change_record, take_meeting, write_down
from raadhus.writing.queries.possible_substitutes import Substitution, seat_value, substitution_in


class MemberComes(
    Refusal,
    reason="member-comes",
    english="{who} has not announced absence. Note that first.",
    danish="{who} har ikke meldt afbud. Notér det først.",
):
    """Before the meeting a substitute is called for one who is known to be away."""


class Called(Struct, frozen=True, kw_only=True):
    """Who is to sit for the member; `person` is the id of a published person, or null for a name that is written.

    `declined` are the ids of those who were asked first and cannot; `is_named_by_group` says that the group that
    elected the member has named this one.
    """

    name: str = ""
    person: str | None = None
    party: str | None = None
    declined: tuple[str, ...] = ()
    is_named_by_group: bool = False


def call_substitute(seat: int, *, who: Called, by: Acting) -> int:
    """Give the number of the substitute's seat; one who has sat for the member before comes back to it.

    Raises a Refusal.
    """
    with transaction.atomic():
        member = _take(seat, by=by)
        is_before = member.meeting.state in BEFORE
        again = member.substitutes.filter(
            **({"person": who.person} if who.person else {"name": who.name})
        ).first()
        if again is not None:
            if not is_before:
                _comes_back(again, by=by)
            return again.pk
        known = substitution_in(member.meeting)
        found = added_seat(member.meeting, seat=_new(member, who=who, known=known), at=by.at)
        write_down(
            "meeting.call_substitute",
            member.meeting,
            by=by,
            details={
                "seat": found.pk,
                "for": member.pk,
                "declined": list(who.declined),
                "named_by_group": who.is_named_by_group,
            },
        )
        if is_before:
            substitute_called_mail(found, by=by)
        return found.pk


def _take(number: int, *, by: Acting) -> Seat:
    """The member's seat, of a meeting that is to come or whose record may be changed. Raises a Refusal."""
    seat = Seat.objects.filter(pk=number).first()
    if seat is None:
        raise NotThere
    seat.meeting = take_meeting(seat.meeting_id, by=by)
    if seat.meeting.state not in BEFORE:
        change_record(seat.meeting, by=by)
    elif seat.absence is None:
        raise MemberComes(values={"who": seat.name})
    return seat


def _new(member: Seat, *, who: Called, known: Substitution) -> Seat:
    seat = seat_value(member)
    candidates = tuple(replace(one, declined=one.person in who.declined) for one in known.candidates)
    found = next((one for one in candidates if _is_meant(one, who)), None)
    if found is not None:
        check_substitute(
            found,
            seat=seat,
            candidates=candidates,
            rule=known.rule,
            is_named_by_group=who.is_named_by_group,
        )
        return Seat(
            user=User.objects.filter(is_active=True, person=found.person).first(),
            name=found.name,
            person=found.person,
            party=found.party,
            group=found.group,
            is_member=False,
            substitute_for=member,
        )
    if who.person is not None:
        raise NotThere
    name = who.name.strip()
    if name:
        check_unlisted(name, seat=seat, candidates=candidates, rule=known.rule)
    return Seat(name=name, party=who.party or member.party, is_member=False, substitute_for=member)


def _is_meant(one: Candidate, who: Called) -> bool:
    """By the id, or by the whole name as it is written."""
    if who.person is not None:
        return one.person == who.person
    return one.name.casefold() == who.name.strip().casefold()


def _comes_back(seat: Seat, *, by: Acting) -> None:
    last = last_presence(seat)
    if last is None or last.until_at is not None:
        Presence.objects.create(seat=seat, from_at=by.at.replace(second=0, microsecond=0))
