"""What the words around an amount tell of it: stage, budget, inside the servicerammen, lasting, years."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple, cast

from raadhus.core.derived import MoneyBudget, MoneyStage
from raadhus.core.quick_looks import in_small_letters
from raadhus.understanding.economy import direction_words
from raadhus.understanding.vocabulary.money import (
    BREAKS_OFF,
    BUDGETS,
    FALLS,
    INSIDE,
    IS_FRAME,
    LASTS,
    ONCE,
    RISES,
    STAGES,
    STANDS_FOR_ITSELF,
)

DIRECTIONS = direction_words(increases=RISES, decreases=FALLS)

_STAGE = re.compile("|".join(f"(?P<{stage}>{words})" for stage, words in STAGES))
_BUDGET = re.compile("|".join(f"(?P<{budget}>{words})" for budget, words in BUDGETS))
_IS_FRAME = re.compile(IS_FRAME)
_INSIDE = re.compile(INSIDE)
_LASTS = re.compile(LASTS)
_ONCE = re.compile(ONCE)
_STANDS_FOR_ITSELF = re.compile(STANDS_FOR_ITSELF)
_BREAKS_OFF = re.compile(BREAKS_OFF)
_NEAR = 45
_OF_ITEMS = frozenset({"operating", "capital"})
_FEWEST = 2
_YEAR = r"(?:19|20)\d\d"
_RANGE = rf"(?P<first>{_YEAR}) ?(?:-|–|/|til og med|til) ?(?:primo |medio |ultimo |udgangen af )?(?P<last>{_YEAR}|\d\d)(?![\d.])"
_RANGE_BEHIND = re.compile(
    rf"(?:(?!,|\bsamt\b|\bdels\b|\bheraf\b|\bhvoraf\b)[^.;\n\d]){{0,40}}?\b(?:i|for|til|fra|over|perioden|årene|budget|år)"
    rf"(?: årene| perioden| budget(?:årene|tet| ?år)?)? {_RANGE}"
)
_RANGE_IN_FRONT = re.compile(
    rf"(?P<adopted>(?:vedtagelse|forhandling|aftale|lægning|forslag)\w* )?(?:\b(?:i|for|fra|perioden|årene|[Bb]udget)\w*) {_RANGE}[^.;\n\d]{{0,45}}$"
)
_AND_ON = re.compile(
    rf"[^.;\n\d]{{0,30}}?\b(?:fra|i)(?: og med| budget)? (?P<first>{_YEAR}) og (?:frem|fremover|fremadrettet|efterfølgende|de følgende|overslags)"
)
_TWO_YEARS = re.compile(rf"[^.;\n\d]{{0,25}}?\bi (?P<first>{_YEAR}) og (?:i )?(?P<last>{_YEAR})\b")
_BEGINS_WITH_YEAR = re.compile(
    rf"\s*I (?:budget |regnskab )?(?P<first>{_YEAR}) (?:(?!, (?:og|men|som)\b)[^\d])*"
)


class Clause(NamedTuple):
    """The sentence of an amount in small letters: what is before it, and what is `near` behind, up to the next amount."""

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
    return cast(MoneyStage | None, _nearest(_STAGE, clause.before) or _first(_STAGE, clause.near))


def stage_in(small: str) -> MoneyStage | None:
    """The first stage that a caption in small letters tells."""
    return cast(MoneyStage | None, _first(_STAGE, small))


def is_recommended(clause: Clause) -> bool:
    """Whether an amount in a recommendation is what is recommended, not what is told beside it."""
    return _STANDS_FOR_ITSELF.search(clause.before[-60:]) is None


def budget_of(clause: Clause) -> MoneyBudget | None:
    """The budget that the nearest word in front tells, else the first behind."""
    return cast(MoneyBudget | None, _nearest(_BUDGET, clause.before) or _first(_BUDGET, clause.near))


def budget_in(text: str) -> MoneyBudget | None:
    """The first budget that a text such as the head of a table names."""
    return cast(MoneyBudget | None, _first(_BUDGET, in_small_letters(text)))


def budget_of_item(texts: Iterable[str]) -> MoneyBudget | None:
    """What the words of a matter tell more often, operating budgets or capital."""
    counts = Counter(
        match.lastgroup
        for text in texts
        for match in _BUDGET.finditer(in_small_letters(text))
        if match.lastgroup in _OF_ITEMS
    )
    most = counts.most_common(1)
    return cast(MoneyBudget, most[0][0]) if most and most[0][1] >= _FEWEST else None


def tells_frame(clause: Clause) -> bool:
    return bool(_IS_FRAME.search(clause.before) or _IS_FRAME.search(clause.near))


def inside_of(clause: Clause) -> bool | None:
    """Whether the words around an amount put it inside or outside the servicerammen; what is near behind goes first."""
    near = _INSIDE.search(clause.near)
    if near:
        return None if near["both"] else not near["out"]
    return inside_in(clause.before)


def inside_in(text: str) -> bool | None:
    """What the last words of a text say about the servicerammen."""
    found: bool | None = None
    for match in _INSIDE.finditer(text):
        found = None if match["both"] else not match["out"]
    return found


def lasting_of(clause: Clause) -> bool | None:
    for text in (clause.near[:_NEAR], clause.before[-_NEAR:]):
        if _ONCE.search(text):
            return False
        if _LASTS.search(text):
            return True
    return None


def years_of(
    line: str, *, start: int, place: tuple[int, int], following: int
) -> tuple[int, int | None] | None:
    """The stretch of years that stands behind or in front of an amount: the last is None for "og frem"."""
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


def _nearest(pattern: re.Pattern[str], text: str) -> str | None:
    found: str | None = None
    for match in pattern.finditer(text):
        found = match.lastgroup
    return found


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return match.lastgroup if match else None
