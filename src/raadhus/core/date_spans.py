"""Stretches of time in Danish text: "andet halvår 2019", "ultimo 2020", "1. juli til 30. november 2019".

What the words mean is fixed here: primo, medio and ultimo of a month are its thirds, of a year its
first month, its two middle months and its last month; the seasons are those of the calendar's months.
"""

import re
from collections.abc import Callable
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from raadhus.core.months import FULL_MONTH, MONTH, calendar_day, day_text, last_day, month_number
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.core.record import Date

_YEAR = r"(?:19|20)\d\d"
_END = r"(?![\d/]|[.\-]\d)"
_OF = r"(?:\s+(?:af|i))?\s+"
_TO = r"(?:\s*[-–]\s*|\s+til\s+(?:og\s+med\s+)?(?:den\s+|d\.\s*)?|\s+(?P<joined>og)\s+(?:den\s+|d\.\s*)?)"
_FIRST_OR_SECOND = r"(?P<{0}>første|andet|anden|[12]\.)"
_ORDINALS = {"første": 1, "andet": 2, "anden": 2, "tredje": 3, "fjerde": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = r"(?:første|andet|anden|tredje|fjerde|[1-4]\.?)"
_SEASONS = {"for": (3, 5), "sommer": (6, 8), "efter": (9, 11)}

_HALF = rf"{_FIRST_OR_SECOND.format('half')}\s+(?:halvår|halvdel){_OF}(?P<half_year>{_YEAR}){_END}"
_QUARTERS = (
    rf"(?P<quarter>{_QUARTER})(?:(?:\s*[-–]\s*|\s+(?:og|til)\s+)(?P<last_quarter>{_QUARTER}))?\s+kvartal"
    rf"{_OF}(?P<quarter_year>{_YEAR}){_END}"
)
_PART = (
    rf"(?P<part>primo|medio|ultimo|(?:i\s+)?(?:begyndelsen|starten|midten|slutningen)\s+af)\s+"
    rf"(?:(?P<part_month>{FULL_MONTH})\s+(?:i\s+)?)?(?P<part_year>{_YEAR}){_END}"
)
_CLOSE = (
    rf"(?P<close>(?:inden|senest\s+ved|senest\s+med|før)\s+)?(?:ved\s+|med\s+)?udgangen\s+af\s+"
    rf"(?:(?P<close_month>{FULL_MONTH})\s+)?(?P<close_year>{_YEAR}){_END}"
)
_SEASON = (
    r"(?P<season>for|sommer|efter|vinter)(?:året?|en)\s+(?:i\s+)?"
    rf"(?P<season_year>{_YEAR})(?:[/-](?P<next_year>{_YEAR}|\d\d)(?!\d))?"
)
_DAYS = (
    rf"(?:fra\s+(?:den\s+|d\.\s*)?)?(?P<day>\d{{1,2}})\.?(?:\s*(?P<month>{MONTH})\b\.?(?:\s+(?P<year>{_YEAR}))?)?{_TO}"
    rf"(?P<last_day>\d{{1,2}})\.?\s*(?P<last_month>{MONTH})\b\.?\s+(?P<last_year>{_YEAR}){_END}"
)
_MONTHS = (
    rf"(?P<from_month>{FULL_MONTH})(?:\s+(?P<from_year>{_YEAR}))?"
    rf"(?:\s*[-–]\s*|\s+(?:til|og)\s+)(?P<to_month>{FULL_MONTH})\s+(?P<to_year>{_YEAR}){_END}"
)
_YEARS = (
    rf"(?P<first>{_YEAR})(?:\s?[-–/]\s?|\s+til\s+(?:og\s+med\s+)?)(?P<last>{_YEAR})(?![\d/]|\s?[-–.]\s?\d)"
)
# For text in small letters; the first look is at what a span can begin with.
_SPAN = re.compile(
    r"(?<![\w.\-/–])(?=[\dabefijmnopstuvd])"
    rf"(?:{_HALF}|{_QUARTERS}|{_PART}|{_CLOSE}|{_SEASON}|{_DAYS}|{_MONTHS}|{_YEARS})"
)
_IN_SPANS = ("-", "–", "til", "og", "/", "halv", "kvartal", "imo", "medio", "en af", "åre", "ren")
# Every span ends with a year, so only the characters before each year are looked at.
_YEAR_DIGITS = re.compile(_YEAR)
_LONGEST_SPAN = 64
_LONGEST_REPEATED = 1000


class FoundSpan(NamedTuple):
    """A stretch of time, both ends included, as precise as it is meant; `from_` is None for "inden …"."""

    from_: Date | None
    to: Date | None
    start: int
    end: int
    as_printed: str


def find_spans(text: str) -> tuple[FoundSpan, ...]:
    """Find the stretches of time in a text, in its order."""
    if "20" not in text and "19" not in text:
        return ()
    return _spans_of_short(text) if len(text) <= _LONGEST_REPEATED else _spans(text)


@lru_cache(maxsize=64)
def _spans_of_short(text: str) -> tuple[FoundSpan, ...]:
    # Whoever looks for dates asks for the spans too, to leave their parts out.
    return _spans(text)


def _spans(text: str) -> tuple[FoundSpan, ...]:
    found: list[FoundSpan] = []
    free_from = 0
    lowered = in_small_letters(text)
    for year in _YEAR_DIGITS.finditer(text):
        first, last = max(free_from, year.start() - _LONGEST_SPAN), year.end() + 8
        if not holds_any(lowered[first:last], _IN_SPANS):
            continue
        match = _SPAN.search(lowered, first, last)
        ends = _READERS[_kind(match)](match) if match else None
        if match and ends:
            found.append(FoundSpan(*ends, *match.span(), text[match.start() : match.end()]))
            free_from = match.end()
    return tuple(found)


_Ends = tuple[Date | None, Date | None]


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in _READERS if match[kind])


