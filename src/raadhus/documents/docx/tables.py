"""Tables: real rows and columns, heads that repeat on each page, merged cells, a name for who cannot see them."""

import re
from collections.abc import Sequence

from msgspec import Struct

from raadhus.core.record import Table
from raadhus.documents.direction import is_right_to_left
from raadhus.documents.docx.grid import Place, grid
from raadhus.documents.docx.markup import escaped, paragraph
from raadhus.documents.docx.package import Relationships
from raadhus.documents.docx.runs import runs

_LETTER = 5.75
"""How wide a letter is taken to be, for each half point of its size, in twentieths of a point."""


class TableLook(Struct, frozen=True):
    """The size of the type in half points, the room beside the text of a cell, and what the styles' names end in."""

    ending: str
    size: int
    margin: int

    @property
    def text(self) -> str:
        return f"Tabeltekst{self.ending}"

    @property
    def head(self) -> str:
        return f"Tabelhoved{self.ending}"

    @property
    def margins(self) -> str:
        """The margins of the cells, where they are others than those of the style."""
        sides = "".join(f'<w:{side} w:w="{self.margin}" w:type="dxa"/>' for side in ("left", "right"))
        return f"<w:tblCellMar>{sides}</w:tblCellMar>" if self.ending else ""

    def wide(self, letters: Sequence[int]) -> list[int]:
        """As wide as so many letters, with the room beside them and the rules."""
        return [int(one * self.size * _LETTER) + 2 * self.margin + _RULES for one in letters]


_RULES = 30
LOOKS = (TableLook("", 20, 85), TableLook("2", 17, 60), TableLook("3", 14, 40))
TEXT_WIDTH = 9638
"""Of an A4 page between its margins, in twentieths of a point."""
_WORD, _LINE = 24, 80
"""Letters of a word and of a line that a column is made wide for at most."""
_NUMBER = re.compile(r"[-+\u2212]?[0-9][0-9.,\s]*(?:%|kr\.)?")
_SPLIT_FROM = 1200
"""A row with more text may break over pages: it could be longer than one."""
_FIRST_ROW, _FIRST_COLUMN, _NO_BANDS = 0x20, 0x80, 0x600
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
_LONGEST_NAME = 250
_WEIGHED_ROWS, _WEIGHED_LETTERS = 500, 2000


def table_xml(table: Table, *, name: str, links: Relationships, left: int = 0, is_full: bool = False) -> str:
    """The table as a `w:tbl`; nothing when it has no cell. A full one is as wide as the page."""
    rows = grid([row for row in table.rows if row])
    if not rows:
        return ""
    look, widths = _set(rows, whole=TEXT_WIDTH - left, is_full=is_full)
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    heads = _heads(rows)
    body = "".join(
        _row_xml(row, widths=widths, look=look, is_head=number < heads, links=links)
        for number, row in enumerate(rows)
    )
    properties = _properties(rows, name=name, heads=heads, left=left, look=look, width=sum(widths))
    return f"<w:tbl>{properties}<w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl>"


def _properties(
    rows: Sequence[Sequence[Place]], *, name: str, heads: int, left: int, look: TableLook, width: int
) -> str:
    described = f'<w:tblCaption w:val="{escaped(name[:_LONGEST_NAME])}"/>' if name else ""
    indented = f'<w:tblInd w:w="{left}" w:type="dxa"/>' if left else ""
    names_rows = heads < len(rows) and all(_is_head(row[0]) for row in rows[heads:])
    flags = _NO_BANDS | (_FIRST_ROW if heads else 0) | (_FIRST_COLUMN if names_rows else 0)
    return (
        f'<w:tblPr><w:tblStyle w:val="Tabel"/><w:tblW w:w="{width}" w:type="dxa"/>{indented}'
        f'<w:tblLayout w:type="fixed"/>{look.margins}'
        f'<w:tblLook w:val="{flags:04X}" w:firstRow="{int(heads > 0)}" w:lastRow="0"'
        f' w:firstColumn="{int(names_rows)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{described}</w:tblPr>'
    )


def _is_head(place: Place) -> bool:
    return place.is_continued or any(cell.header for cell in place.cells)


