"""The parts of a document as the template takes them: plain data, one entry a part."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any, Final

from raadhus.core import document_words as words
from raadhus.core.record import Block, Entry, Heading, Image, List, Paragraph
from raadhus.documents.direction import is_right_to_left
from raadhus.documents.layout import Part
from raadhus.documents.layout.kept import kept
from raadhus.documents.layout.labelled import labelled
from raadhus.documents.layout.parts import FULL, LISTED
from raadhus.documents.pdf.pictures import Pictures
from raadhus.documents.pdf.runs import line_after, line_of, shown
from raadhus.documents.pdf.tables import told_table

_LABELLED: Final = frozenset({"title", "paper", "item"})
_WITH_DAY: Final = frozenset({"title", "paper"})
_LONGEST_LABEL: Final = 40
"""Of an entry, to stand beside its text."""
_LONGEST_FACT: Final = 24
_LONGEST_IN_FACT: Final = 55
_LONG_IN_HEADING: Final = 25
"""Letters of a word that is hyphenated in a heading, where a hyphen stands out."""


def told_parts(parts: Iterable[Part], *, pictures: Pictures) -> list[dict[str, Any]]:
    """What the template sets, in order; parts of a decision stand together in one."""
    told: list[dict[str, Any]] = []
    decision: list[dict[str, Any]] | None = None
    given = [(part, one) for part in parts if (one := _told(part, pictures=pictures)) is not None]
    following = (part for part, _ in given[1:])
    for (part, bare), after in zip_longest(given, following):
        one = bare | kept(part, after=after)
        if part.kind != "decision":
            last = told[-1] if told else {"r": None}
            if part.role == "fact" and (last["r"] == "item" or (last["r"] == "fact" and "sticky" in last)):
                one["sticky"] = True
            elif part.role == "item" and last["r"] == "group":
                one["is_first"] = True
            decision = None
            told.append(one)
        elif decision is None or part.role == "section":
            decision = [one]
            told.append({"r": "decision", "blocks": decision})
        else:
            decision.append(one)
    return told


def _told(part: Part, *, pictures: Pictures) -> dict[str, Any] | None:
    if part.block is None:
        return {"r": part.role}
    block = _block(part.block, pictures=pictures, is_full=part.role in FULL)
    if block is None:
        return None
    block["r"] = part.role
    if isinstance(part.block, Heading) and part.role in LISTED:
        block["listed"] = True
    if part.role == "fact" and isinstance(part.block, Paragraph):
        block |= _fact(part.block)
    elif part.role in _LABELLED and isinstance(part.block, Heading):
        block |= _label(part.block.text, has_day=part.role in _WITH_DAY)
    return block


def _label(text: str, *, has_day: bool) -> dict[str, Any]:
    apart = labelled(text, has_day=has_day)
    told: dict[str, Any] = {"t": line_of(apart.text, hyphenated=_LONG_IN_HEADING)}
    return (
        told
        | ({"label": shown(apart.label)} if apart.label else {})
        | ({"day": shown(apart.day)} if apart.day else {})
    )


def _fact(paragraph: Paragraph) -> dict[str, Any]:
    """A label apart from its value, when there is one; a hash or an address in smaller type, to fit into a line."""
    label = next((mark for mark in paragraph.marks if mark.kind == "strong" and mark.start == 0), None)
    if label is None or label.end > _LONGEST_FACT:
        return {}
    value = line_after(paragraph.text, paragraph.marks, start=label.end)
    told = {"label": shown(paragraph.text[: label.end]), "t": value}
    is_long = any(len(word) > _LONGEST_IN_FACT for word in paragraph.text.split())
    return told | ({"small": True} if is_long else {})


def _block(block: Block, *, pictures: Pictures, is_full: bool = False) -> dict[str, Any] | None:
    if isinstance(block, Paragraph):
        if not block.text.strip():
            return None
        told = {"k": "text", "t": line_of(block.text, block.marks)}
        return told | ({"rtl": True} if is_right_to_left(block.text) else {})
    if isinstance(block, Heading):
        return {"k": "heading", "level": block.level, "t": line_of(block.text, hyphenated=_LONG_IN_HEADING)}
    if isinstance(block, List):
        return _list(block, pictures=pictures)
    if isinstance(block, Image):
        return _image(block, pictures=pictures)
    return told_table(block, is_full=is_full)


def _list(block: List, *, pictures: Pictures) -> dict[str, Any] | None:
    entries = [list(_entry(entry, pictures=pictures)) for entry in block.entries]
    labels = [shown(entry.label) if _is_label(entry) else "" for entry in block.entries]
    if not entries:
        return None
    if not block.ordered and len(set(labels)) == 1:
        return {"k": "list", "entries": entries, "marker": labels[0]}
    return {"k": "list", "entries": entries, "labels": labels}


def _entry(entry: Entry, *, pictures: Pictures) -> Iterator[dict[str, Any]]:
    if not _is_label(entry):
        yield {"k": "text", "t": line_of(entry.label)}
    yield from _blocks(entry.blocks, pictures=pictures)


def _is_label(entry: Entry) -> bool:
    """Whether its label is short enough to stand beside its text; a longer one stands above it."""
    return len(entry.label) <= _LONGEST_LABEL


def _blocks(blocks: Iterable[Block], *, pictures: Pictures) -> Iterator[dict[str, Any]]:
    for block in blocks:
        told = _block(block, pictures=pictures)
        if told is not None:
            yield told


def _image(image: Image, *, pictures: Pictures) -> dict[str, Any]:
    alt = shown(image.alt or "").strip() or words.PICTURE_WITHOUT_DESCRIPTION
    file = pictures.file(image.file)
    if file is None:
        missing = words.PICTURE_MISSING
        return {"k": "missing", "t": line_of(f"{missing}: {image.alt}" if image.alt else missing)}
    return {"k": "image", "file": file, "alt": alt}
