"""«Mente du»: words of the texts for words that stand in none."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log10
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from raadhus.text_index.folding import fold
from raadhus.text_index.lexicon import Lexicon
from raadhus.text_index.stems import stem

_FEWEST_LETTERS = 4
_LONG_WORD = 6
_VERY_LONG_WORD = 10
_MOST_NEAR = 40
_MOST_ALIKE = 40
_OTHER_FIRST_LETTER = 0.6
_OTHER_LETTER = 0.3
_FREQUENCY = 0.12
# What sounds alike in Danish and is written for one another; applied to both words before their distance is taken.
_SOUNDS: Final = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"ae", "æ"),
        (r"oe", "ø"),
        (r"^hv|w", "v"),
        (r"^hj|^gj", "j"),
        (r"(?<=[nl])d", ""),
        (r"ds|ts|z|c(?=[eiyæø])", "s"),
        (r"c|ck|q", "k"),
        (r"d(?![aeiouyæøå])", "t"),
        (r"æ", "e"),
        (r"ph", "f"),
        (r"(.)\1", r"\1"),
    )
)


def did_you_mean(words: Sequence[str], *, lexicon: Lexicon) -> str | None:
    """Give the words with what the texts know for what they do not know; None when nothing better is near."""
    asked = [fold(word) for word in words]
    better = list(_joined([_nearest(word, lexicon) or word for word in asked], lexicon))
    return None if better == asked else " ".join(better)


def _joined(words: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    """Write «cykel sti» in one word where the texts do."""
    waiting: str | None = None
    for word in words:
        both = None if waiting is None else _in_one(waiting, word, lexicon)
        if waiting is not None and both is None:
            yield waiting
        waiting = both or word
    if waiting is not None:
        yield waiting


def _in_one(first: str, second: str, lexicon: Lexicon) -> str | None:
    if min(len(first), len(second)) < _FEWEST_LETTERS - 1:
        return None
    return next((both for both in (first + second, f"{first}s{second}") if both in lexicon), None)


def _nearest(folded: str, lexicon: Lexicon) -> str | None:
    if len(folded) < _FEWEST_LETTERS or not folded.isalpha() or _is_known(folded, lexicon):
        return None
    # Nearly all begin as they should; the rest is worth looking for only when nothing else is near.
    return _cheapest(folded, lexicon, first=folded[0]) or _cheapest(folded, lexicon, first=None)


def _cheapest(folded: str, lexicon: Lexicon, *, first: str | None) -> str | None:
    """Give the word with the lowest cost; with `first`, among those that begin with the letter."""
    distance = 1 if len(folded) < _LONG_WORD else 2
    costs = (
        (cost, row[0])
        for length in range(len(folded) - distance, len(folded) + distance + 1)
        for letter, words in lexicon.of_length(length).items()
        if first in {None, letter}
        for row in process.extract(
            folded, words, scorer=OSA.distance, score_cutoff=distance, limit=_MOST_NEAR
        )
        if (cost := _cost(folded, row[0], lexicon)) is not None
    )
    return min(costs, default=(0.0, None))[1]


def _is_known(folded: str, lexicon: Lexicon) -> bool:
    """Whether the texts have the word in any form."""
    if folded in lexicon:
        return True
    stemmed = stem(folded)
    alike = zip(range(_MOST_ALIKE), lexicon.beginning_with(stemmed[:-1]), strict=False)
    return any(stem(word) == stemmed for _, word in alike)


def _cost(asked: str, word: str, lexicon: Lexicon) -> float | None:
    """What sounds alike is cheapest; None for what differs too much for its length."""
    by_letters = OSA.distance(asked, word)
    by_sound = min(by_letters, OSA.distance(_sound(asked), _sound(word)))
    if by_sound > 1 and len(asked) < _VERY_LONG_WORD:
        return None
    other = _OTHER_FIRST_LETTER if by_sound and asked[0] != word[0] else 0.0
    return by_sound + _OTHER_LETTER * by_letters + other - _FREQUENCY * log10(1 + lexicon.count(word))


@lru_cache(maxsize=4096)
def _sound(word: str) -> str:
    for pattern, letters in _SOUNDS:
        word = pattern.sub(letters, word)
    return word
