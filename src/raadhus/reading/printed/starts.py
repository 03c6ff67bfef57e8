"""Find where the items of a printed agenda begin, whatever their layout."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from raadhus.reading.printed.case_lines import case_line_of
from raadhus.reading.printed.layouts import LAYOUTS, TITLE_ABOVE, Layout
from raadhus.reading.printed.one_line_headings import one_line_heading
from raadhus.reading.printed.rows import Row
from raadhus.reading.recognise.titles import access_mark, is_group_mark, title_and_access
from raadhus.understanding.vocabulary.headings import section_kind

_LARGEST_STEP = 40
_LONGEST_TITLE = 400
_LOOK_AHEAD = 4
_FEW = 3
_BEGIN = 40
_BEGINS_WITH_DATE = re.compile(
    r"\d{1,2}[. ]+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zæøå]*\.?,? (?:19|20)\d\d",
    re.IGNORECASE,
)
STANDING = re.compile(
    r"(?:Eventuelt|Meddelelser|Underskrifts?(?:ark|side)|Bilags(?:oversigt|liste)|Næste møde|Godkendelse af referat)\b",
    re.IGNORECASE,
)
"""Items that may have nothing below their title."""


class Start(NamedTuple):
    """Where an item begins: the row, its number as printed and the first line of its title.

    The title is empty where it stands on the row below; `listed` is true where the row may be the next entry of a list.
    """

    row: int
    number: str
    title: str
    label: str
    sure: bool
    listed: bool = False


class Starts(NamedTuple):
    layout: Layout
    items: tuple[Start, ...]


def find_starts(rows: Sequence[Row], *, titles: frozenset[str], after: int) -> Starts | None:
    """The layout whose item numbers run on best from the row `after`, or None when no layout fits.

    `titles` are the folded titles of the contents list and the bookmarks.
    """
    best: Starts | None = None
    for layout in LAYOUTS:
        chain = _chain(_candidates(rows, layout, titles=titles, after=after))
        if chain and (best is None or len(chain) > len(best.items)):
            best = Starts(layout, chain)
        if best is not None and best.layout.is_sure and len(best.items) > 1:
            return best
    if best is not None and (best.layout.is_sure or len(best.items) >= _FEW):
        return best
    named = _titles_above(rows, after=after)
    if named and (best is None or len(named) > len(best.items)):
        return Starts(TITLE_ABOVE, named)
    return best


def _candidates(rows: Sequence[Row], layout: Layout, *, titles: frozenset[str], after: int) -> list[Start]:
    found: list[Start] = []
    styled = any(row.strong for row in rows)
    in_order = sorted(titles)
    last_entry = 0
    for index in range(after, len(rows)):
        row = rows[index]
        text = row.text
        if text[0] not in layout.first or len(text) > _LONGEST_TITLE or (row.goes_on and not row.gap):
            continue
        match = layout.start.match(text)
        if match is None:
            continue
        start = Start(index, match["number"], match["title"], match["label"] + match["colon"], sure=False)
        if layout.is_sure:
            has_title = bool(start.title) or _has_title_below(rows, index, layout)
            if has_title and (row.gap or row.strong or row.turned or index == after):
                found.append(start._replace(sure=row.strong or row.gap))
        elif _BEGINS_WITH_DATE.match(text):
            continue
        elif _is_listed(start.title, titles=titles, in_order=in_order):
            found.append(start._replace(sure=True))
        elif not text[match.start("title")].islower() and (
            ((row.strong or not styled) and _opens_item(rows, index, layout))
            or (row.gap and (STANDING.match(start.title) or title_and_access(start.title).access == "closed"))
        ):
            is_entry = int(start.number) == last_entry + 1 and last_entry > 0
            found.append(start._replace(sure=not is_entry, listed=is_entry))
            last_entry = 0
        else:
            last_entry = int(start.number)
    # Between items there is space, where there is any; a list in an item may have none.
    spaced = (
        found if layout.is_sure else [start for start in found if rows[start.row].gap or start is found[0]]
    )
    return spaced if len(spaced) * 2 > len(found) else found


def _has_title_below(rows: Sequence[Row], index: int, layout: Layout) -> bool:
    if index + 1 >= len(rows):
        return False
    below = rows[index + 1].text
    return section_kind(below) is None and layout.start.match(below) is None


def _is_listed(title: str, *, titles: frozenset[str], in_order: Sequence[str]) -> bool:
    """Whether a listed title begins as this one does, or this one as a listed one."""
    if not titles:
        return False
    begin = folded_title(title)[:_BEGIN]
    place = bisect_left(in_order, begin)
    if place < len(in_order) and in_order[place].startswith(begin):
        return True
    return any(begin[:end] in titles for end in range(1, len(begin) + 1))


def folded_title(title: str) -> str:
    """A title as it is compared with the contents list."""
    return " ".join(title.casefold().split())


def _opens_item(rows: Sequence[Row], index: int, layout: Layout) -> bool:
    """Whether the rows below are those of an item: a known heading, a case number, a mark, before the next number."""
    for row in rows[index + 1 : index + 1 + _LOOK_AHEAD]:
        text = row.text
        if text[0] in layout.first and layout.start.match(text) is not None:
            return False
        if section_kind(text) is not None or one_line_heading(text) is not None or _is_below_title(text):
            return True
    return False


def _is_below_title(text: str) -> bool:
    """Whether a line says of one item whether it is open, or what its case is."""
    return (access_mark(text) is not None and not is_group_mark(text)) or case_line_of(text) is not None


def _chain(candidates: Sequence[Start]) -> tuple[Start, ...]:
    """The candidates whose numbers run on: each is the next, or a later one that its surroundings vouch for."""
    chain: list[Start] = []
    for start in candidates:
        number = int(start.number)
        if not chain:
            chain.append(start)
            continue
        step = number - int(chain[-1].number)
        if step == 1 or (1 < step <= _LARGEST_STEP and start.sure):
            chain.append(start)
        elif step == 0 and chain[-1].listed and not start.listed:
            chain[-1] = start
        elif step < 0 and len(chain) == 1 and number == 1:
            chain = [start]
    return tuple(chain)


def _titles_above(rows: Sequence[Row], *, after: int) -> tuple[Start, ...]:
    """Titles without number above a line that says of one item whether it is open, or what its case is."""
    styled = any(row.strong for row in rows)
    found: list[Start] = []
    for index in range(after + 1, len(rows)):
        if not _is_below_title(rows[index].text):
            continue
        first = _first_row_of_title(rows, index, after=after)
        if first is None or (styled and not rows[first].strong):
            continue
        numbered = TITLE_ABOVE.start.match(rows[index].text)
        number = numbered["number"] if numbered else ""
        found.append(Start(first, number, rows[first].text, "", sure=bool(numbered)))
    if not any(_has_heading_below(rows, start.row) for start in found):
        return ()
    if all(start.number for start in found):
        return _chain(found)
    return tuple(start._replace(number="") for start in found)


def _first_row_of_title(rows: Sequence[Row], below: int, *, after: int) -> int | None:
    """The row where the title begins that ends above this row, or None when something else stands there."""
    first = below - 1
    while first > after and not rows[first].gap and below - first < _LOOK_AHEAD:
        first -= 1
    title = rows[first:below]
    text = title[0].text
    is_title = (
        title[0].gap
        and not text[0].islower()
        and title[-1].text[-1] not in ".:;,"
        and sum(len(row.text) for row in title) <= _LONGEST_TITLE
        and not any(
            section_kind(row.text) or _is_below_title(row.text) or is_group_mark(row.text) for row in title
        )
        and not any(layout.start.match(text) for layout in LAYOUTS)
    )
    return first if is_title else None


def _has_heading_below(rows: Sequence[Row], index: int) -> bool:
    return any(section_kind(row.text) is not None for row in rows[index + 1 : index + 3 + _LOOK_AHEAD])
