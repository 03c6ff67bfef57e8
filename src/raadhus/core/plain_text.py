"""Blocks as running text, for places that show no structure."""

from collections.abc import Iterable, Iterator

from raadhus.core.record import Block, Heading, Image, List, Paragraph


def plain_text(blocks: Iterable[Block]) -> str:
    """The text of the blocks, one line a paragraph, list entry or table row."""
    return "\n".join(line for line in _lines(blocks) if line)


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.text
            case List():
                for entry in block.entries:
                    yield f"{entry.label} {plain_text(entry.blocks)}".strip()
            case Image():
                yield block.alt or ""
            case _:
                for row in block.rows:
                    yield " | ".join(cell.text for cell in row)