def _half(match: re.Match[str]) -> _Ends:
    year = match["half_year"]
    return (f"{year}-01", f"{year}-06") if _ordinal(match["half"]) == 1 else (f"{year}-07", f"{year}-12")


def _quarters(match: re.Match[str]) -> _Ends | None:
    first = _ordinal(match["quarter"])
    last = _ordinal(match["last_quarter"]) if match["last_quarter"] else first
    year = match["quarter_year"]
    return (f"{year}-{first * 3 - 2:02d}", f"{year}-{last * 3:02d}") if first <= last else None


def _part(match: re.Match[str]) -> _Ends:
    word, year = match["part"].casefold(), match["part_year"]
    third = 0 if word.startswith(("primo", "i begynd", "begynd", "i start", "start")) else 1
    third = 2 if word.startswith(("ultimo", "i slut", "slut")) else third
    if not match["part_month"]:
        return ((f"{year}-01", f"{year}-01"), (f"{year}-06", f"{year}-07"), (f"{year}-12", f"{year}-12"))[
            third
        ]
    month = month_number(match["part_month"])
    first, last = ((1, 10), (11, 20), (21, 0))[third]
    to = f"{year}-{month:02d}-{last:02d}" if last else last_day(int(year), month)
    return f"{year}-{month:02d}-{first:02d}", to


def _close(match: re.Match[str]) -> _Ends:
    month = month_number(match["close_month"]) if match["close_month"] else 12
    day = last_day(int(match["close_year"]), month)
    return (None if match["close"] else day, day)


def _season(match: re.Match[str]) -> _Ends | None:
    season, year, following = match["season"].casefold(), match["season_year"], match["next_year"]
    if season == "vinter":
        # "vinteren 2023" may be the beginning or the end of the year, so only the year is sure.
        return (f"{year}-12", f"{int(year) + 1}-02") if following else (year, year)
    if following:
        return None
    first, last = _SEASONS[season]
    return f"{year}-{first:02d}", f"{year}-{last:02d}"


def _days(match: re.Match[str]) -> _Ends | None:
    last_year, last_month = int(match["last_year"]), month_number(match["last_month"])
    month = month_number(match["month"]) if match["month"] else last_month
    year = int(match["year"]) if match["year"] else last_year - (month > last_month)
    first, last = (
        day_text(year, month, int(match["day"])),
        day_text(last_year, last_month, int(match["last_day"])),
    )
    if not (first and last and first <= last):
        return None
    # "13. og 14. september" is a stretch, "13. og 20. september" are two days.
    if match["joined"] and calendar_day(last) - calendar_day(first) != timedelta(days=1):
        return None
    return first, last


def _months(match: re.Match[str]) -> _Ends | None:
    last = f"{match['to_year']}-{month_number(match['to_month']):02d}"
    month = month_number(match["from_month"])
    year = match["from_year"] or str(int(match["to_year"]) - (month > month_number(match["to_month"])))
    first = f"{year}-{month:02d}"
    return (first, last) if first < last else None


def _years(match: re.Match[str]) -> _Ends | None:
    return (match["first"], match["last"]) if match["first"] < match["last"] else None


def _ordinal(word: str) -> int:
    return _ORDINALS[word.casefold().rstrip(".")]


_READERS: dict[str, Callable[[re.Match[str]], _Ends | None]] = {
    "half": _half,
    "quarter": _quarters,
    "part": _part,
    "close_year": _close,
    "season": _season,
    "last_day": _days,
    "to_month": _months,
    "last": _years,
}
