"""Say where in the original a doubt belongs: the page and line that hold the words it quotes."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import structs

from raadhus.core.record import AgendaItem, Doubt
from raadhus.reading.extract.line import Line
from raadhus.reading.original import Reading

_COMPARED = 24


def placed(doubts: Sequence[Doubt], *, reading: Reading) -> tuple[Doubt, ...]:
    """The doubts with page and line filled where their quote is found in the lines, from their item on."""
    items = {item.number: item for item in reading.record.items}
    return tuple(
        _with_place(doubt, item=items.get(doubt.item or ""), lines=reading.lines) for doubt in doubts
    )


def _with_place(doubt: Doubt, *, item: AgendaItem | None, lines: tuple[Line, ...]) -> Doubt:
    if doubt.text is None or doubt.line is not None or doubt.page is not None:
        return doubt
    start = _start_of(item, lines=lines) if item is not None else 0
    line = line_of(doubt.text, lines=lines[start:]) or line_of(doubt.text, lines=lines[:start])
    return doubt if line is None else structs.replace(doubt, page=line.page, line=line.number)


def _start_of(item: AgendaItem, *, lines: Sequence[Line]) -> int:
    """The index of the line that begins the item: its title behind its number, not its row in the contents list."""
    title = item.title[:_COMPARED]
    numbered = re.compile(rf"\D{{0,20}}{re.escape(item.number)}\b(?!.*(?:\.\.\.|\t| \d+$))")
    for index, line in enumerate(lines):
        if title in line.text and numbered.match(line.text):
            return index
    return 0


def line_of(text: str, *, lines: Sequence[Line]) -> Line | None:
    """The first line that holds the text, or that begins a run of two lines which holds it."""
    for line in lines:
        if text in line.text:
            return line
    wanted = " ".join(text.split())
    for first, second in pairwise(lines):
        if wanted in f"{first.text} {second.text}":
            return first
    return None
