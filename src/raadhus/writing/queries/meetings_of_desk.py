"""The meetings of the committees that somebody works for or sits in, with how far each has come."""

from datetime import datetime

from django.db.models import Count, Q, QuerySet
from msgspec import Struct

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import MAY, may
from raadhus.core.procedure.refusals import NotThere
from raadhus.published.queries.organizations.organizations import organizations_of_body
from raadhus.writing.models import Meeting


class DeskMeeting(Struct, frozen=True, kw_only=True):
    """`cases` are how many items of cases stand on its agenda."""

    number: int
    body: str
    organization: str
    committee: str
    starts_at: datetime
    place: str
    extraordinary: bool
    state: str
    agenda_state: str
    cases: int


class DeskCommittee(Struct, frozen=True, kw_only=True):
    body: str
    organization: str
    name: str


def coming_meetings(*, by: Acting) -> tuple[DeskMeeting, ...]:
    """Those that are not over, the next first."""
    rows = meetings_known(by=by).filter(Q(starts_at__gte=by.at) | Q(state__in=("in_session", "adjourned")))
    return _listed(rows.order_by("starts_at", "pk"))


def past_meetings(*, by: Acting, most: int) -> tuple[DeskMeeting, ...]:
    """The latest of those that began before now."""
    rows = meetings_known(by=by).filter(starts_at__lt=by.at).exclude(state__in=("in_session", "adjourned"))
    return _listed(rows.order_by("-starts_at", "-pk")[:most])


def committees_to_plan_for(*, by: Acting) -> tuple[DeskCommittee, ...]:
    """The committees of today whose meetings the one who acts may plan: three statements a body."""
    return tuple(
        DeskCommittee(body=body, organization=one.id, name=one.name)
        for body in dict.fromkeys(held.body for held in by.roles if held.role in MAY["meeting.plan"])
        for one in organizations_of_body(body, today=by.at.date())
        if one.is_current and may("meeting.plan", by=by, place=Place(body=body, organization=one.id))
    )


def known_meeting(number: int, *, by: Acting) -> Meeting:
    """The meeting for one who may work with its agenda or approve it. Raises NotThere."""
    row = Meeting.objects.filter(pk=number).first()
    if row is None or not any(_may(verb, row, by=by) for verb in ("agenda.compose", "agenda.approve")):
        raise NotThere
    return row


def _may(verb: str, meeting: Meeting, *, by: Acting) -> bool:
    return may(verb, by=by, place=Place(body=meeting.body, organization=meeting.organization))


def meetings_known(*, by: Acting) -> "QuerySet[Meeting]":
    """Those whose agenda the one who acts composes or approves."""
    known = Q(pk__in=())
    for held in by.roles:
        if held.role in MAY["agenda.compose"] or held.role in MAY["agenda.approve"]:
            reach = Q(body=held.body)
            known |= reach if held.organization is None else reach & Q(organization=held.organization)
    return Meeting.objects.filter(known)


def _listed(rows: "QuerySet[Meeting]") -> tuple[DeskMeeting, ...]:
    counted = rows.annotate(
        cases=Count("items", filter=Q(items__is_taken_off=False, items__proposal__isnull=False))
    )
    return tuple(
        DeskMeeting(
            number=row.pk,
            body=row.body,
            organization=row.organization,
            committee=row.organization_name,
            starts_at=row.starts_at,
            place=row.place,
            extraordinary=row.extraordinary,
            state=row.state,
            agenda_state=row.agenda_state,
            cases=row.cases,
        )
        for row in counted
    )
