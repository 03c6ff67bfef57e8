"""What a title or a promise is about, as stems; periods, names of committees and the municipality's own are left out.

Two titles of the same stems are one series ("Sygefravær, 1. halvår 2023", "Status på sygefravær, andet halvår 2019");
a title that has most of a promise's stems is what was promised.
"""

import re
from functools import lru_cache

from msgspec import Struct

from raadhus.core.title_words import SMALL_WORDS, STEPS
from raadhus.following_up.vocabulary import EMPTY, EVALUATING, PERIODS, REPORTING
from raadhus.text_index.folding import fold
from raadhus.text_index.stems import stem

_WORD = re.compile(r"[^\W_]+")
_TIMES = re.compile(
    r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|første|anden|andet|tredje|"
    r"fjerde|femte)"
)
# "Klima- og Teknikudvalget", "Erhvervs-, Beskæftigelses- og Uddannelsesudvalget"
_COMMITTEE = re.compile(r"(?:\b\w{2,}-,? ){0,4}(?:(?:og|samt) )?\b\w*udvalg\w*")
_LONGEST = 600
_FEWEST_LETTERS = 3
SHORTEST_PART = 4
"""Shorter words are taken for no part of a compound."""

_MOST_OF_IT = 0.5


class Matter(Struct, frozen=True, gc=False):
    """`things` tell the matter, `acts` what is done with it."""

    things: frozenset[str]
    acts: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        return self.things | self.acts


def matter_of(text: str, *, names: frozenset[str] = frozenset()) -> Matter:
    """Read a text; `names` are words of the committee's and the municipality's names, which tell nothing."""
    words = _words(_COMMITTEE.sub(" ", text[:_LONGEST].casefold()))
    things: set[str] = set()
    acts: set[str] = set()
    for word in words:
        if word in names or word in SMALL_WORDS or word in EMPTY:
            continue
        root = _stem(word)
        if root in REPORTING or root in EVALUATING:
            acts.add(root)
        elif word not in STEPS and root not in EMPTY and root not in PERIODS and len(root) >= _FEWEST_LETTERS:
            things.add(root)
    return Matter(frozenset(things), frozenset(acts))


def name_words(*names: str | None) -> frozenset[str]:
    """The words of names, to be left out of what a title tells: committees are named by what they deal with."""
    found = {word for name in names if name for word in _words(name)}
    return frozenset(found | {word + "s" for word in found})


@lru_cache(maxsize=65536)
def share_told(things: frozenset[str], *, by: frozenset[str]) -> float:
    """How much of the things the other text tells, from 0 to 1; a compound tells its parts, and parts a compound."""
    if not things:
        return 0.0
    return sum(1 for thing in things if thing in by or _is_told_in_parts(thing, by)) / len(things)


@lru_cache(maxsize=65536)
def words_told(things: frozenset[str], *, by: frozenset[str]) -> frozenset[str]:
    """The words of the other text that tell any of the things."""
    return frozenset(
        word for word in by if share_told(things, by=frozenset({word})) or _is_part(word, things)
    )


def likeness(first: frozenset[str], second: frozenset[str]) -> float:
    """How much two sets of stems share of what they have together."""
    together = first | second
    return len(first & second) / len(together) if together else 1.0


def is_evaluation(matter: Matter) -> bool:
    return not matter.acts.isdisjoint(EVALUATING)


def _is_told_in_parts(thing: str, by: frozenset[str]) -> bool:
    parts = [word for word in by if len(word) >= SHORTEST_PART and word in thing]
    if sum(map(len, parts)) >= _MOST_OF_IT * len(thing):
        return True
    return len(thing) > SHORTEST_PART and any(word.startswith(thing) or word.endswith(thing) for word in by)


def _is_part(word: str, things: frozenset[str]) -> bool:
    return len(word) >= SHORTEST_PART and any(word in thing for thing in things)


def _words(text: str) -> list[str]:
    return [
        word
        for word in _WORD.findall(text.casefold())
        if not any(letter.isdecimal() for letter in word) and not _TIMES.fullmatch(word)
    ]


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    return stem(fold(word))
