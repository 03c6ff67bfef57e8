"""Where the text that was cut out of closed items is said again: outside the items, or in an open one.

A run of words tells it, when two of them are long and stand in no other open item. Measured by closing each
item of real meetings in turn, no run of three stood outside the items by chance.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from raadhus.core.field_kinds import stated_only
from raadhus.core.read_texts import value_texts
from raadhus.core.record import AgendaItem, MeetingRecord, Value

_WORD = re.compile(r"\w+(?:[.,/-]\w+)*")
_HEAD_RUN = 3
# Items of one meeting have turns of phrase in common that no head has.
_ITEM_RUN = 5
_LONG = 5
_FEWEST_TELLING = 2


class RepeatedText:
    """What was cut of the closed items of `source`, whose `faces` are left."""

    def __init__(self, source: MeetingRecord, *, faces: Sequence[AgendaItem]) -> None:
        pairs = zip(source.items, faces, strict=True)
        cut = [_words(of) for of, face in pairs if face.access == "closed" and of is not face]
        shown = [_words(stated_only(face)) for face in faces]
        closed = {
            word
            for face, words in zip(faces, shown, strict=True)
            if face.access == "closed"
            for word in words
        }
        items = [set(words) for face, words in zip(faces, shown, strict=True) if face.access != "closed"]
        self._times = Counter(word for words in items for word in words)
        names = (*(one.name for one in source.attendance), *(one.name for one in source.organizations))
        self._known = closed.union(_words_of(names))
        self._of_head = {run for words in cut for run in self._telling(words, length=_HEAD_RUN)}
        self._of_item = {run for words in cut for run in self._telling(words, length=_ITEM_RUN)}

    def is_in_head(self, texts: Iterable[str]) -> bool:
        """Say whether these texts, which stand outside the items, repeat what was cut."""
        return not self._of_head.isdisjoint(_runs(_words_of(texts), length=_HEAD_RUN))

    def is_in_item(self, item: AgendaItem) -> bool:
        """Say whether an item that is not closed repeats what was cut."""
        runs = _runs(_words(stated_only(item)), length=_ITEM_RUN)
        return item.access != "closed" and not self._of_item.isdisjoint(runs)

    def _telling(self, words: list[str], *, length: int) -> Iterator[tuple[str, ...]]:
        telling = {
            word
            for word in words
            if len(word) >= _LONG and word not in self._known and self._times[word] <= 1
        }
        return (
            run for run in _runs(words, length=length) if len(telling.intersection(run)) >= _FEWEST_TELLING
        )


def _runs(words: list[str], *, length: int) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(length)), strict=False)


def _words(value: Value) -> list[str]:
    return _words_of(text for _, text in value_texts(value))


def _words_of(texts: Iterable[str]) -> list[str]:
    return _WORD.findall("\n".join(texts).casefold())
