"""Plan a meeting of a committee: when and where, ordinary or extraordinary, and who demanded it."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import refuse_unless_may
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.core.record import MeetingForm
from raadhus.writing.models import Meeting
from raadhus.writing.queries.committee_seats import committee_of_body, committee_seats
from raadhus.writing.verbs import Happening, write_history


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


def plan_meeting(new: NewMeeting, *, by: Acting) -> int:
    """Give the number of the new meeting; its size is the number of seats by the register that day."""
    refuse_unless_may("meeting.plan", by=by, place=Place(body=new.body, organization=new.organization))
    if new.extraordinary and not new.requested_by.strip():
        raise NobodyDemandedIt
    day = localtime(new.starts_at).date()
    committee = committee_of_body(new.organization, body=new.body, day=day)
    if committee is None:
        raise NotThere
    size = len(committee_seats(committee, day=day))
    if not size:
        raise NobodySitsThere
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
            size=size,
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
