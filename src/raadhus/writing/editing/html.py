"""The editor's HTML to blocks and back: no more than blocks can hold, whatever is pasted or sent."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise

import nh3
from msgspec.structs import replace

from raadhus.core.record import Block, Cell, Entry, Heading, List, Mark, Paragraph, Table
from raadhus.reading.errors import ReadError
from raadhus.reading.extract.html_blocks import html_blocks

LARGEST = 2_000_000
"""Characters of one section's HTML; what is beyond them is left out before anything looks at it."""

_TAGS = {
    "p", "br", "div", "strong", "b", "em", "i", "sub", "sup", "a", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes={"a": {"href"}, "ol": {"start"}, "th": {"colspan", "rowspan"}, "td": {"colspan", "rowspan"}},
    clean_content_tags={"script", "style", "template", "title", "head", "xml"},
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
    strip_comments=True,
)
_TEXT_ALONE = nh3.Cleaner(tags=set(), clean_content_tags={"script", "style", "template", "title", "xml"})
# Word writes what only it reads, with list numbers of its own, between comments that other programs ignore.
_OF_WORD_ALONE = re.compile(r"<!--\[if supportLists\]-->(.*?)<!--\[endif\]-->", re.DOTALL | re.IGNORECASE)
_NO_CHARACTER = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_TAG = re.compile("<[^>]*>")
_MOST_PASSES = 4
_TOP_HEADING, _DEEPEST_HEADING = 3, 2
_NUMBER = re.compile(r"(\d{1,6})")
_MARKS = {"strong": "strong", "emphasis": "em", "sub": "sub", "sup": "sup"}


def blocks_of(html: str) -> tuple[Block, ...]:
    """The blocks of any HTML; scripts, pictures, colours and what only Word reads are left out."""
    blocks = _read(html[:LARGEST])
    # What a list typed as paragraphs is made into may itself be read as more than was meant, once.
    for _ in range(_MOST_PASSES):
        again = _read(html_of(blocks))
        if again == blocks:
            break
        blocks = again
    return blocks


def harmless(html: str) -> str:
    """The HTML as it was typed, with what blocks hold and nothing else: half-made tables stay half-made."""
    return _CLEANER.clean(html[:LARGEST])


def html_of(blocks: Iterable[Block]) -> str:
    """The blocks as the editor shows them; what it cannot hold, a picture, stands as its words."""
    return "".join(_written(block) for block in blocks)


def _read(html: str) -> tuple[Block, ...]:
    html = _NO_CHARACTER.sub("", _OF_WORD_ALONE.sub(lambda found: f"{_TAG.sub('', found[1])} ", html))
    try:
        return tuple(_plain(html_blocks(_CLEANER.clean(html))))
    except ReadError:
        # Nested deeper than any document is: the words are kept, without their form.
        return tuple(_plain(html_blocks(_TEXT_ALONE.clean(html))))


def _plain(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks in the forms that the editor has."""
    for block in blocks:
        match block:
            case Heading():
                level = min(max(block.level - _TOP_HEADING + 1, 1), _DEEPEST_HEADING)
                yield Heading(level=level, text=block.text)
            case List():
                yield _plain_list(block)
            case Paragraph():
                yield replace(block, marks=_in_order(block.marks))
            case Table():
                rows = tuple(
                    tuple(replace(cell, marks=_in_order(cell.marks)) for cell in row) for row in block.rows
                )
                yield Table(rows=rows)
            case _:
                continue


def _in_order(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind)))


def _plain_list(block: List) -> List:
    found = _NUMBER.search(block.entries[0].label) if block.ordered and block.entries else None
    first = int(found[1]) if found else 1
    entries = tuple(
        Entry(label=f"{number}." if block.ordered else "", blocks=tuple(_plain(entry.blocks)))
        for number, entry in enumerate(block.entries, first)
    )
    return List(ordered=block.ordered, entries=entries)


def _written(block: Block) -> str:
    match block:
        case Paragraph():
            return f"<p>{_marked(block.text, block.marks)}</p>"
        case Heading():
            level = min(block.level, _DEEPEST_HEADING) + _TOP_HEADING - 1
            return f"<h{level}>{escape(block.text)}</h{level}>"
        case List():
            return _written_list(block)
        case Table():
            rows = "".join(f"<tr>{''.join(_cell(cell) for cell in row)}</tr>" for row in block.rows)
            return f"<table><tbody>{rows}</tbody></table>"
        case _:
            return f"<p>{escape(block.alt)}</p>" if block.alt else ""


def _written_list(block: List) -> str:
    entries = "".join(f"<li>{html_of(entry.blocks)}</li>" for entry in block.entries)
    if not block.ordered:
        return f"<ul>{entries}</ul>"
    found = _NUMBER.search(block.entries[0].label) if block.entries else None
    start = f' start="{found[1]}"' if found and found[1] != "1" else ""
    return f"<ol{start}>{entries}</ol>"


def _cell(cell: Cell) -> str:
    tag = "th" if cell.header else "td"
    spans = "".join(
        f' {name}="{span}"'
        for name, span in (("colspan", cell.colspan), ("rowspan", cell.rowspan))
        if span > 1
    )
    return f"<{tag}{spans}>{''.join(_lines(cell))}</{tag}>"


def _lines(cell: Cell) -> Iterator[str]:
    """A cell's lines, each a paragraph with its part of the marks."""
    start = 0
    for line in cell.text.split("\n"):
        end = start + len(line)
        marks = tuple(
            Mark(
                start=max(mark.start, start) - start,
                end=min(mark.end, end) - start,
                kind=mark.kind,
                url=mark.url,
            )
            for mark in cell.marks
            if mark.start < end and mark.end > start
        )
        yield f"<p>{_marked(line, marks)}</p>"
        start = end + 1


def _marked(text: str, marks: tuple[Mark, ...]) -> str:
    """The text with its marks; those that cross are closed and opened again."""
    edges = sorted({0, len(text), *(edge for mark in marks for edge in (mark.start, mark.end))})
    return "".join(
        _under(escape(text[first:last]), [mark for mark in marks if mark.start <= first and last <= mark.end])
        for first, last in pairwise(edges)
    )


def _under(inner: str, marks: list[Mark]) -> str:
    for mark in marks:
        if mark.kind == "link":
            inner = f'<a href="{escape(mark.url or "")}">{inner}</a>'
        else:
            inner = f"<{_MARKS[mark.kind]}>{inner}</{_MARKS[mark.kind]}>"
    return inner
