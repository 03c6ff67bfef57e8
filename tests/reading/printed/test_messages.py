"""The numbered announcements of an item."""

from printed_rows import rows_of
from raadhus.core.plain_text import plain_text
from raadhus.core.record import AttachmentsStated, Message
from raadhus.reading.printed.messages import split_messages
from raadhus.reading.recognise.joining import Words


def _messages(text: str) -> list[Message]:
    found = split_messages(rows_of(text), item_number="1", words=Words(()))
    return list(found.messages) if found else []


def test_numbers_that_run_on_are_messages() -> None:
    messages = _messages("Indledning\n\n1. Isen\n\nDen er væk.\n\n2. Kajen")

    assert [(message.number, plain_text(message.blocks)) for message in messages] == [
        ("1", "Isen\nDen er væk."),
        ("2", "Kajen"),
    ]


def test_what_stands_above_is_kept() -> None:
    found = split_messages(rows_of("Indledning\n\n1. Isen\n\n2. Kajen"), item_number="1", words=Words(()))

    assert found is not None
    assert [row.text for row in found.above] == ["Indledning"]


def test_letters_run_on_too() -> None:
    assert [message.number for message in _messages("a. Isen\n\nb. Kajen\n\nc. Broen")] == ["a", "b", "c"]


def test_a_number_that_is_not_the_next_belongs_to_its_message() -> None:
    messages = _messages("1. Isen\n\n1. tynd\n\n2. Kajen\n\n5. slidt\n\n3. Broen")

    assert [message.number for message in messages] == ["1", "2", "3"]
    assert "slidt" in plain_text(messages[1].blocks)


def test_one_number_is_no_messages() -> None:
    assert _messages("1. Isen er væk.") == []


def test_each_message_has_its_attachments() -> None:
    first, second = _messages("1. Isen\n\nBilag:\n2 bilag\nKort over\nhavnen\n1.1 Israpport\n\n2. Kajen")

    assert first.attachments_stated == AttachmentsStated(total=2)
    assert [(entry.number, entry.title) for entry in first.attachments] == [
        (None, "Kort over havnen"),
        ("1.1", "Israpport"),
    ]
    assert second.attachments == ()


def test_a_count_inside_a_message_is_kept_as_text_too() -> None:
    first, _ = _messages("1. Isen\n\n3 bilag\n\n2. Kajen")

    assert first.attachments_stated == AttachmentsStated(total=3)
    assert "3 bilag" in plain_text(first.blocks)
