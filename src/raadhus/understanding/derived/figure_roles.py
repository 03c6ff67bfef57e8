"""What part a figure plays: measured, a goal, expected, a limit, or told to hold another against it."""

import re
from typing import Final

from raadhus.core.derived import FigureRole
from raadhus.core.quick_looks import holds_any
from raadhus.understanding.derived.vocabulary import figures as words


def role_of(before: str, behind: str, *, lead: str, unit: str | None) -> FigureRole:
    """The part of a figure with these words of its sentence before and behind it, under this lead."""
    before, behind = before.casefold(), behind.casefold()
    if _COMPARED.search(before):
        return "compared"
    if _FROM.search(before) and _TO.search(behind):
        return "compared"
    if _is_goal(lead) or holds_any(before, words.TARGETS):
        return "target"
    if _LIMIT.search(before[-40:]):
        return "limit"
    sentence = f"{before}#{behind}"
    if holds_any(sentence, words.EXPECTED) and not _HAPPENED.search(sentence):
        return "expected"
    return "measured"


def is_share(unit: str | None) -> bool:
    return unit in {"percent", "percentage_points"}


_COMPARED: Final = re.compile(
    r"\b(?:mod|end|sammenlignet med|i forhold til)(?: henholdsvis| kun| blot| hele| ca\.| cirka| omkring| de| i \d{4})*"
    r"(?: \d[\d.,]*(?: pct\.?| procent|%)?(?: [\wæøå]+){0,4} og)? ?\(?$"
)
_FROM: Final = re.compile(r"\bfra(?: ca\.| cirka| omkring)? $")
_TO: Final = re.compile(r"^[^.;]{0,60}?\btil (?:ca\. |cirka |omkring )?\d")
_LIMIT: Final = re.compile(r"\b(?:" + "|".join(words.LIMITS) + r")\w*(?: [\wæøå]+)? $")
_HAPPENED: Final = re.compile(
    r"\b(?:har været|har haft|er registreret|blev gennemført|deltog|er steget|er faldet|har opnået|valgte|viser)\b"
)


def _is_goal(lead: str) -> bool:
    lowered = lead[-120:].casefold()
    return _GOAL.search(lowered) is not None


_GOAL: Final = re.compile(
    r"\b(?:de|vores|følgende|overordnede)?\s?(?:\w+ )?(?:mål|målsætninger|ambitioner|måltal)\b[^.]*:\s*$"
)
