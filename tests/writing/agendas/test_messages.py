"""Announcements, their attachments, and the numbers of both."""

import pytest

from agendas_at_hand import composed
from desk_cast import Desk, egeborg_desk
from raadhus.core.procedure.refusals import MayNot, SomebodyElseWrote
from raadhus.core.record import Paragraph
from raadhus.writing.models import AgendaItem, Attachment, ItemMessage, Meeting, NumberedAttachment
from raadhus.writing.operations.agendas.add_message import MessageIsEmpty, add_message
from raadhus.writing.operations.agendas.attach_to_item import ItemFile, attach_to_item
from raadhus.writing.operations.agendas.edit_message import edit_message
from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
from raadhus.writing.operations.agendas.move_message import move_message
from raadhus.writing.operations.agendas.order_items import NumbersAreFixed
from raadhus.writing.operations.agendas.remove_attachment import remove_attachment
from raadhus.writing.operations.agendas.remove_message import remove_message
from raadhus.writing.queries.messages import parts_of_item

pytestmark = pytest.mark.django_db


def _announcing(desk: Desk, *texts: str) -> tuple[Meeting, AgendaItem, list[int]]:
    meeting = composed(desk)
    item = AgendaItem.objects.get(standing="messages")
    told = [
        add_message(item.pk, blocks=(Paragraph(text=text),), by=desk.acting("Sofie"), version=None)
        for text in texts
    ]
    return meeting, item, told


def _attach(desk: Desk, item: AgendaItem, message: int, name: str) -> int:
    file = ItemFile(data=f"Om {name}".encode(), name=f"{name}.txt", is_recommended=True, message=message)
    return attach_to_item(item.pk, file=file, by=desk.acting("Sofie"))


def _texts() -> list[str]:
    return [row.blocks[0]["text"] for row in ItemMessage.objects.order_by("position")]


def test_attachments_of_announcements_are_numbered_and_one_alone_without_its_own() -> None:
    desk = egeborg_desk()
    meeting, item, told = _announcing(desk, "Fest", "Leder")
    for message, name in ((told[0], "Plan"), (told[0], "Kort"), (told[1], "Brev")):
        _attach(desk, item, message, name)

    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)

    assert list(NumberedAttachment.objects.order_by("pk").values_list("number", "title")) == [
        ("2.1.1", "Plan"),
        ("2.1.2", "Kort"),
        ("2.2", "Brev"),
    ]


def test_the_line_that_counts_attachments_is_made() -> None:
    desk = egeborg_desk()
    _, item, told = _announcing(desk, "Fest")
    for name in ("Plan", "Kort"):
        _attach(desk, item, told[0], name)

    assert parts_of_item(item).messages[0].line == "2 bilag, heraf 2 anbefales"


def test_an_announcement_is_moved_among_the_others() -> None:
    desk = egeborg_desk()
    _, _, told = _announcing(desk, "A", "B", "C")

    move_message(told[2], place=1, by=desk.acting("Sofie"), version=None)

    assert _texts() == ["C", "A", "B"]


def test_an_announcement_goes_with_its_attachments() -> None:
    desk = egeborg_desk()
    _, item, told = _announcing(desk, "A", "B")
    _attach(desk, item, told[0], "Plan")

    remove_message(told[0], by=desk.acting("Sofie"), version=None)

    assert _texts() == ["B"]
    assert not Attachment.objects.exists()


def test_nothing_is_no_announcement() -> None:
    desk = egeborg_desk()
    _, item, _ = _announcing(desk)

    with pytest.raises(MessageIsEmpty):
        add_message(item.pk, blocks=(), by=desk.acting("Sofie"), version=None)


def test_an_announcement_that_somebody_changed_meanwhile_is_kept() -> None:
    desk = egeborg_desk()
    _, item, told = _announcing(desk, "A")
    item.refresh_from_db()

    with pytest.raises(SomebodyElseWrote):
        edit_message(
            told[0], blocks=(Paragraph(text="B"),), by=desk.acting("Sofie"), version=item.version - 1
        )

    assert _texts() == ["A"]


def test_announcements_and_attachments_stand_after_the_lock() -> None:
    desk = egeborg_desk()
    meeting, item, told = _announcing(desk, "A")
    attachment = _attach(desk, item, told[0], "Plan")
    by = desk.acting("Sofie")
    lock_agenda(meeting.pk, by=by, version=None)

    with pytest.raises(NumbersAreFixed):
        remove_message(told[0], by=by, version=None)
    with pytest.raises(NumbersAreFixed):
        remove_attachment(attachment, by=by, version=None)
    with pytest.raises(NumbersAreFixed):
        _attach(desk, item, told[0], "Sent")


@pytest.mark.parametrize("name", ["Signe", "Ditte", "Anna"])
def test_none_but_the_secretary_announces(name: str) -> None:
    desk = egeborg_desk()
    _, item, told = _announcing(desk, "A")

    with pytest.raises(MayNot):
        add_message(item.pk, blocks=(Paragraph(text="B"),), by=desk.acting(name), version=None)
    with pytest.raises(MayNot):
        attach_to_item(item.pk, file=ItemFile(data=b"x", name="x.txt"), by=desk.acting(name))
    with pytest.raises(MayNot):
        remove_message(told[0], by=desk.acting(name), version=None)
