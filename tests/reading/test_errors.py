"""Every reason why a file could not be read has its sentences."""

import re
from pathlib import Path
from string import Formatter

import pytest

from raadhus.reading.errors import READ_ERRORS, ReadError

BLANKS = {
    "limit": 5, "found": "a picture", "found_danish": "et billede", "kind": "PDF", "count": 2, "path": "items[0]",
    "reason": "killed", "expected": "a list", "expected_danish": "en liste",
}  # fmt: skip
SOURCE = Path(__file__).parents[2] / "src" / "raadhus"


@pytest.mark.parametrize("code", READ_ERRORS)
def test_both_sentences_can_be_filled(code: str) -> None:
    error = ReadError(code, values=BLANKS)

    for sentence in (error.english, error.danish):
        assert "{" not in sentence
        assert sentence[0].isupper()
        assert sentence.endswith((".", "!"))
    assert error.english != error.danish
    assert str(error) == error.english


def _blanks(sentence: str) -> set[str]:
    return {name.removesuffix("_danish") for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("code", READ_ERRORS)
def test_both_sentences_have_the_same_blanks(code: str) -> None:
    assert _blanks(READ_ERRORS[code].english) == _blanks(READ_ERRORS[code].danish)


def test_no_code_is_raised_without_sentences_and_none_is_kept_for_nothing() -> None:
    texts = [path.read_text() for path in SOURCE.rglob("*.py") if path.name != "errors.py"]
    raised = {code for text in texts for code in re.findall(r'ReadError\(\s*"([a-z-]+)"', text)}
    named = {code for code in READ_ERRORS if any(f'"{code}"' in text for text in texts)}

    assert raised <= set(READ_ERRORS)
    assert named == set(READ_ERRORS)
