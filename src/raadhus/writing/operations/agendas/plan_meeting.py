"""Plan a meeting of a committee: when and where, ordinary or extraordinary, and who demanded it."""

import re
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.extraordinary_meetings import check_demand
from raadhus.core.procedure.permissions import refuse_unless_may
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.core.record import MeetingForm
from raadhus.published.queries.people.seats import Seat
from raadhus.writing.models import Meeting
from raadhus.writing.queries.committee_seats import committee_of_body, committee_seats, office_of
from raadhus.writing.verbs import Happening, write_history

_THE_CHAIR = frozenset({"formanden", "formand", "forkvinden", "forkvinde", "borgmesteren", "borgmester"})


class NewMeeting(Struct, frozen=True, kw_only=True):
    """`requested_by` says who demanded an extraordinary meeting."""

    body: str
    organization: str
    starts_at: datetime
    place: str = ""
    form: MeetingForm = "physical"
    extraordinary: bool = False
    requested_by: str = ""


class NobodySitsThere(
    Refusal,
    reason="nobody-sits-there",
    english="The register names no member of the committee on that day. State its members first.",
    danish="Registeret kender ingen medlemmer af udvalget den dag. Skriv først medlemmerne i registeret.",
):
    """Without seats there is no quorum and nobody to call."""


class MeetingAlreadyPlanned(
    Refusal,
    reason="meeting-already-planned",
    english="A meeting of the committee is planned for that very time.",
    danish="Der er allerede planlagt et møde i udvalget på det tidspunkt.",
):
    """The same form sent twice, or two secretaries with one thought."""


class NobodyDemandedIt(
    Refusal,
    reason="nobody-demanded-it",
    english="Say who demanded the extraordinary meeting: the chair, or the members by name.",
    danish="Skriv, hvem der har forlangt det ekstraordinære møde: formanden eller medlemmerne ved navn.",
):
    """Kommunestyrelsesloven § 8, stk. 2: the chair finds it needed, or a third of the members demand it."""


class DemandedByNonMember(
    Refusal,
    reason="demanded-by-non-member",
    english="«{who}» is no member of the committee. Write the chair, or the members by their whole names with commas.",
    danish="»{who}« er ikke medlem af udvalget. Skriv formanden, eller medlemmerne med hele navnet og komma imellem.",
):
    """Members alone demand a meeting (rule N2)."""


def plan_meeting(new: NewMeeting, *, by: Acting) -> int:
    """Give the number of the new meeting; its size is the number of seats by the register that day."""
    refuse_unless_may("meeting.plan", by=by, place=Place(body=new.body, organization=new.organization))
    day = localtime(new.starts_at).date()
    committee = committee_of_body(new.organization, body=new.body, day=day)
    if committee is None:
        raise NotThere
    seats = committee_seats(committee, day=day)
    if not seats:
        raise NobodySitsThere
    if new.extraordinary:
        _check_demand(new.requested_by, seats=seats)
    with transaction.atomic():
        standing = Meeting.objects.filter(organization=new.organization, starts_at=new.starts_at)
        if standing.exclude(state="cancelled").exists():
            raise MeetingAlreadyPlanned
        meeting = Meeting.objects.create(
            body=new.body,
            organization=new.organization,
            organization_name=committee.name,
            starts_at=new.starts_at,
            place=new.place.strip(),
            form=new.form,
            extraordinary=new.extraordinary,
            requested_by=new.requested_by.strip(),
            size=len(seats),
            changed_by=by.name,
            changed_at=by.at,
        )
        told = Happening(
            body=new.body,
            verb="meeting.plan",
            subject=f"meeting:{meeting.pk}",
            is_closed=False,
            meeting=meeting.pk,
            after=meeting.state,
            details={"starts_at": localtime(new.starts_at).isoformat(timespec="minutes")},
        )
        write_history(told, by=by)
    return meeting.pk


def _check_demand(said: str, *, seats: Sequence[Seat]) -> None:
    """Raises NobodyDemandedIt, DemandedByNonMember and TooFewDemandIt; the chair needs nobody else."""
    names = [name.strip(" .") for name in re.split(r"[,;\n]| og ", said) if name.strip(" .")]
    if not names:
        raise NobodyDemandedIt
    if any(name.casefold() in _THE_CHAIR for name in names):
        return
    members = {seat.person_name.casefold(): seat for seat in seats}
    for name in names:
        if name.casefold() not in members:
            raise DemandedByNonMember(values={"who": name[:80]})
    demanding = [members[name.casefold()] for name in names]
    if not any(office_of(one) == "chair" for one in demanding):
        check_demand([one.person for one in demanding], size=len(seats))
