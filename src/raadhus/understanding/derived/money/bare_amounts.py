"""Numbers that have their unit from the amount beside them: "fra 209.000 årligt til 55.000 kr.", "og 0,5 i 2025"."""

import re
from collections.abc import Sequence

from raadhus.core.money import FoundAmount, find_amounts
from raadhus.understanding.derived.vocabulary.money import BARE_BEFORE, BARE_BEHIND

_BARE_BEFORE = re.compile(BARE_BEFORE)
_BARE_BEHIND = re.compile(BARE_BEHIND)


def with_bare(amounts: Sequence[FoundAmount], *, text: str) -> Sequence[FoundAmount]:
    """The amounts, and the numbers beside them that have their unit from them."""
    found: list[FoundAmount] = []
    for index, amount in enumerate(amounts):
        front = text[max(0, amount.start - 45) : amount.start]
        bare = _BARE_BEFORE.search(front) if front.endswith((" ", "-")) else None
        if bare:
            at = amount.start - len(front) + bare.start(bare.lastgroup or 0)
            first = _with_unit_of(amount, number=bare[bare.lastgroup or 0], at=at)
            if first and not (found and found[-1].end > at):
                found.append(first)
        found.append(amount)
        following = amounts[index + 1].start if index + 1 < len(amounts) else len(text)
        behind = (
            _BARE_BEHIND.match(text, amount.end, following)
            if "og" in text[amount.end : amount.end + 24]
            else None
        )
        second = _with_unit_of(amount, number=behind["number"], at=behind.start("number")) if behind else None
        if second:
            found.append(second)
    return found


def _with_unit_of(amount: FoundAmount, *, number: str, at: int) -> FoundAmount | None:
    """Read a bare number in the unit of the amount that it stands beside."""
    unit = amount.as_printed.lstrip("-–−0123456789.,")
    read = find_amounts(f"{number}{unit}") if unit else ()
    return FoundAmount(read[0].oere, at, at + len(number), number) if len(read) == 1 else None
