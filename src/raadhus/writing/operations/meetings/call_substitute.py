"""Call a substitute for a member: one whom the register knows, or a name that the electing group has given."""

from django.db import transaction
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.models import Presence, Seat
from raadhus.writing.operations.meetings.added_seat import added_seat
from raadhus.writing.operations.meetings.presence import last_presence, take_seat
from raadhus.writing.operations.meetings.recording import write_down
from raadhus.writing.queries.possible_substitutes import possible_substitutes


class Called(Struct, frozen=True, kw_only=True):
    """Who is to sit for the member; `person` is the id of a published person, or null for a name that is written."""

    name: str = ""
    person: str | None = None
    party: str | None = None


class NoSubstituteForThem(
    Refusal,
    reason="no-substitute-for-them",
    english="That person may not sit for {member}, or sits already. Choose another.",
    danish="Den valgte kan ikke være stedfortræder for {member} eller deltager allerede. Vælg en anden.",
):
    """The register knows the person, but not as one who may sit for this member."""


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
        found = added_seat(member.meeting, seat=_new(member, who=who), at=by.at)
        write_down(
            "meeting.call_substitute", member.meeting, by=by, details={"seat": found.pk, "for": member.pk}
        )
        return found.pk


def _new(member: Seat, *, who: Called) -> Seat:
    if who.person is None:
        return Seat(
            name=who.name.strip(), party=who.party or member.party, is_member=False, substitute_for=member
        )
    for one in possible_substitutes(member.meeting, of=(member,))[member.pk]:
        if one.person == who.person:
            return Seat(
                name=one.name, person=one.person, party=one.party, is_member=False, substitute_for=member
            )
    raise NoSubstituteForThem(values={"member": member.name})


def _comes_back(seat: Seat, *, by: Acting) -> None:
    last = last_presence(seat)
    if last is None or last.until_at is not None:
        Presence.objects.create(seat=seat, from_at=by.at.replace(second=0, microsecond=0))
