"""The real agendas and minutes that the tests read where they are there; never copied into the project."""

import os
from functools import cache
from pathlib import Path

import pytest

CORPUS = Path(os.environ.get("RAADHUS_CORPUS", Path(__file__).parents[2] / "shared" / "corpus"))


@cache
def corpus_bytes(path: str) -> bytes:
    """The bytes of a file of the corpus; skips the test when the corpus is not there."""
    file = CORPUS / path
    if not file.is_file():
        pytest.skip(f"the corpus is not there: {file}")
    return file.read_bytes()


def corpus_files(pattern: str) -> tuple[str, ...]:
    """The paths below the corpus that match, sorted; none when the corpus is not there."""
    return tuple(sorted(str(file.relative_to(CORPUS)) for file in CORPUS.glob(pattern)))
