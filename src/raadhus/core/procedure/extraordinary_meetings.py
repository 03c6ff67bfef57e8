"""Extraordinary meetings: when the chair finds it needed, or a third of the members demand it (rule N2)."""

from collections.abc import Collection

from raadhus.core.procedure.refusals import Refusal


class TooFewDemandIt(
    Refusal,
    reason="extraordinary-too-few",
    english="{asked} of the members demand the meeting, and it takes {needed}; or the chair calls it.",
    danish="{asked} af medlemmerne forlanger mødet, og der skal {needed} til; eller formanden indkalder selv.",
):
    """Fewer than a third."""


def demands_needed(size: int) -> int:
    """A third of the members, rounded up."""
    return -(-size // 3)


def check_demand(members: Collection[str], *, size: int) -> None:
    """Raises TooFewDemandIt; each member counts once."""
    asked, needed = len(set(members)), demands_needed(size)
    if asked < needed:
        raise TooFewDemandIt(values={"asked": asked, "needed": needed})
