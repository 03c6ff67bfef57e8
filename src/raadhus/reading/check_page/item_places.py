"""Where each item of a record begins in the lines of its original."""

import re
from collections.abc import Iterable, Mapping, Sequence

from raadhus.core.record import AgendaItem
from raadhus.reading.extract.line import Line

_SPACES = re.compile(r"\s+")
_BEFORE_TITLE = re.compile(
    r"^(?:ad\s+)?(?:(?:dagsordens?)?(?:punkt|pkt|sag)\b\.?\s*(?:nr\b\.?\s*)?)?(?P<number>\d+(?:\.\d+)*)?[\s.:)|–-]*"
    r"(?:(?:lukket|åbent|åben)(?:\s+punkt)?\s*[:–-]?\s*)*"
)
_DOTS = re.compile(r"\.{4,}|(?:\. ){4,}|\t\s*\d+\s*$|…{2,}")
_COMPARED = 32
_SHORTEST = 3


def item_places(items: Iterable[AgendaItem], *, lines: Sequence[Line]) -> Mapping[int, Line]:
    """The line at which each item begins, by the item's position; items that are not found are left out.

    Titles stand in the contents list and in later references too, so the search goes from the last
    item to the first and prefers the lines that carry the item's number.
    """
    starts = [_folded_start(line.text) for line in lines]
    places: dict[int, Line] = {}
    end = len(lines)
    for item in sorted(items, key=lambda item: item.position, reverse=True):
        index = _begins_at(item, starts=starts, lines=lines, end=end)
        if index is not None:
            places[item.position] = lines[index]
            end = index
    return places


def _begins_at(
    item: AgendaItem, *, starts: Sequence[tuple[str, str]], lines: Sequence[Line], end: int
) -> int | None:
    title = _folded(item.title)[:_COMPARED]
    if len(title) < _SHORTEST:
        return None
    unnumbered = None
    for index in range(end - 1, -1, -1):
        number, start = starts[index]
        if not start or not (start.startswith(title) or _is_broken_title(start, title=title)):
            continue
        if _DOTS.search(lines[index].text):
            continue
        if number and number == item.number:
            return index
        if unnumbered is None:
            unnumbered = index
    return unnumbered


def _is_broken_title(start: str, *, title: str) -> bool:
    """A long title goes on in the next line, so that its first line is only its beginning."""
    return len(start) >= _COMPARED // 2 and title.startswith(start)


def _folded_start(text: str) -> tuple[str, str]:
    """The number before a title in the line, and the start of the title itself."""
    folded = _folded(text[:200])
    match = _BEFORE_TITLE.match(folded)
    if match is None:
        return "", folded[:_COMPARED]
    return match["number"] or "", folded[match.end() : match.end() + _COMPARED]


def _folded(text: str) -> str:
    return _SPACES.sub(" ", text.replace("\u00ad", "")).strip().casefold()
