"""Call a substitute for a member: the list's next, or one whom the electing group has named."""

from django.db import transaction
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere
from raadhus.core.procedure.substitutes import Candidate, check_substitute, check_unlisted
from raadhus.writing.models import Presence, Seat
from raadhus.writing.operations.meetings.added_seat import added_seat
from raadhus.writing.operations.meetings.presence import last_presence, take_seat
from raadhus.writing.operations.meetings.recording import write_down
from raadhus.writing.queries.possible_substitutes import Substitution, seat_value, substitution_in


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
        member = take_seat(seat, by=by)
        again = member.substitutes.filter(
            **({"person": who.person} if who.person else {"name": who.name})
        ).first()
        if again is not None:
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
        return found.pk


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
