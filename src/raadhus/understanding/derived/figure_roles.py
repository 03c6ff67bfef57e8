"""What part a figure plays: measured, a goal, expected, a limit, or told to hold another against it."""

import re
from typing import Final

from raadhus.core.derived import FigureRole
from raadhus.core.quick_looks import in_small_letters
from raadhus.understanding.derived.vocabulary import figures as words


def role_of(before: str, behind: str, *, lead: str = "") -> FigureRole:
    """The part of a figure with these words of its sentence before and behind it, under this lead."""
    before, behind = in_small_letters(before), in_small_letters(behind)
    clause = _CLAUSE.split(before)[-1]
    rest = _REST.split(behind, maxsplit=1)[0]
    if _COMPARED.search(before) or _OTHERS.search(clause) or _OTHERS.search(rest):
        return "compared"
    if _FROM.search(before) and _TO.search(behind):
        return "compared"
    if _NOW.search(clause):
        return "measured"
    if (
        _GOAL_LEAD.search(in_small_letters(lead[-_LONGEST_LEAD:]))
        or _TARGET.search(clause)
        or _HAS_TO.search(rest)
    ):
        return "target"
    if _LIMIT.search(clause):
        return "limit"
    if _HAPPENED.search(clause) or _HAPPENED.search(rest):
        return "measured"
    is_expected = _IF.search(before) or _EXPECTED.search(before) or _EXPECTED.search(behind)
    return "expected" if is_expected or _WILL.search(before) or _WILL_BEHIND.search(rest) else "measured"


def role_under(heads: str) -> FigureRole:
    """The part of the figures under these heads of a table."""
    heads = in_small_letters(heads)
    if _OTHERS.search(heads):
        return "compared"
    if _TARGET_HEAD.search(heads):
        return "target"
    return "expected" if _EXPECTED.search(heads) else "measured"


_LONGEST_LEAD: Final = 120
_CLAUSE: Final = re.compile(r"; |: |, (?:men|mens|hvor|hvoraf|så|og|idet|da) ")
_REST: Final = re.compile(r"; |, |\. | mod | mens | hvor | hvilket | hvoraf |\(")
_COMPARED: Final = re.compile(
    r"\b(?:mod|sammenlignet med|i forhold til)"
    r"(?: henholdsvis| kun| blot| hele| ca\.| cirka| omkring| de| tidligere| i \d{4})*"
    r"(?: \d[\d.,]*(?: pct\.?| procent| ?%)?(?: [\wæøå]+){0,4} og)? ?\(?$"
)
_FROM: Final = re.compile(r"\bfra(?: ca\.| cirka| omkring)? $")
_TO: Final = re.compile(r"^[^.;]{0,60}?\btil (?:ca\. |cirka |omkring )?\d")
_OTHERS: Final = re.compile("|".join(words.OTHERS))
_NOW: Final = re.compile(r"(?:\bpt\.|\bp\.t\.|\baktuelt|\bnuværende)[^,]{0,30}$")
_GOAL_LEAD: Final = re.compile(r"\b(?:mål|målsætninger|ambitioner|måltal)\b[^.:]{0,80}:\s*$")
_TARGET: Final = re.compile("|".join(words.TARGETS))
_TARGET_HEAD: Final = re.compile(r"\b(?:mål|måltal|målsætning|ambition)\b")
_HAS_TO: Final = re.compile(r"^[^,]{0,40}\bskal (?:være|have|udgøre|nås|op)\b")
_LIMIT: Final = re.compile(rf"\b(?:{'|'.join(words.LIMITS)})(?:[ .][\wæøå.]+){{0,4}}[ .]+$")
_UP_TO: Final = re.compile(r"\bop til (?:i alt )?(?:ca\. )?$")
_MAY: Final = re.compile(r"\b(?:må|tillades|tilladt|kan)\b")
_HAPPENED: Final = re.compile("|".join(words.HAPPENED))
_IF: Final = re.compile(r"\b(?:hvis|såfremt|ved et salg)\b")
_EXPECTED: Final = re.compile("|".join(words.EXPECTED))
_WILL: Final = re.compile(r"\b(?:vil|ville|kunne|kan|skulle|skal)\b")
_WILL_BEHIND: Final = re.compile(r"^[^,]{0,40}\b(?:vil|ville|kunne|kan|skulle)\b")
