"""One file may hold several meetings: a new head stands above items that are numbered from the beginning again."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import structs

from raadhus.reading.extract.line import Line
from raadhus.reading.printed.head_labels import names_document
from raadhus.reading.printed.layouts import LAYOUTS
from raadhus.reading.printed.pages import PrintedPages
from raadhus.reading.printed.rows import Row

_HEAD_DATE = re.compile(
    r"(?:mødedato\b|(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en)? (?:den|d\.)? ?\d).*\b\d{4}\b"
    r"|\bd\. \d{1,2}-\d{1,2}-\d{4}$",
    re.IGNORECASE,
)
_ORGANIZATION_END = (
    "udvalg",
    "udvalget",
    "råd",
    "rådet",
    "bestyrelse",
    "bestyrelsen",
    "magistraten",
    "nævn",
    "nævnet",
)
_LONGEST_DATE = 200
_MOST_ABOVE_DATE = 3
_SURE = tuple(layout for layout in LAYOUTS if layout.is_sure)


def meetings_in(pages: PrintedPages) -> tuple[PrintedPages, ...]:
    """The pages of each meeting; those of one meeting are given back as they are."""
    firsts = [index for index, row in enumerate(pages.rows) if _is_first_item(row)]
    starts = [0]
    for above, index in pairwise(firsts):
        head = _head_between(pages.rows, above, index)
        if head is not None:
            starts.append(head)
    if len(starts) == 1:
        return (pages,)
    ends = [*starts[1:], len(pages.rows)]
    return tuple(
        structs.replace(
            pages,
            rows=pages.rows[start:end],
            lines=_lines_of(pages, start, end),
            # What was left out of the rows is counted once; bookmarks of several meetings number alike.
            furniture=pages.furniture if start == 0 else (),
            bookmarks=(),
        )
        for start, end in zip(starts, ends, strict=True)
    )


def _is_first_item(row: Row) -> bool:
    text = row.text
    if text[0] not in "PpDSN" or "1" not in text[:24] or row.goes_on:
        return False
    return any((found := layout.start.match(text)) is not None and found["number"] == "1" for layout in _SURE)


def _head_between(rows: Sequence[Row], above: int, below: int) -> int | None:
    """The first row of the head of the meeting whose first item is `below`, if there is one."""
    for index in range(above + 1, below):
        row = rows[index]
        if row.goes_on or len(row.text) > _LONGEST_DATE or not _HEAD_DATE.search(row.text):
            continue
        start = index
        while start > max(above, index - _MOST_ABOVE_DATE) and _is_of_head(rows[start - 1].text):
            start -= 1
        if rows[start].gap and (start < index or names_document(row.text)):
            return start
    return None


def _is_of_head(text: str) -> bool:
    return names_document(text) or text.casefold().rstrip(" .:").endswith(_ORGANIZATION_END)


def _lines_of(pages: PrintedPages, start: int, end: int) -> tuple[Line, ...]:
    """The lines from the row `start` on, up to the row `end`."""
    places = {id(line): place for place, line in enumerate(pages.lines)}
    begin = places.get(id(pages.rows[start].line), 0) if start else 0
    stop = (
        places.get(id(pages.rows[end].line), len(pages.lines)) if end < len(pages.rows) else len(pages.lines)
    )
    return pages.lines[begin:stop]
