"""The text of a record as HTML: every character is escaped, and nothing but our own markup is added."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise
from urllib.parse import urlsplit

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from raadhus.core.record import Block, Cell, Heading, Image, List, Mark, Paragraph, Table

_TAGS = {"strong": "strong", "emphasis": "em", "sub": "sub", "sup": "sup"}
_LINKS = frozenset({"http", "https", "mailto", "tel"})
_DEEPEST_HEADING = 6


def blocks_as_html(
    blocks: Sequence[Block], *, heading_level: int, pictures: Mapping[str, str] = {}
) -> SafeString:
    """The blocks one after the other; their headings begin at `heading_level` and never skip one.

    `pictures` are the addresses of those that may be shown, by their hashes; of the others stand their words.
    """
    written = _blocks(blocks, heading_level=heading_level, pictures=pictures)
    return mark_safe("\n".join(written))  # noqa: S308  each part is escaped


def text_as_html(text: str, marks: Sequence[Mark] = ()) -> SafeString:
    """A text with its marks; those that cross are closed and opened again."""
    if not marks:
        return mark_safe(_marked(text, ()))  # noqa: S308  each part is escaped
    edges = sorted(
        {0, len(text), *(edge for mark in marks for edge in (mark.start, mark.end) if edge < len(text))}
    )
    parts = (_marked(text[start:end], _over(marks, start=start, end=end)) for start, end in pairwise(edges))
    return mark_safe("".join(parts))  # noqa: S308  each part is escaped


def _blocks(blocks: Sequence[Block], *, heading_level: int, pictures: Mapping[str, str]) -> Iterator[str]:
    deepest = heading_level - 1
    for block in blocks:
        if isinstance(block, Heading):
            deepest = min(heading_level + block.level - 1, deepest + 1, _DEEPEST_HEADING)
            deepest = max(deepest, min(heading_level, _DEEPEST_HEADING))
            yield f"<h{deepest}>{text_as_html(block.text)}</h{deepest}>"
        else:
            yield _block(block, heading_level=heading_level, pictures=pictures)


def _block(
    block: Paragraph | List | Table | Image, *, heading_level: int, pictures: Mapping[str, str]
) -> str:
    match block:
        case Paragraph():
            return f"<p>{text_as_html(block.text, block.marks)}</p>"
        case List():
            return _list(block, heading_level=heading_level, pictures=pictures)
        case Table():
            return _table(block)
        case Image():
            return _picture(block, address=pictures.get(block.file or ""))


def _picture(picture: Image, *, address: str | None) -> str:
    said = escape(picture.alt or gettext("Billede uden beskrivelse"))
    if address is None:
        return f'<p class="picture-words">{escape(gettext("Billede"))}: {said}</p>'
    shown = f'<img src="{escape(address)}" alt="{said}" loading="lazy">'
    return f'<p class="picture">{shown}</p>'


def _list(block: List, *, heading_level: int, pictures: Mapping[str, str]) -> str:
    """The labels stand as they were printed: a member may have said "point 3"."""
    entries = "".join(
        f'<li><span class="entry-label">{escape(entry.label)}</span>'
        f"<div>{blocks_as_html(entry.blocks, heading_level=heading_level, pictures=pictures)}</div></li>"
        for entry in block.entries
    )
    return f'<ul class="printed-list" role="list">{entries}</ul>'


def _table(block: Table) -> str:
    rows = list(block.rows)
    head = 1 if rows and len(rows) > 1 and all(cell.header for cell in rows[0]) else 0
    label = escape(gettext("Tabel, kan rulles til siden"))
    inner = _rows(rows[:head], scope="col", around="thead") + _rows(rows[head:], scope="row", around="tbody")
    return (
        f'<div class="table--responsive-scroll" tabindex="0" role="group" aria-label="{label}">'
        f'<table class="table table--extracompact">{inner}</table></div>'
    )


def _rows(rows: Iterable[tuple[Cell, ...]], *, scope: str, around: str) -> str:
    inner = "".join(f"<tr>{''.join(_cell(cell, scope=scope) for cell in row)}</tr>" for row in rows)
    return f"<{around}>{inner}</{around}>" if inner else ""


def _cell(cell: Cell, *, scope: str) -> str:
    tag = "th" if cell.header and cell.text.strip() else "td"
    said = f' scope="{scope}"' if tag == "th" else ""
    for name, span in (("colspan", cell.colspan), ("rowspan", cell.rowspan)):
        said += f' {name}="{span}"' if span > 1 else ""
    return f"<{tag}{said}>{text_as_html(cell.text, cell.marks)}</{tag}>"


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
