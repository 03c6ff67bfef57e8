"""Attachments as agendas print them."""

import pytest

from raadhus.core.record import Attachment, AttachmentsStated
from raadhus.reading.recognise.attachments import (
    attachment_of,
    attachments_stated,
    message_number,
    without_list_numbers,
)


@pytest.mark.parametrize(
    ("text", "total", "recommended"),
    [
        ("2 bilag", 2, None),
        ("- 2 bilag.", 2, None),
        ("12 bilag, heraf 3 anbefales", 12, 3),
        ("1 bilag heraf 1 anbefalet", 1, 1),
        ("0 Bilag", 0, None),
        ("Ingen", 0, None),
        ("Der er ingen bilag.", 0, None),
    ],
)
def test_a_line_may_say_the_number(text: str, total: int, recommended: int | None) -> None:
    assert attachments_stated(text) == AttachmentsStated(total=total, recommended=recommended)


@pytest.mark.parametrize(
    "text", ["2 bilag om havnen", "Bilag 2", "Ingen af bilagene", "2.000 bilag", "bilag"]
)
def test_a_title_says_no_number(text: str) -> None:
    assert attachments_stated(text) is None


@pytest.mark.parametrize(
    ("text", "item", "number", "title", "recommended"),
    [
        ("1.6.1 Kort", "1", "1.6.1", "Kort", None),
        ("1.6.1. ANBEFALES Kort", "1", "1.6.1", "Kort", True),
        ("ANBEFALET Kort", "1", None, "Kort", True),
        ("3.1 Kort", "1", None, "3.1 Kort", None),
        ("20.04 Ramme for havnen", "20", None, "20.04 Ramme for havnen", None),
        ("12.1 Kort", "12", "12.1", "Kort", None),
        ("1.6", "1", None, "1.6", None),
        ("Anbefales ikke", "1", None, "Anbefales ikke", None),
    ],
)
def test_the_number_and_the_reading_mark_are_no_part_of_the_title(
    text: str, item: str, number: str | None, title: str, *, recommended: bool | None
) -> None:
    printed = attachment_of(text, item_number=item)

    assert printed.attachment == Attachment(number=number, title=title, recommended=recommended)
    assert printed.mark == (
        "" if not recommended else text.split(title, maxsplit=1)[0].rsplit(maxsplit=1)[-1]
    )


@pytest.mark.parametrize(
    ("number", "message"), [("1.6.1", "6"), ("1.6", "6"), ("1.9", None), ("6", None), (None, None)]
)
def test_the_second_part_of_a_number_is_the_message(number: str | None, message: str | None) -> None:
    assert message_number(Attachment(title="Kort", number=number), messages=["5", "6"]) == message


@pytest.mark.parametrize(
    ("titles", "bare"),
    [
        (("1. Kort", "2. Overslag"), ("Kort", "Overslag")),
        (("1) Kort",), ("Kort",)),
        (("1. Kort", "Overslag"), ("1. Kort", "Overslag")),
        (("2. Kort", "3. Overslag"), ("2. Kort", "3. Overslag")),
        (("2024 Kort",), ("2024 Kort",)),
        ((), ()),
    ],
)
def test_numbers_of_a_list_are_taken_off_where_they_run_on(
    titles: tuple[str, ...], bare: tuple[str, ...]
) -> None:
    assert without_list_numbers(titles) == bare
