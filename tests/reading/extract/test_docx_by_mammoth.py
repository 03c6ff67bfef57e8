"""Another reader of Word files finds the same text in them."""

import io
from collections import Counter
from pathlib import Path

import mammoth
import pytest

from corpus import corpus_bytes, corpus_files
from raadhus.reading.coverage import block_texts
from raadhus.reading.extract.docx import DocxText, read_docx

MADE = sorted((Path(__file__).parents[3] / "samples" / "made").glob("*.docx"))


def _by_mammoth(data: bytes) -> str:
    return "".join(mammoth.extract_raw_text(io.BytesIO(data)).value.split())


def _letters(found: DocxText) -> str:
    return "".join("".join(block_texts(found.blocks)).split())


@pytest.mark.parametrize("file", MADE, ids=lambda file: file.name)
def test_but_for_the_numbers_that_word_counts_out_a_sample_has_the_same_letters(file: Path) -> None:
    found = read_docx(file.read_bytes())

    assert Counter(_letters(found)) - Counter("".join(found.implied)) == Counter(
        _by_mammoth(file.read_bytes())
    )


@pytest.mark.parametrize("file", corpus_files("glostrup/*.docx"))
def test_but_for_the_contents_list_real_minutes_have_the_same_text_in_the_same_order(file: str) -> None:
    found = read_docx(corpus_bytes(file))

    contents = "".join("".join(found.unseen).split())
    assert _letters(found) == _by_mammoth(corpus_bytes(file)).replace(contents, "", 1)
