"""The Danish names of months and weekdays, and how long a month is."""

from calendar import isleap
from collections.abc import Mapping
from datetime import date as calendar_date

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")

_MONTHS = (
    ("januar", "jan"),
    ("februar", "feb"),
    ("marts", "mar"),
    ("april", "apr"),
    ("maj",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)
_MOST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MONTHS = tuple(names[0] for names in _MONTHS)
MONTH_NUMBERS: Mapping[str, int] = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}

MONTH = "(?:" + "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True)) + ")"
"""Part of a pattern: the name of a month, whole or shortened; to be matched without regard to case."""

FULL_MONTH = "(?:" + "|".join(MONTHS) + ")"


class NotADay(ValueError):
    """The text is not one day `YYYY-MM-DD` of the calendar."""


def month_number(name: str) -> int:
    return MONTH_NUMBERS[name.casefold().rstrip(".")]


def day_text(year: int, month: int, day: int) -> str | None:
    """Write the day as `YYYY-MM-DD`; None when the calendar has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= _days_in(year, month)):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def _days_in(year: int, month: int) -> int:
    return 28 if month == 2 and not isleap(year) else _MOST_DAYS[month - 1]


def last_day(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}-{_days_in(year, month):02d}"


def weekday(date: str) -> str:
    """Name the weekday of a day in Danish; raises NotADay when the date is not precise to the day."""
    return WEEKDAYS[calendar_day(date).weekday()]


def calendar_day(date: str) -> calendar_date:
    """Read `YYYY-MM-DD`; raises NotADay otherwise."""
    if len(date) != 10:
        raise NotADay(date)
    try:
        return calendar_date.fromisoformat(date)
    except ValueError as error:
        raise NotADay(date) from error
