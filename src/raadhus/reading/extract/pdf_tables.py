"""Find the tables of a PDF page by its tags or its ruled lines, and put every character into its cell.

A table counts only when its cells hold exactly the characters of the lines it replaces; otherwise the lines stay.
"""

import ctypes
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from raadhus.core.record import Cell
from raadhus.reading.extract.line import Line
from raadhus.reading.extract.pdf_lines import LINE_END_HYPHEN, PageFrame, PageReader, bound, plain
from raadhus.reading.extract.pdf_rules import ruled_slots
from raadhus.reading.extract.pdf_sheets import PageTable
from raadhus.reading.extract.pdf_slots import Slot, SlotTable
from raadhus.reading.extract.pdf_tags import tagged_slots
from raadhus.reading.recognise.joining import join_texts

_SAMPLE = 24
_LEAST_PATHS = 6
_LEAST_RISES = 2
_WORD = re.compile(r"(\S+)\s*")
_object_at = bound(pdfium.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_type_of = bound(pdfium.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)


def may_draw_table(page: Any) -> bool:
    """Whether the page draws so many lines that a table is likely; looks at a sample of its objects."""
    count = pdfium.FPDFPage_CountObjects(page)
    if count < _LEAST_PATHS:
        return False
    step = max(1, count // _SAMPLE)
    handle = ctypes.cast(page, ctypes.c_void_p).value
    paths = sum(_type_of(_object_at(handle, at)) == pdfium.FPDF_PAGEOBJ_PATH for at in range(0, count, step))
    return bool(paths * step >= _LEAST_PATHS)


@dataclass
class _Filling:
    """What is being gathered for one table."""

    texts: dict[Slot, list[str]] = field(default_factory=dict)
    first_chars: dict[Slot, int] = field(default_factory=dict)
    chars: set[int] = field(default_factory=set)


def page_tables(
    page: Any,
    *,
    text_page: Any,
    reader: PageReader,
    lines: Sequence[Line],
    frame: PageFrame,
    offset: int,
    tagged: bool,
) -> list[PageTable]:
    """Give the tables of the page that `reader` has just read; `offset` is the number of lines before it."""
    found: list[PageTable] = []
    if frame.turn == 0 and may_draw_table(page):
        tables, slots = ruled_slots(page, text_page=text_page, page_top=frame.top)
        found = _filled(tables, slots=slots, reader=reader, lines=lines, offset=offset)
    # The tags of one page of a long file cost as much as ten pages' text.
    if not found and tagged and reader.rises >= _LEAST_RISES:
        tables, slots = tagged_slots(page, text_page=text_page)
        found = _filled(tables, slots=slots, reader=reader, lines=lines, offset=offset)
    return sorted(found, key=lambda table: table.first_line)


def _filled(
    tables: Sequence[SlotTable],
    *,
    slots: Callable[[int], tuple[int, Slot] | None],
    reader: PageReader,
    lines: Sequence[Line],
    offset: int,
) -> list[PageTable]:
    if not tables:
        return []
    spans = _spans(tables, reader=reader, lines=lines)
    fillings = _fill(reader, slots=slots, spans=spans, count=len(tables))
    found = (
        _page_table(table, filling=filling, reader=reader, lines=lines, offset=offset)
        for table, filling in zip(tables, fillings, strict=True)
    )
    return [table for table in found if table]


def _spans(
    tables: Sequence[SlotTable], *, reader: PageReader, lines: Sequence[Line]
) -> Iterator[tuple[int, int]]:
    """Give where in the page's text the lines begin and end that may lie in a table."""
    for at, (start, line) in enumerate(zip(reader.starts, lines, strict=True)):
        middle = line.top + line.size / 2
        if any(
            table.top is None or table.bottom is None or table.top <= middle <= table.bottom
            for table in tables
        ):
            yield start, reader.starts[at + 1] if at + 1 < len(lines) else len(reader.whole)


def _fill(
    reader: PageReader,
    *,
    slots: Callable[[int], tuple[int, Slot] | None],
    spans: Iterable[tuple[int, int]],
    count: int,
) -> list[_Filling]:
    fillings = [_Filling() for _ in range(count)]
    for start, end in spans:
        for word in _WORD.finditer(reader.whole, start, end):
            first, last = word.start(1), word.end(1) - 1
            place = slots(reader.char_index(first))
            if first == last or slots(reader.char_index(last)) == place:
                _put(fillings, place, index=first, text=word.group())
                continue
            # Two narrow cells may stand so close that their words touch.
            for index in range(first, last + 1):
                text = reader.whole[index] if index < last else reader.whole[last : word.end()]
                _put(fillings, slots(reader.char_index(index)), index=index, text=text)
    return fillings


def _put(fillings: Sequence[_Filling], place: tuple[int, Slot] | None, *, index: int, text: str) -> None:
    if place is None:
        return
    filling, slot = fillings[place[0]], place[1]
    filling.chars.add(index)
    filling.first_chars.setdefault(slot, index)
    filling.texts.setdefault(slot, []).append(text)


def _page_table(
    table: SlotTable, *, filling: _Filling, reader: PageReader, lines: Sequence[Line], offset: int
) -> PageTable | None:
    owned = [at for at, start in enumerate(reader.starts) if start in filling.chars]
    if not owned:
        return None
    covered = lines[owned[0] : owned[-1] + 1]
    rows = tuple(_row(row, filling=filling, reader=reader) for row in table.rows)
    if len(rows) < 2 or _letters(line.text for line in covered) != _letters(_texts(filling)):
        return None
    return PageTable(
        page=covered[0].page or 0,
        top=min(line.top for line in covered),
        bottom=max(line.top + line.size for line in covered),
        first_line=offset + owned[0],
        last_line=offset + owned[-1],
        rows=rows,
    )


def _row(row: Sequence[Slot], *, filling: _Filling, reader: PageReader) -> tuple[Cell, ...]:
    filled = [slot for slot in row if slot in filling.first_chars]
    header = bool(filled) and all(
        slot.header or reader.is_bold_at(filling.first_chars[slot]) for slot in filled
    )
    return tuple(
        Cell(
            text=_cell_text(filling.texts.get(slot, ())),
            header=header,
            colspan=slot.colspan,
            rowspan=slot.rowspan,
        )
        for slot in row
    )


def _cell_text(characters: Iterable[str]) -> str:
    text = plain("".join(characters)).replace(LINE_END_HYPHEN, "-\n")
    return join_texts([" ".join(line.split()) for line in text.splitlines()])


def _texts(filling: _Filling) -> Iterable[str]:
    return (plain("".join(text)).replace(LINE_END_HYPHEN, "-") for text in filling.texts.values())


def _letters(texts: Iterable[str]) -> Counter[str]:
    return Counter("".join("".join(texts).split()))
