"""Times that Danish text tells without a whole date: "til august", "i uge 27", "ultimo august", "4. kvt. 2025"."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from raadhus.core.months import day_text, last_day, month_number
from raadhus.core.quick_looks import holds_any
from raadhus.core.record import Date
from raadhus.understanding.derived.vocabulary.times import BARE_STEMS, BARE_TIME, OPENING_TIME

_BARE = re.compile(BARE_TIME)
_OPENING = re.compile(OPENING_TIME)
_SEASONS = {"for": (3, 5), "sommer": (6, 8), "efter": (9, 11), "vinter": (12, 2)}
_BEGINNING = re.compile(r"primo|starten|begynd")
_MIDDLE = re.compile(r"medio|midten")


class BareTime(NamedTuple):
    """A time, as precise as it is said, and where its words stand."""

    from_: Date
    to: Date
    start: int
    end: int


def bare_times(lowered: str, *, on: str, opens_line: bool) -> Iterator[BareTime]:
    """Find such times in a text in small letters; a month without a year is the next one from the day `on`."""
    opening = _OPENING.match(lowered) if opens_line else None
    if opening:
        yield BareTime(*_opening(opening, on=on), *opening.span())
    if not holds_any(lowered, BARE_STEMS):
        return
    for match in _BARE.finditer(lowered):
        ends = next(reader for group, reader in _READERS.items() if match[group])(match, on)
        if ends:
            yield BareTime(*ends, *match.span())


_Ends = tuple[Date, Date]


def _opening(match: re.Match[str], *, on: str) -> _Ends:
    if match["year"]:
        return match["year"], match["year"]
    first, last = month_number(match["from_month"]), month_number(match["to_month"] or match["from_month"])
    year = int(match["months_year"] or _year_of(last, on))
    return f"{year:04d}-{first:02d}", f"{year:04d}-{last:02d}"


def _first_months(match: re.Match[str], _: str) -> _Ends:
    return f"{match['first_months']}-01", f"{match['first_months']}-03"


def _part(match: re.Match[str], on: str) -> _Ends:
    from_, to = _third(match["part"], match["part_month"], on)
    if match["part_to"]:
        _, to = _third(match["part_to"], match["part_to_month"], on)
    return from_, to


def _third(part: str, month_name: str, on: str) -> _Ends:
    month = month_number(month_name)
    year = _year_of(month, on)
    if _BEGINNING.search(part):
        return f"{year:04d}-{month:02d}-01", f"{year:04d}-{month:02d}-10"
    if _MIDDLE.search(part):
        return f"{year:04d}-{month:02d}-11", f"{year:04d}-{month:02d}-20"
    return f"{year:04d}-{month:02d}-21", last_day(year, month)


def _day(match: re.Match[str], on: str) -> _Ends | None:
    month = month_number(match["day_month"])
    day = day_text(_year_of(month, on), month, int(match["day"]))
    return (day, day) if day else None


def _next_season(match: re.Match[str], on: str) -> _Ends:
    first, last = _SEASONS[match["season"]]
    is_over = first < last < int(on[5:7])
    return _season(first, last, int(on[:4]) + is_over)


def _season_of_year(match: re.Match[str], _: str) -> _Ends:
    return _season(
        *_SEASONS[match["of_year"] or match["of_summer"]], int(match["season_year"] or match["summer_year"])
    )


def _season(first: int, last: int, year: int) -> _Ends:
    return f"{year:04d}-{first:02d}", f"{year + (last < first):04d}-{last:02d}"


def _month(match: re.Match[str], on: str) -> _Ends:
    month = month_number(match["month"])
    text = f"{_year_of(month, on):04d}-{month:02d}"
    return text, text


def _short_month(match: re.Match[str], _: str) -> _Ends:
    text = f"{match['short_year']}-{month_number(match['short_month']):02d}"
    return text, text


def _quarter(match: re.Match[str], _: str) -> _Ends:
    last = int(match["quarter"]) * 3
    return f"{match['quarter_year']}-{last - 2:02d}", f"{match['quarter_year']}-{last:02d}"


def _weeks(match: re.Match[str], on: str) -> _Ends | None:
    first, last = int(match["week"]), int(match["last_week"] or match["week"])
    if not 1 <= first <= last <= 52:
        return None
    this_week = date.fromisoformat(on).isocalendar()
    year = int(match["week_year"] or this_week.year + (first < this_week.week))
    return date.fromisocalendar(year, first, 1).isoformat(), date.fromisocalendar(year, last, 7).isoformat()


def _turn(match: re.Match[str], on: str) -> _Ends:
    year = int(match["turn_year"] or on[:4])
    return f"{year:04d}-12", f"{year + 1:04d}-01"


def _year(match: re.Match[str], _: str) -> _Ends:
    return match["year"], match["year"]


def _year_of(month: int, on: str) -> int:
    return int(on[:4]) + (month < int(on[5:7]))


_READERS: Mapping[str, Callable[[re.Match[str], str], _Ends | None]] = {
    "first_months": _first_months,
    "part": _part,
    "day": _day,
    "season": _next_season,
    "month": _month,
    "short_month": _short_month,
    "quarter": _quarter,
    "of_year": _season_of_year,
    "of_summer": _season_of_year,
    "week": _weeks,
    "turn": _turn,
    "year": _year,
}
