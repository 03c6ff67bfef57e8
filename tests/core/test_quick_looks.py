"""Cheap looks into a text before slow patterns."""

import pytest

from raadhus.core.quick_looks import holds_any, in_small_letters


@pytest.mark.parametrize("text", ["Ærø Å", "İZMİR og KØGE", "", "2019"])
def test_small_letters_stand_where_the_capitals_stood(text: str) -> None:
    lowered = in_small_letters(text)

    assert len(lowered) == len(text)
    assert lowered == lowered.lower()


def test_a_text_holds_any_part_that_stands_in_it() -> None:
    assert holds_any("Egeborg Byråd", ("udvalg", "råd"))
    assert not holds_any("Egeborg", ("udvalg", "råd"))
    assert not holds_any("Egeborg", ())
