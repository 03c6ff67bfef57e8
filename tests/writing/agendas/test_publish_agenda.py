"""Publishing an agenda through the door."""

import pytest

from agendas_at_hand import composed, ready_case
from desk_cast import NOW, Desk, egeborg_desk
from raadhus.core.procedure.refusals import MayNot
from raadhus.core.procedure.state_tables import WrongState
from raadhus.core.record import Paragraph
from raadhus.published.gates import RefusedAtTheDoor
from raadhus.published.models import AgendaItem as PublicItem
from raadhus.published.models import Meeting as PublicMeeting
from raadhus.writing.content import ProposalContent, WrittenSection
from raadhus.writing.models import AgendaVersion, Attachment, KeptFile, Meeting
from raadhus.writing.operations.agendas.cancel_meeting import cancel_meeting
from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
from raadhus.writing.operations.agendas.lock_supplement import lock_supplement
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.publish_agenda import (
    Answer,
    ReasonIsMissing,
    findings_of_agenda,
    publish_agenda,
)
from raadhus.writing.operations.agendas.send_agenda import send_agenda
from raadhus.writing.operations.keep_file import keep_file

pytestmark = pytest.mark.django_db


def _sent(desk: Desk, *, says: str = "Vejen får fortov.", file: bytes | None = None) -> Meeting:
    meeting = composed(desk)
    section = WrittenSection(key="sammendrag", heading="Sammendrag", blocks=(Paragraph(text=says),))
    content = ProposalContent(title="Skolevej", points=("Vejen bygges.",), sections=(section,))
    cases = (
        ready_case(desk, "Skolevej", content=content),
        ready_case(desk, "Hemmelig anbringelse", closed=True),
    )
    if file is not None:
        Attachment.objects.create(
            proposal=cases[0], position=1, title="Notat", file_name="notat.txt",
            file=keep_file(file, name="notat.txt", by=desk.acting("Signe")), access="open",
            added_by="Signe", added_at=NOW,
        )  # fmt: skip
    for case in cases:
        place_item(meeting.pk, proposal=case.pk, by=desk.acting("Sofie"), version=None)
    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    send_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    return Meeting.objects.get()


def test_the_world_sees_open_items_whole_and_of_a_closed_one_its_public_title() -> None:
    desk = egeborg_desk()
    meeting = _sent(desk)

    published = publish_agenda(meeting.pk, by=desk.acting("Sofie"), version=meeting.version)

    titles = set(PublicItem.objects.values_list("title", flat=True))
    assert {"Skolevej", "Sag om en enkelt person"} < titles
    assert "Hemmelig anbringelse" not in titles
    meeting.refresh_from_db()
    assert (meeting.agenda_state, meeting.published) == ("published", published.meeting)
    assert AgendaVersion.objects.get().edition == str(published.edition)


def test_what_the_door_asks_is_answered_by_name() -> None:
    desk = egeborg_desk()
    meeting = _sent(desk, says="Skriv til vejvagten@egeborg.example om fortovet.")
    (found,) = findings_of_agenda(meeting)
    by = desk.acting("Sofie")

    with pytest.raises(RefusedAtTheDoor):
        publish_agenda(meeting.pk, by=by, version=None)
    answer = Answer(code=found.code, item=found.item, reason="Vagtens fælles postkasse.")
    publish_agenda(meeting.pk, answers=(answer,), by=by, version=None)

    assert Meeting.objects.get().agenda_state == "published"


def test_files_are_asked_about_before_they_go_out_with_an_agenda() -> None:
    """The agenda comes first: what is in its files is out before anybody is asked of the minutes."""
    desk = egeborg_desk()
    meeting = _sent(desk, file=b"Borgeren bor paa Egevej.")
    KeptFile.objects.update(cpr="certain")
    by = desk.acting("Sofie")

    with pytest.raises(RefusedAtTheDoor):
        publish_agenda(meeting.pk, by=by, version=None)
    (found,) = findings_of_agenda(meeting)
    answer = Answer(code="cpr-in-file", item=found.item, reason="Det er et sagsnummer.")
    publish_agenda(meeting.pk, answers=(answer,), by=by, version=None)

    assert Meeting.objects.get().agenda_state == "published"


def test_a_supplement_is_published_again_with_a_reason() -> None:
    desk = egeborg_desk()
    meeting = _sent(desk)
    by = desk.acting("Sofie")
    publish_agenda(meeting.pk, by=by, version=None)
    place_item(meeting.pk, proposal=ready_case(desk, "Akut sag").pk, by=by, version=None)
    lock_supplement(meeting.pk, by=by, version=None)
    send_agenda(meeting.pk, by=by, version=None)

    with pytest.raises(ReasonIsMissing):
        publish_agenda(meeting.pk, by=by, version=None)
    published = publish_agenda(meeting.pk, reason="Tillægsdagsorden 1", by=by, version=None)

    assert published.meeting == Meeting.objects.get().published
    assert PublicItem.objects.filter(title="Akut sag").exists()


def test_a_meeting_that_was_cancelled_is_published_as_cancelled() -> None:
    desk = egeborg_desk()
    meeting = _sent(desk)
    by = desk.acting("Sofie")
    publish_agenda(meeting.pk, by=by, version=None)

    cancel_meeting(meeting.pk, why="Storm", by=by, version=None)
    publish_agenda(meeting.pk, reason="Mødet er aflyst.", by=by, version=None)

    assert PublicMeeting.objects.get().cancelled


def test_what_was_not_sent_is_not_published() -> None:
    desk = egeborg_desk()
    meeting = composed(desk)

    with pytest.raises(WrongState):
        publish_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)


@pytest.mark.parametrize("name", ["Ditte", "Birgit", "Signe", "Karla", "Anna"])
def test_none_but_the_secretary_publishes_an_agenda(name: str) -> None:
    desk = egeborg_desk()
    meeting = _sent(desk)

    with pytest.raises(MayNot):
        publish_agenda(meeting.pk, by=desk.acting(name), version=None)
