"""Cases that are read twice: byelaws with days between, the yearly budget by its dates (rule Q11)."""

import re
from datetime import date, timedelta
from typing import Literal, TypeAlias

from msgspec import Struct

# «Mindst seks dages mellemrum» is taken as whole days, the longer way of counting.
_WHOLE_DAYS_BETWEEN = 6
_NUMBER = re.compile(
    r"\b(?P<first>1\.|første) ?behandling\b|\b(?P<second>2\.|anden) ?behandling\b", re.IGNORECASE
)
_BYELAW = re.compile(
    r"\b(?:styrelses)?vedtægt(?:en|er|erne|s\w+)?\b|\bforretningsorden(?:en)?\b", re.IGNORECASE
)
_BUDGET = re.compile(r"\b(?:års)?budget(?:forslag)?(?:et)?(?: for)? (?P<year>20\d\d)\b", re.IGNORECASE)

ReadTwice: TypeAlias = Literal["byelaw", "budget"]


class Reading(Struct, frozen=True, kw_only=True):
    """The first or second reading of a byelaw, or of the budget of a year."""

    number: Literal[1, 2]
    of: ReadTwice
    year: int | None = None


def reading_in(title: str) -> Reading | None:
    """What the title of an item says: "2. behandling af budget 2027"; None where it tells of no reading."""
    said = _NUMBER.search(title)
    if said is None:
        return None
    number: Literal[1, 2] = 1 if said["first"] else 2
    budget = _BUDGET.search(title)
    if budget is not None:
        return Reading(number=number, of="budget", year=int(budget["year"]))
    return Reading(number=number, of="byelaw") if _BYELAW.search(title) else None


def earliest_second_reading(first: date) -> date:
    return first + timedelta(days=_WHOLE_DAYS_BETWEEN + 1)


def budget_second_reading_due(year: int) -> date:
    """When the council's second reading of the budget for that year is to be over."""
    return date(year - 1, 10, 15)
