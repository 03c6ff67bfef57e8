"""Every doubt is said in English from the Danish sentence that the store keeps."""

from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.doubts import DOUBT_KINDS, doubt
from raadhus.core.english_doubts import ENGLISH_DOUBTS, english_doubt


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_every_doubt_has_an_english_sentence_with_the_same_blanks() -> None:
    english = {code: blanks(sentence) for code, sentence in ENGLISH_DOUBTS.items()}

    assert english == {code: blanks(kind.sentence) for code, kind in DOUBT_KINDS.items()}


@pytest.mark.parametrize("code", DOUBT_KINDS)
@given(st.text(alphabet="abcæøå0123456789 ", min_size=1).filter(lambda text: text == text.strip()))
def test_what_fills_the_danish_sentence_fills_the_english_one(code: str, start: str) -> None:
    values = {name: f"Q{start}{name}Q" for name in blanks(DOUBT_KINDS[code].sentence)}
    message = doubt(code, values=values).message

    assert english_doubt(code, message=message) == ENGLISH_DOUBTS[code].format_map(values)


def test_words_that_are_no_quotes_are_said_in_english() -> None:
    message = doubt(
        "weekday-differs", values={"date": "5. marts 2025", "actual": "onsdag", "stated": "torsdag"}
    ).message

    assert (
        english_doubt("weekday-differs", message=message)
        == "5. marts 2025 is a Wednesday, but the paper says Thursday."
    )


@pytest.mark.parametrize("code", ["weekday-differs", "no-items", "ukendt"])
def test_another_sentence_is_not_said_in_english(code: str) -> None:
    assert english_doubt(code, message="Punktet er tilbageholdt eller trukket tilbage.") is None
