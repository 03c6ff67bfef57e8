"""The small tables under the title of an item that say whose case it is: each row a label and what it stands for."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from raadhus.core.record import Block, Cell, Heading, Paragraph, Table
from raadhus.reading.printed.case_lines import case_number_of
from raadhus.understanding.vocabulary.headings import section_kind

_WITHIN = 3
_LEVEL = 6


def with_facts(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks under a title with such a table as lines: case numbers first, then known labels as headings."""
    for place, block in enumerate(blocks[:_WITHIN]):
        if isinstance(block, Heading):
            break
        if isinstance(block, Table):
            facts = facts_of(block.rows)
            if facts:
                return (*blocks[:place], *facts, *blocks[place + 1 :])
    return tuple(blocks)


def facts_of(rows: Sequence[Sequence[Cell]]) -> tuple[Block, ...]:
    """The lines of a table of labels; none when a row is anything else than a label that is known and its value."""
    numbers: list[Block] = []
    others: list[Block] = []
    for row in rows:
        cells = [cell for cell in row if cell.text]
        if len(cells) != 2:
            return ()
        label, value = cells
        if case_number_of(f"{label.text} {value.text}") is not None:
            numbers.append(Paragraph(text=f"{label.text} {value.text}"))
        elif section_kind(label.text) is not None:
            others += [Heading(level=_LEVEL, text=label.text), *lines_of(value)]
        else:
            return ()
    return (*numbers, *others)


def lines_of(cell: Cell) -> Iterator[Paragraph]:
    """Each line of the cell with its marks."""
    start = 0
    for text in cell.text.split("\n"):
        end = start + len(text)
        marks = (
            replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)
            for mark in cell.marks
            if mark.start < end and mark.end > start
        )
        if text:
            yield Paragraph(text=text, marks=tuple(marks))
        start = end + 1
