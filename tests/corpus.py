"""The real agendas and minutes that the tests read where they are there; never copied into the project.

RAADHUS_CORPUS names their folder; RAADHUS_CORPUS=none says that they are left out on purpose.
"""

import os
from functools import cache
from pathlib import Path

import pytest

CORPUS = Path(os.environ.get("RAADHUS_CORPUS", Path(__file__).parents[2] / "shared" / "corpus"))
NO_CORPUS = "the corpus is not there"


def corpus_is_left_out() -> bool:
    return os.environ.get("RAADHUS_CORPUS") == "none"


@cache
def corpus_bytes(path: str) -> bytes:
    """The bytes of a file of the corpus; skips the test when the corpus is not there."""
    return corpus_file(CORPUS / path).read_bytes()


def corpus_file(file: Path) -> Path:
    """The file, which lies in the corpus or beside it; skips the test when it is not there."""
    if not file.is_file():
        pytest.skip(f"{NO_CORPUS}: {file}")
    return file


def corpus_files(pattern: str) -> tuple[str, ...]:
    """The paths below the corpus that match, sorted; none when the corpus is not there."""
    return tuple(sorted(str(file.relative_to(CORPUS)) for file in CORPUS.glob(pattern)))
