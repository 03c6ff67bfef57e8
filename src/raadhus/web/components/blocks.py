"""The text of a record as HTML: every character is escaped, and nothing but our own markup is added."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise
from urllib.parse import urlsplit

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext
from msgspec import Struct

from raadhus.core.record import Block, Cell, Heading, Image, List, Mark, Paragraph, Table

_TAGS = {"strong": "strong", "emphasis": "em", "sub": "sub", "sup": "sup"}
_LINKS = frozenset({"http", "https", "mailto", "tel"})
_DEEPEST_HEADING = 6
HIGHLIGHT = "sted"
"""The id of what is highlighted, to which its address leads."""


class Highlight(Struct, frozen=True, kw_only=True):
    """The characters that a reader came for: `path` are the steps from where one stands to their text."""

    path: tuple[str, ...]
    start: int
    end: int

    def within(self, *steps: object) -> "Highlight | None":
        """The same, seen from further in; None when it is elsewhere."""
        taken = len(steps)
        if self.path[:taken] != tuple(map(str, steps)):
            return None
        return Highlight(path=self.path[taken:], start=self.start, end=self.end)


def blocks_as_html(
    blocks: Sequence[Block],
    *,
    heading_level: int,
    pictures: Mapping[str, str] = {},
    highlight: Highlight | None = None,
) -> SafeString:
    """The blocks one after the other; their headings begin at `heading_level` and never skip one.

    `pictures` are the addresses of those that may be shown, by their hashes; of the others stand their words.
    """
    written = _blocks(blocks, heading_level=heading_level, pictures=pictures, highlight=highlight)
    return mark_safe("\n".join(written))  # noqa: S308  each part is escaped


def text_as_html(text: str, marks: Sequence[Mark] = (), *, highlight: Highlight | None = None) -> SafeString:
    """A text with its marks; those that cross are closed and opened again, around what is highlighted too."""
    is_here = highlight is not None and highlight.path == ("text",)
    if highlight is None or not is_here or not 0 <= highlight.start < highlight.end <= len(text):
        return mark_safe(_between(text, marks, start=0, end=len(text)))  # noqa: S308  each part is escaped
    start, end = highlight.start, highlight.end
    parts = (
        _between(text, marks, start=0, end=start),
        f'<mark id="{HIGHLIGHT}">{_aside(gettext("Det fremhævede sted begynder:"))} ',
        _between(text, marks, start=start, end=end),
        f" {_aside(gettext('Det fremhævede sted slutter.'))}</mark>",
        _between(text, marks, start=end, end=len(text)),
    )
    return mark_safe("".join(parts))  # noqa: S308  each part is escaped


def _aside(words: str) -> str:
    """Words for those who hear the page, in its own language: the text around them is Danish."""
    return f'<span class="sr-only" lang="{get_language()}">{escape(words)}</span>'


def _between(text: str, marks: Sequence[Mark], *, start: int, end: int) -> str:
    inside = {edge for mark in marks for edge in (mark.start, mark.end) if start < edge < end}
    edges = sorted({start, end, *inside})
    return "".join(
        _marked(text[first:last], _over(marks, start=first, end=last)) for first, last in pairwise(edges)
    )


def _blocks(
    blocks: Sequence[Block],
    *,
    heading_level: int,
    pictures: Mapping[str, str],
    highlight: Highlight | None,
) -> Iterator[str]:
    deepest = heading_level - 1
    for number, block in enumerate(blocks):
        inside = highlight.within(number) if highlight else None
        if isinstance(block, Heading):
            deepest = min(heading_level + block.level - 1, deepest + 1, _DEEPEST_HEADING)
            deepest = max(deepest, min(heading_level, _DEEPEST_HEADING))
            yield f"<h{deepest}>{text_as_html(block.text, highlight=inside)}</h{deepest}>"
        else:
            yield _block(block, heading_level=heading_level, pictures=pictures, highlight=inside)


def _block(
    block: Paragraph | List | Table | Image,
    *,
    heading_level: int,
    pictures: Mapping[str, str],
    highlight: Highlight | None,
) -> str:
    match block:
        case Paragraph():
            return f"<p>{text_as_html(block.text, block.marks, highlight=highlight)}</p>"
        case List():
            return _list(block, heading_level=heading_level, pictures=pictures, highlight=highlight)
        case Table():
            return _table(block, highlight=highlight)
        case Image():
            return _picture(block, address=pictures.get(block.file or ""))


def _picture(picture: Image, *, address: str | None) -> str:
    said = escape(picture.alt or gettext("Billede uden beskrivelse"))
    if address is None:
        return f'<p class="picture-words">{escape(gettext("Billede"))}: {said}</p>'
    shown = f'<img src="{escape(address)}" alt="{said}" loading="lazy">'
    return f'<p class="picture">{shown}</p>'


def _list(
    block: List, *, heading_level: int, pictures: Mapping[str, str], highlight: Highlight | None
) -> str:
    """The labels stand as they were printed: a member may have said "point 3"."""
    entries = []
    for number, entry in enumerate(block.entries):
        inside = highlight.within("entries", number, "blocks") if highlight else None
        text = blocks_as_html(entry.blocks, heading_level=heading_level, pictures=pictures, highlight=inside)
        label = f'<span class="entry-label">{escape(entry.label)}</span>'
        entries.append(f"<li>{label}<div>{text}</div></li>")
    return f'<ul class="printed-list" role="list">{"".join(entries)}</ul>'


def _table(block: Table, *, highlight: Highlight | None) -> str:
    rows = list(enumerate(block.rows))
    head = 1 if len(rows) > 1 and all(cell.header for cell in block.rows[0]) else 0
    label = escape(gettext("Tabel, kan rulles til siden"))
    inside = highlight.within("rows") if highlight else None
    inner = _rows(rows[:head], scope="col", around="thead", highlight=inside)
    inner += _rows(rows[head:], scope="row", around="tbody", highlight=inside)
    return (
        f'<div class="table--responsive-scroll" tabindex="0" role="group" aria-label="{label}">'
        f'<table class="table table--extracompact">{inner}</table></div>'
    )


def _rows(
    rows: Sequence[tuple[int, tuple[Cell, ...]]], *, scope: str, around: str, highlight: Highlight | None
) -> str:
    written = []
    for number, row in rows:
        cells = (
            _cell(cell, scope=scope, highlight=highlight.within(number, place) if highlight else None)
            for place, cell in enumerate(row)
        )
        written.append(f"<tr>{''.join(cells)}</tr>")
    return f"<{around}>{''.join(written)}</{around}>" if written else ""


def _cell(cell: Cell, *, scope: str, highlight: Highlight | None) -> str:
    tag = "th" if cell.header and cell.text.strip() else "td"
    said = f' scope="{scope}"' if tag == "th" else ""
    for name, span in (("colspan", cell.colspan), ("rowspan", cell.rowspan)):
        said += f' {name}="{span}"' if span > 1 else ""
    return f"<{tag}{said}>{text_as_html(cell.text, cell.marks, highlight=highlight)}</{tag}>"


def _over(marks: Sequence[Mark], *, start: int, end: int) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if mark.start <= start and end <= mark.end)


def _marked(text: str, marks: Sequence[Mark]) -> str:
    inner = "<br>".join(escape(line) for line in text.split("\n"))
    for mark in marks:
        if mark.kind == "link":
            address = _safe_address(mark.url)
            inner = f'<a href="{escape(address)}" rel="nofollow">{inner}</a>' if address else inner
        else:
            inner = f"<{_TAGS[mark.kind]}>{inner}</{_TAGS[mark.kind]}>"
    return inner


def _safe_address(url: str | None) -> str | None:
    """An address that opens a page or a message; a script or a file of this machine is no link."""
    try:
        return url if url and urlsplit(url.strip()).scheme.lower() in _LINKS else None
    except ValueError:
        return None
