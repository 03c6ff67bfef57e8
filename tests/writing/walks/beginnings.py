"""Where a walk begins: with nothing, with an agenda that is sent, or with minutes that wait for the last approval."""

from datetime import datetime, timedelta

from desk_cast import BODY, COUNCIL, NOW, Desk
from made_cases import ready_case, whole_content
from raadhus.accounts.models import RoleAssignment
from raadhus.core.procedure.meeting_facts import DecisionTaken
from raadhus.writing.models import AgendaItem, MinutesApproval, RouteStop
from raadhus.writing.operations.agendas.compose_agenda import compose_agenda
from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.plan_meeting import NewMeeting, plan_meeting
from raadhus.writing.operations.agendas.send_agenda import send_agenda
from raadhus.writing.operations.meetings.call_meeting import call_meeting
from raadhus.writing.operations.meetings.close_meeting import close_meeting
from raadhus.writing.operations.meetings.decide_item import decide_item
from raadhus.writing.operations.meetings.open_meeting import open_meeting
from raadhus.writing.operations.meetings.take_up_item import take_up_item
from raadhus.writing.operations.minutes.approve_minutes import approve_minutes
from raadhus.writing.operations.minutes.choose_public_wording import PublicWording, choose_public_wording
from raadhus.writing.operations.minutes.send_for_approval import send_for_approval

SECRET = "Kvaksalver"  # noqa: S105  no password, a word to look for
"""Stands in what is closed alone: titles, texts, comments, decisions."""
STARTS = NOW + timedelta(days=14)


def give_council_its_secretary(desk: Desk) -> None:
    """So that cases can be sent on from the committee to the council."""
    RoleAssignment.objects.create(
        user=desk.users["Sofie Sekretær"],
        role="secretary",
        body=BODY,
        organization=desk.council,
        valid_from=NOW.date(),
        given_by="Asta Holm",
        given_at=NOW,
    )


def send_an_agenda(desk: Desk) -> int:
    """Two open cases and a closed one, each on its way to the council too. Gives the meeting."""
    sofie = desk.acting("Sofie")
    meeting = plan_meeting(
        NewMeeting(body=BODY, organization=desk.organization, starts_at=STARTS, place="Salen"), by=sofie
    )
    compose_agenda(meeting, by=sofie)
    for title, is_closed in (("En vej", False), (SECRET, True), ("En skole", False)):
        case = ready_case(desk, content=whole_content(f"Om {title}", is_closed=is_closed))
        RouteStop.objects.create(
            proposal_id=case, position=2, organization=desk.council, organization_name=COUNCIL
        )
        place_item(meeting, proposal=case, by=sofie, version=None)
    lock_agenda(meeting, by=sofie, version=None)
    send_agenda(meeting, by=sofie, version=None)
    return meeting


def hold_meeting(desk: Desk, meeting: int) -> datetime:
    """Decide every item as it was recommended; all but Birgit approve. Gives the moment after it."""
    sofie, later = desk.acting("Sofie", now=STARTS), STARTS + timedelta(hours=2)
    call_meeting(meeting, by=sofie)
    open_meeting(meeting, by=sofie)
    for item in AgendaItem.objects.filter(meeting=meeting).order_by("position"):
        take_up_item(item.pk, by=sofie, version=None)
        decide_item(item.pk, decisions=(DecisionTaken(outcome="approved"),), by=sofie, version=None)
    secretary = desk.acting("Sofie", now=later)
    close_meeting(meeting, by=secretary, leaves_undecided=True)
    closed = AgendaItem.objects.get(meeting=meeting, access="closed").pk
    wording = PublicWording(choice="neutral", text="Udvalget tog stilling til sagen.")
    choose_public_wording(closed, wording=wording, by=secretary, version=None)
    send_for_approval(meeting, by=secretary, version=None)
    for approval in MinutesApproval.objects.select_related("seat").exclude(seat__name__startswith="Birgit"):
        approve_minutes(approval.pk, by=desk.acting(approval.seat.name, now=later))
    return later
