"""Set aside what a printed document repeats on its pages: running heads and feet, and page numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from raadhus.reading.extract.line import Line
from raadhus.reading.extract.pdf_sheets import PageTable

EDGE_LINES = 12
"""How many lines from an edge of the page may be running heads or feet."""

PAGE_MARK = "#"

_LEAST_SHARE = 0.6
_LEAST_PAGES = 3
_NEAR = 4
_LEAST_HEIGHT = 500.0
"""No page is lower, whatever little stands on it: A4 laid down is 595 points."""

_TOP_MARGIN, _BOTTOM_MARGIN = 0.22, 0.85
_WIDEST_GAP = 3.5
"""A text that stands so many times its size away from the head begins the page's own text."""

_FRONT_PAGES = 9
"""How many pages without a number may stand before page 1."""

_top = attrgetter("top")
_PAGE_NUMBER = re.compile(
    r"(?i)^[\s\-–—|]*(?:(?:side|s\.|page|pag\.)\s*)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:af|of|/|:)\s*\d{1,4})?[\s\-–—|.]*$"
)
_NAMED_PAGE = re.compile(r"(?i)\b(?:side|page|s\.)\s*\d{1,4}(?:\s*(?:af|of|/)\s*\d{1,4})?(?=\D*$|\s*\|)")
_NAMED_PAGE_ALONE = re.compile(r"(?i)(?:side|page)\s*\d{1,4}(?:\s*(?:af|of|/)\s*\d{1,4})?")
_LAST_NUMBER = re.compile(r"(?<=[\s/|–-])(\d{1,4})(?:(\s*(?:/|af)\s*)\d{1,4})?$")
_NUMBER_MATTERS = re.compile(r"(?i)\b(?:punkt|pkt\.?|sag|nr\.?|bilag|kapitel|afsnit|ad|møde)\s*:?\s*\d+$")


def strip_furniture(
    lines: Sequence[Line], *, tables: Sequence[PageTable] = ()
) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """Part the lines into those of the text and the texts of running heads, feet and page numbers.

    A line is furniture when it stands at the same height on most pages, with nothing but furniture between
    it and the edge of the page, and differs at most by the page's number. On two pages only a block with a
    page number counts, on one page only a line that says it is a page number. The header row that a table
    repeats on its pages stays; a table goes as a whole or not at all.
    """
    pages = [list(page) for _, page in groupby(lines, key=attrgetter("page"))]
    gone = _edge_blocks(pages, from_top=True) | _edge_blocks(pages, from_top=False)
    for table in tables if gone else ():
        covered = set(map(id, lines[table.first_line : table.last_line + 1]))
        if not covered <= gone:
            gone -= covered
    if not gone:
        return tuple(lines), ()
    kept = tuple(line for line in lines if id(line) not in gone)
    return kept, tuple(line.text for line in lines if id(line) in gone)


def _edge_blocks(pages: Sequence[list[Line]], *, from_top: bool) -> set[int]:
    """Go from the edge inwards, line by line, on all pages at once; stop on a page at its first own line."""
    outermost = min if from_top else max
    if len(pages) == 1:
        edge = outermost(pages[0], key=_top)
        return {id(edge)} if _NAMED_PAGE_ALONE.fullmatch(edge.text) else set()
    lowest = max(_LEAST_HEIGHT, *(max(map(_top, page)) for page in pages))
    least = max(2.0, _LEAST_SHARE * len(pages))
    places: dict[str, Counter[int]] = {}
    block: set[int] = set()
    numbered = False
    alive: list[tuple[list[Line], Line | None]] = [(page, None) for page in pages]
    for depth in range(EDGE_LINES):
        if depth == 1:
            alive = [(sorted(page, key=_top, reverse=not from_top), last) for page, last in alive]
        signed: list[tuple[list[Line], Line, str]] = []
        for page, last in alive:
            if depth < len(page):
                line = page[depth] if depth else outermost(page, key=_top)
                signature = _signature(line)
                if _belongs(line, last, signature, margin=lowest, from_top=from_top):
                    signed.append((page, line, signature))
                    places.setdefault(signature, Counter())[round(line.top)] += 1
        repeated = [one for one in signed if _near(places[one[2]], one[1].top) >= least]
        block.update(id(line) for _, line, _ in repeated)
        numbered = numbered or any(PAGE_MARK in signature for _, _, signature in repeated)
        alive = [(page, line) for page, line, _ in repeated]
        if not alive:
            break
    return block if numbered or len(pages) >= _LEAST_PAGES else set()


def _belongs(line: Line, last: Line | None, signature: str, *, margin: float, from_top: bool) -> bool:
    """Whether the line stands in the margin, and close to the line of the block before it."""
    in_margin = line.top <= _TOP_MARGIN * margin if from_top else line.top >= _BOTTOM_MARGIN * margin
    if not in_margin:
        return False
    return (
        last is None
        or PAGE_MARK in signature
        or abs(line.top - last.top) <= _WIDEST_GAP * max(line.size, last.size)
    )


def _near(counts: Counter[int], top: float) -> int:
    return sum(counts[round(top) + step] for step in range(-_NEAR, _NEAR + 1))


def _signature(line: Line) -> str:
    """Give the text with the page's number taken out, "#" for a page number alone."""
    text = line.text
    if len(text) <= 20 and _PAGE_NUMBER.match(text):
        return PAGE_MARK
    text, changed = _NAMED_PAGE.subn(PAGE_MARK, text)
    if changed:
        return text
    number = _LAST_NUMBER.search(text)
    if number and not _NUMBER_MATTERS.search(text) and abs(int(number[1]) - (line.page or 0)) <= _FRONT_PAGES:
        # The distance to the page's own number is the same on every page.
        return f"{text[: number.start()]}{PAGE_MARK}{int(number[1]) - (line.page or 0)}{number[2] or ''}"
    return text
