"""How far an amount has come: what its words say, and what the decision of its item made of that."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from raadhus.core.derived import Money, MoneyStage

Reached: TypeAlias = MoneyStage | Literal["rejected"]
RANKS: Mapping[str, int] = {
    "stated": 0, "expected": 0, "spent": 0, "sought": 1, "recommended": 2, "rejected": 3, "granted": 4,
}  # fmt: skip
_ASKS = frozenset({"sought", "recommended", "granted"})
_APPROVES = frozenset({"approved", "approved_with_changes", "recommended"})


def is_appropriation(money: Money) -> bool:
    """Whether an amount is asked for or given, or changes a frame; loans and guarantees are none."""
    if not money.oere or money.budget == "loan":
        return False
    return money.stage in _ASKS or (money.frame is not None and money.stage != "spent")


def reached(money: Money, *, recommends: bool, outcome: str | None, is_council: bool) -> Reached:
    """What the item's decision made of an amount; only the council grants (kommunestyrelsesloven § 40).

    With `recommends`, the item has amounts that are recommended: what is sought beside them is not what was decided.
    """
    is_decided = (
        money.stage == "recommended"
        or (money.stage == "sought" and not recommends)
        or (money.frame is not None and money.stage in {"stated", "expected"})
    )
    if not is_decided or not is_appropriation(money):
        return money.stage
    if outcome in _APPROVES:
        return "granted" if is_council else "recommended"
    if outcome == "rejected":
        return "rejected"
    return money.stage
