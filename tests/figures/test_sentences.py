"""The sentence around words, and the text at a pointer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from egeborg_minutes import egeborg_minutes
from raadhus.figures.sentences import sentence_around, text_at


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("/items/1/title", "Tilskud til Egeborg Musikskole"),
        ("/items/1/sections/0/blocks/1/entries/0/blocks/0/text", "nye klaverer"),
        ("/items/1/sections/0/blocks/2/rows/1/0/text", "2025"),
        ("/items/99/title", ""),
        ("/items/1/sections", ""),
        ("/items/x/title", ""),
        ("", ""),
    ],
)
def test_a_pointer_leads_to_its_text_or_to_nothing(at: str, text: str) -> None:
    assert text_at(egeborg_minutes(), at=at) == text


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_a_sentence_holds_the_words_it_is_around(text: str, first: int, length: int) -> None:
    start = min(first, len(text))
    end = min(start + length, len(text))

    begins, ends = sentence_around(text, start=start, end=end)

    assert begins <= start <= end <= ends <= len(text)
