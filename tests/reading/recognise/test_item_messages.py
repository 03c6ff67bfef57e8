"""Announcements given as a numbered list become messages with their own attachments."""

import pytest

from raadhus.core.record import AgendaItem, Attachment, Entry, List, Paragraph, Section
from raadhus.reading.recognise.item_messages import with_messages
from raadhus.reading.recognise.message_titles import may_have_messages


def _list(*labels: str) -> List:
    return List(
        ordered=True,
        entries=tuple(Entry(label=label, blocks=(Paragraph(text=f"Nyt {label}"),)) for label in labels),
    )


def _item(
    *blocks: Paragraph | List, title: str = "Meddelelser", attachments: tuple[str, ...] = ()
) -> AgendaItem:
    return AgendaItem(
        number="1",
        position=1,
        title=title,
        sections=(Section(heading="Fremstilling", blocks=blocks, kind="presentation"),),
        attachments=tuple(Attachment(title=attachment) for attachment in attachments),
    )


def test_a_numbered_list_becomes_messages() -> None:
    item, _ = with_messages(_item(Paragraph(text="Velkommen"), _list("1.", "2.")))

    assert [message.number for message in item.messages] == ["1", "2"]
    assert item.sections[0].blocks == (Paragraph(text="Velkommen"),)


def test_a_list_goes_on_behind_a_count_of_attachments() -> None:
    item, _ = with_messages(
        _item(_list("1."), Paragraph(text="- 2 bilag, heraf 1 anbefales"), _list("2.", "3."))
    )

    assert [message.number for message in item.messages] == ["1", "2", "3"]
    assert item.messages[0].attachments_stated is not None
    assert item.messages[0].attachments_stated.total == 2


def test_a_list_inside_a_message_stays_in_it() -> None:
    item, _ = with_messages(_item(_list("1.", "2."), _list("1.", "2.")))

    assert len(item.messages) == 2
    assert item.messages[1].blocks[1] == _list("1.", "2.")


def test_an_attachment_goes_to_the_message_that_its_number_names() -> None:
    item, marks = with_messages(_item(_list("1.", "2."), attachments=("1.2.1 ANBEFALES Kort", "Plan")))

    assert item.messages[1].attachments == (Attachment(number="1.2.1", title="Kort", recommended=True),)
    assert item.attachments == (Attachment(title="Plan"),)
    assert marks == ("ANBEFALES",)


def test_an_entry_that_is_not_the_next_belongs_to_the_message_above() -> None:
    item, _ = with_messages(_item(_list("1.", "2.", "5.", "3.")))

    assert [message.number for message in item.messages] == ["1", "2"]


def test_one_entry_is_no_list_of_messages() -> None:
    item, _ = with_messages(_item(_list("1.")))

    assert item.messages == ()


def test_another_item_keeps_its_list() -> None:
    item, _ = with_messages(_item(_list("1.", "2."), title="Plan for stier"))

    assert item.messages == ()


@pytest.mark.parametrize(
    ("title", "may"),
    [
        ("Meddelelser", True), ("Orienteringer", True), ("Orientering fra formanden", True), ("Orientering", True),
        ("Borgmesterens meddelelser", True), ("Orientering om havnen", False), ("Plan for havnen", False),
    ],
)  # fmt: skip
def test_titles_that_announce_messages(title: str, may: bool) -> None:
    assert may_have_messages(title) is may
