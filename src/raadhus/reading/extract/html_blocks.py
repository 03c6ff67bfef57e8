"""HTML, whole or in parts, to the record's blocks: paragraphs, lists, tables, headings and images."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import TypeAlias

from raadhus.core.record import Block, Cell, Entry, Heading, Image, List, MarkKind, Paragraph, Table
from raadhus.reading.extract.html import data_image, well_formed
from raadhus.reading.extract.inline_text import InlineText, unescaped
from raadhus.reading.extract.list_numbers import entry_label, number_style
from raadhus.reading.extract.printed_lists import entry_of, with_printed_lists

DEEPEST_LIST = 5
"""Lists nested deeper are flattened: canonical JSON may be 32 levels deep, and each list takes four."""

_MARKS: Mapping[str, MarkKind] = {
    "strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "sub": "sub", "sup": "sup", "a": "link",
}  # fmt: skip
_ATTRIBUTE = re.compile(r'([^\s="/]+)="([^"]*)"')
_COMMENT = re.compile("<!--.*?-->", re.DOTALL)
_WEB_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+$", re.IGNORECASE)
_SOFT_HYPHEN = "\u00ad"


def html_blocks(fragment: str) -> tuple[Block, ...]:
    """Turn HTML into blocks with its text as a browser shows it, NFC, and its marks at their exact places.

    Raises ReadError `too-deep`.
    """
    return _built(well_formed(fragment), keeps_empty_headings=False)


def section_blocks(fragment: str) -> tuple[Block, ...]:
    """The same, with headings that hold nothing kept: they may part a section from an unnamed one.

    Raises ReadError `too-deep`.
    """
    return _built(well_formed(fragment), keeps_empty_headings=True)


def converted_blocks(html: str, *, pictures: Mapping[str, str]) -> tuple[Block, ...]:
    """The blocks of HTML that was made from another kind of file.

    Its entries say their labels (`data-label`), and `pictures` gives the SHA-256 behind the address of each picture.
    Raises ReadError `too-deep`.
    """
    return _built(well_formed(html), keeps_empty_headings=False, pictures=pictures)


def _built(
    html: str, *, keeps_empty_headings: bool, pictures: Mapping[str, str] | None = None
) -> tuple[Block, ...]:
    if _SOFT_HYPHEN in html:
        html = html.replace(_SOFT_HYPHEN, "")
    builder = _Builder(keeps_empty_headings=keeps_empty_headings, pictures=pictures)
    add_text = builder.text.pending.append
    # The table of actions grows by the tags with attributes that this document has.
    actions: dict[str, _Action | None] = dict(_ACTIONS)
    for piece in _pieces(html):
        tag, _, text = piece.partition(">")
        try:
            action = actions[tag]
        except KeyError:
            action = actions[tag] = _ACTIONS.get(tag.partition(" ")[0])
        if action is not None:
            action(builder, tag)
        # White space right after the start or end of a block is not shown.
        if text and not (text.isspace() and action in _BREAKS):
            add_text(text)
    return builder.finished()


def _pieces(html: str) -> list[str]:
    """Each tag without its first bracket, with the text that follows it; lexbor leaves no bracket in an attribute."""
    if "<!--" in html:
        html = _COMMENT.sub("", html)
    return html.split("<")


def _attributes(tag: str) -> dict[str, str]:
    return {name.lower(): unescaped(value) for name, value in _ATTRIBUTE.findall(tag)}


class _OpenList:
    __slots__ = ("entries", "label", "next_number", "ordered", "style")

    def __init__(self, *, ordered: bool, style: str, first: int) -> None:
        self.ordered = ordered
        self.style = style
        self.next_number = first
        self.label = ""
        self.entries: list[Entry] = []


class _OpenTable:
    __slots__ = ("cell", "images", "rows")

    def __init__(self) -> None:
        self.rows: list[list[Cell]] = []
        self.cell: dict[str, str] | None = None
        self.images: list[Image] = []


class _Builder:
    def __init__(self, *, keeps_empty_headings: bool, pictures: Mapping[str, str] | None) -> None:
        self.keeps_empty_headings = keeps_empty_headings
        self.pictures = pictures
        self.heading_is_empty = False
        self.text = InlineText()
        self.flows: list[list[Block]] = [[]]
        self.lists: list[_OpenList] = []
        self.list_depths: list[bool] = []
        self.in_entry: list[bool] = [True]
        self.tables: list[_OpenTable] = []
        self.heading = 0

    def finished(self) -> tuple[Block, ...]:
        while self.tables:
            self.close_table("")
        while self.lists:
            self.close_list("")
        self.flush()
        return with_printed_lists(self.flows[0])

    def flush(self, _tag: str = "") -> None:
        """End the paragraph or heading that is being read."""
        if self.tables:
            self.text.break_line()
            return
        if not self.text.pending and not self.text.length:
            return
        text, marks = self.text.taken()
        if text:
            self.emit(
                Heading(level=self.heading, text=text) if self.heading else Paragraph(text=text, marks=marks)
            )

    def emit(self, block: Block) -> None:
        self.heading_is_empty = False
        if not self.in_entry[-1]:
            # Text or a list right inside a list, outside its entries, belongs to the entry before.
            self.add_entry(block)
            return
        self.flows[-1].append(block)

    def add_entry(self, block: Block) -> None:
        entries = self.lists[-1].entries
        if entries and isinstance(block, List):
            last = entries[-1]
            entries[-1] = Entry(label=last.label, blocks=(*last.blocks, block))
        else:
            entries.append(
                entry_of(block) if isinstance(block, Paragraph) else Entry(label="", blocks=(block,))
            )

    def open_heading(self, tag: str) -> None:
        self.flush()
        self.heading = int(tag[1])
        self.heading_is_empty = True

    def close_heading(self, tag: str) -> None:
        self.flush()
        if self.heading_is_empty and self.keeps_empty_headings and not self.tables and not self.lists:
            self.emit(Heading(level=int(tag[2]), text=""))
        self.heading = 0

    def line_break(self, _tag: str) -> None:
        if self.heading and not self.tables:
            self.text.add_space()
        else:
            self.flush()

    def open_mark(self, tag: str) -> None:
        name = tag.partition(" ")[0]
        url = None
        if name == "a":
            address = _attributes(tag).get("href", "").strip()
            url = address if _WEB_ADDRESS.match(address) else None
        self.text.open_mark(_MARKS[name], url)

    def close_mark(self, tag: str) -> None:
        self.text.close_mark(_MARKS[tag[1:]])

    def image(self, tag: str) -> None:
        attributes = _attributes(tag)
        address = attributes.get("src", "")
        picture = data_image(address) if self.pictures is None else None
        file = picture.sha256 if picture else (self.pictures or {}).get(address)
        alt = " ".join(unicodedata.normalize("NFC", attributes.get("alt", "")).split())
        made = Image(alt=alt or None, file=file)
        if self.tables:
            self.tables[0].images.append(made)
            return
        self.flush()
        self.emit(made)

    def open_list(self, tag: str) -> None:
        self.flush()
        if self.tables:
            return
        deep = len(self.lists) >= DEEPEST_LIST
        self.list_depths.append(deep)
        if deep:
            self.close_entry("")
            return
        ordered, style, first = number_style(tag[:2], _attributes(tag) if len(tag) > 2 else {})
        self.lists.append(_OpenList(ordered=ordered, style=style, first=first))
        self.in_entry.append(False)

    def close_list(self, _tag: str) -> None:
        self.flush()
        if self.tables or not self.lists:
            return
        if self.list_depths and self.list_depths.pop():
            self.close_entry("")
            return
        self.close_entry("")
        done = self.lists.pop()
        self.in_entry.pop()
        entries = done.entries
        if not entries:
            return
        if len(entries) == 1 and not entries[0].label and len(entries[0].blocks) == 1:
            only = entries[0].blocks[0]
            if isinstance(only, List):
                self.emit(only)
                return
        self.emit(List(ordered=done.ordered, entries=tuple(entries)))

    def open_entry(self, tag: str) -> None:
        self.flush()
        if self.tables or not self.lists:
            return
        self.close_entry("")
        current = self.lists[-1]
        if self.pictures is not None:
            current.label = _attributes(tag).get("data-label", "")
        elif current.ordered:
            value = _attributes(tag).get("value", "") if len(tag) > 2 else ""
            current.label, current.next_number = entry_label(
                style=current.style, number=current.next_number, value=value
            )
        self.flows.append([])
        self.in_entry[-1] = True

    def close_entry(self, _tag: str) -> None:
        self.flush()
        if self.tables or not self.lists or not self.in_entry[-1]:
            return
        blocks = with_printed_lists(self.flows.pop())
        self.in_entry[-1] = False
        current = self.lists[-1]
        if blocks:
            current.entries.append(Entry(label=current.label, blocks=blocks))
        current.label = ""

    def open_table(self, _tag: str) -> None:
        self.flush()
        if not self.tables and self.text.length:
            self.flush()
        self.tables.append(_OpenTable())

    def close_table(self, _tag: str) -> None:
        if not self.tables:
            return
        if len(self.tables) > 1:
            self.text.break_line()
            self.tables.pop()
            return
        self.close_cell("")
        done = self.tables.pop()
        rows = tuple(tuple(row) for row in done.rows if any(cell.text for cell in row))
        if rows:
            self.emit(Table(rows=rows))
        for image in done.images:
            self.emit(image)

    def open_row(self, _tag: str) -> None:
        if len(self.tables) == 1:
            self.close_cell("")
            self.tables[0].rows.append([])

    def open_cell(self, tag: str) -> None:
        if len(self.tables) != 1:
            if self.tables:
                self.text.add_space()
            else:
                self.flush()
            return
        self.close_cell("")
        attributes = _attributes(tag) if len(tag) > 2 else {}
        attributes["tag"] = tag[:2]
        self.tables[0].cell = attributes

    def close_cell(self, _tag: str) -> None:
        if len(self.tables) != 1:
            self.text.add_space()
            return
        table = self.tables[0]
        text, marks = self.text.taken()
        attributes = table.cell
        if attributes is None:
            if text:
                table.rows.append([Cell(text=text, marks=marks)])
            return
        if not table.rows:
            table.rows.append([])
        table.cell = None
        table.rows[-1].append(
            Cell(
                text=text,
                marks=marks,
                header=attributes["tag"] == "th",
                colspan=_span(attributes.get("colspan")),
                rowspan=_span(attributes.get("rowspan")),
            )
        )


def _span(value: str | None) -> int:
    if value is None or not value.isdecimal():
        return 1
    return min(max(int(value[:4]), 1), 1000)


_BLOCK_TAGS = (
    "p", "div", "blockquote", "section", "article", "main", "header", "footer", "address", "pre", "hr", "dl", "dt",
    "dd", "figure", "figcaption", "form", "fieldset", "legend", "details", "summary", "aside", "nav", "body", "center",
    "button", "caption", "option",
)  # fmt: skip


_Action: TypeAlias = Callable[[_Builder, str], None]


def _actions() -> dict[str, _Action]:
    actions: dict[str, _Action] = {}
    for name in _BLOCK_TAGS:
        actions[name] = actions["/" + name] = _Builder.flush
    for name in _MARKS:
        actions[name], actions["/" + name] = _Builder.open_mark, _Builder.close_mark
    for level in "123456":
        actions["h" + level], actions["/h" + level] = _Builder.open_heading, _Builder.close_heading
    for name in ("ul", "ol", "menu", "dir"):
        actions[name], actions["/" + name] = _Builder.open_list, _Builder.close_list
    for name in ("td", "th"):
        actions[name], actions["/" + name] = _Builder.open_cell, _Builder.close_cell
    actions |= {
        "br": _Builder.line_break, "img": _Builder.image, "li": _Builder.open_entry, "/li": _Builder.close_entry,
        "table": _Builder.open_table, "/table": _Builder.close_table, "tr": _Builder.open_row,
    }  # fmt: skip
    return actions


_ACTIONS = _actions()
_BREAKS = frozenset(_ACTIONS.values()) - {
    _Builder.open_mark, _Builder.close_mark, _Builder.image, _Builder.open_row,
}  # fmt: skip
