"""Which line goes on with the one above, and where space, a new page or a heading stands."""

import pytest

from printed_rows import pdf_line, rows_of
from raadhus.core.record import Cell, Table
from raadhus.reading.printed.rows import OBJECT, has_marker, pdf_rows, with_text, without_marker

FULL = "Det er en ganske lang linje, som fylder hele bredden af papiret, og som fortsætter"


def test_blank_lines_are_gaps_and_three_a_new_page() -> None:
    rows = rows_of("En\nTo\n\nTre\n\n\n\nFire")

    assert [(row.gap, row.turned) for row in rows] == [
        (True, False), (False, False), (True, False), (True, True),
    ]  # fmt: skip


def test_a_form_feed_is_a_new_page() -> None:
    assert [row.turned for row in rows_of("En\n\fTo")] == [False, True]


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        (f"{FULL}\npå den næste linje.", True),
        (f"{FULL}\nPlanen er god.", True),
        ("En kort linje\nEn ny linje", False),
        ("En kort linje\nmed mere", True),
        ("En kort sætning.\nmed mere", False),
        (f"{FULL}\n- et punkt", False),
        (f"{FULL}\n1. et punkt", False),
        ("En kort linje,\n\nmed mere", True),
        ("En kort linje.\n\nmed mere", False),
        ("En kort linje\n\nMed mere", False),
        (f"{FULL}\n\n\n\nPlanen er god.", True),
        (f"{FULL}.\n\n\n\nPlanen er god.", False),
        ("indstiller,\nat planen godkendes", False),
    ],
)
def test_a_line_goes_on_when_the_sentence_is_open_or_the_line_full(text: str, goes_on: bool) -> None:
    assert rows_of(text)[1].goes_on is goes_on


def test_the_width_of_the_text_is_measured() -> None:
    wide = f"{FULL} med mange flere ord end en smal linje har\ngår videre her og så igen på den\n" * 3
    above = "En linje, der ville være fuld, hvis alle linjer var smalle, og det er de Ikke"

    assert rows_of(f"{above}\nGår")[-1].goes_on
    assert not rows_of(f"{wide}\n{above}\nGår")[-1].goes_on


def test_a_list_of_treatments_has_one_to_a_line_however_full() -> None:
    first = "Det nye udvalg for havnen og byens veje den 5. september 2031 punkt 12"

    assert not rows_of(f"{first}\nByrådet den 6. oktober 2031 punkt 4")[1].goes_on
    assert rows_of(f"{first.replace('punkt 12', 'om pris 12')}\nByrådet den 6. oktober")[1].goes_on


def test_white_space_in_front_is_kept_as_a_sign() -> None:
    assert [row.indented for row in rows_of("En\n To\n\tTre")] == [False, True, True]


@pytest.mark.parametrize(
    "text", ["- en", "• en", "1. en", "12) en", "a) en", "ii. en", "At 2) en", "\uf0b7 en"]
)
def test_bullets_and_numbers_are_markers(text: str) -> None:
    row = rows_of(text)[0]
    label, rest = without_marker(row)

    assert has_marker(text)
    assert (label, rest.text, rest.line.text) == (text.removesuffix(" en"), "en", "en")


@pytest.mark.parametrize("text", ["en", "1,5 mio. kr.", "-en", "2019", "a", "1.", "I 2019", "at en"])
def test_other_beginnings_are_no_markers(text: str) -> None:
    assert not has_marker(text)
    assert without_marker(rows_of(text)[0])[0] == ""


def test_other_words_keep_the_place() -> None:
    row = rows_of("En\n\nTo")[1]
    changed = with_text(row, "Tre", goes_on=True)

    assert (changed.text, changed.line.text, changed.line.number, changed.gap) == ("Tre", "Tre", 3, True)


BODY = [
    pdf_line("brødtekst i flere linjer, som fylder hele bredden af siden", number=n) for n in range(1, 12)
]


def test_larger_and_bolder_lines_of_a_page_are_strong() -> None:
    lines = [*BODY, pdf_line("Stor", number=12, size=14), pdf_line("Fed", number=13, bold=True)]
    rows = pdf_rows(lines, tables={})

    assert [row.strong for row in rows[-3:]] == [False, True, True]


def test_space_and_a_new_page_are_gaps_on_pages() -> None:
    lines = [*BODY, pdf_line("Efter luft", number=12, top=170), pdf_line("Ny side", number=1, page=2, top=20)]
    rows = pdf_rows(lines, tables={})

    assert [(row.gap, row.turned) for row in rows[-3:]] == [(False, False), (True, False), (True, True)]


def test_a_sentence_goes_on_over_the_page() -> None:
    lines = [*BODY, pdf_line("og videre på næste side.", number=1, page=2, top=20)]

    assert pdf_rows(lines, tables={})[-1].goes_on


def test_a_heading_never_goes_on_with_the_text() -> None:
    lines = [*BODY, pdf_line("med stor skrift", number=12, size=14)]

    assert not pdf_rows(lines, tables={})[-1].goes_on


def test_a_table_stands_for_its_lines() -> None:
    table = Table(rows=((Cell(text="År"), Cell(text="Beløb")),))
    first, second = pdf_line("År", number=12), pdf_line("Beløb", number=13)
    rows = pdf_rows([*BODY, first, second], tables={id(first): table, id(second): None})

    assert [(row.text, row.table) for row in rows[-2:]] == [(BODY[-1].text, None), (OBJECT, table)]


def test_empty_lines_of_a_page_are_no_rows() -> None:
    assert pdf_rows([pdf_line("  ", number=1)], tables={}) == []


@pytest.mark.parametrize("text", ["27. august 2025 om sagen", "1. halvår 2024", "2. behandling af budgettet"])
def test_an_ordinal_number_is_no_label_of_a_list(text: str) -> None:
    assert not has_marker(text)
