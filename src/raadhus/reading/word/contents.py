"""The contents list of a Word file, made by Word or typed: it repeats the titles and is no text of the meeting."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from raadhus.core.record import Block, Heading, List, Paragraph

_HEADING = re.compile(r"indhold(?:sfortegnelse|sliste)?:?|oversigt:?", re.IGNORECASE)
_COLUMNS = re.compile(r".{0,60}\bside", re.IGNORECASE)
_ROW = re.compile(r"(?P<title>.*?\S)[\s.…_]+(?P<page>\d{1,4})")
_AGENDA = re.compile(r"(?:dagsorden(?:en)?|dagsordenspunkter|punkter)\s*:?", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:(?:(?:ad )?(?:punkt|pkt\.?|sag)|ad)(?: nr\.?)? )?\d{1,4}\s?[.:)]?\s*(?:[-–]\s+)?", re.IGNORECASE
)
_FEWEST = 2
_MOST_OVER = 2


class WithoutContents(NamedTuple):
    blocks: Sequence[Block]
    furniture: tuple[str, ...]


def without_contents(blocks: Sequence[Block], *, is_made: bool) -> WithoutContents:
    """Take out a typed contents list, and what stands over it or, when Word `is_made` it, over its place."""
    start, end = _typed(blocks)
    if start == end:
        if not is_made:
            return WithoutContents(blocks, ())
        start = end = next(
            (place + 1 for place, block in enumerate(blocks) if _HEADING.fullmatch(_text(block))), 0
        )
        while end < min(len(blocks), start + _MOST_OVER) and start and _COLUMNS.fullmatch(_text(blocks[end])):
            end += 1
    for _ in range(_MOST_OVER):
        over = _text(blocks[start - 1]) if start else ""
        if _HEADING.fullmatch(over) or _COLUMNS.fullmatch(over):
            start -= 1
    left_out = tuple(text for block in blocks[start:end] for text in _texts(block))
    return WithoutContents((*blocks[:start], *blocks[end:]), left_out)


def _typed(blocks: Sequence[Block]) -> tuple[int, int]:
    """The first lines that stand again below: with a page number, or right under the word for an agenda."""
    titles = Counter(_folded(_text(block)) for block in blocks)
    for place, block in enumerate(blocks):
        if _AGENDA.fullmatch(_text(block)):
            end = _end_of_agenda(blocks, place + 1, titles=titles)
            if end > place + 1:
                return place + 1, end
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and _repeats(_text(blocks[end]), titles=titles):
            end += 1
        if end - start >= _FEWEST:
            return start, end
        start = max(end, start + 1)
    return 0, 0


def _end_of_agenda(blocks: Sequence[Block], start: int, *, titles: Counter[str]) -> int:
    """Where the list that begins here ends when each of its titles stands below once more, else where it begins."""
    first = blocks[start] if start < len(blocks) else None
    if isinstance(first, List):
        listed = [_folded(_text(block)) for entry in first.entries for block in entry.blocks]
        return (
            start + 1 if len(listed) >= _FEWEST and all(titles[title] for title in listed if title) else start
        )
    end = start
    while end < len(blocks) and _NUMBER.match(text := _text(blocks[end])) and titles[_folded(text)] > 1:
        end += 1
    return end if end - start >= _FEWEST else start


def _repeats(text: str, *, titles: Counter[str]) -> bool:
    found = _ROW.fullmatch(text) if text[-1:].isdigit() else None
    return found is not None and titles[_folded(found["title"])] > 0


def _folded(text: str) -> str:
    return _NUMBER.sub("", " ".join(text.casefold().split()), count=1)


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, List):
        for entry in block.entries:
            yield entry.label
            for inner in entry.blocks:
                yield from _texts(inner)
    else:
        yield _text(block)


def _text(block: Block) -> str:
    return block.text if isinstance(block, Heading | Paragraph) else ""
