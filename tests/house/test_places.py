import re
from pathlib import Path

import pytest

from corpus import CORPUS, NO_CORPUS
from house.tracked import name_of, text_of, tracked_files

# A path into somebody's machine: a first folder that no program should name, then a word.
MACHINE_PATH = re.compile(r"(?<![\w.:/<\-])/(?:work|root|home|farm|Users|tmp|opt|mnt|srv)/[A-Za-z.]")
REGISTRY = re.compile(
    r"\b(?:pypi\.org|pythonhosted\.org|registry\.npmjs|npmjs\.com)|/simple/|index-url\s+http|find-links\s+/"
)
# So many words in a row, so many of them words of more than three letters, are a sentence and no date or name.
SHINGLE_WORDS, LONG_WORDS = 9, 4
MONTH = re.compile(r"januar|februar|marts|april|juni|juli|august|(?:septem|okto|novem|decem)ber|\d+")


def _texts() -> list[tuple[str, str]]:
    own = Path(__file__)
    found = ((path, text_of(path)) for path in tracked_files() if path != own)
    return [(name_of(path), text) for path, text in found if text is not None]


def test_no_file_names_a_place_on_a_machine() -> None:
    assert [(name, match.group()) for name, text in _texts() for match in MACHINE_PATH.finditer(text)] == []


def test_no_file_names_a_package_registry() -> None:
    assert [(name, match.group()) for name, text in _texts() for match in REGISTRY.finditer(text)] == []


def test_no_sentence_of_the_corpus_is_copied() -> None:
    """Nine words in a row from a text of the corpus stand in no tracked file."""
    corpus = sorted(CORPUS.rglob("*.txt"))
    if not corpus:
        pytest.skip(NO_CORPUS)
    known = {
        shingle for path in corpus for line in path.read_text().splitlines() for shingle in _shingles(line)
    }

    assert known
    copied = [
        (name, " ".join(shingle))
        for name, text in _texts()
        for line in text.splitlines()
        for shingle in _shingles(line)
        if shingle in known
    ]

    assert copied == []


def _shingles(line: str) -> list[tuple[str, ...]]:
    words = re.findall(r"\w+", line.casefold())
    runs = (tuple(words[start : start + SHINGLE_WORDS]) for start in range(len(words) - SHINGLE_WORDS + 1))
    return [run for run in runs if sum(_is_long(word) for word in run) >= LONG_WORDS]


def _is_long(word: str) -> bool:
    return len(word) > 3 and not MONTH.fullmatch(word)
