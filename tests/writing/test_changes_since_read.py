"""What a member is told to be new: everything that changed since the last reading, and nothing before it."""

from datetime import timedelta

import pytest

from agendas_at_hand import ready_case
from desk_cast import NOW
from desk_meetings import number_anew
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere
from raadhus.writing.models import Proposal, Seat
from raadhus.writing.operations.agendas.lock_supplement import lock_supplement
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.send_agenda import send_agenda
from raadhus.writing.operations.mark_read import mark_read
from raadhus.writing.queries.changes_since_read import ChangesSinceRead, changes_since_read
from raadhus.writing.queries.reading import agenda_of, reader_of
from sent_agendas import SECRET, SentAgenda, attach, guest_of, sent_agenda

pytestmark = pytest.mark.django_db
LATER = timedelta(hours=1)


@pytest.fixture
def sent() -> SentAgenda:
    return sent_agenda()


def changes(sent: SentAgenda, *, by: Acting) -> ChangesSinceRead:
    reader = reader_of(sent.meeting.pk, by=by)
    paper = agenda_of(reader)
    assert paper is not None
    return changes_since_read(reader, paper=paper)


def send_again(sent: SentAgenda) -> None:
    send_agenda(sent.meeting.pk, by=sent.desk.acting("Sofie", now=NOW + LATER), version=None)


def add_supplement(sent: SentAgenda, title: str) -> None:
    by = sent.by("Sofie")
    place_item(sent.meeting.pk, proposal=ready_case(sent.desk, title).pk, by=by, version=None)
    lock_supplement(sent.meeting.pk, by=by, version=None)


def case_of(sent: SentAgenda, file: str) -> Proposal:
    case = sent.files[file].proposal
    assert case is not None
    return case


def test_nothing_is_new_to_one_who_has_read_nothing(sent: SentAgenda) -> None:
    assert changes(sent, by=sent.by("Birgit")) == ChangesSinceRead()


def test_a_late_item_is_new_and_the_others_are_not(sent: SentAgenda) -> None:
    mark_read(sent.meeting.pk, by=sent.by("Birgit"))
    add_supplement(sent, "Sen sag")
    send_again(sent)

    found = changes(sent, by=sent.by("Birgit"))

    item = sent.meeting.items.get(title="Sen sag")
    assert found.marks == {item.number: "new"}
    assert any("er nyt" in sentence for sentence in found.sentences)


def test_a_file_of_the_same_name_with_other_bytes_is_a_change(sent: SentAgenda) -> None:
    mark_read(sent.meeting.pk, by=sent.by("Birgit"))
    sent.files["open"].is_taken_off = True
    sent.files["open"].save()
    attach(case_of(sent, "open"), "Kort over stierne", data=b"%PDF-1.7 nyt kort", recommended=True)
    number_anew(sent.open_item)
    send_again(sent)

    found = changes(sent, by=sent.by("Birgit"))

    assert found.marks == {sent.open_item.number: "changed"}
    assert found.sentences == (
        f"Punkt {sent.open_item.number} har bilaget »Kort over stierne« i en ny udgave.",
    )


def test_what_is_read_is_no_longer_new(sent: SentAgenda) -> None:
    mark_read(sent.meeting.pk, by=sent.by("Birgit"))
    add_supplement(sent, "Sen sag")
    send_again(sent)

    mark_read(sent.meeting.pk, by=sent.desk.acting("Birgit", now=NOW + 2 * LATER))

    assert changes(sent, by=sent.by("Birgit")) == ChangesSinceRead()


def test_what_a_guest_may_not_see_is_no_change_to_a_guest(sent: SentAgenda) -> None:
    guest = guest_of(sent, sent.open_item)
    by = Acting(user=guest.pk, name=guest.name, at=NOW)
    mark_read(sent.meeting.pk, by=by)
    add_supplement(sent, "Sen sag")
    send_again(sent)

    assert changes(sent, by=by) == ChangesSinceRead()


def test_changes_of_a_closed_item_are_told_by_its_public_title(sent: SentAgenda) -> None:
    mark_read(sent.meeting.pk, by=sent.by("Birgit"))
    attach(case_of(sent, "closed"), "Bilag to", data=b"to", access="closed")
    number_anew(sent.closed_item)
    send_again(sent)

    found = changes(sent, by=sent.by("Birgit"))

    assert found.marks == {sent.closed_item.number: "changed"}
    assert SECRET not in " ".join(found.sentences)


def test_no_outsider_marks_anything(sent: SentAgenda) -> None:
    with pytest.raises(NotThere):
        mark_read(sent.meeting.pk, by=sent.by("Frode"))


def test_the_mayor_has_no_seat_to_mark(sent: SentAgenda) -> None:
    mark_read(sent.meeting.pk, by=sent.by("Karla"))

    assert not Seat.objects.filter(last_read_at__isnull=False).exists()
