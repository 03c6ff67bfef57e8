"""Cases that are read twice: byelaws with days between, the yearly budget by its dates (rule Q11)."""

from datetime import date, timedelta

from raadhus.core.danish_format import danish_date
from raadhus.core.procedure.refusals import Refusal

# «Mindst seks dages mellemrum» is taken as whole days, the longer way of counting.
_WHOLE_DAYS_BETWEEN = 6


class SecondReadingTooSoon(
    Refusal,
    reason="second-reading-too-soon",
    english="Six whole days must lie between the readings: the second is on {day} at the earliest.",
    danish="Der skal ligge seks hele dage mellem behandlingerne: den anden kan tidligst være {day}.",
):
    """The second reading is there for second thoughts."""


def earliest_second_reading(first: date) -> date:
    return first + timedelta(days=_WHOLE_DAYS_BETWEEN + 1)


def check_second_reading(day: date, *, first: date) -> None:
    """Raises SecondReadingTooSoon."""
    earliest = earliest_second_reading(first)
    if day < earliest:
        raise SecondReadingTooSoon(values={"day": danish_date(earliest.isoformat())})


def budget_proposal_due(year: int) -> date:
    """When the budget for that year is to be proposed."""
    return date(year - 1, 9, 15)


def budget_second_reading_due(year: int) -> date:
    """When the council's second reading of the budget for that year is to be over."""
    return date(year - 1, 10, 15)
