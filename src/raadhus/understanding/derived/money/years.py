"""The stretch of years that an amount is for: "2025-28", "i 2025 og 2026", "fra 2024 og frem"."""

import re

from raadhus.understanding.derived.vocabulary.money import (
    AND_ON,
    BEGINS_WITH_YEAR,
    RANGE_BEHIND,
    RANGE_IN_FRONT,
    TWO_YEARS,
)

_AND_ON = re.compile(AND_ON)
_BEGINS_WITH_YEAR = re.compile(BEGINS_WITH_YEAR)
_RANGE_BEHIND = re.compile(RANGE_BEHIND)
_RANGE_IN_FRONT = re.compile(RANGE_IN_FRONT)
_TWO_YEARS = re.compile(TWO_YEARS)


def years_of(
    line: str, *, start: int, place: tuple[int, int], following: int
) -> tuple[int, int | None] | None:
    """The stretch of years that stands behind or in front of an amount: the last is None for "og frem"."""
    if line.find("20", start, following) < 0 and line.find("19", start, following) < 0:
        return None
    behind = line[place[1] : following]
    on = _AND_ON.match(behind) if "og" in behind else None
    if on:
        return int(on["first"]), None
    span = _RANGE_BEHIND.match(behind) or _TWO_YEARS.match(behind)
    if span is None:
        span = _RANGE_IN_FRONT.search(line, start, place[0])
        # "budgetvedtagelsen for 2025-28" names what was adopted.
        span = span if span and not span["adopted"] else None
    if span is None:
        begin = _BEGINS_WITH_YEAR.match(line, start, place[0])
        return (int(begin["first"]), int(begin["first"])) if begin and begin.end() == place[0] else None
    first, last = int(span["first"]), span["last"]
    to = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return (first, to) if first < to else None
