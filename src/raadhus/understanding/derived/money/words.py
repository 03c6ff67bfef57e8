"""What the words around an amount tell of it: stage, budget, inside the servicerammen, lasting, years."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple, cast

from raadhus.core.derived import MoneyBudget, MoneyStage
from raadhus.core.quick_looks import in_small_letters
from raadhus.understanding.derived.vocabulary.money import (
    BREAKS_OFF,
    BUDGETS,
    FALLS,
    FINANCES,
    INSIDE,
    IS_FRAME,
    LASTS,
    NEW_LEVEL,
    OF_CAPITAL,
    OF_OPERATING,
    PROPOSAL_TO_COME,
    RISES,
    STAGES,
    STANDS_FOR_ITSELF,
)
from raadhus.understanding.economy import direction_words

DIRECTIONS = direction_words(increases=RISES, decreases=FALLS)


class _Word(NamedTuple):
    """Letters that tell something wherever they stand, or only where a pattern fits around them."""

    tells: str
    letters: str
    fits: re.Pattern[str] | None
    reach: int


def _words(told: Iterable[tuple[str, str, str | None]]) -> tuple[_Word, ...]:
    return tuple(
        # A pattern that goes over several words is marked by how many it may pass.
        _Word(tells, letters, re.compile(fits) if fits else None, _FAR if fits and "{" in fits else _NEXT)
        for tells, letters, fits in told
    )


_FAR, _NEXT = 80, 26
_STAGE = _words(STAGES)
_BUDGET = _words(BUDGETS)
_IS_FRAME = _words(IS_FRAME)
_LASTS = _words(LASTS)
_INSIDE = re.compile(INSIDE)
_STANDS_FOR_ITSELF = re.compile(STANDS_FOR_ITSELF)
_IS_NOT_GIVEN = (
    ("finansier", re.compile(FINANCES)),
    ("samle", re.compile(NEW_LEVEL)),
    ("nye ", re.compile(NEW_LEVEL)),
    ("korrigerede", re.compile(NEW_LEVEL)),
    ("forslag", re.compile(PROPOSAL_TO_COME)),
    ("oplæg", re.compile(PROPOSAL_TO_COME)),
)
_BREAKS_OFF = re.compile(BREAKS_OFF)
_NEAR = 45
_LONGEST_WAY = 300
_FEWEST = 2
_LONGEST_COUNTED = 12_000


class Clause(NamedTuple):
    """The sentence of an amount in small letters: what is before it, and what is near behind, up to the next amount."""

    before: str
    near: str

    @classmethod
    def of(cls, line: str, *, start: int, place: tuple[int, int], following: int, end: int) -> "Clause":
        small = in_small_letters(line[start:end])
        first, last = place[0] - start, place[1] - start
        near = small[last : max(last, following - start)]
        off = _BREAKS_OFF.search(near)
        return cls(small[:first], near[: off.start()] if off else near)


def stage_of(clause: Clause) -> MoneyStage | None:
    """The stage that the nearest word in front tells, else the first behind."""
    return cast("MoneyStage | None", _nearest(_STAGE, clause.before) or _first(_STAGE, clause.near))


def stage_in(small: str) -> MoneyStage | None:
    """The first stage that a caption in small letters tells."""
    return cast("MoneyStage | None", _first(_STAGE, small))


def is_recommended(clause: Clause) -> bool:
    """Whether an amount in a recommendation is what is recommended, not what is told beside it."""
    return _STANDS_FOR_ITSELF.search(clause.before[-60:]) is None


def is_given(clause: Clause) -> bool:
    """Whether an amount in a recommendation is not a new level, a source of money or part of a proposal to come."""
    before = clause.before[-_LONGEST_WAY:]
    return not any(letters in before and pattern.search(before) for letters, pattern in _IS_NOT_GIVEN)


def budget_of(clause: Clause) -> MoneyBudget | None:
    """The budget that the nearest word in front tells, else the first behind."""
    return cast("MoneyBudget | None", _nearest(_BUDGET, clause.before) or _first(_BUDGET, clause.near))


@lru_cache(maxsize=256)
def budget_in(text: str) -> MoneyBudget | None:
    """The first budget that a text such as the head of a table names: each cell of its column asks again."""
    return cast("MoneyBudget | None", _first(_BUDGET, in_small_letters(text)))


def budget_of_item(texts: Iterable[str]) -> MoneyBudget | None:
    """What the words of a matter tell more often, operating budgets or capital."""
    told = "\n".join(texts)[:_LONGEST_COUNTED]
    capital = sum(told.count(stem) for stem in OF_CAPITAL)
    operating = sum(told.count(stem) for stem in OF_OPERATING)
    if max(capital, operating) < _FEWEST:
        return None
    return "capital" if capital > operating else "operating"


def tells_frame(clause: Clause) -> bool:
    return bool(_nearest(_IS_FRAME, clause.before) or _first(_IS_FRAME, clause.near))


def inside_of(clause: Clause) -> bool | None:
    """Whether the words around an amount put it inside or outside the servicerammen; what is near behind goes first."""
    near = _INSIDE.search(clause.near) if "service" in clause.near else None
    if near:
        return None if near["both"] else not near["out"]
    return inside_in(clause.before)


def inside_in(text: str) -> bool | None:
    """What the last words of a text say about the servicerammen."""
    found: bool | None = None
    if "service" not in text:
        return None
    for match in _INSIDE.finditer(text):
        found = None if match["both"] else not match["out"]
    return found


def lasting_of(clause: Clause) -> bool | None:
    """Whether an amount comes every year or once, by the words next to it."""
    told = _first(_LASTS, clause.near[:_NEAR]) or _nearest(_LASTS, clause.before[-_NEAR:])
    return None if told is None else told == "lasting"


def _nearest(words: Iterable[_Word], text: str) -> str | None:
    """What the last of the words in a text tells."""
    last, told = -1, None
    for tells, letters, fits, reach in words:
        place = text.rfind(letters)
        while place > last:
            if fits is None or fits.search(text, max(0, place - reach), place + reach):
                last, told = place, tells
                break
            place = text.rfind(letters, 0, place)
    return told


def _first(words: Iterable[_Word], text: str) -> str | None:
    """What the first of the words in a text tells."""
    first, told = len(text), None
    for tells, letters, fits, reach in words:
        place = text.find(letters)
        while 0 <= place < first:
            if fits is None or fits.search(text, max(0, place - reach), place + reach):
                first, told = place, tells
                break
            place = text.find(letters, place + 1)
    return told
