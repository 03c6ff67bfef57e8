"""The plain text of an item's sections, flattened once and used by everything that understands it."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from raadhus.core.record import AgendaItem, Block, Heading, List, Paragraph, Section, SectionKind, Table
from raadhus.understanding.vocabulary.headings import section_kind


class SectionText(NamedTuple):
    """A section as lines of plain text; list labels stand in front of their entry, table rows are left out."""

    kind: SectionKind
    heading: str
    lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    text: str


class ItemText(NamedTuple):
    """An item with the text of its printed sections, and with that of everything it says."""

    item: AgendaItem
    sections: tuple[SectionText, ...]
    everything: tuple[SectionText, ...]


def with_kinds(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return the sections, each with the kind that its heading tells."""
    return tuple(_with_kind(section) for section in sections)


@lru_cache(maxsize=4096)
def kind_of(heading: str) -> SectionKind:
    """The kind that a heading tells, a heading in capitals that goes on included."""
    kind = section_kind(heading)
    if kind is not None:
        return kind
    first, _, rest = heading.partition(" ")
    if rest and first.isupper() and first.strip(":") in {"INDSTILLING", "BESLUTNING"}:
        return "recommendation" if first.startswith("I") else "decision"
    return "other"


def texts_of(items: Iterable[AgendaItem]) -> tuple[ItemText, ...]:
    """Each item with its text."""
    return tuple(_item_text(item) for item in items)


def texts_of_item(item: AgendaItem) -> tuple[SectionText, ...]:
    """Flatten every section of an item; the published text of a closed item counts as its decision."""
    texts = [_text(section.kind, section.heading, section.blocks) for section in item.sections]
    if item.public_text:
        texts.append(_text("decision", "", item.public_text))
    texts.extend(_text("presentation", "", message.blocks) for message in item.messages)
    return tuple(texts)


def kind_by_heading(section: SectionText) -> SectionKind:
    """The kind that the section's own heading tells; what the source calls it counts only without a heading."""
    return kind_of(section.heading) if section.heading else section.kind


def _item_text(item: AgendaItem) -> ItemText:
    everything = texts_of_item(item)
    return ItemText(item, everything[: len(item.sections)], everything)


def _text(kind: SectionKind, heading: str, blocks: tuple[Block, ...]) -> SectionText:
    lines = lines_of(blocks)
    return SectionText(kind, heading, lines, blocks, "\n".join(lines))


def lines_of(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The non-empty lines of text in the blocks, in order, without tables and pictures."""
    return tuple([line for line in _lines_without_tables(blocks) if line])


def _lines_without_tables(blocks: tuple[Block, ...]) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        # Most blocks are a paragraph of one line, or a list whose entries are one each.
        if type(block) is Paragraph:
            text = block.text
            if "\n" in text:
                lines += [part.strip() for part in text.split("\n")]
            else:
                lines.append(text.strip())
        elif type(block) is List:
            for entry in block.entries:
                inner = _lines_without_tables(entry.blocks)
                lines.append(f"{entry.label} {inner[0] if inner else ''}".strip())
                lines += inner[1:]
        elif type(block) is Heading:
            lines += [part.strip() for part in block.text.split("\n")]
    return lines


def text_of(blocks: tuple[Block, ...]) -> str:
    """The plain text of the blocks, a line each, tables included."""
    return "\n".join(line for line in _lines(blocks) if line)


def _with_kind(section: Section) -> Section:
    kind = kind_of(section.heading) if section.heading else section.kind
    if kind in {"other", section.kind}:
        return section
    return replace(section, kind=kind)


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            text = block.text
            if "\n" in text:
                yield from (part.strip() for part in text.split("\n"))
            else:
                yield text.strip()
        elif isinstance(block, List):
            for entry in block.entries:
                inner = _lines(entry.blocks)
                first = next(inner, "")
                yield f"{entry.label} {first}".strip()
                yield from inner
        elif isinstance(block, Table):
            for row in block.rows:
                yield "\t".join(cell.text for cell in row)
