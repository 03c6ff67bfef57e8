"""What a chair decides alone between meetings: what cannot wait, or what gives no doubt (rule Q9)."""

from typing import Literal, TypeAlias

from msgspec import Struct

from raadhus.core.procedure.refusals import Refusal

ChairsGround: TypeAlias = Literal["urgent", "undoubted"]


class ChairsDecision(Struct, frozen=True, kw_only=True):
    """A decision of the chair's: what, on which of the act's two grounds, and why; told at the next meeting."""

    text: str
    ground: ChairsGround
    reason: str


class OnlyTheChairDecides(
    Refusal,
    reason="chairs-decision-by-another",
    english="Only the chair decides between meetings. Ask {chair}, or take the case up at a meeting.",
    danish="Kun formanden afgør sager mellem møderne. Spørg {chair}, eller tag sagen op på et møde.",
):
    """The power is the chair's own."""


class ChairsReasonMissing(
    Refusal,
    reason="chairs-decision-without-reason",
    english="Write what is decided, and why: the committee is told at its next meeting.",
    danish="Skriv, hvad der er afgjort, og hvorfor: udvalget får det at vide på sit næste møde.",
):
    """Without a reason nobody can tell whether the power was there."""


def check_chairs_decision(decision: ChairsDecision, *, is_chair: bool, chair: str) -> None:
    """Raises OnlyTheChairDecides and ChairsReasonMissing."""
    if not is_chair:
        raise OnlyTheChairDecides(values={"chair": chair})
    if not (decision.text.strip() and decision.reason.strip()):
        raise ChairsReasonMissing
