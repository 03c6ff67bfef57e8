"""The passages of a text where the words that were asked for stand, with what to mark in them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from raadhus.text_index.analyser import Analyser, ReadWord, Terms
from raadhus.text_index.folding import fold
from raadhus.text_index.tokens import PATTERN
from raadhus.text_index.where_to_look import Stretch, stretches

_WORTH_OF_A_PHRASE = 4.0
_WORTH_OF_A_PART = 0.6
_WORTH_AGAIN = 0.2
_WORTH_IN_ANOTHER_PASSAGE = 0.5
_MOST_KEPT = 20_000
_SENTENCE_END = re.compile(r"(?:[.!?:]\s|\n)\s*")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a query asks for: stems, folded beginnings of words, and phrases as stems in their order."""

    stems: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()


class Span(NamedTuple):
    """A place in a passage that is to be marked."""

    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A piece of the text; `start` is where it begins there, the marks count from the passage's begin."""

    text: str
    start: int
    marks: tuple[Span, ...]


class _Answer(NamedTuple):
    """What a word answers, and how much that is worth."""

    answers: str
    worth: float


class _Hit(NamedTuple):
    """A word to mark, what it answers, and how much that is worth."""

    start: int
    end: int
    answers: str
    worth: float


def passages(
    text: str, *, words: Wanted, analyser: Analyser, longest: int = 240, most: int = 3
) -> tuple[Passage, ...]:
    """Give the best passages in the order of the text; none where nothing of what is wanted stands."""
    places = stretches(text, stems={*words.stems, *words.prefixes}, phrases=words.phrases)
    hits = [hit for place in places for hit in _hits(text, place, words=words, analyser=analyser)]
    windows = _best_windows(hits, longest=longest, most=most)
    return tuple(_passage(text, window, longest=longest) for window in windows)


def _hits(text: str, place: Stretch, *, words: Wanted, analyser: Analyser) -> Iterator[_Hit]:
    piece = text[place.start : place.end]
    # What touches the edge of a stretch may be half a word.
    first = place.start + 2 if place.start else 0
    last = place.end - 2 if place.end < len(text) else place.end
    is_plain = not words.phrases and analyser.is_read_word_by_word(piece)
    for hit in (_plain_hits if is_plain else _read_hits)(piece, words=words, analyser=analyser):
        if place.start + hit.start >= first and place.start + hit.end <= last:
            yield hit._replace(start=place.start + hit.start, end=place.start + hit.end)


def _read_hits(text: str, *, words: Wanted, analyser: Analyser) -> Iterator[_Hit]:
    read = analyser.read(text)
    in_phrases = {row: hit for phrase in words.phrases for row, hit in _phrase_hits(read, phrase)}
    for row, word in enumerate(read):
        if row in in_phrases:
            yield in_phrases[row]
        elif answer := _answer(word.text, word.terms, words):
            yield _Hit(word.start, word.end, *answer)


def _plain_hits(text: str, *, words: Wanted, analyser: Analyser) -> Iterator[_Hit]:
    """The same, with each printed word looked at once for all texts."""
    answers = _answers(words, analyser)
    for found in PATTERN.finditer(text):
        answer = answers[found[0]]
        if answer is not None:
            yield _Hit(found.start(), found.end(), *answer)


def _answer(printed: str, terms: Terms, words: Wanted) -> _Answer | None:
    """What the word answers by itself."""
    if terms.whole in words.stems:
        return _Answer(terms.whole, 1.0)
    for part in terms.parts:
        if part in words.stems:
            return _Answer(part, _WORTH_OF_A_PART)
    if words.prefixes:
        folded = fold(printed)
        for prefix in words.prefixes:
            if folded.startswith(prefix):
                return _Answer(prefix, 1.0)
    return None


class _Answers(dict[str, _Answer | None]):
    """What printed words answer, worked out when one is first met."""

    def __init__(self, words: Wanted, analyser: Analyser) -> None:
        super().__init__()
        self._words = words
        self._analyser = analyser

    def __missing__(self, printed: str) -> _Answer | None:
        if len(self) >= _MOST_KEPT:
            self.clear()
        answer = self[printed] = _answer(printed, self._analyser.terms(printed), self._words)
        return answer


