"""The lines that carry text, each with what its surroundings say: a gap above, a page turned, a sentence going on."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct, structs

from raadhus.core.months import MONTHS
from raadhus.core.record import Table
from raadhus.reading.extract.line import Line

OBJECT = "\ufffc"
_PAGE_TURN = 3
"""So many blank lines in a row are a page break in a text made from a print."""
_UNWRAPPED = 200
_USUAL_WIDTH = 80
_NARROWEST = 64
_FULL = 0.86
"""A line is full when the next word would pass this share of the widest wrapped line."""
_SENTENCE_END = (".", ":", "!", "?", ";", ".”", '."', ".)")
_AFTER_ORDINAL = "|".join((*MONTHS, "halvår", "kvartal", "behandling", "klasse", "viceborgmester", "etape"))
"""Words behind an ordinal number: "27. august", "1. halvår"; no list has such entries."""
MARKER = re.compile(
    r"(?P<label>[-–—•·▪●\uf0b7*](?=\s)|(?:\d{1,3}|[a-zA-ZæøåÆØÅ]|[ivx]{1,4})[.)](?=\s)(?!\s+(?:"
    + _AFTER_ORDINAL
    + r")\b)|[Aa]t \d{1,2}\)(?=\s))\s+"
)
_MARKER_START = frozenset("-–—•·▪●\uf0b7*0123456789")
_REFERENCE = re.compile(r"\d{4},? (?:[Pp]unkt|[Pp]kt\.?|[Ss]ag)(?: nr\.?)? \d+$")
"""A meeting and its item end a line of a list of treatments, however full it is."""
_DOCUMENT_NUMBER = re.compile(r"\d{4}[-–]\d{5,7}\b")
_DENSE = 0.04
_WHOLE = 1.6
_GAP = 1.32
_SAMPLE = 2000
"""So many lines show how a document is set."""
_SAME_SIZE = 2.0
_RAGGED = 0.03
"""Lines set ragged end this share of the width before the margin and are still full."""
_LONG = 0.75


class Row(Struct, frozen=True, gc=False):
    """A printed line with text.

    `gap` is true when space stands above it, `turned` when a page begins with it, `goes_on` when it continues the row
    above, `strong` when it is set larger or bolder than the body, `indented` when white space stands before it. A
    `table` stands for all its lines, with OBJECT for text.
    """

    text: str
    line: Line
    gap: bool
    turned: bool
    goes_on: bool
    strong: bool
    indented: bool
    table: Table | None = None


def has_marker(text: str) -> bool:
    """Whether the text begins with a bullet or a number of a list; "27. august" is a date."""
    return (
        text[0] in _MARKER_START
        or (len(text) > 2 and (text[1] in ".)" or text[2] in ".)" or text[1:3] == "t "))
    ) and MARKER.match(text) is not None


def without_marker(row: Row) -> tuple[str, Row]:
    """The list label that the row begins with, and the row without it."""
    found = MARKER.match(row.text)
    if found is None:
        return "", row
    return found["label"], with_text(row, row.text[found.end() :], goes_on=row.goes_on)


def with_text(row: Row, text: str, *, goes_on: bool) -> Row:
    """The row with other words in the same place."""
    return structs.replace(row, text=text, line=structs.replace(row.line, text=text), goes_on=goes_on)


def text_rows(lines: Sequence[Line]) -> list[Row]:
    """Rows of a plain text: blank lines are gaps, three or more a page break."""
    width = _wrapped_width(lines)
    rows: list[Row] = []
    blanks, previous = _PAGE_TURN - 2, ""
    for line in lines:
        text = line.text.strip()
        if not text:
            blanks += 1
            continue
        turned = blanks >= _PAGE_TURN
        goes_on = bool(previous) and _goes_on(previous, text, gap=blanks > 0, turned=turned, width=width)
        indented = line.text[0] in " \t"
        rows.append(
            Row(text, line, blanks > 0, turned, goes_on and not (indented and blanks), False, indented)
        )
        blanks, previous = 0, text
    spaced = sum(row.gap for row in rows)
    if spaced > 1 + len(rows) * _DENSE:
        return rows
    # A copy that lost its blank lines: where a sentence does not go on, something new begins.
    return [row if row.goes_on else structs.replace(row, gap=True) for row in rows]


def _wrapped_width(lines: Sequence[Line]) -> int:
    texts = [line.text for line in lines]
    wrapped = [
        len(above)
        for above, text in pairwise(texts)
        if text and text[0].islower() and above and not has_marker(text) and not above.endswith(_SENTENCE_END)
    ]
    widest = max((length for length in wrapped if length <= _UNWRAPPED), default=0)
    return max(widest, _NARROWEST) if widest else _USUAL_WIDTH


def _goes_on(above: str, text: str, *, gap: bool, turned: bool, width: int) -> bool:
    if has_marker(text):
        return False
    first = text[0]
    open_sentence = not above.endswith(_SENTENCE_END)
    if gap and not turned:
        return open_sentence and first.islower()
    word_end = text.find(" ")
    word = word_end if word_end > 0 else len(text)
    # A line far longer than any wrapped one is a whole paragraph, not a full line.
    is_full = width * _FULL < len(above) + 1 + word < width * _WHOLE and not _ends_reference(
        above, first=first
    )
    if turned:
        return open_sentence and (first.islower() or is_full)
    if first.islower() and open_sentence and not text.startswith("at "):
        return True
    return is_full


def _ends_reference(above: str, *, first: str) -> bool:
    return above[-1:].isdigit() and first.isupper() and _REFERENCE.search(above) is not None


def pdf_rows(lines: Sequence[Line], *, tables: Mapping[int, Table | None]) -> list[Row]:
    """Rows of PDF pages: space, size and weight say where a paragraph or a heading begins.

    `tables` has the table for the `id` of its first line, None for the others.
    """
    sample = lines[:_SAMPLE]
    body = _body_size(sample)
    margins = _margins([line for line in sample if abs(line.size - body) < 1] or sample)
    pitch = _usual_pitch(sample)
    rows: list[Row] = []
    above: Line | None = None
    for line in lines:
        text = line.text.strip()
        if not text:
            continue
        if tables and id(line) in tables:
            if (table := tables[id(line)]) is not None:
                rows.append(Row(OBJECT, line, True, False, False, False, False, table))
            above = line
            continue
        strong = line.size > body * 1.16 or (line.bold and line.size >= body * 0.92)
        turned = above is not None and above.page != line.page
        gap = above is None or turned or _is_gap(above, line, pitch=pitch)
        goes_on = (
            above is not None
            and not (gap and not turned)
            and rows[-1].table is None
            and strong == rows[-1].strong
            and abs(above.size - line.size) < _SAME_SIZE
            and _goes_on_in_pdf(above, text, turned=turned, margins=margins)
        )
        rows.append(Row(text, line, gap, turned, goes_on, strong, False))
        above = line
    return rows


class _Margins(NamedTuple):
    left: float
    right: float


def _body_size(lines: Iterable[Line]) -> float:
    letters: dict[float, int] = {}
    for line in lines:
        size = line.size
        letters[size] = letters.get(size, 0) + len(line.text)
    return max(letters, key=letters.__getitem__) if letters else 0.0


def _margins(lines: Sequence[Line]) -> _Margins:
    lefts = sorted(line.left for line in lines if line.text)
    rights = sorted(line.right for line in lines if line.text)
    if not rights:
        return _Margins(0.0, 0.0)
    left, right = lefts[len(lefts) // 10], rights[int(len(rights) * 0.95)]
    return _Margins(left, right - (right - left) * _RAGGED)


def _usual_pitch(lines: Sequence[Line]) -> float:
    """The commonest distance from line to line, as a multiple of the font size."""
    pitches: dict[int, int] = {}
    for above, line in pairwise(lines):
        size, step = line.size, line.top - above.top
        # From a heading to its text is another step than from line to line.
        is_alike = above.size == size and above.bold == line.bold and above.page == line.page
        if size and 0 < step < 3 * size and is_alike:
            tenths = int(step / size * 10 + 0.5)
            pitches[tenths] = pitches.get(tenths, 0) + 1
    return max(pitches, key=pitches.__getitem__) / 10 if pitches else 1.2


def _is_gap(above: Line, line: Line, *, pitch: float) -> bool:
    size = max(above.size, line.size) or 1.0
    return line.top - above.top > size * pitch * _GAP or line.top < above.top - size


def _goes_on_in_pdf(above: Line, text: str, *, turned: bool, margins: _Margins) -> bool:
    if has_marker(text) or (text[0].isdigit() and _DOCUMENT_NUMBER.match(text)):
        return False
    above_text = above.text.rstrip()
    open_sentence = not above_text.endswith(_SENTENCE_END)
    word_end = text.find(" ")
    word = word_end if word_end > 0 else len(text)
    width = (above.right - above.left) / max(len(above_text), 1)
    is_full = above.right + (word + 1) * width > margins.right
    is_full = is_full and not _ends_reference(above_text, first=text[0])
    if turned:
        return open_sentence and (text[0].islower() or is_full)
    is_long = above.right > margins.left + (margins.right - margins.left) * _LONG
    goes_lower = text[0].islower() or (is_long and not text[0].isupper())
    return is_full or (open_sentence and goes_lower and not text.startswith("at "))
