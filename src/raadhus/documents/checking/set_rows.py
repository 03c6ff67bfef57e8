"""The cells of a table in the order in which they stand in a document.

Typst sets a cell over several rows when it comes to the last of them, before the other cells of that row.
"""

from msgspec import Struct

from raadhus.core.record import Cell, Table
from raadhus.documents.table_heads import heads_of


class SetRow(Struct, frozen=True, kw_only=True):
    """The cells of a row by their number in the table, and those that hang down into it or out of it."""

    cells: tuple[tuple[int, Cell], ...]
    hanging: tuple[int, ...] = ()


class _Hanging(Struct, frozen=True, kw_only=True):
    number: int
    cell: Cell
    last: int


def rows_as_told(table: Table) -> tuple[SetRow, ...]:
    """The rows as the record has them; Word keeps them so."""
    numbers = iter(range(sum(map(len, table.rows))))
    return tuple(SetRow(cells=tuple((next(numbers), cell) for cell in row)) for row in table.rows)


def rows_as_set(table: Table) -> tuple[SetRow, ...]:
    """The rows as a PDF has them."""
    rows = [row for row in rows_as_told(table) if row.cells]
    heads = heads_of([[cell for _, cell in row.cells] for row in rows]) if rows else 0
    hanging: list[_Hanging] = []
    placed = []
    for y, row in enumerate(rows):
        ended = [(one.number, one.cell) for one in hanging if one.last == y]
        end = heads if y < heads else len(rows)
        cells = []
        for number, cell in row.cells:
            last = y + min(cell.rowspan, end - y) - 1
            if last > y:
                hanging.append(_Hanging(number=number, cell=cell, last=last))
            else:
                cells.append((number, cell))
        order = sorted(hanging, key=lambda one: one.last)
        placed.append(SetRow(cells=(*ended, *cells), hanging=tuple(one.number for one in order)))
        hanging = [one for one in hanging if one.last > y]
    return tuple(placed)