def _heads(rows: Sequence[Sequence[Place]]) -> int:
    """How many rows at the top hold headers alone, and may repeat: nothing of them hangs into the rows below."""
    heads = 0
    for row in rows:
        cells = [cell for place in row for cell in place.cells if cell.text]
        if not cells or not all(cell.header for cell in cells):
            break
        heads += 1
    while heads and any(place.goes_on for place in rows[heads - 1]):
        heads -= 1
    return heads if heads < len(rows) else 0


def _row_xml(
    row: Sequence[Place], *, widths: Sequence[int], look: TableLook, is_head: bool, links: Relationships
) -> str:
    length = sum(len(cell.text) for place in row for cell in place.cells)
    kept = "<w:cantSplit/>" if length < _SPLIT_FROM else ""
    head = "<w:tblHeader/>" if is_head else ""
    properties = f"<w:trPr>{kept}{head}</w:trPr>" if kept or head else ""
    cells, column = [], 0
    for place in row:
        width = sum(widths[column : column + place.width])
        cells.append(
            _cell_xml(place, width=width, look=look, is_first=column == 0, is_head=is_head, links=links)
        )
        column += place.width
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _cell_xml(
    place: Place, *, width: int, look: TableLook, is_first: bool, is_head: bool, links: Relationships
) -> str:
    span = f'<w:gridSpan w:val="{place.width}"/>' if place.width > 1 else ""
    merged = ""
    if place.is_continued:
        merged = "<w:vMerge/>"
    elif place.goes_on:
        merged = '<w:vMerge w:val="restart"/>'
    # A head alone at the foot of a page tells nothing.
    kept = "<w:keepNext/>" if is_head else ""
    texts = (
        paragraph(
            runs(cell.text, marks=cell.marks, links=links),
            style=look.head if cell.header else look.text,
            more=kept + _direction(cell.text, is_first=is_first),
        )
        for cell in place.cells
    )
    content = "".join(texts) or paragraph("", style=look.text)
    shade = _SHADE if any(cell.header for cell in place.cells) else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merged}{shade}</w:tcPr>{content}</w:tc>'


def _direction(text: str, *, is_first: bool) -> str:
    """Numbers to the right, where they can be compared; not in the first column, which names the row."""
    if not is_first and _NUMBER.fullmatch(text):
        return '<w:jc w:val="right"/>'
    return "<w:bidi/>" if is_right_to_left(text) else ""


def _set(rows: Sequence[Sequence[Place]], *, whole: int, is_full: bool) -> tuple[TableLook, tuple[int, ...]]:
    """The largest type in which the words still fit, and with it the widths of the columns."""
    needed, wanted = _letters(rows)
    look = next((one for one in LOOKS if sum(one.wide(needed)) <= whole), LOOKS[-1])
    return look, _shared(look.wide(needed), look.wide(wanted), whole=whole, is_full=is_full)


def _letters(rows: Sequence[Sequence[Place]]) -> tuple[list[int], list[int]]:
    """The letters that each column needs for its longest word, and those of its longest line."""
    columns = sum(place.width for place in rows[0])
    needed, wanted = [0] * columns, [0] * columns
    for row in rows[:_WEIGHED_ROWS]:
        column = 0
        for place in row:
            if place.width == 1:
                text = " ".join(cell.text for cell in place.cells)
                longest = max(map(len, text[:_WEIGHED_LETTERS].split()), default=0)
                needed[column] = max(needed[column], min(longest, _WORD))
                wanted[column] = max(wanted[column], min(len(text), _LINE))
            for spanned in range(column, column + place.width) if place.width > 1 else ():
                letters = sum(len(cell.text) for cell in place.cells)
                wanted[spanned] = max(wanted[spanned], min(letters, _LINE) // place.width + 1)
            column += place.width
    return needed, wanted


def _shared(needed: Sequence[int], wanted: Sequence[int], *, whole: int, is_full: bool) -> tuple[int, ...]:
    """The width shared out by the longest line of each column, but so that short words are not broken."""
    if sum(wanted) <= whole and not is_full:
        return tuple(wanted)
    if sum(wanted) <= whole or sum(needed) >= whole:
        weights = wanted if sum(wanted) <= whole else needed
        return tuple(weight * whole // sum(weights) for weight in weights)
    spare, asked = whole - sum(needed), sum(wanted) - sum(needed)
    return tuple(low + (high - low) * spare // asked for low, high in zip(needed, wanted, strict=True))
