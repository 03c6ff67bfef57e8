"""Why something may not be done: each reason an exception of its own, its sentences in one table by code."""

from collections.abc import Mapping
from typing import ClassVar

from raadhus.core.sentences import CodedError, Sentences

REFUSALS: dict[str, Sentences] = {}
"""Every reason by its code; each class below writes its own row."""


class Refusal(CodedError):
    """Nothing was changed; a class a reason, whose `reason` is the code.

    A class without a reason of its own gathers others and is never raised itself.
    """

    sentences: ClassVar[Mapping[str, Sentences]] = REFUSALS
    reason: ClassVar[str]

    def __init_subclass__(cls, *, reason: str = "", english: str = "", danish: str = "") -> None:
        if not reason:
            return
        assert reason not in REFUSALS, reason
        cls.reason = reason
        REFUSALS[reason] = Sentences(english, danish)

    def __init__(self, *, values: Mapping[str, object] = {}) -> None:
        super().__init__(self.reason, values=values)


class MayNot(
    Refusal,
    reason="may-not",
    english="You have no role that may do this.",
    danish="Du har ingen rolle, der må dette. Spørg den, der styrer brugere og roller.",
):
    """The one who acts has no role for it here and today."""


class SomebodyElseWrote(
    Refusal,
    reason="somebody-else-wrote",
    english="{who} changed this at {when}. What you wrote is kept: look at both, and save again.",
    danish="{who} har ændret dette kl. {when}. Det, du skrev, er gemt: se begge dele, og gem igen.",
):
    """The row is of a later version than the one that was changed."""


class NotThere(
    Refusal,
    reason="not-there",
    english="There is nothing of that number, or you may not see it.",
    danish="Der er ikke noget med det nummer, eller du må ikke se det.",
):
    """The thing does not exist, or the one who asks may not know whether it does."""
