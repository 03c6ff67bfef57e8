"""From the blocks of a document of no known system to a reading: its head, its items by headings, the rest kept."""

from collections.abc import Sequence

from raadhus import __version__
from raadhus.core import MeetingRecord
from raadhus.core.doubts import doubt
from raadhus.core.record import (
    Block,
    Doubt,
    Heading,
    List,
    Meeting,
    OrganizationName,
    Paragraph,
    Section,
    Source,
    Table,
)
from raadhus.reading.by_headings.items import GenericItem, ItemStart, find_starts, item_of
from raadhus.reading.errors import ReadError
from raadhus.reading.extract.line import Line
from raadhus.reading.original import Original, Reading
from raadhus.reading.printed.head import Head, head_of
from raadhus.reading.printed.rows import Row
from raadhus.reading.recognise.item_html import item_text
from raadhus.reading.recognise.record_kind import record_kind
from raadhus.reading.recognise.record_lines import record_lines
from raadhus.understanding.attendance_tables import is_people_table
from raadhus.understanding.vocabulary.headings import section_kind


def reading_of(
    blocks: Sequence[Block], *, original: Original, profile: str, furniture: Sequence[str] = ()
) -> Reading:
    """The meeting that the blocks tell; `furniture` is what was left out before. Raises ReadError `no-text`."""
    if not any(not isinstance(block, Heading) or block.text for block in blocks):
        raise ReadError("no-text")
    starts = find_starts(blocks)
    first = starts[0].group_place if starts else len(blocks)
    left_out = [*furniture]
    head, above = _head(blocks[:first], starts=starts, furniture=left_out)
    ends = [start.group_place for start in starts[1:]] + [len(blocks)] * bool(starts)
    items = [
        item_of(blocks[start.place : end], start=start, position=position)
        for position, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    ]
    left_out += [sign for entry in items for sign in entry.furniture]
    record = _record(original, profile=profile, head=head, above=above, items=items)
    return Reading(record=record, furniture=tuple(left_out), lines=record_lines(record))


def _record(
    original: Original, *, profile: str, head: Head, above: tuple[Section, ...], items: Sequence[GenericItem]
) -> MeetingRecord:
    return MeetingRecord(
        kind=record_kind(head.kind, [entry.item for entry in items]),
        supplement=head.supplement,
        body=head.body,
        organizations=(OrganizationName(name=head.organization),) if head.organization else (),
        meeting=Meeting(as_printed=head.as_printed, cancelled=head.cancelled),
        sections=(*head.sections, *above),
        items=tuple(entry.item for entry in items),
        source=Source(
            media_type=original.media_type, sha256=original.sha256, name=original.name, url=original.url,
            profile=profile, reader_version=__version__,
        ),
        doubts=(
            *head.doubts,
            *_doubts(items, cancelled=head.cancelled),
            *(made for entry in items for made in entry.doubts),
        ),
    )  # fmt: skip


def _doubts(items: Sequence[GenericItem], *, cancelled: bool) -> tuple[Doubt, ...]:
    is_empty = not items and not cancelled
    return (doubt("generic-reading"), doubt("no-items")) if is_empty else (doubt("generic-reading"),)


def _head(
    blocks: Sequence[Block], *, starts: Sequence[ItemStart], furniture: list[str]
) -> tuple[Head, tuple[Section, ...]]:
    """The head of the document, and what else stands above the first item; without items everything is above it."""
    titles = {_folded(start.title) for start in starts}
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, List) and titles and _is_contents(block, titles=titles):
            furniture += [text for text, _ in _texts(block)]
        elif not isinstance(block, Heading) or block.text:
            kept.append(block)
    end = len(kept) if starts else _end_of_head(kept)
    people, others = _people_tables(kept[:end])
    texts = [entry for block in others for entry in _texts(block)]
    rows = [_row(text, number=number, strong=strong) for number, (text, strong) in enumerate(texts, 1)]
    head = head_of(rows)
    below = item_text(kept[end:])
    furniture += (*head.furniture, *below.furniture)
    return head, (*people, *below.sections)


def _people_tables(blocks: Sequence[Block]) -> tuple[tuple[Section, ...], Sequence[Block]]:
    """The tables of those present, each with the heading right above it, and the other blocks."""
    people: list[Section] = []
    others: list[Block] = []
    for block in blocks:
        if not is_people_table(block):
            others.append(block)
            continue
        above = others[-1] if others else None
        heading = above.text if isinstance(above, Heading | Paragraph) else ""
        if section_kind(heading) == "attendance":
            others.pop()
        else:
            heading = ""
        people.append(Section(heading=heading, blocks=(block,), kind="attendance"))
    return tuple(people), others


def _end_of_head(blocks: Sequence[Block]) -> int:
    for index, block in enumerate(blocks):
        if index and (isinstance(block, Table) or (isinstance(block, Paragraph) and len(block.text) > 120)):
            return index
    return min(len(blocks), 6)


def _is_contents(block: List, *, titles: set[str]) -> bool:
    texts = [_folded(text) for text, _ in _texts(block)]
    return sum(any(title in text for title in titles) for text in texts) * 2 > len(texts)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _texts(block: Block) -> list[tuple[str, bool]]:
    """The lines of a block, each with whether it is a heading."""
    if isinstance(block, Paragraph):
        return [(block.text, False)]
    if isinstance(block, Heading):
        return [(block.text, True)]
    if isinstance(block, List):
        inner = (
            (entry.label, line) for entry in block.entries for one in entry.blocks for line in _texts(one)
        )
        return [(f"{label} {text}".strip(), strong) for label, (text, strong) in inner]
    if isinstance(block, Table):
        return [
            (" ".join(cell.text.replace("\n", ", ") for cell in row if cell.text), False)
            for row in block.rows
        ]
    return [(block.alt, False)] if block.alt else []


def _row(text: str, *, number: int, strong: bool) -> Row:
    line = Line(text=text, number=number)
    return Row(text=text, line=line, gap=True, turned=False, goes_on=False, strong=strong, indented=False)
