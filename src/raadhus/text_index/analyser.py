"""Turns a text into the terms that the engine keeps: stems of whole words, and stems of the parts of compounds."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import is_normalized, normalize

from raadhus.text_index.compounds import Splitter
from raadhus.text_index.folding import alternatives, fold
from raadhus.text_index.lexicon import Lexicon
from raadhus.text_index.stems import stem
from raadhus.text_index.tokens import HYPHENS, PATTERN

_MOST_KEPT = 500_000
_AT_JOINTS = re.compile(rf"[{HYPHENS}/]")
_KLE = re.compile(r"(\d\d\.\d\d)\.\d\d")
_FEWEST_OF_NUMBER = 3
# «Vækst-, Job- og Læringsudvalget»: what is left out stands at the end of the row.
_HANGING = re.compile(rf"(?<=\w)[{HYPHENS}](?=,?\s)")
_REST_OF_ROW = re.compile(
    rf"(?:,?\s+(?:{PATTERN.pattern})[{HYPHENS}]){{0,6}}+,?\s+(?:og|eller|samt|til)\s+({PATTERN.pattern})"
)
_LONGEST = 64


class Indexed(NamedTuple):
    """Terms separated by white space: one whole term a word, in its place; the parts have no places."""

    whole: str
    parts: str


class Terms(NamedTuple):
    """What one printed word is found by."""

    whole: str
    parts: tuple[str, ...]


class ReadWord(NamedTuple):
    """A word where it stands in a text."""

    start: int
    end: int
    text: str
    terms: Terms


class Analyser:
    """The same lexicon and the same text give the same terms, always."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._splitter = Splitter(lexicon)
        self._terms = _Kept(self._splitter)

    def whole(self, word: str) -> str:
        """Give the stem of the word as printed."""
        return self._terms[word].whole

    def parts(self, word: str) -> tuple[str, ...]:
        """Give the stems of the parts of a compound or of a number; none when it is neither."""
        return self._terms[word].parts

    def terms(self, word: str) -> Terms:
        """Give what the word as printed is found by."""
        return self._terms[word]

    def alternatives(self, word: str) -> tuple[str, ...]:
        """Other stems that the word may have meant on a foreign keyboard, as far as the lexicon knows them."""
        known = (other for other in alternatives(fold(word)) if other in self.lexicon)
        return tuple(dict.fromkeys(stem(other) for other in known))

    def indexed(self, text: str) -> Indexed:
        """Give the terms of the whole text."""
        text = normalize("NFC", text)
        terms = self._terms
        rows = [terms[word] for word in PATTERN.findall(text)]
        parts = [part for row in rows if row.parts for part in row.parts]
        parts += [part for _, found in self._left_out(text) for part in found]
        return Indexed(whole=" ".join([row.whole for row in rows]), parts=" ".join(parts))

    def read(self, text: str) -> list[ReadWord]:
        """Give each word where it stands in the text as it is, with what it is found by."""
        terms = self._terms
        is_composed = is_normalized("NFC", text)
        read = [
            ReadWord(
                found.start(),
                found.end(),
                found[0],
                terms[found[0] if is_composed else normalize("NFC", found[0])],
            )
            for found in PATTERN.finditer(text)
        ]
        more = dict(self._left_out(text))
        if more:
            read = [_with_parts(word, more[word.start]) if word.start in more else word for word in read]
        return read

    def is_read_word_by_word(self, text: str) -> bool:
        """Whether what a word of the text is found by depends on nothing but its letters as they stand there."""
        return is_normalized("NFC", text) and _HANGING.search(text) is None

    def _left_out(self, text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        """For «børne-» in «børne- og ungeområdet»: «børneområde», «barn»."""
        for hyphen in _HANGING.finditer(text):
            row = _REST_OF_ROW.match(text, hyphen.end())
            half = self._splitter.last_half(fold(row[1])) if row else None
            if half is not None:
                before = max(0, hyphen.start() - _LONGEST)
                *_, first = PATTERN.finditer(text, before, hyphen.start())
                joined = fold(first[0]) + half
                yield first.start(), tuple(dict.fromkeys((stem(joined), *self._splitter.parts(joined))))


def _with_parts(word: ReadWord, more: tuple[str, ...]) -> ReadWord:
    return word._replace(terms=Terms(word.terms.whole, word.terms.parts + more))


class _Kept(dict[str, Terms]):
    """Terms by printed word, made when first asked for."""

    def __init__(self, splitter: Splitter) -> None:
        super().__init__()
        self._splitter = splitter

    def __missing__(self, word: str) -> Terms:
        if len(self) >= _MOST_KEPT:
            self.clear()
        folded = fold(word)
        whole = stem(folded)
        parts = (part for piece in _pieces(word, folded) for part in self._of(piece, folded))
        terms = self[word] = Terms(whole, tuple(dict.fromkeys(part for part in parts if part != whole)))
        return terms

    def _of(self, piece: str, folded: str) -> tuple[str, ...]:
        inner = self._splitter.parts(piece)
        return inner if piece == folded else (stem(piece), *inner)


def _pieces(word: str, folded: str) -> Iterator[str]:
    """The word itself, or what its hyphens and strokes join; of a KLE number also its group."""
    pieces = _AT_JOINTS.split(word)
    if len(pieces) == 1:
        yield folded
    elif folded[0].isdecimal():
        yield from (fold(piece) for piece in pieces if len(piece) >= _FEWEST_OF_NUMBER)
    else:
        yield from (fold(piece) for piece in pieces if len(piece) > 1)
    subject = _KLE.match(folded)
    if subject:
        yield subject[1]
