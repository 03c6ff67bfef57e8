"""Words and numbers as printed, with their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.text_index.tokens import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vækst-, Job- og Læringsudvalget", ["Vækst", "Job", "og", "Læringsudvalget"]),
        ("en cykel-sti til kr. 1.250.000,00", ["en", "cykel-sti", "til", "kr", "1.250.000,00"]),
        ("sag 05.01.08-P20-3-24, 2024/1234", ["sag", "05.01.08-P20-3-24", "2024/1234"]),
        ("SF's og/eller dagsorden_2.pdf", ["SF's", "og", "eller", "dagsorden", "2", "pdf"]),
        ("år 2023–2026", ["år", "2023", "2026"]),
    ],
)
def test_a_word_ends_where_a_reader_sees_its_end(text: str, expected: list[str]) -> None:
    found = [token.text for token in tokens(text)]

    assert found == expected


@given(st.text())
def test_tokens_tile_the_text_and_leave_no_letter_between_them(text: str) -> None:
    end = 0

    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert not any(letter.isalnum() for letter in text[end : token.start])
        end = token.end
    assert not any(letter.isalnum() for letter in text[end:])
