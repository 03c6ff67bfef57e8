"""Afbud: by the member or the secretary, until the meeting opens, and never with more than a kind of reason."""

from datetime import timedelta

import pytest

from agendas_at_hand import planned
from desk_cast import NOW, egeborg_desk
from raadhus.core.procedure.refusals import MayNot, NotThere
from raadhus.mailing.models import OutgoingMail
from raadhus.writing.models import HistoryEntry, Meeting, Seat
from raadhus.writing.operations.meetings.announce_absence import UnknownAbsenceReason, announce_absence
from raadhus.writing.operations.meetings.call_substitute import (
    Called,
    MemberComes,
    call_substitute,
)
from raadhus.writing.operations.meetings.open_meeting import open_meeting
from raadhus.writing.operations.meetings.own_seat import AbsenceTooLate, NoSeatOfOnesOwn
from raadhus.writing.operations.meetings.release_substitute import release_substitute
from raadhus.writing.operations.meetings.take_back_absence import SubstituteIsCalled, take_back_absence
from raadhus.writing.queries.possible_substitutes import substitution_in
from sent_agendas import SentAgenda, guest_of, sent_agenda

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent() -> SentAgenda:
    made = sent_agenda()
    OutgoingMail.objects.all().delete()
    return made


def test_a_member_is_absent_and_the_secretary_is_told(sent: SentAgenda) -> None:
    announce_absence(sent.meeting.pk, reason="illness", by=sent.by("Birgit"))

    seat = sent.seat("Birgit")
    assert (seat.absence, seat.absence_kind, seat.absence_told_at) == ("apology", "illness", NOW)
    (mail,) = OutgoingMail.objects.all()
    assert (mail.to_name, mail.subject) == (
        "Sofie Sekretær",
        "Afbud: Børne- og Familieudvalget, 17.06.2025",
    )
    assert "Birgit Ankerstjerne har meldt afbud." in mail.text


def test_why_one_is_away_stands_in_no_mail_and_no_history(sent: SentAgenda) -> None:
    announce_absence(sent.meeting.pk, reason="illness", by=sent.by("Birgit"))

    entry = HistoryEntry.objects.order_by("-sequence").first()
    assert entry is not None
    assert (entry.verb, entry.after) == ("meeting.announce_absence", "apology")
    told = f"{entry.details} {OutgoingMail.objects.get().text}".lower()
    assert "illness" not in told
    assert "syg" not in told


def test_twice_is_once(sent: SentAgenda) -> None:
    for _ in range(2):
        announce_absence(sent.meeting.pk, by=sent.by("Birgit"))

    assert OutgoingMail.objects.count() == 1


def test_an_agenda_that_is_being_written_does_not_meet_another_writer(sent: SentAgenda) -> None:
    announce_absence(sent.meeting.pk, by=sent.by("Birgit"))

    assert Meeting.objects.get().version == sent.meeting.version


def test_absence_is_taken_back_and_the_secretary_is_told(sent: SentAgenda) -> None:
    announce_absence(sent.meeting.pk, by=sent.by("Birgit"))
    later = sent.desk.acting("Birgit", now=NOW + timedelta(minutes=1))

    take_back_absence(sent.meeting.pk, by=later)

    assert sent.seat("Birgit").absence is None
    assert OutgoingMail.objects.filter(subject__startswith="Afbud trukket tilbage").count() == 1


def test_no_one_comes_back_to_a_seat_that_a_substitute_has(sent: SentAgenda) -> None:
    announce_absence(sent.meeting.pk, by=sent.by("Birgit"))
    seat = sent.seat("Birgit")
    Seat.objects.create(meeting=sent.meeting, name="Stine", position=9, is_member=False, substitute_for=seat)

    with pytest.raises(SubstituteIsCalled):
        take_back_absence(sent.meeting.pk, by=sent.by("Birgit"))


