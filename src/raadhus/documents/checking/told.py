"""What a document must show, as one run of signs: the parts of its record laid out again, white space left out."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from raadhus.core import document_words as words
from raadhus.core.record import AgendaItem, Block, Heading, Image, List, Table
from raadhus.documents.checking.set_rows import rows_as_set, rows_as_told
from raadhus.documents.direction import has_right_to_left
from raadhus.documents.layout import Part
from raadhus.documents.layout.parts import LISTED
from raadhus.documents.showable import Form

NUMBER: Final = "\ufffe"
"""Stands for the number of a page, in the contents."""
PICTURE: Final = "\uffff"
"""Stands for a picture, or for the words that stand where it cannot be shown."""

ONE_WAY: Final = str.maketrans("([{«‹", ")]}»›")
"""Makes brackets and quotation marks look one way: between letters from right to left they are turned around."""

_UNSEEN = re.compile(
    "[\\s\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufffe\uffff"
    "\U000e0000-\U000e0fff]+"
)
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"
}  # fmt: skip
_LIGATURE = re.compile("[\ufb00-\ufb06]")
LooseFinding: TypeAlias = Literal["table-order-unproven", "turned-text-unproven"]
_ENDS_ITEM = frozenset({"title", "paper", "heading", "group", "new-page"})


def seen_signs(text: str) -> str:
    """The signs of a text that an eye can tell apart: no spaces, no marks that have no form, ligatures as letters."""
    text = _UNSEEN.sub("", text)
    return _LIGATURE.sub(lambda found: _LIGATURES[found[0]], text) if _LIGATURE.search(text) else text


class Piece(Struct, frozen=True):
    """A text as it stands in the record, where its signs begin in the run, and the item that it belongs to."""

    text: str
    start: int
    item: AgendaItem | None


class Row(Struct, frozen=True):
    """A row of a table: where its signs begin and end, those of its cells by their number, and of the heads above it.

    `hanging` are the cells that hang down into the row or out of it; a page that ends there shows how they begin.
    """

    start: int
    end: int
    cells: tuple[tuple[int, str], ...]
    heads: str
    hanging: tuple[int, ...] = ()


class Loose(Struct, frozen=True):
    """Where signs begin and end that a page may show in another order, and the finding that says so.

    A table with cells that span rows is one, a text from right to left another.
    """

    start: int
    end: int
    finding: LooseFinding


class Told(Struct, frozen=True, kw_only=True):
    """`missing` are the words that may stand for a picture, by the place of its sign in the run.

    `hanging` is what stands in cells over several rows.
    """

    signs: str
    pieces: tuple[Piece, ...]
    rows: tuple[Row, ...]
    loose: tuple[Loose, ...]
    hanging: str
    missing: dict[int, tuple[str, ...]]

    def pieces_of(self, start: int, end: int) -> tuple[Piece, ...]:
        """The pieces that a stretch of the run lies in; of an empty one those on both its sides."""
        starts = [piece.start for piece in self.pieces]
        first = max(bisect_right(starts, start if end > start else start - 1) - 1, 0)
        last = bisect_right(starts, end - 1 if end > start else end)
        return self.pieces[first : max(last, first + 1)]


def told(parts: Iterable[Part], *, items: Iterable[AgendaItem], form: Form) -> Told:
    """Lay the parts out as signs; `items` are those of the records, in the order of their headings."""
    return _Telling(tuple(parts), items=iter(items), form=form).told()


class _Telling:
    def __init__(self, parts: tuple[Part, ...], *, items: Iterator[AgendaItem], form: Form) -> None:
        self._parts = parts
        self._form = form
        self._items = items
        self._item: AgendaItem | None = None
        self._signs: list[str] = []
        self._length = 0
        self._pieces: list[Piece] = []
        self._rows: list[Row] = []
        self._loose: list[Loose] = []
        self._hanging: list[str] = []
        self._missing: dict[int, tuple[str, ...]] = {}

    def told(self) -> Told:
        for part in self._parts:
            if part.role == "item":
                self._item = next(self._items, None)
            elif part.role in _ENDS_ITEM:
                self._item = None
            if part.role == "contents":
                self._contents()
            elif part.block is not None:
                self._block(part.block)
        return Told(
            signs="".join(self._signs),
            pieces=tuple(self._pieces),
            rows=tuple(self._rows),
            loose=tuple(self._loose),
            hanging=NUMBER.join(self._hanging),
            missing=self._missing,
        )

    def _contents(self) -> None:
        self._text(words.CONTENTS)
        for part in self._parts:
            if part.role in LISTED and isinstance(part.block, Heading):
                self._text(part.block.text)
                self._sign(NUMBER)

    def _text(self, text: str) -> str:
        signs = seen_signs(text)
        if signs:
            if self._form == "pdf" and has_right_to_left(signs):
                end = self._length + len(signs)
                self._loose.append(Loose(self._length, end, "turned-text-unproven"))
            self._pieces.append(Piece(text, self._length, self._item))
            self._sign(signs)
        return signs

    def _sign(self, signs: str) -> None:
        self._signs.append(signs)
        self._length += len(signs)

    def _block(self, block: Block) -> None:
        if isinstance(block, List):
            for entry in block.entries:
                self._text(entry.label)
                for one in entry.blocks:
                    self._block(one)
        elif isinstance(block, Table):
            self._table(block)
        elif isinstance(block, Image):
            told = f"{words.PICTURE_MISSING}: {block.alt}" if block.alt else words.PICTURE_MISSING
            self._missing[self._length] = (seen_signs(told), seen_signs(words.PICTURE_MISSING))
            self._pieces.append(Piece(told, self._length, self._item))
            self._sign(PICTURE)
        else:
            self._text(block.text)

    def _table(self, table: Table) -> None:
        heads, first = "", self._length
        rows = rows_as_set(table) if self._form == "pdf" else rows_as_told(table)
        for number, row in enumerate(rows):
            start = self._length
            cells = tuple((place, self._text(cell.text)) for place, cell in row.cells)
            if self._length > start:
                self._rows.append(Row(start, self._length, cells, heads, row.hanging))
            # A first row that says nowhere that it is one may be set as a head all the same.
            if number == 0 or (heads and all(cell.header for _, cell in row.cells)):
                heads += "".join(signs for _, signs in cells)
        hanging = [cell.text for row in table.rows for cell in row if cell.rowspan > 1]
        self._hanging += map(seen_signs, hanging)
        if hanging:
            self._loose.append(Loose(first, self._length, "table-order-unproven"))
