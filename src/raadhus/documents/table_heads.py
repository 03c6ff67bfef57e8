"""Which rows at the top of a table are its heads, as a PDF sets them."""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from raadhus.core.record import Cell

MOST_REPEATED: Final = 600
"""Letters in a head that stands on each page anew, and in a cell of any head."""
_MOST_IN_HEAD: Final = 3000
_MOST_HEADS: Final = 12
"""A head never breaks over pages, so what could fill one is no head."""

_Row: TypeAlias = Sequence[Cell]


def heads_of(rows: Sequence[_Row]) -> int:
    """How many rows at the top are heads; a table is never heads alone, and a first row all in bold is meant as one."""
    heads = next(
        (number for number, row in enumerate(rows[:-1]) if not _is_all(row, lambda cell: cell.header)),
        len(rows) - 1,
    )
    is_bold_row = [_is_all(row, is_bold) for row in rows]
    is_bold_first = is_bold_row[0] and not all(is_bold_row)
    heads = heads or int(is_bold_first)
    letters = [len(cell.text) for row in rows[:heads] for cell in row]
    fits = heads <= _MOST_HEADS and sum(letters) <= _MOST_IN_HEAD and max(letters, default=0) <= MOST_REPEATED
    return heads if fits else 0


def is_bold(cell: Cell) -> bool:
    """Whether all of it is set in bold."""
    return cell.header or any(
        mark.kind == "strong" and mark.start == 0 and mark.end >= len(cell.text) for mark in cell.marks
    )


def _is_all(row: _Row, is_head: Callable[[Cell], bool]) -> bool:
    """Whether all cells are heads but for a corner that is left empty."""
    cells = [cell for cell in row if cell.text.strip()] or row
    return all(map(is_head, cells))