def test_a_substitute_is_called_before_the_meeting_and_let_go(sent: SentAgenda) -> None:
    seat, by, karla = sent.seat("Birgit"), sent.by("Sofie"), sent.desk.users["Karla Vestergaard Holm"]
    with pytest.raises(MemberComes):
        call_substitute(seat.pk, who=Called(person=karla.person), by=by)
    announce_absence(sent.meeting.pk, seat=seat.pk, by=by)

    called = {call_substitute(seat.pk, who=Called(person=karla.person), by=by) for _ in range(2)}
    (number,) = called
    assert (sent.seat("Karla").user, sent.seat("Karla").presence.count()) == (karla, 0)
    release_substitute(number, by=by)
    take_back_absence(sent.meeting.pk, seat=seat.pk, by=by)

    mails = OutgoingMail.objects.filter(to_name=karla.name).order_by("pk")
    assert [one.subject.partition(":")[0] for one in mails] == [
        "Indkaldt som stedfortræder",
        "Ikke længere stedfortræder",
    ]
    assert not sent.meeting.seats.filter(substitute_for__isnull=False).exists()


def test_a_called_substitute_is_there_when_the_meeting_opens(sent: SentAgenda) -> None:
    by, karla = sent.by("Sofie"), sent.desk.users["Karla Vestergaard Holm"]
    announce_absence(sent.meeting.pk, by=sent.by("Birgit"))
    number = call_substitute(sent.seat("Birgit").pk, who=Called(person=karla.person), by=by)

    open_meeting(sent.meeting.pk, by=by)

    assert (sent.seat("Karla").presence.count(), sent.seat("Birgit").presence.count()) == (1, 0)
    with pytest.raises(AbsenceTooLate):
        release_substitute(number, by=by)


def test_the_secretary_notes_it_for_a_member_who_has_called(sent: SentAgenda) -> None:
    announce_absence(sent.meeting.pk, seat=sent.seat("Claus").pk, by=sent.by("Sofie"))

    assert sent.seat("Claus").absence == "apology"
    assert OutgoingMail.objects.count() == 0


def test_a_member_cannot_send_another_away(sent: SentAgenda) -> None:
    with pytest.raises(MayNot):
        announce_absence(sent.meeting.pk, seat=sent.seat("Claus").pk, by=sent.by("Birgit"))


@pytest.mark.parametrize("name", ["Signe", "Anna", "Frode", "Dan"])
def test_outsiders_learn_nothing_of_the_meeting(sent: SentAgenda, name: str) -> None:
    with pytest.raises(NotThere):
        announce_absence(sent.meeting.pk, by=sent.by(name))


def test_readers_without_a_seat_have_nothing_to_be_absent_from(sent: SentAgenda) -> None:
    with pytest.raises(NoSeatOfOnesOwn):
        announce_absence(sent.meeting.pk, by=sent.by("Karla"))
    guest_of(sent, sent.open_item)


def test_after_the_opening_it_is_too_late(sent: SentAgenda) -> None:
    open_meeting(sent.meeting.pk, by=sent.by("Sofie"))

    with pytest.raises(AbsenceTooLate):
        announce_absence(sent.meeting.pk, by=sent.by("Birgit"))


def test_a_reason_is_one_of_a_list(sent: SentAgenda) -> None:
    with pytest.raises(UnknownAbsenceReason):
        announce_absence(sent.meeting.pk, reason="ondt i ryggen", by=sent.by("Birgit"))

    assert sent.seat("Birgit").absence is None


def test_one_may_be_early() -> None:
    desk = egeborg_desk()
    meeting = planned(desk)

    announce_absence(meeting.pk, by=desk.acting("Torben"))

    assert meeting.seats.get(absence="apology").name == "Torben Kraglund"


def test_the_group_has_others_in_the_council(sent: SentAgenda) -> None:
    seats = (sent.seat("Birgit"), sent.seat("Torben"), sent.seat("Claus"))

    known = substitution_in(sent.meeting)

    assert [[one.name for one in known.possible_for(seat)] for seat in seats] == [
        ["Karla Vestergaard Holm"],
        ["Frode Kjeldgård"],
        ["Frode Kjeldgård"],
    ]


def test_where_nobody_noted_the_group_anybody_else_of_the_council_may_be_asked(sent: SentAgenda) -> None:
    Seat.objects.update(group=None)

    found = substitution_in(sent.meeting).possible_for(sent.seat("Claus"))

    assert [one.name for one in found] == ["Frode Kjeldgård", "Karla Vestergaard Holm"]
