"""The empty cells of a table on a PDF page, before text is put into them."""

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class Slot:
    """One cell to be filled; each is its own, whatever its size."""

    colspan: int = 1
    rowspan: int = 1
    header: bool = False


@dataclass(frozen=True)
class SlotTable:
    """The slots row by row; `top` and `bottom` are points from the page's top, unknown for a table of tags."""

    rows: tuple[tuple[Slot, ...], ...]
    top: float | None = None
    bottom: float | None = None
