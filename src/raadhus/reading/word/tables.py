"""Items that stand in tables: a table of labels for each, or a row for each with its parts beside it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from raadhus.core.record import Block, Cell, Heading, Table
from raadhus.reading.by_headings.fact_tables import facts_of, lines_of
from raadhus.reading.printed.layouts import LAYOUTS
from raadhus.understanding.vocabulary.headings import section_kind

_TITLE, _SECTION = 3, 6
_NUMBER = re.compile(r"(\d{1,3})[.)]?")
_NUMBERED = re.compile(r"\d{1,3}[.)]?\s+\S")
_FEWEST = 2


class WithoutTables(NamedTuple):
    """The blocks; the heads of columns are `furniture`, and `implied` as often as they stand among the blocks."""

    blocks: tuple[Block, ...]
    furniture: tuple[str, ...]
    implied: tuple[str, ...]


class _ItemRow(NamedTuple):
    title: Cell
    parts: Sequence[tuple[str, Cell]]


def without_item_tables(blocks: Sequence[Block]) -> WithoutTables:
    """The blocks with such tables as headings and text; every other table stays."""
    parted: list[Block] = []
    furniture: list[str] = []
    implied: list[str] = []
    for block in blocks:
        if not isinstance(block, Table) or not block.rows:
            parted.append(block)
        elif rows := _item_rows(block):
            parted += [part for row in rows for part in _item_of_row(row)]
            furniture += [cell.text for cell in block.rows[0]]
            implied += [heading for row in rows for heading, _ in row.parts]
        else:
            parted += _item_of_table(block) or (block,)
    return WithoutTables(tuple(parted), tuple(furniture), tuple(implied))


def _item_rows(table: Table) -> Sequence[_ItemRow]:
    """The rows of a table with an item in each, under heads of which one is that of decisions; else nothing."""
    head, *rows = table.rows
    is_plain = len(head) > 1 and all(len(row) == len(head) for row in rows)
    if (
        not is_plain
        or len(rows) < _FEWEST
        or "decision" not in {section_kind(cell.text) for cell in head[1:]}
    ):
        return ()
    numbers = [_NUMBER.fullmatch(row[0].text.strip()) for row in rows]
    if len(head) > 2 and all(numbers) and all(row[1].text for row in rows):
        return [
            _ItemRow(Cell(text=f"{found[1]}. {row[1].text}"), _parts(head[2:], row[2:]))
            for found, row in zip(numbers, rows, strict=True)
            if found
        ]
    if all(_NUMBERED.match(row[0].text) for row in rows):
        return [_ItemRow(row[0], _parts(head[1:], row[1:])) for row in rows]
    return ()


def _parts(head: Sequence[Cell], row: Sequence[Cell]) -> Sequence[tuple[str, Cell]]:
    return [(heading.text, cell) for heading, cell in zip(head, row, strict=True) if cell.text]


def _item_of_row(row: _ItemRow) -> Iterator[Block]:
    title, *below = lines_of(row.title)
    yield Heading(level=_TITLE, text=title.text)
    yield from below
    for heading, cell in row.parts:
        if heading:
            yield Heading(level=_SECTION, text=heading)
        yield from lines_of(cell)


def _item_of_table(table: Table) -> tuple[Block, ...]:
    """The title in the first row and what the labels below say; nothing for a table of any other kind."""
    head, *rows = table.rows
    title = " ".join(cell.text.strip() for cell in head if cell.text)
    if "\n" in title or not any(layout.start.match(title) for layout in LAYOUTS):
        return ()
    facts = facts_of([row for row in rows if any(cell.text for cell in row)])
    return (Heading(level=_TITLE, text=title), *facts) if facts else ()
