"""Numbers that are missing: between the items of one meeting, and from meeting to meeting of a year."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_NUMBER = re.compile(r"\s*(?:punkt\s*)?([0-9]{1,5})\b(?!\.[0-9])", re.IGNORECASE)
_SHARE_OF_ROW = 0.5


class Gap(NamedTuple):
    """The numbers from `first` to `last` are not there."""

    first: int
    last: int


def gaps_between(numbers: Iterable[str]) -> tuple[Gap, ...]:
    """Find what is missing between printed numbers; what has no plain number is passed over."""
    there = sorted(set(_plain_numbers(numbers)))
    return tuple(Gap(before + 1, after - 1) for before, after in pairwise(there) if after > before + 1)


def gaps_through_year(meetings: Sequence[Sequence[str]]) -> tuple[Gap, ...]:
    """Find what is missing between meetings whose numbers run through the year, in their order.

    They do when most meetings begin beyond 1 with a number above all before; else every meeting counts anew.
    """
    spans = [(min(there), max(there)) for numbers in meetings if (there := tuple(_plain_numbers(numbers)))]
    pairs = list(pairwise(spans))
    rising = [after for before, after in pairs if after[0] > max(1, before[1])]
    if not pairs or len(rising) <= _SHARE_OF_ROW * len(pairs):
        return ()
    first = (Gap(1, spans[0][0] - 1),) if spans[0][0] > 1 else ()
    return first + tuple(
        Gap(before[1] + 1, after[0] - 1) for before, after in pairs if after[0] > before[1] + 1
    )


def _plain_numbers(numbers: Iterable[str]) -> Iterable[int]:
    for number in numbers:
        plain = _plain_number(number)
        if plain is not None:
            yield plain


@lru_cache(maxsize=4096)
def _plain_number(number: str) -> int | None:
    """Few numbers are printed again and again."""
    match = _NUMBER.match(number)
    return int(match[1]) if match else None
