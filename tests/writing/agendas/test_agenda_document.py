"""An agenda as a PDF: who gets what of it, and what is noted."""

from io import BytesIO

import pikepdf
import pytest

from agendas_at_hand import composed, ready_case
from desk_cast import Desk, egeborg_desk
from raadhus.core.procedure.refusals import NotThere
from raadhus.reading.attachment_text import attachment_text
from raadhus.writing.documents.agenda_document import DocumentWanted, agenda_document
from raadhus.writing.models import AgendaItem, ClosedReading, Meeting
from raadhus.writing.operations.agendas.place_items import place_items

pytestmark = pytest.mark.django_db
CLOSED_TITLE = "Anbringelse uden for hjemmet"


def _agenda(desk: Desk) -> Meeting:
    meeting = composed(desk)
    cases = (ready_case(desk, "Skolevej").pk, ready_case(desk, CLOSED_TITLE, closed=True).pk)
    place_items(meeting.pk, proposals=cases, by=desk.acting("Sofie"), version=None)
    return meeting


def _text(desk: Desk, wanted: DocumentWanted, *, name: str = "Sofie") -> str:
    read = attachment_text(agenda_document(wanted, by=desk.acting(name)).data)
    return " ".join(" ".join(page.text for page in read.pages).split())


def test_the_whole_agenda_shows_closed_items_and_says_so_in_the_log() -> None:
    desk = egeborg_desk()
    meeting = _agenda(desk)

    text = _text(desk, DocumentWanted(meeting=meeting.pk, is_whole=True))

    assert "Skolevej" in text
    assert CLOSED_TITLE in text
    assert ClosedReading.objects.get().way == "document"


def test_the_open_agenda_shows_of_a_closed_item_its_public_title_alone() -> None:
    desk = egeborg_desk()
    meeting = _agenda(desk)

    text = _text(desk, DocumentWanted(meeting=meeting.pk, is_whole=False))

    assert "Sag om en enkelt person" in text
    assert CLOSED_TITLE not in text
    assert not ClosedReading.objects.exists()


def test_a_single_item_stands_alone() -> None:
    desk = egeborg_desk()
    meeting = _agenda(desk)
    item = AgendaItem.objects.get(title="Skolevej").pk

    text = _text(desk, DocumentWanted(meeting=meeting.pk, item=item, is_whole=True))

    assert "Skolevej" in text
    assert "Eventuelt" not in text


def test_no_closed_title_travels_inside_the_file_of_an_open_item() -> None:
    desk = egeborg_desk()
    meeting = _agenda(desk)
    item = AgendaItem.objects.get(title="Skolevej").pk
    for wanted in (
        DocumentWanted(meeting=meeting.pk, item=item, is_whole=True),
        DocumentWanted(meeting=meeting.pk, is_whole=False, with_attachments=True),
    ):
        made = agenda_document(wanted, by=desk.acting("Sofie"))
        with pikepdf.open(BytesIO(made.data)) as file:
            carried = [one.get_file().read_bytes() for one in file.attachments.values()]

        assert carried or wanted.with_attachments
        assert not any(CLOSED_TITLE.encode() in one for one in carried)


@pytest.mark.parametrize("name", ["Signe", "Anna", "Dan"])
def test_an_agenda_under_way_is_no_document_for_others(name: str) -> None:
    desk = egeborg_desk()
    meeting = _agenda(desk)

    with pytest.raises(NotThere):
        agenda_document(DocumentWanted(meeting=meeting.pk, is_whole=True), by=desk.acting(name))
