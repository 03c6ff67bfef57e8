"""When a duty comes: how far apart, in which months of the year it usually came, and when it is expected next."""

from calendar import monthrange
from collections import Counter
from collections.abc import Collection
from datetime import date

_MONTHS = 12
_DAYS_A_MONTH = 30.44
_OFTEN_ENOUGH = 0.5


def interval_months(*, times: int | None, years: int) -> int | None:
    """How many months lie between two comings; None of a duty that is ongoing."""
    return None if times is None else max(1, round(_MONTHS * years / times))


def interval_days(*, times: int | None, years: int) -> int | None:
    months = interval_months(times=times, years=years)
    return None if months is None else round(months * _DAYS_A_MONTH)


def usual_months(days: Collection[date], *, times: int | None, years: int) -> tuple[int, ...]:
    """The months in which it came in half of its years or more, when there are two years to learn from at least.

    Of a duty that returns less than once a year, and of one that is ongoing, there are none.
    """
    if times is None or years != 1:
        return ()
    seen = {day.year for day in days}
    if len(seen) <= 1:
        return ()
    counts = Counter(month for _, month in {(day.year, day.month) for day in days})
    return tuple(sorted(month for month, count in counts.items() if count >= _OFTEN_ENOUGH * len(seen)))


def next_expected(days: Collection[date], *, told: date | None, times: int | None, years: int) -> date | None:
    """The last day of the month in which it should come next: after it came last, or was first told of.

    Where its months are known the next of them counts that is not nearer than half the rhythm, so that a meeting that
    was moved by a month is not taken for the next coming.
    """
    months = interval_months(times=times, years=years)
    last = max(days, default=told)
    if months is None or last is None:
        return None
    at = last.year * _MONTHS + last.month - 1
    usual = usual_months(days, times=times, years=years)
    nearest = at + max(1, months // 2)
    if usual and len(usual) == times:
        at = next(place for place in range(nearest, nearest + 2 * _MONTHS) if place % _MONTHS + 1 in usual)
    else:
        at += months
    return _last_of(at)


def expected_until(
    last: date,
    *,
    days: Collection[date],
    told: date | None,
    times: int | None,
    years: int,
) -> tuple[date, ...]:
    """The days on which it should come from the next on, each after the one before, until a day."""
    found: list[date] = []
    known = tuple(days)
    while (coming := next_expected((*known, *found), told=told, times=times, years=years)) is not None:
        if coming > last or (found and coming <= found[-1]):
            break
        found.append(coming)
    return tuple(found)


def _last_of(place: int) -> date | None:
    year, month = divmod(place, _MONTHS)
    return date(year, month + 1, monthrange(year, month + 1)[1]) if year <= date.max.year else None