@lru_cache(maxsize=8)
def _answers(words: Wanted, analyser: Analyser) -> _Answers:
    return _Answers(words, analyser)


def _phrase_hits(read: Sequence[ReadWord], phrase: tuple[str, ...]) -> Iterator[tuple[int, _Hit]]:
    """Give each word of the phrase with its row, where the phrase stands whole."""
    wholes = tuple(word.terms.whole for word in read)
    length = len(phrase)
    for first, whole in enumerate(wholes):
        if phrase and whole == phrase[0] and wholes[first : first + length] == phrase:
            for row in range(first, first + length):
                answers = f"{row - first} {' '.join(phrase)}"
                yield row, _Hit(read[row].start, read[row].end, answers, _WORTH_OF_A_PHRASE / length)


def _best_windows(hits: Sequence[_Hit], *, longest: int, most: int) -> list[tuple[_Hit, ...]]:
    """Take the best stretch of hits that fits a passage, then the best of what is far enough from it."""
    left = list(hits)
    found: list[tuple[_Hit, ...]] = []
    answered: set[str] = set()
    while left and len(found) < most:
        window = _best_window(left, longest=longest, answered=answered)
        found.append(window)
        answered.update(hit.answers for hit in window)
        before, after = window[-1].end - longest, window[0].start + longest
        left = [hit for hit in left if hit.end <= before or hit.start >= after]
    return sorted(found)


def _best_window(hits: Sequence[_Hit], *, longest: int, answered: set[str]) -> tuple[_Hit, ...]:
    """Slide over the hits once; what is answered twice in a passage is worth little the second time."""
    counts: dict[str, int] = {}
    best, place = -1.0, (0, 1)
    first, score = 0, 0.0
    for last, hit in enumerate(hits):
        score += _worth(hit, counts.get(hit.answers, 0), answered)
        counts[hit.answers] = counts.get(hit.answers, 0) + 1
        while hit.end - hits[first].start > longest and first < last:
            counts[hits[first].answers] -= 1
            score -= _worth(hits[first], counts[hits[first].answers], answered)
            first += 1
        if score > best + 1e-6:
            best, place = score, (first, last + 1)
    return tuple(hits[place[0] : place[1]])


def _worth(hit: _Hit, already: int, answered: set[str]) -> float:
    worth = hit.worth if already == 0 else _WORTH_AGAIN * hit.worth
    return worth * _WORTH_IN_ANOTHER_PASSAGE if hit.answers in answered else worth


def _passage(text: str, window: tuple[_Hit, ...], *, longest: int) -> Passage:
    first, last = window[0].start, window[-1].end
    start = _begin(text, first, room=longest - (last - first))
    end = _end(text, start=start, last=last, longest=longest)
    marks = tuple(Span(hit.start - start, hit.end - start) for hit in window)
    return Passage(text=text[start:end], start=start, marks=marks)


def _begin(text: str, first: int, *, room: int) -> int:
    """Begin with the sentence where there is room, else with a word."""
    earliest = max(0, first - max(0, room) * 2 // 3)
    if earliest == 0:
        return 0
    sentences = [found.end() for found in _SENTENCE_END.finditer(text, earliest, first)]
    if sentences:
        return _not_inside_a_letter(text, sentences[0])
    space = _SPACE.search(text, max(0, first - max(0, room) // 3), first)
    return _not_inside_a_letter(text, space.end() if space else first)


def _end(text: str, *, start: int, last: int, longest: int) -> int:
    """End after a word; a marked word that is longer than the passage stays whole."""
    end = max(last, start + longest)
    if end >= len(text):
        return len(text)
    spaces = [found.start() for found in _SPACE.finditer(text, last, end + 1)]
    end = spaces[-1] if spaces else last
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _not_inside_a_letter(text: str, start: int) -> int:
    while start > 0 and unicodedata.combining(text[start]):
        start -= 1
    return start
