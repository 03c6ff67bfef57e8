"""Attachments that a text names by number are held against the list."""

import pytest

from raadhus.core.named_attachments import listed_but_not_named, named_but_not_listed
from raadhus.core.record import AgendaItem, Attachment, Message, Paragraph, Section

PLAIN = (Attachment(title="Tegning"), Attachment(title="Budget"))
NUMBERED = (Attachment(number="4.1", title="Tegning"), Attachment(number="4.2", title="Budget"))
TITLED = (Attachment(title="Bilag 1 - Tegning"), Attachment(title="Bilag 2 - Budget"))


def _item(text: str, attachments: tuple[Attachment, ...], kind: str = "other") -> AgendaItem:
    section = Section(
        heading="Sagen", blocks=(Paragraph(text=text),), kind="attachments" if kind != "other" else "other"
    )
    return AgendaItem(number="4", position=1, title="Havn", sections=(section,), attachments=attachments)


@pytest.mark.parametrize("attachments", [PLAIN, NUMBERED, TITLED])
@pytest.mark.parametrize(
    "text", ["Se bilag 1 og 2.", "bilag 1, 2", "Bilag 1-2", "Bilag nr. 1 og bilag 2", "bilag 1 samt 2"]
)
def test_what_is_named_and_listed_raises_no_question(text: str, attachments: tuple[Attachment, ...]) -> None:
    item = _item(text, attachments)

    assert (named_but_not_listed(item), listed_but_not_named(item)) == ((), ())


@pytest.mark.parametrize("attachments", [PLAIN, NUMBERED, TITLED])
def test_what_is_named_and_not_listed_is_told(attachments: tuple[Attachment, ...]) -> None:
    assert named_but_not_listed(_item("Se bilag 2-4.", attachments)) == ("3", "4")


def test_a_whole_number_is_looked_up_whole() -> None:
    assert named_but_not_listed(_item("Se bilag 4.1 og bilag 4.3.", NUMBERED)) == ("4.3",)


@pytest.mark.parametrize("text", ["2 bilag", "bilag 2024", "bilaget", "bilag", "bilag til 3"])
def test_counts_and_years_name_no_attachment(text: str) -> None:
    assert named_but_not_listed(_item(text, ())) == ()


def test_what_is_listed_and_not_named_is_told_where_others_are_named() -> None:
    assert listed_but_not_named(_item("Se bilag 1.", NUMBERED)) == ("Budget",)
    assert listed_but_not_named(_item("Se bilag 1 og budget.", NUMBERED)) == ()
    assert listed_but_not_named(_item("Se bilagene.", NUMBERED)) == ()


def test_an_attachment_without_a_number_need_not_be_named() -> None:
    assert listed_but_not_named(_item("Se bilag 1.", PLAIN)) == ()


def test_the_printed_list_of_attachments_names_none() -> None:
    assert named_but_not_listed(_item("Bilag 3", PLAIN, "attachments")) == ()


def test_attachments_of_messages_are_listed_too() -> None:
    message = Message(number="1", blocks=(Paragraph(text="Se bilag 1."),), attachments=PLAIN[:1])

    assert named_but_not_listed(AgendaItem(number="1", position=1, title="M", messages=(message,))) == ()
