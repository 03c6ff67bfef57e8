"""Figures of a table: a number under a head that says that something is counted and not what it costs."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from raadhus.core.derived import Figure, FigureRole, Place
from raadhus.core.months import FULL_MONTH
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.core.record import Span
from raadhus.understanding.derived.figures.numbers import decimal_of
from raadhus.understanding.derived.figures.periods import periods_in
from raadhus.understanding.derived.figures.roles import role_under
from raadhus.understanding.derived.figures.units import unit_of
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.vocabulary import figures as words
from raadhus.understanding.printed_numbers import NUMERAL


def figure_of_cell(passage: Passage, *, held_on: str | None) -> Figure | None:
    """The figure in this cell of a table, if its text is one."""
    match = _CELL.match(passage.text) if len(passage.text) <= _LONGEST_CELL else None
    if match is None or not passage.row:
        return None
    column, row = _head(passage.column or ""), _head(passage.row)
    unit = "percent" if match["percent"] else _unit_under(column, row=row, lead=passage.lead)
    if unit is None and passage.kind != "economy" and column.is_time and not row.is_money:
        unit = None if _tells_money(passage.lead) else row.unit
    if unit is None:
        return None
    numeral = match["numeral"]
    start, end = match.start("numeral"), match.end("percent") if match["percent"] else match.end("numeral")
    return Figure(
        place=Place(at=passage.at, start=start, end=end), words=passage.text[start:end],
        value=("-" if match["minus"] else "") + decimal_of(numeral), unit=unit,
        what=row.text if not column.text or column.is_time else f"{row.text}, {column.text}",
        period=_period(column.text, lead=passage.lead, held_on=held_on), role=_role(column.text, row.text),
    )  # fmt: skip


def unit_told_in(lead: str) -> str | None:
    """What the text above a list or a table counted last: "… er 10 borgere registreret, fordelt således:"."""
    told = in_small_letters(lead[-_LONGEST_LEAD:])
    found = [unit_of(noun["noun"].rstrip(".,:;")) for noun in _COUNTED.finditer(told)]
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


class _Head(NamedTuple):
    """What the words at the head of a row or column tell."""

    text: str
    is_money: bool
    is_share: bool
    is_time: bool
    counts: bool
    noun: str | None
    unit: str | None


@lru_cache(maxsize=1024)
def _head(printed: str) -> _Head:
    text = " ".join(printed.split())
    lowered = in_small_letters(text)
    counted = _NUMBER_OF.search(lowered)
    return _Head(
        text=text,
        is_money=holds_any(lowered, words.MONEY_HEADS),
        is_share=_PERCENT.search(lowered) is not None,
        is_time=_ONLY_TIME.fullmatch(lowered) is not None,
        counts=counted is not None,
        noun=counted["noun"] if counted else None,
        unit=_of_words(lowered),
    )


def _unit_under(column: _Head, *, row: _Head, lead: str) -> str | None:
    """The unit that the heads of a cell tell; None where they tell of money or of nothing that is counted."""
    if column.is_share:
        return "percent"
    if column.counts:
        known = unit_of(column.noun) if column.noun else None
        if known is None and (column.noun is None or "fordel" in lead):
            known = unit_told_in(lead)
        return known or "count"
    if column.is_money or row.is_money:
        return None
    if row.counts:
        return (unit_of(row.noun) if row.noun else None) or "count"
    return "percent" if row.is_share else column.unit


def _of_words(head: str) -> str | None:
    for word in head.split():
        unit = unit_of(word.strip(".,:;()"))
        if unit is not None and len(word) > len("huse"):
            return unit
    return None


@lru_cache(maxsize=128)
def _tells_money(lead: str) -> bool:
    return holds_any(in_small_letters(lead[-_LONGEST_LEAD:]), words.MONEY_HEADS)


@lru_cache(maxsize=512)
def _role(column: str, row: str) -> FigureRole:
    return role_under(f"{column} {row}")


@lru_cache(maxsize=512)
def _period(column: str, *, lead: str, held_on: str | None) -> Span | None:
    year = _YEAR.fullmatch(column)
    if year:
        return Span(from_=year["year"], to=year["year"], as_printed=year["year"])
    periods = periods_in(column, held_on=held_on) or periods_in(lead, held_on=held_on)
    return periods[-1].span if periods else None
