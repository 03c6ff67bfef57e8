"""Find where the items of a printed agenda begin, whatever their layout."""

from collections.abc import Sequence
from typing import NamedTuple

from raadhus.reading.printed.case_lines import case_number_of
from raadhus.reading.printed.layouts import LAYOUTS, Layout
from raadhus.reading.printed.rows import Row
from raadhus.reading.recognise.titles import access_mark
from raadhus.understanding.vocabulary.headings import section_kind

_LARGEST_STEP = 40
_LONGEST_TITLE = 400
_LOOK_AHEAD = 4
_BEGIN = 40


class Start(NamedTuple):
    """Where an item begins: the row, its number as printed and the first line of its title."""

    row: int
    number: str
    title: str
    label: str
    sure: bool


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
    return best


def _candidates(rows: Sequence[Row], layout: Layout, *, titles: frozenset[str], after: int) -> list[Start]:
    found: list[Start] = []
    styled = any(row.strong for row in rows)
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
            if row.gap or row.strong or row.turned or index == after:
                found.append(start._replace(sure=row.strong or row.gap))
        elif _is_listed(match["title"], titles) or ((row.strong or not styled) and _opens_item(rows, index)):
            found.append(start._replace(sure=True))
    return found


def _is_listed(title: str, titles: frozenset[str]) -> bool:
    begin = folded_title(title)[:_BEGIN]
    return any(listed.startswith(begin) or begin.startswith(listed) for listed in titles if listed)


def folded_title(title: str) -> str:
    """A title as it is compared with the contents list."""
    return " ".join(title.casefold().split())


def _opens_item(rows: Sequence[Row], index: int) -> bool:
    for row in rows[index + 1 : index + 1 + _LOOK_AHEAD]:
        if (
            section_kind(row.text) is not None
            or case_number_of(row.text) is not None
            or access_mark(row.text)
        ):
            return True
    return False


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
        elif step <= 0 and len(chain) == 1 and number == 1:
            chain = [start]
    return tuple(chain)
