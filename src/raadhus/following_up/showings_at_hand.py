"""Showings by the words that they have, so that an obligation is held against those few that tell any of its things."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from raadhus.following_up.committee_keys import OWN
from raadhus.following_up.matter_words import SHORTEST_PART
from raadhus.following_up.showing import Evidence, Owed, Showing, evidence

_Place: TypeAlias = tuple[str, str]
"""Where something is shown: a committee by its life, by the key of its name, or a case."""


class ShowingsAtHand:
    """Every showing that may matter, found by its words and their parts, by its series, and by the case it drops."""

    def __init__(self, showings: Iterable[Showing]) -> None:
        self._by_word: defaultdict[str, defaultdict[_Place, list[Showing]]]
        self._by_word = defaultdict(lambda: defaultdict(list))
        self._by_series: defaultdict[str, list[Showing]] = defaultdict(list)
        self._dropped: defaultdict[str, list[Showing]] = defaultdict(list)
        for one in showings:
            for word in one.matter.words:
                for place in (("life", one.life), ("committee", one.committee), ("case", one.case)):
                    self._by_word[word][place].append(one)
            if one.series:
                self._by_series[one.series].append(one)
            if one.is_dropped and one.case:
                self._dropped[one.case].append(one)
        self._begins: defaultdict[str, list[str]] = defaultdict(list)
        self._ends: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._by_word:
            if len(word) >= SHORTEST_PART:
                self._begins[word[:SHORTEST_PART]].append(word)
                self._ends[word[-SHORTEST_PART:]].append(word)
        self._related: dict[str, tuple[str, ...]] = {}

    def may_tell(self, *, things: Iterable[str], series: str, case: str) -> bool:
        """Say quickly whether any is near what has these things, this series and this case."""
        if series in self._by_series or case in self._dropped:
            return True
        return any(self._words_related(thing) for thing in things)

    def near(self, owed: Owed) -> tuple[Showing, ...]:
        """Those that tell any of the things, in whole or in part, those of the series, and those that drop the case."""
        places = tuple(_places(owed))
        found = {
            one.id: one
            for thing in owed.matter.things
            for word in self._words_related(thing)
            for place in places
            for one in self._by_word[word].get(place, ())
        }
        for series in owed.series:
            found |= {one.id: one for one in self._by_series.get(series, ())}
        for case in owed.cases:
            found |= {one.id: one for one in self._dropped.get(case, ())}
        return tuple(found.values())

    def evidence(self, owed: Owed) -> Evidence:
        return evidence(owed, self.near(owed))

    def _words_related(self, thing: str) -> tuple[str, ...]:
        """The words at hand that are the thing, a part of it, or begin or end with it."""
        if thing not in self._related:
            inside = range(len(thing) - SHORTEST_PART + 1)
            parts = {
                word
                for start in inside
                for word in self._begins.get(thing[start : start + SHORTEST_PART], ())
                if thing.startswith(word, start)
            }
            wholes = {word for word in self._begins.get(thing[:SHORTEST_PART], ()) if word.startswith(thing)}
            wholes |= {word for word in self._ends.get(thing[-SHORTEST_PART:], ()) if word.endswith(thing)}
            itself = {thing} & self._by_word.keys()
            self._related[thing] = tuple(itself | parts | wholes)
        return self._related[thing]


def _places(owed: Owed) -> Iterator[_Place]:
    """Those in which it can be shown."""
    yield from (("case", case) for case in owed.cases)
    if owed.receiver == OWN:
        yield from (("life", life) for life in owed.lives)
    else:
        yield "committee", owed.receiver
