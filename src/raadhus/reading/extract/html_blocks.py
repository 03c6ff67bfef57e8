"""HTML, whole or in parts, to the record's blocks: paragraphs, lists, tables, headings and images."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping

from raadhus.core.record import Block, Cell, Entry, Heading, Image, List, Mark, MarkKind, Paragraph, Table
from raadhus.reading.extract.html import data_image, well_formed
from raadhus.reading.extract.list_numbers import entry_label, number_style
from raadhus.reading.extract.printed_lists import with_printed_lists

DEEPEST_LIST = 5
"""Lists nested deeper are flattened: canonical JSON may be 32 levels deep, and each list takes four."""

_MARKS: Mapping[str, MarkKind] = {
    "strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "sub": "sub", "sup": "sup", "a": "link",
}  # fmt: skip
_ATTRIBUTE = re.compile(r'([^\s="/]+)="([^"]*)"')
_BRACKET_IN_ATTRIBUTE = re.compile(r'="[^"<>]*[<>]')
_TOKEN = re.compile(r'<!--.*?-->|<((?:[^<>"]|"[^"]*")+)>([^<]*)', re.DOTALL)
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


def _built(html: str, *, keeps_empty_headings: bool) -> tuple[Block, ...]:
    if _SOFT_HYPHEN in html:
        html = html.replace(_SOFT_HYPHEN, "")
    builder = _Builder(keeps_empty_headings=keeps_empty_headings)
    for tag, text in _tokens(html):
        builder.take_tag(tag)
        if text:
            builder.take_text(text)
    return builder.finished()


def _tokens(html: str) -> Iterator[tuple[str, str]]:
    """Each tag without its brackets, and the text that follows it."""
    if "<!--" in html or _BRACKET_IN_ATTRIBUTE.search(html):
        for found in _TOKEN.finditer(html):
            yield found[1] or "", found[2] or ""
        return
    for piece in html.split("<"):
        tag, _, text = piece.partition(">")
        yield tag, text


def _attributes(tag: str) -> dict[str, str]:
    return {name.lower(): _unescaped(value) for name, value in _ATTRIBUTE.findall(tag)}


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    text = text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">")
    return text.replace("&quot;", '"').replace("&amp;", "&")


class _OpenMark:
    __slots__ = ("kind", "start", "url")

    def __init__(self, kind: MarkKind, start: int, url: str | None) -> None:
        self.kind = kind
        self.start = start
        self.url = url


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


class _Text:
    """The text of the paragraph, heading or cell that is being read, with white space collapsed."""

    __slots__ = ("done", "length", "open", "parts", "space")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.space = False
        self.open: list[_OpenMark] = []
        self.done: list[tuple[_OpenMark, int]] = []

    def add(self, text: str) -> None:
        words = text.split()
        if not words:
            self.space = True
            return
        if self.length and (self.space or text[0].isspace()):
            self.parts.append(" ")
            self.length += 1
        joined = " ".join(words)
        self.parts.append(joined)
        self.length += len(joined)
        self.space = text[-1].isspace()

    def break_line(self) -> None:
        if self.length and self.parts[-1] != "\n":
            self.parts.append("\n")
            self.length += 1
        self.space = False

    def open_mark(self, kind: MarkKind, url: str | None) -> None:
        self.open.append(_OpenMark(kind, self.length, url))

    def close_mark(self, kind: MarkKind) -> None:
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index].kind == kind:
                self.done.append((self.open.pop(index), self.length))
                return

    def taken(self) -> tuple[str, tuple[Mark, ...]]:
        """Hand over the text and begin a new one in which the open marks go on."""
        text = "".join(self.parts)
        for mark in self.open:
            self.done.append((mark, self.length))
        marks = self._marks(text) if self.done else ()
        self.parts, self.length, self.space, self.done = [], 0, False, []
        if self.open:
            self.open = [_OpenMark(mark.kind, 0, mark.url) for mark in self.open]
        if not text.isascii() and not unicodedata.is_normalized("NFC", text):
            marks = tuple(_composed(mark, text) for mark in marks)
            text = unicodedata.normalize("NFC", text)
        if text[-1:] == "\n":
            text = text[:-1]
        return text, marks

    def _marks(self, text: str) -> tuple[Mark, ...]:
        made: list[Mark] = []
        for mark, end in self.done:
            if mark.kind == "link" and mark.url is None:
                continue
            marked = text[mark.start : end]
            start = mark.start + len(marked) - len(marked.lstrip())
            end = mark.start + len(marked.rstrip())
            if start < end:
                made.append(Mark(start=start, end=end, kind=mark.kind, url=mark.url))
        if len(made) > 1:
            made = _joined(sorted(made, key=lambda mark: (mark.start, -mark.end, mark.kind)), text)
        return tuple(made)


def _joined(marks: list[Mark], text: str) -> list[Mark]:
    """Join marks of one kind that touch or lie in each other: Word writes one word as several."""
    kept: list[Mark] = []
    for mark in marks:
        for index in range(len(kept) - 1, -1, -1):
            before = kept[index]
            if before.kind == mark.kind and before.url == mark.url and not text[before.end : mark.start].strip():
                kept[index] = Mark(
                    start=before.start, end=max(before.end, mark.end), kind=mark.kind, url=mark.url
                )
                break
            if before.kind == mark.kind:
                kept.append(mark)
                break
        else:
            kept.append(mark)
    return kept


def _composed(mark: Mark, text: str) -> Mark:
    start, end = (len(unicodedata.normalize("NFC", text[:place])) for place in (mark.start, mark.end))
    return Mark(start=start, end=end, kind=mark.kind, url=mark.url)


class _Builder:
    def __init__(self, *, keeps_empty_headings: bool) -> None:
        self.keeps_empty_headings = keeps_empty_headings
        self.heading_is_empty = False
        self.text = _Text()
        self.flows: list[list[Block]] = [[]]
        self.lists: list[_OpenList] = []
        self.list_depths: list[bool] = []
        self.in_entry: list[bool] = [True]
        self.tables: list[_OpenTable] = []
        self.heading = 0
        self.actions = _ACTIONS

    def take_tag(self, tag: str) -> None:
        action = self.actions.get(tag)
        if action is None:
            name = tag.partition(" ")[0]
            action = self.actions.get(name)
            if action is None:
                return
        action(self, tag)

    def take_text(self, text: str) -> None:
        self.text.add(_unescaped(text) if "&" in text else text)

    def finished(self) -> tuple[Block, ...]:
        while self.tables:
            self.close_table("")
        while self.lists:
            self.close_list("")
        self.flush()
        return with_printed_lists(self.flows[0])

    def flush(self) -> None:
        """End the paragraph or heading that is being read."""
        if self.tables:
            self.text.break_line()
            return
        if not self.text.length:
            self.text.space = False
            return
        text, marks = self.text.taken()
        if self.heading:
            self.emit(Heading(level=self.heading, text=text))
        else:
            self.emit(Paragraph(text=text, marks=marks))

    def emit(self, block: Block) -> None:
        self.heading_is_empty = False
        if not self.in_entry[-1]:
            # Text or a list right inside a list, outside its entries, belongs to the entry before.
            self.add_entry((block,))
            return
        self.flows[-1].append(block)

    def add_entry(self, blocks: tuple[Block, ...]) -> None:
        entries = self.lists[-1].entries
        if entries and isinstance(blocks[0], List):
            last = entries[-1]
            entries[-1] = Entry(label=last.label, blocks=(*last.blocks, *blocks))
        else:
            entries.append(Entry(label="", blocks=blocks))

    def block(self, _tag: str) -> None:
        self.flush()

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
            self.text.space = True
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
        picture = data_image(attributes.get("src", ""))
        alt = " ".join(unicodedata.normalize("NFC", attributes.get("alt", "")).split())
        made = Image(alt=alt or None, file=picture.sha256 if picture else None)
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
        if current.ordered:
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
                self.text.space = True
            else:
                self.flush()
            return
        self.close_cell("")
        attributes = _attributes(tag) if len(tag) > 2 else {}
        attributes["tag"] = tag[:2]
        self.tables[0].cell = attributes

    def close_cell(self, _tag: str) -> None:
        if len(self.tables) != 1:
            self.text.space = True
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
    "p", "div", "blockquote", "section", "article", "main", "header", "footer", "address", "pre", "hr", "dl", "dt", "dd",
    "figure", "figcaption", "form", "fieldset", "legend", "details", "summary", "aside", "nav", "body", "center", "button",
    "caption", "option",
)  # fmt: skip


def _actions() -> dict[str, Callable[[_Builder, str], None]]:
    actions: dict[str, Callable[[_Builder, str], None]] = {}
    for name in _BLOCK_TAGS:
        actions[name] = actions["/" + name] = _Builder.block
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
