"""The rows of a Word table with the cells that span several columns or rows as one."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from raadhus.reading.errors import ReadError
from raadhus.reading.extract.docx_names import W, is_on, local_name, value_of
from raadhus.reading.extract.docx_runs import DEEPEST

_HELD = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo"})
_MOST_COLUMNS = 1000


class GridCell:
    """A cell with the elements that hold its text: several when cells below it are joined to it."""

    __slots__ = ("colspan", "contents", "is_header", "rowspan")

    def __init__(self, content: Element, *, colspan: int, is_header: bool) -> None:
        self.contents = [content]
        self.colspan = colspan
        self.rowspan = 1
        self.is_header = is_header


def grid_of(table: Element) -> list[list[GridCell]]:
    """The rows that are not deleted; a row of which every cell is joined to one above stays as an empty one.

    Raises ReadError `too-deep`.
    """
    rows: list[list[GridCell]] = []
    above: dict[int, GridCell] = {}
    for row in _held(table, name="tr"):
        properties = row.find(f"{W}trPr")
        if properties is not None and properties.find(f"{W}del") is not None:
            continue
        is_header = properties is not None and bool(is_on(properties.find(f"{W}tblHeader")))
        cells: list[GridCell] = []
        column = 0
        for cell in _held(row, name="tc"):
            span, is_joined = _spans(cell)
            if is_joined and column in above:
                above[column].rowspan += 1
                above[column].contents.append(cell)
            else:
                above[column] = GridCell(cell, colspan=span, is_header=is_header)
                cells.append(above[column])
            column += span
        rows.append(cells)
    return rows


def _spans(cell: Element) -> tuple[int, bool]:
    """How many columns the cell takes, and whether it goes on from the cell above."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        return 1, False
    span = value_of(properties.find(f"{W}gridSpan")) or ""
    merge = properties.find(f"{W}vMerge")
    columns = int(span) if span.isascii() and span.isdigit() and len(span) < 5 else 1
    return min(max(columns, 1), _MOST_COLUMNS), merge is not None and value_of(merge) != "restart"


def _held(element: Element, *, name: str, depth: int = 0) -> Iterator[Element]:
    """The children of this name, also those inside content controls and inserted parts."""
    if depth > DEEPEST:
        raise ReadError("too-deep", values={"limit": DEEPEST})
    for child in element:
        found = local_name(child)
        if found == name:
            yield child
        elif found in _HELD:
            yield from _held(child, name=name, depth=depth + 1)
