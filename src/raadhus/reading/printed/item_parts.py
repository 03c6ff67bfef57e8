"""An item's rows taken apart: title, the lines under it, and a part for each heading."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from raadhus.core.record import Access
from raadhus.reading.printed.case_lines import case_line_of
from raadhus.reading.printed.one_line_headings import ONE_LINE_STARTS, one_line_heading
from raadhus.reading.printed.rows import Row, with_text
from raadhus.reading.recognise.joining import Words, join_lines
from raadhus.reading.recognise.titles import access_mark, is_group_mark, title_and_access
from raadhus.understanding.vocabulary.headings import LONGEST_HEADING, section_kind

_ABSENCE = re.compile(
    r"(?P<label>Afbud(?: fra)?|Fraværende(?: med afbud)?|Ikke til stede|Fravær)\s*:?\s+"
    r"(?P<names>(?:[A-ZÆØÅ][\w.'’-]*\.? ){1,5}[^.!?]*\(.*|[A-ZÆØÅ][\w.'’-]* [A-ZÆØÅ].*|Ingen\.?)"
)
_DECISION_HEADING = re.compile(r"beslutning .*\bden \d|^beslutning i ", re.IGNORECASE)
_ALWAYS_HEADINGS = frozenset({"decision", "recommendation"})
"""Their words are seldom a line of their own in a list that lost its bullets."""
_LABEL_STARTS = ONE_LINE_STARTS | {"Afb", "Fra", "Ikk"}
_NAMES = re.compile(r"[A-ZÆØÅ][\w.'’-]*(?: [A-ZÆØÅ][\w.'’-]*)+|Ingen\b|Afbud\b|-")
_LONGEST_BELOW_FULL = 40
"""So long a known heading may be right below a line that fills the width and ends a sentence."""
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
    """The printed top of an item: `rest` is what its case line says besides, `end` the first row below it."""

    title: str
    access: Access | None
    case_number: str | None
    furniture: tuple[str, ...]
    rest: tuple[Row, ...]
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


def is_heading(row: Row, *, style: Style, above: Row | None, below_heading: bool = False) -> bool:
    """Whether the row is the heading of a section: alone on its line, and set or worded as headings are here.

    `below_heading` is true when the row above is one.
    """
    text = row.text
    if len(text) > LONGEST_HEADING or text[-1] in ".,;" or not text[0].isupper():
        return False
    if row.goes_on and (
        row.strong or len(text) > _LONGEST_BELOW_FULL or above is None or above.text[-1] != "."
    ):
        return False
    kind = section_kind(text)
    if style.heading_size is None:
        return kind is not None and (
            row.gap or above is None or above.text[-1] in ".:!?" or kind in _ALWAYS_HEADINGS or below_heading
        )
    if row.goes_on:
        return False
    if row.strong:
        return kind is not None or abs(row.line.size - style.heading_size) < _SAME_SIZE
    if text.isupper():
        return (row.gap or kind is not None) and len(text) > _SHORTEST_CAPITALS
    return kind is not None and (text[-1] == ":" or _DECISION_HEADING.search(text) is not None) and row.gap


def top_of(rows: Sequence[Row], *, number: str, first_title: str, style: Style) -> Top:
    """Read the title, over as many rows as it takes, and the marks and the case number under it."""
    title_end = _title_end(rows, style=style)
    printed = first_title
    if title_end > 1:
        joined = join_lines([row.line for row in rows[:title_end]], words=style.words)
        printed = joined[max(joined.find(first_title), 0) :]
    title = title_and_access(printed)
    access, case_number, furniture, index = title.access, None, list(title.marks), title_end
    rest: list[Row] = []
    while index < len(rows):
        row = rows[index]
        mark = access_mark(row.text) if not is_group_mark(row.text) else None
        case = case_line_of(row.text) if mark is None and row.table is None else None
        if mark is None and (case is None or (case_number is not None and case.number is not None)):
            break
        if mark is not None:
            furniture.append(row.text)
        elif case is not None:
            mark = case.access
            furniture += case.furniture
            if case.number != number:
                case_number = case_number or case.number
            rest += [with_text(row, case.rest, goes_on=False)] if case.rest else []
        access = access if access == "closed" else mark or access
        index += 1
    return Top(title.text, access, case_number, tuple(furniture), tuple(rest), index)


def _title_end(rows: Sequence[Row], *, style: Style) -> int:
    end = 1
    while end < len(rows) and not rows[end].turned:
        row = rows[end]
        if row.gap or row.strong != rows[0].strong or abs(row.line.size - rows[0].line.size) > 1:
            break
        if (
            case_line_of(row.text)
            or access_mark(row.text)
            or one_line_heading(row.text)
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
    decided = below_heading = False
    for index, row in enumerate(rows):
        if is_heading(row, style=style, above=above, below_heading=below_heading):
            kind = section_kind(row.text)
            decided = decided or kind == "decision"
            if not (has_messages and kind == "attachments" and not decided) and not (
                kind == "attendance" and _is_empty_absence(rows[index + 1 : index + 2], part=parts[-1])
            ):
                parts.append(Part(row.text, []))
                above, below_heading = row, True
                continue
        part = None
        if row.text[:3] in _LABEL_STARTS:
            part = _labelled_part(row, part=parts[-1], below=rows[index + 1 : index + 2])
        if part is not None:
            parts.append(part)
        elif row.gap and _begins_unnamed(row, parts[-1], style=style):
            parts.append(Part("", [row]))
        else:
            parts[-1].rows.append(row)
        above, below_heading = row, False
    return parts


def _labelled_part(row: Row, *, part: Part, below: Sequence[Row]) -> Part | None:
    """The part that a heading with its text on the same line makes, or the names of the absent behind their label."""
    one_line = None if row.goes_on else one_line_heading(row.text)
    if one_line is not None:
        return Part(one_line.heading, [with_text(row, one_line.text, goes_on=False)])
    if _is_absence(row, part=part, below=below):
        return Part(row.text, [row], is_absence=True)
    return None


def _is_empty_absence(below: Sequence[Row], *, part: Part) -> bool:
    """Whether the label in a decision has no names: what follows it is the decision."""
    is_decision = section_kind(part.heading) == "decision"
    return is_decision and bool(below) and not below[0].gap and _NAMES.match(below[0].text) is None


def _is_absence(row: Row, *, part: Part, below: Sequence[Row]) -> bool:
    found = _ABSENCE.match(row.text)
    if found is None:
        return False
    if section_kind(part.heading) == "decision" and part.rows and (not below or below[0].gap):
        return not row.goes_on
    # Right below a list of attachments only a party or an office in parentheses tells names from a title.
    return row.gap or row.strong or (section_kind(part.heading) == "attachments" and "(" in found["names"])


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
    if row.turned or not part.rows:
        return False
    if part.is_absence:
        return True
    return style.paragraphs_are_tight and section_kind(part.heading) == "decision"
