"""How far an amount has come: what its words say, and what the decision of its item made of that."""

import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

from raadhus.core.derived import Money, MoneyStage

Reached: TypeAlias = MoneyStage | Literal["rejected", "told_granted"]
RANKS: Mapping[str, int] = {
    "stated": 0, "expected": 0, "spent": 0, "sought": 1, "told_granted": 1, "recommended": 2,
    "rejected": 3, "granted": 4,
}  # fmt: skip
_RATE = re.compile(r"\s*(?:/|(?:pr\.?|per)\s)\s*(?!år|budgetår|kalenderår)[a-zæøå]")
_ASKS = frozenset({"sought", "recommended", "granted"})
_APPROVES = frozenset({"approved", "approved_with_changes", "recommended"})


def is_appropriation(money: Money) -> bool:
    """Whether an amount is asked for or given, or changes a frame; loans and guarantees are none."""
    if not money.oere or money.budget == "loan" or _is_rate(money):
        return False
    return money.stage in _ASKS or (money.frame is not None and money.stage != "spent")


def reached(money: Money, *, is_point: bool, outcome: str | None, is_council: bool) -> Reached:
    """What the item's decision made of an amount; only the council grants (kommunestyrelsesloven § 40).

    A decision is on the points of the recommendation (`is_point`) and on what they are to change in the frames; what
    is sought, proposed or recommended elsewhere in the text is not what was decided. What a text calls granted without
    being a council's decision is only told to be.
    """
    if money.stage == "granted" and money.by is None:
        return "told_granted"
    changes_frame = money.frame is not None and money.stage in {"stated", "expected"}
    if not is_appropriation(money) or not (changes_frame or (is_point and money.stage == "recommended")):
        return money.stage
    if outcome in _APPROVES:
        return "granted" if is_council else "recommended"
    if outcome == "rejected":
        return "rejected"
    return money.stage


def _is_rate(money: Money) -> bool:
    """Whether an amount is the price of one of something: "186.530 kr. pr. lejemål"."""
    what, printed = money.what or "", money.as_printed
    return any(_RATE.match(what, match.end()) for match in re.finditer(re.escape(printed), what))
