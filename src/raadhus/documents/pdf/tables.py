"""A table of the record on a grid: each cell has its place, and no two lie over each other."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeAlias

from msgspec import Struct

from raadhus.core.record import Cell, Table
from raadhus.documents.pdf.runs import HYPHENATED_WORD, LONGEST_WORD, line_of
from raadhus.documents.pdf.widths import PAGE, Widths, widths_of
from raadhus.documents.table_heads import MOST_REPEATED, heads_of

_WIDEST: Final = 60
"""A cell that says it spans more columns spans those that there are."""
_NUMBER: Final = re.compile(
    r"[-\u2212\u2013+]?\s?[\d.,\s]*\d(?:,-|\s?(?:%|kr\.?|mio\.?|t\.?kr\.?))?|-|\u2013"
)

_FEW: Final = 8
"""So many numbers make a word among them an exception."""

_Row: TypeAlias = Sequence[Cell]


class Placed(Struct, frozen=True):
    """A cell with its column and row on the grid, and how many of them it takes."""

    cell: Cell
    x: int
    y: int
    width: int = 1
    height: int = 1


def told_table(table: Table, *, is_full: bool = False, page: float = PAGE) -> dict[str, Any] | None:
    """The table for the template; None for one without a cell."""
    rows = [row for row in table.rows if row]
    if not rows:
        return None
    heads = heads_of(rows)
    placed = _placed(rows, heads=heads)
    columns = max(one.x + one.width for one in placed)
    widths = widths_of(_spans(placed), columns=columns, is_full=is_full, page=page)
    numbers = _numbers(placed, heads=heads, columns=columns)
    cells = [_told(one, widths=widths, is_number=numbers[one.x]) for one in placed]
    return {
        "k": "table",
        "columns": columns,
        "widths": widths.columns,
        "share": widths.share,
        "size": widths.size,
        "inset": widths.inset,
        "heads": heads,
        "repeated": sum(len(cell.text) for row in rows[:heads] for cell in row) <= MOST_REPEATED,
        "head": [one for one in cells if one["y"] < heads],
        "cells": [one for one in cells if one["y"] >= heads],
    }


def _placed(rows: Sequence[_Row], *, heads: int) -> list[Placed]:
    """The cells in order, with an empty one wherever the rows leave a gap."""
    most = max(sum(cell.colspan if cell.colspan <= _WIDEST else 1 for cell in row) for row in rows)
    taken: dict[tuple[int, int], Placed | None] = {}
    for y, row in enumerate(rows):
        x = 0
        end = heads if y < heads else len(rows)
        for cell in row:
            while (y, x) in taken:
                x += 1
            width = _free(taken, y=y, x=x, wanted=min(cell.colspan, max(most - x, 1)))
            height = min(cell.rowspan, end - y)
            taken.update(((y + down, x + right), None) for down in range(height) for right in range(width))
            taken[y, x] = Placed(cell, x, y, width, height)
            x += width
    columns = max(x for _, x in taken) + 1
    places = ((y, x) for y in range(len(rows)) for x in range(columns))
    cells = (taken.get((y, x), Placed(Cell(text=""), x, y)) for y, x in places)
    return [one for one in cells if one is not None]


def _free(taken: Iterable[tuple[int, int]], *, y: int, x: int, wanted: int) -> int:
    return next((width for width in range(1, wanted) if (y, x + width) in taken), wanted)


def _spans(placed: Iterable[Placed]) -> dict[tuple[int, int], list[Cell]]:
    """The cells by their first column and how many they span."""
    spans: dict[tuple[int, int], list[Cell]] = {}
    for one in placed:
        spans.setdefault((one.x, one.width), []).append(one.cell)
    return spans


def _numbers(placed: Iterable[Placed], *, heads: int, columns: int) -> list[bool]:
    """Whether a column has numbers, and little else, under its head."""
    numbers, others = [0] * columns, [0] * columns
    for one in placed:
        text = one.cell.text.strip()
        if one.y < heads or one.width > 1 or not text:
            continue
        if not _NUMBER.fullmatch(text):
            others[one.x] += 1
        elif any(map(str.isdigit, text)):
            numbers[one.x] += 1
    return [count > _FEW * other for count, other in zip(numbers, others, strict=True)]


def _told(one: Placed, *, widths: Widths, is_number: bool) -> dict[str, Any]:
    letters = widths.letters(one.x, columns=one.width)
    line = line_of(
        one.cell.text,
        one.cell.marks,
        longest=letters if letters < _SHORT else LONGEST_WORD,
        hyphenated=min(max(letters - 1, _LEAST_HYPHENATED), HYPHENATED_WORD),
    )
    told: dict[str, Any] = {"x": one.x, "y": one.y, "t": line}
    if one.width > 1:
        told["w"] = one.width
    elif is_number:
        told["n"] = True
    if one.height > 1:
        told["h"] = one.height
    if one.cell.header:
        told["b"] = True
    return told


_LEAST_HYPHENATED: Final = 5
_SHORT: Final = 10
"""In a narrower column no hyphen helps, and words end where the column does."""
