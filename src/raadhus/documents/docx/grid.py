"""A table of a record as a full grid: whatever its spans say, every place has one cell and no text is left out."""

from collections.abc import Sequence

from msgspec import Struct

from raadhus.core.record import Cell

MOST_COLUMNS = 63
"""Word refuses a table with more; what stands further to the right goes into the last one."""


class Place(Struct, frozen=True):
    """A cell as wide as `width` columns; `is_continued` when it is the lower part of the one above it."""

    cells: tuple[Cell, ...]
    width: int
    is_continued: bool = False
    goes_on: bool = False


class _Above(Struct, frozen=True):
    """What still hangs down from the row above into a column."""

    rows: int
    width: int


def grid(rows: Sequence[Sequence[Cell]]) -> tuple[tuple[Place, ...], ...]:
    """The rows, all as wide as the widest; none when no row has a cell."""
    hanging: dict[int, _Above] = {}
    placed = []
    for number, row in enumerate(rows):
        places, hanging = _row(row, hanging=hanging, rows_left=len(rows) - number)
        placed.append(places)
    width = max((sum(place.width for place in places) for places in placed), default=0)
    return tuple(_filled(places, width=width) for places in placed) if width else ()


def _row(
    row: Sequence[Cell], *, hanging: dict[int, _Above], rows_left: int
) -> tuple[list[Place], dict[int, _Above]]:
    below: dict[int, _Above] = {}
    places: list[Place] = []
    waiting = list(reversed(row))
    column = 0
    while waiting or any(start >= column for start in hanging):
        above = hanging.get(column)
        if above is not None:
            place = Place((), above.width, is_continued=True, goes_on=above.rows > 1)
            rows = above.rows
        elif waiting and column == MOST_COLUMNS:
            places[-1] = _with_rest(places[-1], waiting)
            break
        else:
            cell = waiting.pop() if waiting else Cell(text="")
            rows = min(cell.rowspan, rows_left)
            place = Place((cell,), _width(cell, column=column, hanging=hanging), goes_on=rows > 1)
        if rows > 1:
            below[column] = _Above(rows - 1, place.width)
        places.append(place)
        column += place.width
    return places, below


def _width(cell: Cell, *, column: int, hanging: dict[int, _Above]) -> int:
    """As wide as it says, but never over the end of the table or into what hangs down beside it."""
    end = min((start for start in hanging if start > column), default=MOST_COLUMNS)
    return min(cell.colspan, end - column)


def _with_rest(last: Place, waiting: list[Cell]) -> Place:
    return Place((*last.cells, *reversed(waiting)), last.width, goes_on=last.goes_on)


def _filled(places: list[Place], *, width: int) -> tuple[Place, ...]:
    missing = width - sum(place.width for place in places)
    return (*places, *(Place((Cell(text=""),), 1) for _ in range(missing)))
