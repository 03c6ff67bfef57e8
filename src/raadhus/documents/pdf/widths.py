"""How wide the columns of a table are: measured by counting letters, which is near enough and costs nothing."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct

from raadhus.core.record import Cell
from raadhus.documents.table_heads import is_bold

PAGE: Final = 436.0
PAGE_LYING: Final = 717.0
"""The type area's width in points, of a page that stands and of one that lies."""
_LETTER: Final = 0.5
"""The mean width of a letter, in sizes of the type; of Libertinus Serif it is 0.45, with some air."""
_AIR: Final = 1.0
_BOLD: Final = 1.15
_WIDE: Final = re.compile("[mwæA-ZÆØÅ]")
_WIDER: Final = 0.4
"""What these letters are wider than others; in a short word they weigh."""
_LOOKS: Final = ((9.5, 4.0), (8.5, 3.5), (7.5, 2.5), (6.5, 1.5))
"""Sizes of the type in points, and the room at each side of a cell that goes with them."""
_MOST_LEAST: Final = 18
"""Words with more letters are hyphenated rather than given their own width."""
_MOST_WANTED: Final = 90
_NARROW: Final = 36.0
_SPACE: Final = re.compile("[ \n]+")
"""Where a line may end: not at a space that holds a number and its unit together."""


class Widths(Struct, frozen=True, kw_only=True):
    """`columns` are shares of the table's width, which is `share` of the page's; `points` are the same in points."""

    columns: tuple[float, ...]
    share: float
    size: float
    inset: float
    points: tuple[float, ...]

    def letters(self, first: int, *, columns: int) -> int:
        """How many letters go into a line of a cell."""
        return max(
            int((sum(self.points[first : first + columns]) - 2 * self.inset) / (self.size * _LETTER)), 1
        )


def widths_of(
    spans: Mapping[tuple[int, int], Sequence[Cell]], *, columns: int, is_full: bool, page: float
) -> Widths:
    """Widths for cells by their first column and how many they span, in the largest type in which the words still fit.

    A full table is as wide as the page.
    """
    least, wanted = _needs(spans, columns=columns, head_lines=1)
    if sum(_points(wanted, look=_LOOKS[0])) > page:
        least, wanted = _needs(spans, columns=columns, head_lines=2)
    fitting = (look for look in _LOOKS if sum(_points(least, look=look)) <= page)
    look = next(fitting, _LOOKS[-1])
    narrow, wide = _points(least, look=look), _points(wanted, look=look)
    points = _shared(narrow, wide, page=page)
    if is_full:
        points = _stretched(points, page=page)
    total = sum(points)
    size, inset = look
    return Widths(
        columns=tuple(round(one / total, 4) for one in points),
        share=round(total / page, 4),
        size=size,
        inset=inset,
        points=tuple(points),
    )


def _needs(
    spans: Mapping[tuple[int, int], Sequence[Cell]], *, columns: int, head_lines: int
) -> tuple[list[float], list[float]]:
    """The letters that each column needs at least, and those that it would have for whole lines."""
    least, wanted = [1.0] * columns, [1.0] * columns
    for (first, width), cells in sorted(spans.items(), key=lambda one: one[0][1]):
        for known, letters in zip((least, wanted), _letters(cells, head_lines=head_lines), strict=True):
            more = (letters - sum(known[first : first + width])) / width
            known[first : first + width] = [one + max(more, 0) for one in known[first : first + width]]
    return least, wanted


def _letters(cells: Iterable[Cell], *, head_lines: int) -> tuple[float, float]:
    """The letters of the longest word and of the longest line."""
    word = line = 1.0
    for cell in cells:
        wide = _BOLD if is_bold(cell) else 1
        lines = head_lines if cell.header else 1
        line = max(line, wide * max(map(_length, cell.text.split("\n"))) / lines)
        word = max(word, wide * max(map(_length, _SPACE.split(cell.text))))
    return min(word, _MOST_LEAST), min(max(line, word), _MOST_WANTED)


def _length(text: str) -> float:
    return len(text) + _WIDER * len(_WIDE.findall(text))


def _points(letters: Iterable[float], *, look: tuple[float, float]) -> list[float]:
    size, inset = look
    return [one * _LETTER * size + 2 * inset + _AIR for one in letters]


def _shared(narrow: Sequence[float], wide: Sequence[float], *, page: float) -> list[float]:
    """As wide as the lines when they all fit; else what is left over the words goes to who wants more."""
    if sum(wide) <= page:
        return list(wide)
    left = page - sum(narrow)
    if left <= 0:
        return [one * page / sum(narrow) for one in narrow]
    more = sum(wide) - sum(narrow)
    return [least + left * (most - least) / more for least, most in zip(narrow, wide, strict=True)]


def _stretched(points: Sequence[float], *, page: float) -> list[float]:
    """What the page has left goes to the wide columns: a number needs no air, a title does."""
    left = page - sum(points)
    wide = [one * one if one > _NARROW else 0 for one in points]
    return [one + left * square / (sum(wide) or 1) for one, square in zip(points, wide, strict=True)]
