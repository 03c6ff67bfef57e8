"""Figures of a table: a number under a head that says that something is counted and not what it costs."""

import re
from typing import Final

from raadhus.core.derived import Figure, Place
from raadhus.core.months import FULL_MONTH
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.core.record import Span
from raadhus.understanding.derived.figure_numbers import decimal_of
from raadhus.understanding.derived.figure_periods import periods_in
from raadhus.understanding.derived.figure_roles import role_under
from raadhus.understanding.derived.figure_units import unit_of
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.vocabulary import figures as words
from raadhus.understanding.printed_numbers import NUMERAL


def figure_of_cell(passage: Passage, *, held_on: str | None) -> Figure | None:
    """The figure in this cell of a table, if its text is one."""
    match = _CELL.match(passage.text) if len(passage.text) <= _LONGEST_CELL else None
    if match is None or not passage.row:
        return None
    column = " ".join(in_small_letters(passage.column or "").split())
    row = " ".join(in_small_letters(passage.row).split())
    lead = in_small_letters(passage.lead[-_LONGEST_LEAD:])
    unit = "percent" if match["percent"] else _unit_under(column, row=row, lead=lead)
    if unit is None and passage.kind != "economy" and not holds_any(lead, words.MONEY_HEADS):
        unit = _of_words(row) if _ONLY_TIME.fullmatch(column) else None
    if unit is None:
        return None
    numeral = match["numeral"]
    start, end = match.start("numeral"), match.end("percent") if match["percent"] else match.end("numeral")
    return Figure(
        place=Place(at=passage.at, start=start, end=end), words=passage.text[start:end],
        value=("-" if match["minus"] else "") + decimal_of(numeral), unit=unit,
        what=_what(passage.row, passage.column or ""),
        period=_period(column, lead=passage.lead, held_on=held_on), role=role_under(f"{column} {row}"),
    )  # fmt: skip


def unit_told_in(lead: str) -> str | None:
    """What the text above a list or a table counted last: "… er 10 borgere registreret, fordelt således:"."""
    found = [unit_of(noun["noun"].rstrip(".,:;")) for noun in _COUNTED.finditer(lead[-_LONGEST_LEAD:])]
    return next((unit for unit in reversed(found) if unit is not None), None)


_CELL: Final = re.compile(
    rf"^\s*(?P<minus>[-−–])?(?P<numeral>{NUMERAL})(?P<percent>\s?(?:%|pct\.?|procent))?\s*$"
)
_LONGEST_CELL: Final = 24
_LONGEST_LEAD: Final = 400
_YEAR: Final = re.compile(r"\(?(?P<year>(?:19|20)\d\d)\)?\*?")
_NUMBER_OF: Final = re.compile(r"\bantal(?:let)?(?: af)?(?: (?P<noun>[\wæøå-]+))?")
_COUNTED: Final = re.compile(r"\b(?:\d+|antal(?:let)?(?: af)?) (?P<noun>[\wæøå-]{3,60})")
_ONLY_TIME: Final = re.compile(rf"(?:(?:pr\.? )?(?:{FULL_MONTH}) )?(?:i )?\(?(?:19|20)\d\d\)?\*?")
_PERCENT: Final = re.compile(r"%|\bpct\b|procent\b|-procent|\bandel\b")


def _unit_under(column: str, *, row: str, lead: str) -> str | None:
    """The unit that the heads of a cell tell; None where they tell of money or of nothing that is counted."""
    if _PERCENT.search(column):
        return "percent"
    counted = _NUMBER_OF.search(column)
    if counted is not None:
        return (
            _of_noun(counted["noun"])
            or (unit_told_in(lead) if "fordel" in lead or not counted["noun"] else None)
            or "count"
        )
    if holds_any(f"{column} {row}", words.MONEY_HEADS):
        return None
    counted = _NUMBER_OF.search(row)
    if counted is not None:
        return _of_noun(counted["noun"]) or "count"
    if _PERCENT.search(row):
        return "percent"
    return _of_words(column)


def _of_noun(noun: str | None) -> str | None:
    return unit_of(noun) if noun else None


def _of_words(head: str) -> str | None:
    for word in head.split():
        unit = unit_of(word.strip(".,:;()"))
        if unit is not None and len(word) > len("huse"):
            return unit
    return None


def _what(row: str, column: str) -> str:
    row, column = (" ".join(part.split()) for part in (row, column))
    return row if not column or _YEAR.fullmatch(column) else f"{row}, {column}"


def _period(column: str, *, lead: str, held_on: str | None) -> Span | None:
    year = _YEAR.fullmatch(column)
    if year:
        return Span(from_=year["year"], to=year["year"], as_printed=year["year"])
    periods = periods_in(column, held_on=held_on) or periods_in(lead, held_on=held_on)
    return periods[-1].span if periods else None
