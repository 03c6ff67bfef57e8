"""How far a sentence says that a dispensation has come. Pure."""

import re
from typing import Literal, TypeAlias

PermitStage: TypeAlias = Literal["refused", "granted", "applied", "told"]

_STAGES: tuple[tuple[PermitStage, re.Pattern[str]], ...] = (
    ("refused", re.compile(r"\bafsl(?:ag|ået|år)\b|\bikke (?:imødekommet|bevilget|givet|godkendt)")),
    (
        "granted",
        re.compile(
            r"\b(?:har|er|blev|bliver)\b[^.;]{0,60}\b(?:givet|bevilget|imødekommet|meddelt|godkendt|tildelt|fået)\b"
            r"|\bbevilling af dispensation|\bdispensationen gælder"
        ),
    ),
    ("applied", re.compile(r"\b(?:an)?søg(?:t|er|te|es|ning\w*)\b")),
)
_EVALUATION = re.compile(r"\bevaluer")


def permit_stage(sentence: str) -> PermitStage:
    """Give the furthest stage that is told; «told» when the sentence only names the dispensation."""
    said = sentence.casefold()
    return next((stage for stage, pattern in _STAGES if pattern.search(said)), "told")


def tells_evaluation(sentence: str) -> bool:
    """The sentence speaks of an evaluation of it."""
    return _EVALUATION.search(sentence.casefold()) is not None
