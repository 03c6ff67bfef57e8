"""Items that bear nothing but a number, Word's own or typed: the numbers run on through the whole document."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from raadhus.core.record import Block, Heading, List, Paragraph
from raadhus.reading.by_headings.items import find_starts
from raadhus.reading.printed.head_labels import names_document

_LABEL = re.compile(r"(\d{1,3})[.)]?")
_TYPED = re.compile(r"(?:[Aa]d (?:(?:punkt|pkt\.?) )?)?(\d{1,3})[.):]\s+\S")
_LEVEL = 2
_LONGEST_TITLE = 300
_FEWEST = 2


class _Run(NamedTuple):
    place: int
    first: int
    last: int


def with_numbered_titles(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with such titles as headings; unchanged where the items can be told by anything better."""
    if len(find_starts(blocks)) >= _FEWEST:
        return tuple(blocks)
    runs = {run.place: run for run in _running_on(blocks)}
    return tuple(
        part for place, block in enumerate(blocks) for part in _titled(block, is_title=place in runs)
    )


def _running_on(blocks: Sequence[Block]) -> Sequence[_Run]:
    """The numbered places of which each goes on from the one before: several, or the one list of an agenda."""
    chain: list[_Run] = []
    for run in _runs(blocks):
        if run.first == (chain[-1].last + 1 if chain else 1):
            chain.append(run)
    if len(chain) >= _FEWEST:
        return chain
    return [run for run in chain if run.last >= _FEWEST and _is_agenda(blocks, run.place)]


def _is_agenda(blocks: Sequence[Block], place: int) -> bool:
    """Whether the list stands right under the word for an agenda."""
    above = blocks[place - 1] if place else None
    return isinstance(above, Heading | Paragraph) and names_document(above.text)


def _runs(blocks: Sequence[Block]) -> Iterator[_Run]:
    for place, block in enumerate(blocks):
        if isinstance(block, List):
            found = [_LABEL.fullmatch(entry.label) for entry in block.entries]
            numbers = [int(label[1]) for label in found if label is not None]
            if len(numbers) == len(found) and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
                yield _Run(place, numbers[0], numbers[-1])
        elif isinstance(block, Paragraph) and len(block.text) <= _LONGEST_TITLE:
            typed = _TYPED.match(block.text)
            if typed is not None:
                yield _Run(place, int(typed[1]), int(typed[1]))


def _titled(block: Block, *, is_title: bool) -> Iterator[Block]:
    if not is_title:
        yield block
    elif isinstance(block, List):
        for entry in block.entries:
            first, *rest = entry.blocks
            text = first.text if isinstance(first, Paragraph | Heading) else ""
            yield Heading(level=_LEVEL, text=f"{entry.label} {text}".strip())
            yield from rest if text else entry.blocks
    elif isinstance(block, Paragraph):
        yield Heading(level=_LEVEL, text=block.text)
