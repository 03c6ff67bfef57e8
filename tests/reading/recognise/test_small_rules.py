"""Which titles have announcements, which numbers a title repeats, what kind a paper is, and its text as lines."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from egeborg_minutes import egeborg_minutes
from raadhus.core.record import AgendaItem, Paragraph, RecordKind, Section
from raadhus.reading.recognise.message_titles import may_have_messages
from raadhus.reading.recognise.numbered_title import without_number
from raadhus.reading.recognise.page_furniture import taken_furniture
from raadhus.reading.recognise.record_kind import record_kind
from raadhus.reading.recognise.record_lines import record_lines


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Meddelelser", True),
        ("Borgmesterens meddelelser", True),
        ("Meddelelser og orientering", True),
        ("Gensidig orientering", True),
        ("Orientering fra formanden", True),
        ("Efterretninger", True),
        ("Orientering om havnen", False),
        ("Ny kaj", False),
    ],
)
def test_titles_of_announcements_are_known(title: str, *, expected: bool) -> None:
    assert may_have_messages(title) is expected


@pytest.mark.parametrize(
    ("title", "number", "expected"),
    [
        ("15. Ny kaj", "15", ("Ny kaj", "15.")),
        ("Punkt 15: Ny kaj", "15.", ("Ny kaj", "Punkt 15:")),
        ("15. Ny kaj", "5", ("15. Ny kaj", "")),
        ("2025. Ny kaj", "25", ("2025. Ny kaj", "")),
        ("15.", "15", ("15.", "")),
    ],
)
def test_a_title_may_repeat_its_number(title: str, number: str, expected: tuple[str, str]) -> None:
    assert without_number(title, number=number) == expected


def _item(heading: str, *, text: str = "Ja.") -> AgendaItem:
    blocks = (Paragraph(text=text),) if text else ()
    return AgendaItem(
        number="1", position=1, title="Ny kaj", sections=(Section(heading=heading, blocks=blocks),)
    )


@pytest.mark.parametrize(
    ("stated", "items", "kind"),
    [
        ("minutes", [], "minutes"),
        ("agenda", [], "agenda"),
        ("agenda", [_item("Beslutning")], "minutes"),
        ("agenda", [_item("Beslutning", text="")], "agenda"),
        ("agenda", [_item("Beslutning"), _item("Indstilling")], "agenda"),
        ("agenda", [_item("Beslutning i Byrådet den 01-05-2025")], "agenda"),
        (None, [_item("Beslutning i Byrådet den 01-05-2025")], "minutes"),
        (None, [_item("Indstilling")], "agenda"),
        (None, [], "other"),
    ],
)
def test_the_head_and_the_decisions_tell_the_kind(
    stated: RecordKind | None, items: list[AgendaItem], kind: str
) -> None:
    assert record_kind(stated, items) == kind


def test_the_published_text_of_a_closed_item_is_a_decision() -> None:
    closed = AgendaItem(
        number="1", position=1, title="Salg", access="closed", public_text=(Paragraph(text="Ja."),)
    )

    assert record_kind(None, [closed]) == "minutes"


def test_lines_of_a_record_hold_its_text_in_order() -> None:
    lines = record_lines(egeborg_minutes())
    texts = [line.text for line in lines]

    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert texts.index("Børne- og Kulturudvalget") < texts.index("1. Meddelelser")
    assert {"20.00.00-Ø40-3-25", "Sammendrag", "Ansøgning fra musikskolen"} <= set(texts)


def test_furniture_is_taken_out_of_a_page_once() -> None:
    tree = LexborHTMLParser("<nav>Menu <button>Luk</button></nav><p>Tekst</p>")

    assert taken_furniture(tree, selectors=("nav", "button")) == ("Menu Luk",)
    assert tree.body is not None
    assert tree.body.text().strip() == "Tekst"
