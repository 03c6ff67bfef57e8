"""An item's rows taken apart: title, the lines under it, and a part for each heading."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from raadhus.core.record import Access
from raadhus.reading.printed.case_lines import case_number_of
from raadhus.reading.printed.rows import Row
from raadhus.reading.recognise.joining import Words, join_lines
from raadhus.reading.recognise.titles import access_mark, title_and_access
from raadhus.understanding.vocabulary.headings import LONGEST_HEADING, section_kind

_ABSENCE = re.compile(
    r"(?P<label>Afbud(?: fra)?|Fraværende(?: med afbud)?|Ikke til stede|Fravær)\s*:?\s+"
    r"(?P<names>(?:[A-ZÆØÅ][\w.'’-]*\.? ){1,5}[^.!?]*\(.*|[A-ZÆØÅ][\w.'’-]* [A-ZÆØÅ].*|Ingen\.?)"
)
_ABSENCE_START = frozenset("AFI")
_DECISION_HEADING = re.compile(r"beslutning .*\bden \d|^beslutning i ", re.IGNORECASE)
_SAME_SIZE = 0.3
_SHORTEST_CAPITALS = 8


class Style(Struct, frozen=True):
    """What holds for the whole document.

    `heading_size` is the font size of the section headings where they are set stronger than the text, else None.
    """

    heading_size: float | None
    numerals_are_displaced: bool
    paragraphs_are_tight: bool
    words: Words


class Top(NamedTuple):
    """The printed top of an item; `end` is the index of the first row below it."""

    title: str
    access: Access | None
    case_number: str | None
    furniture: tuple[str, ...]
    end: int


class Absence(NamedTuple):
    """A line of absent people: its label, what stands between and the names."""

    label: str
    between: str
    names: str


class Part(Struct):
    """The rows below a heading; a part of an absence line has the line itself for a heading."""

    heading: str
    rows: list[Row]
    is_absence: bool = False


def is_heading(row: Row, *, style: Style, above: Row | None) -> bool:
    """Whether the row is the heading of a section: alone on its line, and set or worded as headings are here."""
    text = row.text
    if len(text) > LONGEST_HEADING or text[-1] in ".,;" or not text[0].isupper() or row.goes_on:
        return False
    kind = section_kind(text)
    if style.heading_size is None:
        return kind is not None and (
            row.gap or above is None or above.text[-1] in ".:!?" or section_kind(above.text) is not None
        )
    if row.strong:
        return kind is not None or abs(row.line.size - style.heading_size) < _SAME_SIZE
    if text.isupper():
        return row.gap and len(text) > _SHORTEST_CAPITALS
    return kind is not None and (text[-1] == ":" or _DECISION_HEADING.search(text) is not None) and row.gap


def top_of(rows: Sequence[Row], *, first_title: str, style: Style) -> Top:
    """Read the title, over as many rows as it takes, and the marks and the case number under it."""
    title_end = _title_end(rows, style=style)
    printed = first_title
    if title_end > 1:
        joined = join_lines([row.line for row in rows[:title_end]], words=style.words)
        printed = joined[max(joined.find(first_title), 0) :]
    title = title_and_access(printed)
    access, case_number, furniture, index = title.access, None, list(title.marks), title_end
    while index < len(rows):
        text = rows[index].text
        mark, case = access_mark(text), case_number_of(text)
        if mark is not None:
            access = access or mark
            furniture.append(text)
        elif case is not None and case_number is None:
            furniture.append(case[0])
            case_number = case[1]
        else:
            break
        index += 1
    return Top(title.text, access, case_number, tuple(furniture), index)


def _title_end(rows: Sequence[Row], *, style: Style) -> int:
    end = 1
    while end < len(rows) and not rows[end].turned:
        row = rows[end]
        if row.gap or row.strong != rows[0].strong or abs(row.line.size - rows[0].line.size) > 1:
            break
        if (
            case_number_of(row.text)
            or access_mark(row.text)
            or is_heading(row, style=style, above=rows[end - 1])
        ):
            break
        if not row.strong and not (row.goes_on or end < 3):
            break
        end += 1
    return end


def parts_of(rows: Sequence[Row], *, style: Style, has_messages: bool) -> list[Part]:
    parts = [Part("", [])]
    above: Row | None = None
    decided = False
    for row in rows:
        if is_heading(row, style=style, above=above):
            kind = section_kind(row.text)
            decided = decided or kind == "decision"
            if not (has_messages and kind == "attachments" and not decided):
                parts.append(Part(row.text, []))
                above = row
                continue
        if _is_absence(row, below=parts[-1]):
            parts.append(Part(row.text, [row], is_absence=True))
        elif _begins_unnamed(row, parts[-1], style=style):
            parts.append(Part("", [row]))
        else:
            parts[-1].rows.append(row)
        above = row
    return parts


def _is_absence(row: Row, *, below: Part) -> bool:
    if row.text[0] not in _ABSENCE_START:
        return False
    found = _ABSENCE.match(row.text)
    if found is None:
        return False
    # Right below a list of attachments only a party or an office in parentheses tells names from a title.
    return row.gap or row.strong or (section_kind(below.heading) == "attachments" and "(" in found["names"])


def absence_of(rows: Sequence[Row], *, words: Words) -> Absence:
    """The label and the names of an absence line that may go on over several rows."""
    text = join_lines([row.line for row in rows], words=words)
    found = _ABSENCE.match(text)
    if found is None:
        return Absence("", "", text)
    names = found.start("names")
    return Absence(found["label"], text[len(found["label"]) : names].strip(), text[names:])


def _begins_unnamed(row: Row, part: Part, *, style: Style) -> bool:
    """Whether a text without heading begins: below the names of the absent, or, where paragraphs are set tight,
    below the space that ends a decision.
    """
    if not row.gap or row.turned or not part.rows:
        return False
    if part.is_absence:
        return True
    return style.paragraphs_are_tight and section_kind(part.heading) == "decision"
