"""The elements of a tagged PDF as blocks of the record: paragraphs, headings, lists, tables, pictures."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from raadhus.core.record import Block, Cell, Entry, Heading, Image, List, Paragraph, Table
from raadhus.reading.extract.pdf_lines import plain
from raadhus.reading.extract.pdf_tagged import Element

_HEADING = re.compile(r"H([1-6])|H|Title")
_CONTENTS = frozenset({"TOC", "TOCI", "Index"})
_GROUPS = frozenset({"Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "NonStruct", "BlockQuote", "Aside",
                     "P", "LBody", "LI", "Caption", "TD", "TH", "THead", "TBody", "TFoot", "TR"})  # fmt: skip
_CUT_WORD = re.compile("[\x02\u00ad\ufffe]\n?")
PIECE_END = "\x1f"
_JOINERS = re.compile("\u2060\x1f?\u2060\x1f?\n")
_LINE_END = re.compile("\n(?=\x1f?\\S)")
_LONGEST_PIECE = 8
"""Of a word that is broken anywhere; a whole word in a piece of its own is longer."""
_LONGEST_SYLLABLES = 40
_SPACES = re.compile("[ \t]+")


class TaggedBlocks(NamedTuple):
    """The blocks of a document, and the texts of its list of contents."""

    blocks: tuple[Block, ...]
    contents: tuple[str, ...]


def tagged_blocks(elements: Iterable[Element]) -> TaggedBlocks:
    contents: list[str] = []
    return TaggedBlocks(tuple(_flow(tuple(elements), contents=contents)), tuple(contents))


def _flow(children: Sequence[Element | str], *, contents: list[str]) -> Iterator[Block]:
    """Elements that are blocks, and what stands between them as paragraphs."""
    inline: list[str] = []
    for child in children:
        if isinstance(child, str) or not _is_block(child):
            inline.append(child if isinstance(child, str) else _letters(child))
            continue
        yield from _paragraph(inline)
        inline = []
        if child.kind in _CONTENTS:
            contents += _texts(child)
        else:
            yield from _block(child, contents=contents)
    yield from _paragraph(inline)


def _is_block(element: Element) -> bool:
    kind = element.kind
    return (
        kind in _GROUPS
        or kind in _CONTENTS
        or kind in ("L", "Table", "Figure")
        or _HEADING.fullmatch(kind) is not None
    )


def _block(element: Element, *, contents: list[str]) -> Iterator[Block]:
    heading = _HEADING.fullmatch(element.kind)
    if heading:
        text = _text(element)
        if text:
            yield Heading(level=int(heading[1] or 1), text=text)
    elif element.kind == "L":
        entries = tuple(_entries(element, contents=contents))
        yield List(ordered=any(_is_counted(entry.label) for entry in entries), entries=entries)
    elif element.kind == "Table":
        yield Table(rows=tuple(_rows(element, in_head=False)))
    elif element.kind == "Figure":
        yield Image(alt=element.alt or None)
    else:
        yield from _flow(element.children, contents=contents)


def _paragraph(inline: Sequence[str]) -> Iterator[Paragraph]:
    text = joined(PIECE_END.join(inline))
    if text:
        yield Paragraph(text=text)


def _entries(element: Element, *, contents: list[str]) -> Iterator[Entry]:
    """A list that stands among the entries of another belongs to the one above it."""
    last: Entry | None = None
    for child in element.children:
        if isinstance(child, str):
            continue
        if child.kind == "LI":
            if last is not None:
                yield last
            label = "".join(
                _text(one) for one in child.children if isinstance(one, Element) and one.kind == "Lbl"
            )
            rest = [one for one in child.children if isinstance(one, str) or one.kind != "Lbl"]
            last = Entry(label=label, blocks=tuple(_flow(rest, contents=contents)))
        else:
            last = last or Entry(label="", blocks=())
            last = Entry(label=last.label, blocks=(*last.blocks, *_flow((child,), contents=contents)))
    if last is not None:
        yield last


def _is_counted(label: str) -> bool:
    return any(sign.isalnum() for sign in label)


def _rows(element: Element, *, in_head: bool) -> Iterator[tuple[Cell, ...]]:
    for child in element.children:
        if isinstance(child, str):
            continue
        if child.kind == "TR":
            yield tuple(_cell(cell) for cell in child.children if isinstance(cell, Element))
        else:
            yield from _rows(child, in_head=in_head or child.kind == "THead")


def _cell(element: Element) -> Cell:
    return Cell(
        text=_text(element), header=element.kind == "TH", colspan=element.colspan, rowspan=element.rowspan
    )


def _texts(element: Element) -> Iterator[str]:
    """The texts of the elements that hold text themselves."""
    own = joined(PIECE_END.join(child for child in element.children if isinstance(child, str)))
    if own:
        yield own
    for child in element.children:
        if isinstance(child, Element):
            yield from _texts(child)


def _text(element: Element) -> str:
    return joined(_letters(element))


def _letters(element: Element) -> str:
    return PIECE_END.join(child if isinstance(child, str) else _letters(child) for child in element.children)


def joined(letters: str) -> str:
    """The lines of one element as one text; its pieces stand apart by U+001F.

    A line keeps the space at its end, so that words come together as they were; where a hyphen cut a word, or a long
    word was broken, nothing stood. Behind a word joiner the space may be lost, and two of them say that the text itself
    has a new line there. pdfium passes over joiners that are a piece of their own, as behind a long word.
    """
    letters = letters.replace("\r\n", "\n")
    if "\n" in letters:
        letters = _LINE_END.sub(_line_end, _JOINERS.sub("\r", letters))
    letters = letters.replace(PIECE_END, "")
    if not letters.isascii() or "\x02" in letters:
        letters = _CUT_WORD.sub("", letters).replace("\u2060\n", " ").replace("\u2060", "")
    text = plain(_SPACES.sub(" ", letters.replace("\n", "")))
    return "\n".join(line.strip() for line in text.split("\r")).strip()


def _line_end(found: re.Match[str]) -> str:
    """A line's end of the text itself stands right behind a word that is a piece of its own, or the end of one."""
    above = found.string[max(0, found.start() - _LONGEST_SYLLABLES) : found.start()]
    syllable = above.rpartition("\x02")
    is_word = above[-_LONGEST_PIECE - 1 :].isalpha() and len(above) > _LONGEST_PIECE
    is_end_of_word = bool(syllable[1]) and syllable[2].removeprefix(PIECE_END).isalpha()
    return "\r" if is_word or is_end_of_word else "\n"
