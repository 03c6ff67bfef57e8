"""Planning, moving and cancelling the meetings of a committee."""

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from agendas_at_hand import STARTS, composed, planned, ready_case
from desk_cast import BODY, egeborg_desk
from raadhus.core.procedure.extraordinary_meetings import TooFewDemandIt
from raadhus.core.procedure.refusals import MayNot
from raadhus.core.procedure.state_tables import WrongState
from raadhus.writing.models import HistoryEntry, Meeting, Proposal
from raadhus.writing.operations.agendas.cancel_meeting import SayWhy, cancel_meeting
from raadhus.writing.operations.agendas.move_meeting import move_meeting
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.plan_meeting import (
    DemandedByNonMember,
    MeetingAlreadyPlanned,
    NewMeeting,
    NobodyDemandedIt,
    NobodySitsThere,
    plan_meeting,
)
from raadhus.writing.operations.agendas.plan_meetings_of_year import TimeIsTaken, plan_meetings_of_year

pytestmark = pytest.mark.django_db


def test_a_meeting_has_as_many_seats_as_the_register_says_that_day() -> None:
    meeting = planned(egeborg_desk())

    assert (meeting.size, meeting.organization_name) == (5, "Børne- og Familieudvalget")


def test_a_day_without_members_has_no_meeting() -> None:
    desk = egeborg_desk()

    with pytest.raises(NobodySitsThere):
        planned(desk, starts_at=datetime(2031, 6, 17, 14, tzinfo=UTC))


def test_two_meetings_do_not_begin_at_once() -> None:
    desk = egeborg_desk()
    planned(desk)

    with pytest.raises(MeetingAlreadyPlanned):
        planned(desk)


def test_an_extraordinary_meeting_says_who_demanded_it() -> None:
    desk = egeborg_desk()
    new = NewMeeting(body=BODY, organization=desk.organization, starts_at=STARTS, extraordinary=True)

    with pytest.raises(NobodyDemandedIt):
        plan_meeting(new, by=desk.acting("Sofie"))
    for said, reason in (
        ("Claus Rørmose", TooFewDemandIt),
        ("Claus Rørmose og Karla Vestergaard Holm", DemandedByNonMember),
    ):
        with pytest.raises(reason):
            plan_meeting(replace(new, requested_by=said), by=desk.acting("Sofie"))
    for number, said in enumerate(("Claus Rørmose og Torben Kraglund", "formanden", "Ditte Marie Overby")):
        asked = replace(new, requested_by=said, starts_at=STARTS + timedelta(days=number))
        assert plan_meeting(asked, by=desk.acting("Sofie"))


def test_a_year_is_planned_whole_or_not_at_all() -> None:
    desk = egeborg_desk()
    planned(desk)
    pattern = NewMeeting(body=BODY, organization=desk.organization, starts_at=STARTS)
    starts = (STARTS - timedelta(days=28), STARTS)

    with pytest.raises(TimeIsTaken) as refused:
        plan_meetings_of_year(pattern, starts=starts, by=desk.acting("Sofie"))

    assert "17.06.2025 kl. 16.00" in refused.value.danish
    assert Meeting.objects.count() == 1
    assert len(plan_meetings_of_year(pattern, starts=starts[:1], by=desk.acting("Sofie"))) == 1


def test_a_cancelled_meeting_gives_its_cases_back() -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    case = ready_case(desk, "Skolevej")
    place_item(meeting.pk, proposal=case.pk, by=desk.acting("Sofie"), version=None)

    with pytest.raises(SayWhy):
        cancel_meeting(meeting.pk, why=" ", by=desk.acting("Sofie"), version=None)
    cancel_meeting(meeting.pk, why="Der er ingen sager.", by=desk.acting("Sofie"), version=None)

    assert Meeting.objects.get().state == "cancelled"
    assert Proposal.objects.get().state == "ready"


def test_a_meeting_that_has_begun_is_neither_moved_nor_cancelled() -> None:
    desk = egeborg_desk()
    meeting = planned(desk)
    Meeting.objects.update(state="in_session")

    with pytest.raises(WrongState):
        move_meeting(meeting.pk, starts_at=STARTS, place="", by=desk.acting("Sofie"), version=None)
    with pytest.raises(WrongState):
        cancel_meeting(meeting.pk, why="Storm", by=desk.acting("Sofie"), version=None)


def test_history_keeps_when_the_meeting_was_before() -> None:
    desk = egeborg_desk()
    meeting = planned(desk)

    later = STARTS + timedelta(days=1)
    move_meeting(meeting.pk, starts_at=later, place="Sal 2", by=desk.acting("Sofie"), version=None)

    assert HistoryEntry.objects.latest("sequence").details["before"] == "2025-06-17T16:00+02:00"


@pytest.mark.parametrize("name", ["Signe", "Ditte", "Torben", "Anna", "Karla"])
def test_none_but_the_secretary_plans_meetings(name: str) -> None:
    desk = egeborg_desk()
    new = NewMeeting(body=BODY, organization=desk.organization, starts_at=STARTS)

    with pytest.raises(MayNot):
        plan_meeting(new, by=desk.acting(name))
