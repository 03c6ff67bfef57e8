"""What stands on pages against what must stand there: breaks of pages, heads that repeat, tables in another order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.record import Block, Cell, Entry, Image, List, Paragraph, Table
from raadhus.core.sentences import Sentences
from raadhus.documents.checking.comparison import Comparison
from raadhus.documents.checking.told import told
from raadhus.documents.layout import Part
from raadhus.documents.showable import Form

PLACE = Sentences("Page 1", "Side 1")
WORDS = st.text(alphabet="abæ1 -", max_size=12)


def _codes(*blocks: Block, pages: list[str], form: Form = "pdf") -> list[str]:
    comparison = Comparison(told((Part("text", block) for block in blocks), items=(), form=form))
    found = [one for page in pages for one in comparison.page(page, place=PLACE)]
    return [one.code for one in (*found, *comparison.end(place=PLACE))]


def _table(*rows: tuple[str, ...]) -> Table:
    head, *others = rows
    heads = tuple(Cell(text=text, header=True) for text in head)
    return Table(rows=(heads, *(tuple(Cell(text=text) for text in row) for row in others)))


TABLE = _table(("År", "Beløb"), ("2025", "Tilskud til musikskolen"), ("2026", "Nyt tag på hallen"))


@pytest.mark.parametrize(
    "pages",
    [
        ["År Beløb 2025 Tilskud til musikskolen 2026 Nyt tag på hallen"],
        ["År Beløb 2025 Tilskud til musikskolen", "År Beløb 2026 Nyt tag på hallen"],
        ["År Beløb 2025 Tilskud til", "År Beløb musikskolen 2026 Nyt tag på hallen"],
        ["År Beløb 20 Tilskud til", "År Beløb 25 musikskolen 2026 Nyt tag på hallen"],
        ["År Beløb 20 Til", "År Beløb 2 skud", "År Beløb 5 til musikskolen 2026 Nyt", "tag på hallen"],
    ],
)
def test_a_table_may_break_over_pages_within_a_row(pages: list[str]) -> None:
    assert _codes(TABLE, pages=pages) == []


def test_a_row_that_breaks_over_pages_must_go_on_with_its_own_text() -> None:
    assert _codes(TABLE, pages=["År Beløb 20 Tilskud til", "25 hallen 2026 Nyt tag på musikskolen"]) != []


def test_cells_over_several_rows_may_stand_in_another_order_and_that_is_said() -> None:
    rows = ((Cell(text="Anlæg", rowspan=2), Cell(text="12")), (Cell(text="34"),))

    assert _codes(Table(rows=rows), pages=["12 34 Anlæg"]) == ["table-order-unproven"]
    assert _codes(Table(rows=rows), pages=["12 35 Anlæg"]) == ["text-differs"]


@pytest.mark.parametrize("shown", ["", "Billede, der ikke kan vises: Kort over havnen"])
def test_for_a_picture_there_may_be_words(shown: str) -> None:
    assert _codes(Image(alt="Kort over havnen"), Paragraph(text="Slut"), pages=[f"{shown} Slut"]) == []


MISSING = "Billede, der ikke kan vises"


@pytest.mark.parametrize(
    ("pages", "shown"),
    [
        ([f"{MISSING} {MISSING}: Kort Slut"], 1),
        ([f"{MISSING}: Kort Slut"], 2),
        (["Slut"], 3),
        ([MISSING, f"{MISSING}: Kort Slut"], 1),
    ],
)
def test_for_some_of_several_pictures_there_may_be_words(pages: list[str], shown: int) -> None:
    blocks = (Image(alt="Foto"), Image(), Image(alt="Kort"), Paragraph(text="Slut"))
    comparison = Comparison(told((Part("text", block) for block in blocks), items=(), form="pdf"))

    found = [one for page in pages for one in comparison.page(page, place=PLACE)]

    assert (found, comparison.pictures) == ([], shown)


@pytest.mark.parametrize(
    ("seen", "codes"),
    [
        ("Sag om שלום (עולם) her", []),
        ("Sag om )עולם( שלום her", ["turned-text-unproven"]),
        ("Sag om )עולה( שלום her", ["text-differs"]),
    ],
)
def test_a_text_from_right_to_left_may_stand_in_another_order_and_that_is_said(
    seen: str, codes: list[str]
) -> None:
    assert _codes(Paragraph(text="Sag om שלום (עולם) her"), pages=[seen]) == codes


def test_items_in_another_order_are_named_as_moved() -> None:
    first, second = "Tilskuddet til musikskolen godkendes.", "Lokalplanen for havnen sendes i høring."

    codes = _codes(Paragraph(text=first), Paragraph(text=second), pages=[f"{second} {first}"])

    assert codes == ["text-missing", "text-moved"]


def test_many_differences_are_counted_and_not_all_said() -> None:
    lines = [f"Beslutning nummer {number} blev truffet i enighed." for number in range(20)]
    seen = " ".join(lines).replace("enighed", "uenighed")

    codes = _codes(*(Paragraph(text=line) for line in lines), pages=[seen])

    assert codes == ["text-added"] * 8 + ["more-differences"]


@given(rows=st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5), label=WORDS)
def test_what_is_told_in_order_fits(rows: list[tuple[str, str]], label: str) -> None:
    blocks = (
        List(ordered=False, entries=(Entry(label=label, blocks=(Paragraph(text="og"),)),)),
        Table(rows=tuple(tuple(Cell(text=text) for text in row) for row in rows)),
    )
    page = " ".join((label, "og", *(text for row in rows for text in row)))

    assert _codes(*blocks, pages=[page]) == []
