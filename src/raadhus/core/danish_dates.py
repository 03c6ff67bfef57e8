"""Days, months and years in Danish text, as precise as they are printed; nothing without a year is a date."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from raadhus.core.date_spans import FoundSpan, find_spans
from raadhus.core.months import FULL_MONTH, MONTH, day_text, month_number, weekday
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.core.record import Date

__all__ = ["FoundDate", "find_dates", "find_spans", "find_years", "weekday"]

# For text in small letters; the first look is at what a date can begin with.
_DATE = re.compile(
    rf"""
    (?=[\djfmasond])(?:
    (?<![\w.\-/])(?P<day>\d{{1,2}})(?:
        \.?[\s\u00a0]*-?(?P<month>{MONTH})\b[.,\-]{{0,2}}[\s\u00a0]*(?P<year>(?:19|20)\d\d)
      | (?P<sign>[-./])(?P<month_number>\d{{1,2}})(?:(?P=sign)|(?<=\d)(?<!\.)\s)(?P<other_year>(?:19|20)\d\d)
    )(?![\d/]|[.\-]\d)
  | (?<![\w.\-/])(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?![\d\-])
  | \b(?P<only_month>{FULL_MONTH})(?:\s+måned)?,?\s+(?:i\s+)?(?P<month_year>(?:19|20)\d\d)(?![\d/]|[.\-]\d)
    )
    """,
    re.VERBOSE,
)
_YEAR = re.compile(
    r"\b(?:i|år|året|årene|budget|regnskab|for|fra|til|siden|inden|efter|før|og)\s+((?:19|20)\d\d)(?![\d/]|[.,\-–]\d)",
    re.IGNORECASE,
)
# Every date ends with its year, so only the few characters around each year are looked at.
_YEAR_DIGITS = re.compile(r"(?:19|20)\d\d")
_LONGEST_DATE = 28
_LONGEST_JOIN = 32
_JOINS_DAY = re.compile(r"(?:[-–]|til|og|med)\s*(?:den\s+|d\.\s*)?$")
_JOINS_MONTH = re.compile(r"(?:[-–]|til|og|imo|medio|af)\s*$")
_JOINS_BEHIND = ("-", "–", "til", "og")


class FoundDate(NamedTuple):
    """A date (`YYYY-MM-DD` or `YYYY-MM`) and where it stands."""

    date: Date
    start: int
    end: int
    as_printed: str


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Find the days and months of a text in its order, day first; what is part of a span is left to find_spans."""
    if "20" not in text and "19" not in text:
        return ()
    found: list[FoundDate] = []
    free_from = 0
    may_be_in_span = False
    lowered = in_small_letters(text)
    for year in _YEAR_DIGITS.finditer(text):
        match = _DATE.search(lowered, max(free_from, year.start() - _LONGEST_DATE), year.end() + 6)
        date = _read(match) if match else None
        if match and date:
            found.append(FoundDate(date, *match.span(), text[match.start() : match.end()]))
            free_from = match.end()
            # "14-01-2020" is never a part of a span.
            may_be_in_span = may_be_in_span or (match["sign"] is None and _may_join(lowered, match))
    return tuple(_outside(found, spans=find_spans(text))) if may_be_in_span else tuple(found)


def find_years(text: str) -> tuple[FoundDate, ...]:
    """Find years that stand alone after a word that says it is a year ("i 2023", "budget 2024")."""
    found: list[FoundDate] = []
    free_from = 0
    for year in _YEAR_DIGITS.finditer(text):
        match = _YEAR.search(text, max(free_from, year.start() - 10), year.end() + 2)
        free_from = year.end()
        if match:
            found.append(FoundDate(match[1], *match.span(1), match[1]))
    return tuple(found)


def _may_join(lowered: str, date: re.Match[str]) -> bool:
    """Whether the words around a date can make it one end of a span, or a part of it."""
    start, end = date.span()
    joins = _JOINS_MONTH if date["only_month"] else _JOINS_DAY
    before = joins.search(lowered, max(0, start - _LONGEST_JOIN), start)
    return before is not None or holds_any(lowered[end : end + 5], _JOINS_BEHIND)


def _outside(found: list[FoundDate], *, spans: tuple[FoundSpan, ...]) -> Iterator[FoundDate]:
    """Yield the dates that begin in no span; both stand in the order of the text."""
    starts = [span.start for span in spans]
    for date in found:
        before = bisect_right(starts, date.start)
        if before == 0 or spans[before - 1].end <= date.start:
            yield date


def _read(match: re.Match[str]) -> Date | None:
    if match["only_month"]:
        return f"{match['month_year']}-{month_number(match['only_month']):02d}"
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        return day_text(year, month, day)
    if match["month"]:
        return day_text(int(match["year"]), month_number(match["month"]), int(match["day"]))
    return day_text(int(match["other_year"]), int(match["month_number"]), int(match["day"]))
