"""Say where in the original a doubt belongs: the page and line that hold the words it quotes."""

from collections.abc import Iterable

from msgspec import structs

from raadhus.core.record import Doubt
from raadhus.reading.extract.line import Line
from raadhus.reading.original import Reading


def placed(doubts: Iterable[Doubt], *, reading: Reading) -> tuple[Doubt, ...]:
    """The doubts with page and line filled where their quote is found in the lines."""
    return tuple(_with_place(doubt, reading.lines) for doubt in doubts)


def _with_place(doubt: Doubt, lines: tuple[Line, ...]) -> Doubt:
    if doubt.text is None or doubt.line is not None or doubt.page is not None or not lines:
        return doubt
    line = line_of(doubt.text, lines=lines)
    if line is None:
        return doubt
    return structs.replace(doubt, page=line.page, line=line.number)


def line_of(text: str, *, lines: tuple[Line, ...]) -> Line | None:
    """The first line that holds the text, or that begins a run of two lines which holds it."""
    for line in lines:
        if text in line.text:
            return line
    wanted = " ".join(text.split())
    for first, second in zip(lines, lines[1:], strict=False):
        if wanted in f"{first.text} {second.text}":
            return first
    return None
