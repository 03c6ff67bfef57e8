"""Say where in the original a doubt belongs: the page and line that hold the words it quotes."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from msgspec import structs

from raadhus.core.record import AgendaItem, Doubt
from raadhus.reading.extract.line import Line
from raadhus.reading.original import Reading

_COMPARED = 24


def placed(doubts: Sequence[Doubt], *, reading: Reading) -> tuple[Doubt, ...]:
    """The doubts with page and line filled where their quote is found in the lines, from their item on."""
    if all(_is_placed(doubt) for doubt in doubts):
        return tuple(doubts)
    items = {item.number: item for item in reading.record.items}
    lines = _Lines(reading.lines)
    return tuple(_with_place(doubt, item=items.get(doubt.item or ""), lines=lines) for doubt in doubts)


def line_of(text: str, *, lines: Sequence[Line]) -> Line | None:
    """The first line that holds the text, or that begins a run of two lines which holds it."""
    return _Lines(lines).holding(text, start=0)


class _Lines:
    """The lines as one text: a search over all of them is one call, however many doubts a long document has."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._text = "\n".join(line.text for line in lines)
        self._last = 0
        self._begins = [0, *accumulate(len(line.text) + 1 for line in lines)]

    def start_of(self, item: AgendaItem) -> int:
        """The index of the line that begins the item: its title behind its number, not its row in the contents list."""
        numbered = re.compile(rf"\D{{0,20}}{re.escape(item.number)}\b(?!.*(?:\.\.\.|\t| \d+$))")
        # The doubts come in the order of the items, so the next item stands below the last one.
        place = self._start_below(self._last, item=item, numbered=numbered)
        if place is None and self._last:
            place = self._start_below(0, item=item, numbered=numbered)
        self._last = place or 0
        return self._last

    def _start_below(self, start: int, *, item: AgendaItem, numbered: re.Pattern[str]) -> int | None:
        title = item.title[:_COMPARED]
        found = self._text.find(title, self._begins[start])
        while found >= 0:
            index = self._index(found)
            if index < len(self._lines) and numbered.match(self._lines[index].text):
                return index
            found = self._text.find(title, self._begins[index + 1]) if index + 1 < len(self._lines) else -1
        return None

    def holding(self, text: str, *, start: int) -> Line | None:
        """The first line from `start` on that holds the text, or that begins a run of two which holds it."""
        found = self._text.find(text, self._begins[start])
        if found >= 0 and self._lines and "\n" not in text:
            return self._lines[self._index(found)]
        wanted = " ".join(text.split())
        found = self._running.find(wanted, self._begins[start])
        while found >= 0 and self._lines:
            index = self._index(found)
            if self._index(found + len(wanted) - 1) <= index + 1:
                return self._lines[index]
            found = self._running.find(wanted, found + 1)
        return None

    @cached_property
    def _running(self) -> str:
        return self._text.replace("\n", " ")

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self._begins, offset) - 1)


def _is_placed(doubt: Doubt) -> bool:
    return doubt.text is None or doubt.line is not None or doubt.page is not None


def _with_place(doubt: Doubt, *, item: AgendaItem | None, lines: _Lines) -> Doubt:
    if doubt.text is None or _is_placed(doubt):
        return doubt
    start = lines.start_of(item) if item is not None else 0
    line = lines.holding(doubt.text, start=start) or (lines.holding(doubt.text, start=0) if start else None)
    return doubt if line is None else structs.replace(doubt, page=line.page, line=line.number)
