"""Sending an agenda: what is frozen, who is told, what is late."""

from datetime import timedelta

import pytest

from agendas_at_hand import STARTS, composed, ready_case, state_rules
from desk_cast import NOW, Desk, egeborg_desk
from raadhus.core.procedure.refusals import MayNot
from raadhus.core.record_json import decode_record
from raadhus.mailing.models import OutgoingMail
from raadhus.writing.models import AgendaVersion, Meeting
from raadhus.writing.operations.agendas.approve_agenda import LockItFirst, approve_agenda
from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
from raadhus.writing.operations.agendas.lock_supplement import lock_supplement
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.send_agenda import (
    ChairHasNotApproved,
    NothingNew,
    SupplementIsOpen,
    send_agenda,
)

pytestmark = pytest.mark.django_db


def _locked(desk: Desk) -> Meeting:
    meeting = composed(desk)
    for case in (ready_case(desk, "Skolevej"), ready_case(desk, "Hemmelig anbringelse", closed=True)):
        place_item(meeting.pk, proposal=case.pk, by=desk.acting("Sofie"), version=None)
    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    return Meeting.objects.get()


def test_sending_freezes_the_agenda_calls_the_meeting_and_tells_every_member() -> None:
    desk = egeborg_desk()
    meeting = _locked(desk)

    sent = send_agenda(meeting.pk, by=desk.acting("Sofie"), version=meeting.version)

    meeting.refresh_from_db()
    assert (meeting.state, meeting.agenda_state, meeting.agenda_sent_at) == ("called", "sent", NOW)
    assert (sent.version, sent.mails, OutgoingMail.objects.count()) == (1, 5, 5)
    record = decode_record(bytes(AgendaVersion.objects.get().record))
    assert [item.number for item in record.items] == ["1", "2", "3", "4", "5", "6"]


def test_no_mail_names_a_closed_case() -> None:
    desk = egeborg_desk()
    meeting = _locked(desk)

    send_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)

    assert not any("nbringelse" in mail.text + mail.subject for mail in OutgoingMail.objects.all())


def test_a_late_agenda_is_sent_with_a_warning() -> None:
    desk = egeborg_desk()
    meeting = _locked(desk)
    late = desk.acting("Sofie", now=STARTS - timedelta(days=1))

    assert send_agenda(meeting.pk, by=late, version=None).is_late


def test_an_agenda_in_time_is_not_late() -> None:
    desk = egeborg_desk()
    meeting = _locked(desk)

    assert not send_agenda(meeting.pk, by=desk.acting("Sofie"), version=None).is_late


def test_the_same_agenda_is_not_sent_twice() -> None:
    desk = egeborg_desk()
    meeting = _locked(desk)
    send_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)

    with pytest.raises(NothingNew):
        send_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)

    assert OutgoingMail.objects.count() == 5


def test_a_supplement_is_locked_and_sent_as_such() -> None:
    desk = egeborg_desk()
    meeting = _locked(desk)
    send_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    place_item(meeting.pk, proposal=ready_case(desk, "Akut sag").pk, by=desk.acting("Sofie"), version=None)
    with pytest.raises(SupplementIsOpen):
        send_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    lock_supplement(meeting.pk, by=desk.acting("Sofie"), version=None)

    send_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)

    assert OutgoingMail.objects.filter(subject__startswith="Tillægsdagsorden 1").count() == 5
    assert AgendaVersion.objects.get(number=2).supplement == 1


def test_the_chair_approves_what_is_locked() -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    with pytest.raises(LockItFirst):
        approve_agenda(meeting.pk, by=desk.acting("Ditte"), version=None)
    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)

    approve_agenda(meeting.pk, by=desk.acting("Ditte"), version=None)

    assert Meeting.objects.get().agenda_approved_by == "Ditte Marie Overby"


def test_the_chair_is_asked_again_for_a_supplement_where_the_profile_asks() -> None:
    desk = egeborg_desk()
    state_rules(chair_approves_agenda=True)
    meeting = _locked(desk)
    by = desk.acting("Sofie")
    with pytest.raises(ChairHasNotApproved):
        send_agenda(meeting.pk, by=by, version=None)
    approve_agenda(meeting.pk, by=desk.acting("Ditte"), version=None)
    send_agenda(meeting.pk, by=by, version=None)
    place_item(meeting.pk, proposal=ready_case(desk, "Akut sag").pk, by=by, version=None)
    lock_supplement(meeting.pk, by=by, version=None)

    with pytest.raises(ChairHasNotApproved):
        send_agenda(meeting.pk, by=by, version=None)


@pytest.mark.parametrize("name", ["Sofie", "Birgit", "Karla", "Anna"])
def test_none_but_the_chair_approves_an_agenda(name: str) -> None:
    desk = egeborg_desk()
    meeting = _locked(desk)

    with pytest.raises(MayNot):
        approve_agenda(meeting.pk, by=desk.acting(name), version=None)


@pytest.mark.parametrize("name", ["Ditte", "Birgit", "Signe", "Karla", "Anna"])
def test_none_but_the_secretary_sends_an_agenda(name: str) -> None:
    desk = egeborg_desk()
    meeting = _locked(desk)

    with pytest.raises(MayNot):
        send_agenda(meeting.pk, by=desk.acting(name), version=None)
