"""A planned meeting with cases for it, for the tests of agendas."""

from datetime import UTC, datetime

import msgspec

from desk_cast import BODY, COMMITTEE, NOW, UNIT, Desk
from raadhus.core.actor import Actor
from raadhus.published.operations.record_statement import NewStatement, record_statement
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import Meeting, Proposal, RouteStop
from raadhus.writing.operations.agendas.compose_agenda import compose_agenda
from raadhus.writing.operations.agendas.plan_meeting import NewMeeting, plan_meeting

STARTS = datetime(2025, 6, 17, 14, 0, tzinfo=UTC)


def planned(desk: Desk, *, starts_at: datetime = STARTS) -> Meeting:
    new = NewMeeting(body=BODY, organization=desk.organization, starts_at=starts_at, place="Mødelokale 3")
    return Meeting.objects.get(pk=plan_meeting(new, by=desk.acting("Sofie")))


def composed(desk: Desk, *, starts_at: datetime = STARTS) -> Meeting:
    meeting = planned(desk, starts_at=starts_at)
    compose_agenda(meeting.pk, by=desk.acting("Sofie"))
    return Meeting.objects.get(pk=meeting.pk)


def state_rules(**said: object) -> None:
    """State a profile of the committee that says this."""
    new = NewStatement(
        kind="rule-profile",
        data={"organization": COMMITTEE, **said},
        valid_from="2022-01-01",
        valid_until=None,
        source="Forretningsordenen",
    )
    record_statement(new, body=BODY, actor=Actor("Asta Holm"), now=NOW)


def ready_case(
    desk: Desk,
    title: str,
    *,
    closed: bool = False,
    content: ProposalContent | None = None,
    state: str = "ready",
) -> Proposal:
    """A case that was approved and aims at the committee's meeting."""
    whole = content or ProposalContent(
        title=title,
        access="closed" if closed else "open",
        closing_ground="personal" if closed else None,
        closing_reason="Sagen nævner et barns forhold i hjemmet." if closed else "",
        public_title="Sag om en enkelt person" if closed else "",
        points=("Sagen godkendes.",),
    )
    case = Proposal.objects.create(
        body=BODY,
        unit=UNIT,
        type="decision",
        state=state,
        title=title,
        access=whole.access,
        content=msgspec.to_builtins(whole),
        author=desk.users["Signe Sagsbehandler"],
        changed_by="Signe Sagsbehandler",
        changed_at=NOW,
        created_at=NOW,
    )
    RouteStop.objects.create(
        proposal=case,
        position=1,
        organization=desk.organization,
        organization_name=COMMITTEE,
        meeting_date=STARTS.date(),
    )
    return case
