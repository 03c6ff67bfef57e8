"""The sections of a record and the blocks in them, their headings brought into one order of levels."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from raadhus.core import document_words as words
from raadhus.core.record import Block, Heading, List, Section, SectionKind
from raadhus.documents.layout.parts import Part, Role, heading

DEEPEST = 6
"""A tagged PDF knows six levels of headings."""


def section_parts(sections: Sequence[Section], *, level: int, role: Role, above: int = 0) -> Iterator[Part]:
    """Each section under its heading.

    Only the first may stand without one, when nothing stands `above` it and it has no heading inside either.
    """
    for number, section in enumerate(sections, above):
        is_apart = number > 0 or any(isinstance(block, Heading) for block in section.blocks)
        text = section.heading.strip() or (words.WITHOUT_HEADING if is_apart else "")
        if text:
            yield heading(role, text, level=min(level, DEEPEST), kind=section.kind)
        yield from block_parts(section.blocks, below=level if text else level - 1, kind=section.kind)


def block_parts(blocks: Iterable[Block], *, below: int, kind: SectionKind | None = None) -> Iterator[Part]:
    """The blocks as they are; headings among them, and in their lists, go on from the level above without a gap."""
    given = tuple(blocks)
    levels = _Levels(below=below, shallowest=min(_levels(given), default=1))
    yield from (Part("text", block, kind) for block in levels.brought_in(given))


class _Levels:
    """Gives headings their levels, in the order in which they stand."""

    def __init__(self, *, below: int, shallowest: int) -> None:
        self._last = below
        self._deeper_by = below + 1 - shallowest

    def brought_in(self, blocks: Iterable[Block]) -> Iterator[Block]:
        for block in blocks:
            if isinstance(block, List):
                entries = (replace(one, blocks=tuple(self.brought_in(one.blocks))) for one in block.entries)
                yield replace(block, entries=tuple(entries))
            elif not isinstance(block, Heading):
                yield block
            elif block.text.strip():
                self._last = min(block.level + self._deeper_by, self._last + 1, DEEPEST)
                yield replace(block, level=self._last)


def _levels(blocks: Iterable[Block]) -> Iterator[int]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block.level
        elif isinstance(block, List):
            for entry in block.entries:
                yield from _levels(entry.blocks)
