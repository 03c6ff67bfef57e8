"""The texts of a record that something can be derived from, each with its place and what stands around it."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from raadhus.core.quick_looks import in_small_letters
from raadhus.core.record import AgendaItem, Block, Heading, List, MeetingRecord, Paragraph, SectionKind, Table


class Passage(NamedTuple):
    """A text at its JSON Pointer.

    `item` is the index of its item, None for the head of the record. `kind` is that of the section; titles have
    "title", messages "message". `headings` are those above it, the section's first; `lead` is the text before a list
    that it is an entry of. In a table, `column` are the words at the head of its column, `row` those at the begin of
    its row; both are None elsewhere.
    """

    at: str
    text: str
    item: int | None
    kind: SectionKind | str
    headings: tuple[str, ...] = ()
    lead: str = ""
    column: str | None = None
    row: str | None = None


class Passages(tuple[Passage, ...]):  # noqa: SLOT001  what is joined once lives in its dictionary
    """Passages in the order of a record; which of them hold a word is looked up in all of them at once."""

    @cached_property
    def _lowered(self) -> str:
        return in_small_letters("\n".join([passage.text for passage in self]))

    @cached_property
    def _begins(self) -> list[int]:
        return [0, *accumulate([len(passage.text) + 1 for passage in self])]

    def title_of(self, place: int) -> str:
        """The title of the item that the passage at this place stands in."""
        item = self[place].item
        while place and self[place - 1].item == item:
            place -= 1
        return self[place].text if item is not None else ""

    def holding(self, parts: Sequence[str]) -> tuple[int, ...]:
        """Where the passages stand that hold one of the parts, which are in small letters."""
        text, begins = self._lowered, self._begins
        found: set[int] = set()
        for part in parts:
            at = text.find(part)
            while at >= 0:
                place = bisect_right(begins, at) - 1
                found.add(place)
                at = text.find(part, begins[place + 1])
        return tuple(sorted(found))


def passages_of(record: MeetingRecord) -> Passages:
    """List the passages of a record in its order; what was understood of it repeats the same words and is left out."""
    found: list[Passage] = []
    for number, section in enumerate(record.sections):
        around = _Around(None, section.kind, (section.heading,))
        _add_blocks(found, section.blocks, at=f"/sections/{number}/blocks", around=around)
    for index, item in enumerate(record.items):
        _add_item(found, item, index=index)
    return Passages(found)


class _Around(NamedTuple):
    item: int | None
    kind: str
    headings: tuple[str, ...] = ()
    lead: str = ""


def _add_item(found: list[Passage], item: AgendaItem, *, index: int) -> None:
    at = f"/items/{index}"
    found.append(Passage(f"{at}/title", item.title, index, "title"))
    for number, section in enumerate(item.sections):
        around = _Around(index, section.kind, (section.heading,))
        _add_blocks(found, section.blocks, at=f"{at}/sections/{number}/blocks", around=around)
    for number, message in enumerate(item.messages):
        around = _Around(index, "message")
        _add_blocks(found, message.blocks, at=f"{at}/messages/{number}/blocks", around=around)
    _add_blocks(found, item.public_text, at=f"{at}/public_text", around=_Around(index, "decision"))


def _add_blocks(found: list[Passage], blocks: Sequence[Block], *, at: str, around: _Around) -> None:
    item, kind, headings, lead = around
    before = lead
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            found.append(Passage(f"{at}/{number}/text", block.text, item, kind, headings, lead))
            before = block.text
        elif isinstance(block, List):
            inside = _Around(item, kind, headings, before)
            for index, entry in enumerate(block.entries):
                _add_blocks(found, entry.blocks, at=f"{at}/{number}/entries/{index}/blocks", around=inside)
        elif isinstance(block, Heading):
            headings = (*headings[: block.level], block.text)
            found.append(Passage(f"{at}/{number}/text", block.text, item, kind, headings))
            before = block.text
        elif isinstance(block, Table):
            _add_table(found, block, at=f"{at}/{number}", around=_Around(item, kind, headings, before))


def _add_table(found: list[Passage], table: Table, *, at: str, around: _Around) -> None:
    """A cell stands under the words of the rows above it that hold no digit, and right of the first cell of its row."""
    columns = _columns(table)
    for number, row in enumerate(table.rows):
        label = row[0].text if row else ""
        column = 0
        for index, cell in enumerate(row):
            if cell.text:
                head = columns.get(column, "") if number else ""
                left = label if index else ""
                found.append(Passage(f"{at}/rows/{number}/{index}/text", cell.text, *around, head, left))
            column += cell.colspan


def _columns(table: Table) -> dict[int, str]:
    """The words at the head of each column, those of several head rows one after the other."""
    heads: dict[int, str] = {}
    for number, row in enumerate(table.rows):
        if number and not all(cell.header for cell in row):
            break
        column = 0
        for cell in row:
            for under in range(column, column + cell.colspan):
                heads[under] = f"{heads.get(under, '')} {cell.text}".strip()
            column += cell.colspan
    return heads
