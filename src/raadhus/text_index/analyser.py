"""Turns a text into the terms that the engine keeps: stems of whole words, and stems of the parts of compounds."""

import re
from typing import NamedTuple
from unicodedata import normalize

from raadhus.text_index.folding import alternatives, fold
from raadhus.text_index.lexicon import Lexicon
from raadhus.text_index.stems import stem
from raadhus.text_index.tokens import PATTERN

_MOST_KEPT = 500_000
_AT_JOINTS = re.compile(r"[-\u2010\u2011/]")
_FEWEST = 2


class Indexed(NamedTuple):
    """Terms separated by white space: one whole term a word, in its place; the parts have no places."""

    whole: str
    parts: str


class Terms(NamedTuple):
    """What one printed word is found by."""

    whole: str
    parts: tuple[str, ...]


class Analyser:
    """The same lexicon and the same text give the same terms, always."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._terms = _Kept(self)

    def whole(self, word: str) -> str:
        """Give the stem of the word as printed."""
        return self._terms[word].whole

    def parts(self, word: str) -> tuple[str, ...]:
        """Give the stems of the parts of a compound or of a number; none when it is neither."""
        return self._terms[word].parts

    def terms(self, word: str) -> Terms:
        return self._terms[word]

    def alternatives(self, word: str) -> tuple[str, ...]:
        """Other stems that the word may have meant on a foreign keyboard, as far as the lexicon knows them."""
        known = (other for other in alternatives(fold(word)) if other in self.lexicon)
        return tuple(dict.fromkeys(stem(other) for other in known))

    def indexed(self, text: str) -> Indexed:
        """Give the terms of the whole text."""
        rows = [self._terms[word] for word in PATTERN.findall(normalize("NFC", text))]
        return Indexed(
            whole=" ".join([row.whole for row in rows]),
            parts=" ".join([part for row in rows for part in row.parts]),
        )


class _Kept(dict[str, Terms]):
    """Terms by printed word, made when first asked for."""

    def __init__(self, analyser: Analyser) -> None:
        super().__init__()
        self._analyser = analyser

    def __missing__(self, word: str) -> Terms:
        if len(self) >= _MOST_KEPT:
            self.clear()
        terms = self[word] = Terms(stem(fold(word)), _parts(word))
        return terms


def _parts(word: str) -> tuple[str, ...]:
    pieces = _AT_JOINTS.split(word)
    if len(pieces) == 1:
        return ()
    return tuple(stem(fold(piece)) for piece in pieces if len(piece) >= _FEWEST)
