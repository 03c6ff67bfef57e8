"""What waits for somebody at the desk: from the case that is to be approved to the minutes that are to be published."""

from datetime import date, timedelta

import pytest

from agendas_at_hand import composed, state_rules
from desk_cast import NOW, Desk, egeborg_desk
from desk_minutes import approval_of, approve_all, held_meeting, sent_minutes
from made_cases import submitted_case
from raadhus.writing.models import Meeting, Proposal
from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
from raadhus.writing.operations.proposals.send_back_proposal import send_back_proposal
from raadhus.writing.queries.what_waits import Waiting, what_waits

pytestmark = pytest.mark.django_db


def waiting_for(desk: Desk, name: str) -> list[str]:
    return [one.kind for one in what_waits(by=desk.acting(name))]


def test_nothing_waits_at_an_empty_desk() -> None:
    desk = egeborg_desk()

    assert [waiting_for(desk, name) for name in ("Sofie", "Signe", "Carl", "Ditte", "Anna")] == [[]] * 5


def test_a_case_waits_for_the_approver_whose_turn_it_is_and_then_for_who_wrote_it() -> None:
    desk = egeborg_desk()
    case = submitted_case(desk)

    assert [waiting_for(desk, name) for name in ("Carl", "Dorthe", "Signe")] == [["approve_case"], [], []]

    version = Proposal.objects.get(pk=case).version
    send_back_proposal(case, comment="Prisen mangler.", by=desk.acting("Carl"), version=version)

    assert [waiting_for(desk, name) for name in ("Carl", "Signe")] == [[], ["mend_case"]]


def test_an_agenda_waits_for_its_secretary_with_the_last_day_and_is_late_after_it() -> None:
    desk = egeborg_desk()
    meeting = composed(desk, starts_at=NOW + timedelta(days=14))

    (found,) = what_waits(by=desk.acting("Sofie"))
    (late,) = what_waits(by=desk.acting("Sofie", now=NOW + timedelta(days=13)))

    assert (found.kind, found.number, found.is_late) == ("send_agenda", meeting.pk, False)
    assert found.by_day is not None
    assert date(2025, 6, 2) < found.by_day < date(2025, 6, 16)
    assert late.is_late


def test_an_agenda_waits_for_its_chair_where_the_chair_approves_it() -> None:
    desk = egeborg_desk()
    state_rules(chair_approves_agenda=True)
    meeting = composed(desk, starts_at=NOW + timedelta(days=14))
    assert waiting_for(desk, "Ditte") == []

    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)

    assert waiting_for(desk, "Ditte") == ["approve_agenda"]


def test_minutes_wait_for_the_secretary_then_for_those_who_approve_then_to_be_published() -> None:
    desk = egeborg_desk()
    later = NOW + timedelta(days=3)
    held_meeting(desk)
    assert [one.kind for one in what_waits(by=desk.acting("Sofie", now=later))] == ["send_minutes"]


def test_minutes_that_are_out_wait_for_each_until_all_have_approved() -> None:
    desk = egeborg_desk()
    later = NOW + timedelta(days=3)
    meeting = sent_minutes(desk)

    def waiting(name: str) -> list[Waiting]:
        return list(what_waits(by=desk.acting(name, now=later)))

    (asked,) = waiting("Søren")
    assert (asked.kind, asked.number) == ("approve_minutes", approval_of(meeting, "Søren").pk)
    assert [one.kind for one in waiting("Sofie")] == ["ask_for_approval"]

    approve_all(desk, meeting)

    assert waiting("Søren") == []
    assert [one.kind for one in waiting("Sofie")] == ["publish_minutes"]


def test_nobody_is_told_of_committees_of_others() -> None:
    desk = egeborg_desk()
    composed(desk, starts_at=NOW + timedelta(days=14))
    Meeting.objects.update(organization=desk.council)

    assert waiting_for(desk, "Sofie") == []
