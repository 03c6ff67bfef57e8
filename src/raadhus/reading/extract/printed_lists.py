"""Lists that were typed as paragraphs ("1) …", "· …", "- …") made into lists."""

import re
from collections.abc import Iterator, Sequence

from raadhus.core.record import Block, Entry, List, Mark, Paragraph

_BULLET = re.compile("([·•▪▫◦‣●○■□➢✓\uf0b7\uf0a7]|[-–—o](?= )) *(?=\\S)")
_NUMBER = re.compile(
    r"((?:[Aa]t )?(\d{1,2})[.)]|([a-z])\)) +(?=\S)(?!(?:januar|februar|marts|april|maj|juni|juli|august|september"
    r"|oktober|november|december|kvartal|halvår|behandling|viceborgmester|næstformand|suppleant|klasse|år)\b)"
)
_CLEAR = frozenset("·•▪▫◦‣●○■□➢✓\uf0b7\uf0a7")
_FIRST_LETTERS = frozenset("·•▪▫◦‣●○■□➢✓\uf0b7\uf0a7-–—o0123456789Aabcdefghijklm")
_BEGINNING = re.compile(r"[^-–—oAa-m\d]|[-–—o] |(?:[Aa]t )?\d{1,2}[.)] |[a-m]\) ")


def with_printed_lists(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Join runs of at least two paragraphs that carry bullets or ascending numbers; one clear bullet is enough."""
    if any(map(_may_begin, blocks)):
        return tuple(_joined(blocks))
    return tuple(blocks)


def entry_of(paragraph: Paragraph) -> Entry:
    """A paragraph that stands as an entry of a list; the number typed in front of it is its label."""
    found = _NUMBER.match(paragraph.text)
    if found is None:
        return Entry(label="", blocks=(paragraph,))
    return _entry(paragraph, label=found[1], skip=found.end())


def _may_begin(block: Block) -> bool:
    return (
        isinstance(block, Paragraph)
        and block.text[0] in _FIRST_LETTERS
        and _BEGINNING.match(block.text) is not None
    )


def _joined(blocks: Sequence[Block]) -> Iterator[Block]:
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if not _may_begin(block):
            yield block
            at += 1
            continue
        for run in (_numbered, _bulleted):
            found, length = run(blocks, at)
            if found is not None:
                yield found
                at += length
                break
        else:
            yield block
            at += 1


def _bulleted(blocks: Sequence[Block], at: int) -> tuple[List | None, int]:
    entries: list[Entry] = []
    label = ""
    for block in _paragraphs(blocks, at):
        found = _BULLET.match(block.text)
        if found is None or (label and found[1] != label):
            break
        label = found[1]
        entries.append(_entry(block, label=label, skip=found.end()))
    if len(entries) < 2 and not (entries and label in _CLEAR):
        return None, 0
    return List(ordered=False, entries=tuple(entries)), len(entries)


def _numbered(blocks: Sequence[Block], at: int) -> tuple[List | None, int]:
    entries: list[Entry] = []
    for block in _paragraphs(blocks, at):
        found = _NUMBER.match(block.text)
        if found is None:
            break
        number = int(found[2]) if found[2] else ord(found[3]) - ord("a") + 1
        if number != len(entries) + 1 or (entries and _shape(entries[0].label) != _shape(found[1])):
            break
        entries.append(_entry(block, label=found[1], skip=found.end()))
    if len(entries) < 2:
        return None, 0
    return List(ordered=True, entries=tuple(entries)), len(entries)


def _paragraphs(blocks: Sequence[Block], at: int) -> Iterator[Paragraph]:
    """The paragraphs from this place on, up to the first other block."""
    for place in range(at, len(blocks)):
        block = blocks[place]
        if not isinstance(block, Paragraph):
            return
        yield block


def _shape(label: str) -> str:
    return re.sub(r"\d+|(?<![A-Za-z])[a-z](?=\))", "#", label).casefold()


def _entry(block: Paragraph, *, label: str, skip: int) -> Entry:
    marks = tuple(
        Mark(start=max(mark.start - skip, 0), end=mark.end - skip, kind=mark.kind, url=mark.url)
        for mark in block.marks
        if mark.end > skip
    )
    return Entry(label=label, blocks=(Paragraph(text=block.text[skip:], marks=marks),))
