"""Text typed without the editor: what was not touched keeps its form."""

from raadhus.core.record import Cell, Entry, List, Mark, Paragraph, Table
from raadhus.writing.editing.plain import blocks_of_plain, plain_of

BOLD = Paragraph(text="Fed tekst", marks=(Mark(start=0, end=3, kind="strong"),))
TABLE = Table(
    rows=(
        (Cell(text="År", header=True), Cell(text="Beløb", header=True)),
        (Cell(text="2026"), Cell(text="5")),
    )
)


def test_what_was_not_touched_keeps_its_form() -> None:
    before = (BOLD, TABLE, Paragraph(text="Til sidst"))

    assert blocks_of_plain(plain_of(before), before=before) == before


def test_only_what_was_changed_loses_its_form() -> None:
    before = (BOLD, TABLE)

    changed = blocks_of_plain(plain_of(before).replace("Fed tekst", "Anden tekst"), before=before)

    assert changed == (Paragraph(text="Anden tekst"), TABLE)


def test_a_dash_before_each_line_makes_a_list() -> None:
    assert blocks_of_plain("Vi vil:\n\n- bygge\n- male") == (
        Paragraph(text="Vi vil:"),
        List(
            ordered=False,
            entries=tuple(Entry(label="", blocks=(Paragraph(text=text),)) for text in ("bygge", "male")),
        ),
    )


def test_typed_signs_of_html_are_text() -> None:
    assert blocks_of_plain("a < b & <b>c</b>") == (Paragraph(text="a < b & <b>c</b>"),)
