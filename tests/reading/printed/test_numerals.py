"""List numbers that text extraction left behind the first line of their entry."""

import pytest

from printed_rows import rows_of
from raadhus.reading.printed.numerals import has_displaced_numerals, put_back


def _texts(text: str) -> list[str]:
    return [row.text for row in put_back(rows_of(text))]


@pytest.mark.parametrize(
    ("glued", "clean"),
    [
        ("Se https://egeborg.example/1.", "1. Se https://egeborg.example/"),
        ("fratrådt i december 20311.", "1. fratrådt i december 2031"),
        ("Havnens nytårskur.1.", "1. Havnens nytårskur."),
        ("Fejring af gazeller 2031.1.", "1. Fejring af gazeller 2031."),
        ("drift af havnen og1.", "1. drift af havnen og"),
        ('støtte til "ny kaj"1.', '1. støtte til "ny kaj"'),
    ],
)
def test_the_next_number_is_put_in_front(glued: str, clean: str) -> None:
    assert _texts(glued) == [clean]


@pytest.mark.parametrize(
    "text",
    [
        "senest ultimo 2031.", "på side 11.", "i alt 3.1.", "for 17,1.", "2-1.", "uge 41.", "se 1.", "kl. 11.",
        "pris (1.", "1/1.", "den 11.",
    ],
)  # fmt: skip
def test_a_number_of_the_sentence_stays(text: str) -> None:
    assert _texts(text) == [text]


def test_numbers_run_on_and_others_are_left() -> None:
    assert _texts("En sag1.\nTo sager2.\nFem sager5.\nTre sager3.") == [
        "1. En sag", "2. To sager", "Fem sager5.", "3. Tre sager",
    ]  # fmt: skip


def test_a_new_sequence_begins_with_one() -> None:
    assert _texts("En1.\nTo2.\nAndet1.\nMere2.") == ["1. En", "2. To", "1. Andet", "2. Mere"]


def test_numbers_may_have_two_digits() -> None:
    lines = [f"Sag om sti{number}." for number in range(1, 13)]

    assert _texts("\n".join(lines))[-1] == "12. Sag om sti"


def test_a_heading_glued_to_a_sentence_stands_apart() -> None:
    assert _texts("målgruppens størrelse.Bilag1.\n3 bilag") == [
        "1. målgruppens størrelse.", "Bilag", "3 bilag",
    ]  # fmt: skip
    assert _texts("målgruppens størrelse.Bilag") == ["målgruppens størrelse.", "Bilag"]
    assert _texts("Nye Bilag") == ["Nye Bilag"]


def test_the_lines_of_an_entry_go_on() -> None:
    rows = put_back(rows_of("Fejring af havnen og1.\nBroen over åen\n\nNyt afsnit"))

    assert [row.goes_on for row in rows] == [False, True, False]


def test_a_document_needs_two_numbers_behind_lines_and_a_one_among_them() -> None:
    assert has_displaced_numerals(rows_of("En sag1.\nTo sager2."))
    assert not has_displaced_numerals(rows_of("En sag1.\nTo sager."))
    assert not has_displaced_numerals(rows_of("Fem sager5.\nTo sager2."))
    assert not has_displaced_numerals(rows_of("i 2031.\nog i 2032."))
