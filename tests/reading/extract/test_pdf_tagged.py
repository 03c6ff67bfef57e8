"""A tagged PDF is read by its tags, over the ends of lines and pages."""

import re

import pypdfium2
import pytest
from msgspec.structs import replace

from bare_documents import pdf_made
from egeborg_minutes import egeborg_minutes
from raadhus.core.record import AgendaItem, Block, Cell, Entry, List, Mark, Paragraph, Section, Table
from raadhus.reading.extract.pdf_tagged import tagged_text
from raadhus.reading.extract.pdf_tagged_blocks import joined, tagged_blocks

HYPHENED = (
    "Børne- og Ungeforvaltningens e-mail til beskæftigelsesindsatsen og/eller ungdomsuddannelsesvejledningen"
)


def blocks_of(*blocks: Block) -> tuple[Block, ...]:
    """The blocks of a PDF made of these, without its head."""
    item = AgendaItem(number="1", position=1, title="Sag", sections=(Section(heading="", blocks=blocks),))
    record = replace(egeborg_minutes(), items=(item,), attendance=(), sections=())
    with pypdfium2.PdfDocument(pdf_made(record)) as document:
        text = tagged_text(document)
    assert text is not None
    found = tagged_blocks(text.elements).blocks
    return found[[getattr(one, "text", "") for one in found].index("Punkt 1: Sag") + 1 :]


def test_a_paragraph_over_many_lines_and_pages_is_one_text() -> None:
    text = " ".join([HYPHENED] * 200)

    assert blocks_of(Paragraph(text=text)) == (Paragraph(text=text),)


def test_the_lines_of_a_text_stay_lines() -> None:
    text = f"{HYPHENED} {HYPHENED}\nanden linje -\ntredje linje: a/\nb"

    assert blocks_of(Paragraph(text=text)) == (Paragraph(text=text),)


def test_a_word_longer_than_a_line_stays_whole() -> None:
    text = f"før {'q' * 500} efter https://egeborg.example/{'sti/' * 60}"

    assert blocks_of(Paragraph(text=text)) == (Paragraph(text=text),)


def test_a_table_over_pages_has_its_head_once() -> None:
    rows = tuple((Cell(text=f"Række {number}"), Cell(text=str(number))) for number in range(150))
    head = (Cell(text="Navn", header=True), Cell(text="Tal", header=True))

    (table,) = blocks_of(Table(rows=(head, *rows)))

    assert table == Table(rows=(head, *rows))


def test_empty_cells_keep_their_columns() -> None:
    head = tuple(Cell(text=text, header=True) for text in "abc")
    rows = (head, (Cell(text=""), Cell(text="1"), Cell(text="")), tuple(Cell(text="") for _ in "abc"))

    (table,) = blocks_of(Table(rows=rows))

    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [["a", "b", "c"], ["", "1", ""], []]


def test_cells_that_span_others_say_so() -> None:
    rows = ((Cell(text="bred", colspan=2), Cell(text="høj", rowspan=2)), (Cell(text="1"), Cell(text="2")))

    (table,) = blocks_of(Table(rows=rows))

    assert isinstance(table, Table)
    assert [(cell.text, cell.colspan, cell.rowspan) for cell in table.rows[0]] == [
        ("bred", 2, 1),
        ("høj", 1, 2),
    ]


def test_a_list_in_a_list_belongs_to_its_entry() -> None:
    inner = List(ordered=False, entries=(Entry(label="–", blocks=(Paragraph(text="indre"),)),))
    entries = (Entry(label="At 1)", blocks=(Paragraph(text="ydre"), inner)), Entry(label="b.", blocks=()))

    assert blocks_of(List(ordered=True, entries=entries)) == (List(ordered=True, entries=entries),)


def test_words_with_marks_around_keep_their_spaces_at_the_ends_of_lines() -> None:
    words = [f"ord{number}" for number in range(300)]
    text = " ".join(words)
    marks = tuple(
        Mark(start=found.start(), end=found.end(), kind="strong")
        for found in re.finditer(r"ord\d*[05]", text)
    )

    (paragraph,) = blocks_of(Paragraph(text=text, marks=marks))

    assert paragraph == Paragraph(text=text)


@pytest.mark.parametrize(
    ("letters", "text"),
    [
        ("Ord \r\nvidere", "Ord videre"),
        ("og/\r\neller", "og/eller"),
        ("bør\x02nehave", "børnehave"),
        ("Børne-\u2060\r\nog", "Børne- og"),
        ("Børne-\u2060 \r\nog", "Børne- og"),
        ("en\u2060\u2060\r\nto", "en\nto"),
        ("a-\u2060\u2060\u2060\r\nb", "a-\nb"),
        ("\r\n", ""),
    ],
)
def test_the_ends_of_lines_are_mended(letters: str, text: str) -> None:
    assert joined(letters) == text


def test_a_pdf_without_tags_has_no_tagged_text() -> None:
    with pypdfium2.PdfDocument.new() as document:
        document.new_page(100, 100)

        assert tagged_text(document) is None
