"""Plain text to blocks and back, for whoever writes without the editor: what was not touched keeps its form."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from raadhus.core.record import Block, Heading, List, Paragraph
from raadhus.reading.extract.printed_lists import with_printed_lists
from raadhus.writing.editing.html import blocks_of, html_of

_BULLET = "-"


def plain_of(blocks: Iterable[Block]) -> str:
    """One line a paragraph, heading, entry of a list or row of a table, blocks parted by an empty line."""
    return "\n\n".join("\n".join(_lines(block)) for block in blocks)


def blocks_of_plain(text: str, *, before: Sequence[Block] = ()) -> tuple[Block, ...]:
    """The blocks of what was typed; a block of `before` whose lines all stand there still is kept as it was.

    Lines that begin with a dash or with numbers that count up become lists.
    """
    lines = [line for line in map(_clean, text.splitlines()) if line]
    kept = _kept(lines, before=before)
    blocks: list[Block] = []
    loose: list[Block] = []
    at = 0
    while at < len(lines):
        if at in kept:
            block, length = kept[at]
            blocks += [*with_printed_lists(loose), block]
            loose = []
            at += length
        else:
            loose.append(Paragraph(text=lines[at]))
            at += 1
    return blocks_of(html_of((*blocks, *with_printed_lists(loose))))


def _kept(lines: Sequence[str], *, before: Sequence[Block]) -> dict[int, tuple[Block, int]]:
    """The blocks that are there still, by the line at which each begins, with how many lines it has."""
    of_blocks = [tuple(filter(None, map(_clean, _lines(block)))) for block in before]
    flat = [line for block in of_blocks for line in block]
    stretches = SequenceMatcher(None, flat, lines, autojunk=False).get_matching_blocks()
    now = {start + step: to + step for start, to, size in stretches for step in range(size)}
    kept: dict[int, tuple[Block, int]] = {}
    at = 0
    for block, own in zip(before, of_blocks, strict=True):
        places = [now.get(at + step) for step in range(len(own))]
        first = places[0] if places else None
        if first is not None and places == list(range(first, first + len(own))):
            kept[first] = (block, len(own))
        at += len(own)
    return kept


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph() | Heading():
            yield block.text
        case List():
            for entry in block.entries:
                lines = [line for inner in entry.blocks for line in _lines(inner)] or [""]
                yield f"{entry.label or _BULLET} {lines[0]}"
                yield from (f"   {line}" for line in lines[1:])
        case _:
            rows = getattr(block, "rows", ())
            yield from (" | ".join(cell.text.replace("\n", " ") for cell in row) for row in rows)


def _clean(line: str) -> str:
    printable = "".join(letter for letter in line if letter.isprintable() or letter.isspace())
    return unicodedata.normalize("NFC", " ".join(printable.split()))
