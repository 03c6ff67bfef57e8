"""The passages of a text where the words that were asked for stand, with what to mark in them."""

from dataclasses import dataclass
from typing import NamedTuple

from raadhus.text_index.analyser import Analyser, Terms
from raadhus.text_index.folding import fold
from raadhus.text_index.tokens import Token


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


def passages(
    text: str, *, words: Wanted, analyser: Analyser, longest: int = 240, most: int = 3
) -> tuple[Passage, ...]:
    """Give the best passages in the order of the text; none where nothing of what is wanted stands."""
    hits = [token for token, terms in analyser.terms(text) if _is_wanted(token, terms, words)]
    found: list[Passage] = []
    while hits and len(found) < most:
        start = max(0, hits[0].start - longest // 4)
        end = min(len(text), max(start + longest, hits[0].end))
        inside = [hit for hit in hits if hit.end <= end]
        marks = tuple(Span(hit.start - start, hit.end - start) for hit in inside)
        found.append(Passage(text=text[start:end], start=start, marks=marks))
        hits = [hit for hit in hits if hit.start >= end]
    return tuple(found)


def _is_wanted(token: Token, terms: Terms, words: Wanted) -> bool:
    if terms.whole in words.stems or not words.stems.isdisjoint(terms.parts):
        return True
    if any(terms.whole in phrase for phrase in words.phrases):
        return True
    return bool(words.prefixes) and fold(token.text).startswith(words.prefixes)
