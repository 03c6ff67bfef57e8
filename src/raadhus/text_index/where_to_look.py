"""Where in a text the words that were asked for may stand, told from their first letters: faster than reading."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from heapq import merge
from typing import Final, NamedTuple

from raadhus.text_index.word_forms import FORMS

_SHORT_TEXT = 500
_MOST_READ = 5_000
_LEAST_A_WORD = 800
_AROUND = 200
_MOST_WORDS = 12
_MOST_LETTERS = 5
_FEWEST_LETTERS = 2
_BETWEEN_LETTERS = "[\u00ad'’.:-]?"
# Folding took these together; NFD writes an accent behind its letter.
_WAYS: Final = {
    "å": "(?:å|a\u030a|aa)",
    "a": "[aàáâã]",
    "e": "[eéèêë]",
    "i": "[iíìîï]",
    "j": "[ji]",
    "o": "[oóòôõ]",
    "u": "[uüúùû]",
    "æ": "[æä]",
    "ø": "[øö]",
}


class Stretch(NamedTuple):
    """A piece of a text that is worth reading."""

    start: int
    end: int


def stretches(text: str, *, stems: Iterable[str], phrases: Iterable[tuple[str, ...]]) -> tuple[Stretch, ...]:
    """Give what stands around the words and phrases, as much as one may read; a short text whole."""
    if len(text) <= _SHORT_TEXT:
        return (Stretch(0, len(text)),)
    wanted = (*(phrase for phrase in phrases if phrase), *((stem,) for stem in sorted(stems)))[:_MOST_WORDS]
    share = max(_LEAST_A_WORD, _MOST_READ // max(1, len(wanted)))
    found = (stretch for words in wanted for stretch in _around(text, words, most=share))
    return tuple(_joined(sorted(found)))


@lru_cache(maxsize=1024)
def _beginnings(words: tuple[str, ...]) -> re.Pattern[str]:
    """What the forms of the words begin with, one word after the other: «barn» and «børn» both."""
    return re.compile(r"\w*+\W++".join(map(_of_one, words)), re.IGNORECASE)


def _of_one(stem: str) -> str:
    return f"(?:{'|'.join(map(_as_printed, _begun(stem)))})"


@lru_cache(maxsize=1024)
def _begun(stem: str) -> tuple[str, ...]:
    """What the forms of the word begin with: of «nedsæt» «nedsæ» and «nedsa»."""
    tails = (start for start in range(len(stem) - 2) if stem[start:] in FORMS)
    start = next(tails, None)
    forms = (_unchanging(stem),) if start is None else (stem[:start] + form for form in FORMS[stem[start:]])
    return tuple(sorted({form[:_MOST_LETTERS] for form in forms}))


def _unchanging(stem: str) -> str:
    """«sedel» and «sedl», «cykel» and «cykl» are one stem."""
    return stem[:-2] if stem.endswith("el") and len(stem) > _FEWEST_LETTERS + 2 else stem


def _as_printed(letters: str) -> str:
    return _BETWEEN_LETTERS.join(_WAYS.get(letter, re.escape(letter)) for letter in letters)


def _around(text: str, words: tuple[str, ...], *, most: int) -> Iterator[Stretch]:
    read = end = 0
    for begin in _places(text, words):
        if begin + _AROUND // 2 <= end:
            continue
        start = max(end, begin - _AROUND)
        end = min(len(text), begin + _AROUND)
        yield Stretch(start, end)
        read += end - start
        if read > most:
            return


def _places(text: str, words: tuple[str, ...]) -> Iterator[int]:
    """Where the words stand as usually written, or where none does, in any way of writing."""
    begun = _begun(words[0]) if len(words) == 1 else ()
    plain = _plain_places(text, begun)
    first = next(plain, None)
    if first is not None:
        yield first
        yield from plain
    else:
        yield from (found.start() for found in _beginnings(words).finditer(text))


def _plain_places(text: str, begun: tuple[str, ...]) -> Iterator[int]:
    small = text.lower()
    if len(small) != len(text):
        return
    yield from merge(*(_each(small, letters) for letters in begun))


def _each(text: str, letters: str) -> Iterator[int]:
    place = text.find(letters)
    while place >= 0:
        yield place
        place = text.find(letters, place + 1)


def _joined(found: Iterable[Stretch]) -> Iterator[Stretch]:
    """Take together what overlaps, so that no word is met twice."""
    begun: Stretch | None = None
    for stretch in found:
        if begun is not None and stretch.start <= begun.end:
            begun = Stretch(begun.start, max(begun.end, stretch.end))
            continue
        if begun is not None:
            yield begun
        begun = stretch
    if begun is not None:
        yield begun
