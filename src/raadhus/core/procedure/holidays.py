"""Danish days off, by rule: Easter reckoned, great prayer day until 2023, customary days as a body's own choice."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

_FROM_EASTER: Mapping[int, str] = {
    -3: "skærtorsdag",
    -2: "langfredag",
    0: "påskedag",
    1: "2. påskedag",
    39: "Kristi himmelfartsdag",
    49: "pinsedag",
    50: "2. pinsedag",
}
_FIXED: Mapping[tuple[int, int], str] = {
    (1, 1): "nytårsdag",
    (12, 25): "juledag",
    (12, 26): "2. juledag",
}
_GREAT_PRAYER_DAY = 26
_LAST_YEAR_OF_GREAT_PRAYER_DAY = 2023
CUSTOMARY: Mapping[str, str] = {
    "05-01": "1. maj",
    "06-05": "grundlovsdag",
    "12-24": "juleaftensdag",
    "12-31": "nytårsaftensdag",
}
"""Days that are no public holidays but may be off in a body: what `extra_days_off` of its rules usually has."""


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar."""
    golden, century = year % 19, year // 100
    leap, rest = divmod(century, 4)
    epact = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    short_leap, short_rest = divmod(year % 100, 4)
    weekday = (32 + 2 * rest + 2 * short_leap - epact - short_rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=64)
def public_holidays(year: int) -> Mapping[date, str]:
    """The public holidays of the year with their Danish names."""
    days = {date(year, month, day): name for (month, day), name in _FIXED.items()}
    sunday = easter(year)
    days |= {sunday + timedelta(days=offset): name for offset, name in _FROM_EASTER.items()}
    if year <= _LAST_YEAR_OF_GREAT_PRAYER_DAY:
        days[sunday + timedelta(days=_GREAT_PRAYER_DAY)] = "store bededag"
    return dict(sorted(days.items()))


def name_of_day_off(day: date, *, extra_days_off: tuple[str, ...] = ()) -> str | None:
    """What day off it is, other than a Saturday or Sunday; None when it is none. Extra days are written MM-DD."""
    name = public_holidays(day.year).get(day)
    written = f"{day:%m-%d}"
    if name is None and written in extra_days_off:
        return CUSTOMARY.get(written, "fridag")
    return name
