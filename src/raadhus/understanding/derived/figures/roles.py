"""What part a figure plays: measured, a goal, expected, a limit, or told to hold another against it."""

import re
from typing import Final

from raadhus.core.derived import FigureRole
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.understanding.derived.vocabulary import figures as words


def role_of(before: str, behind: str, *, lead: str = "") -> FigureRole:
    """The part of a figure with these words of its sentence before and behind it, under this lead."""
    before, behind = in_small_letters(before), in_small_letters(behind)
    clause = _CLAUSE.split(before)[-1]
    rest = _REST.split(behind, maxsplit=1)[0]
    if _COMPARED.search(before[-_NEAR:]) or holds_any(clause, words.OTHERS) or holds_any(rest, words.OTHERS):
        return "compared"
    if _FROM.search(before[-_NEAR:]) and _TO.search(behind):
        return "compared"
    if _NOW.search(clause):
        return "measured"
    if (
        _GOAL_LEAD.search(in_small_letters(lead[-_LONGEST_LEAD:]))
        or holds_any(clause, words.TARGETS)
        or _SHALL.search(clause)
        or _HAS_TO.search(rest)
    ):
        return "target"
    if _LIMIT.search(clause):
        return "limit"
    if holds_any(clause, words.HAPPENED) or holds_any(rest, words.HAPPENED):
        return "measured"
    is_expected = _IF.search(before) or holds_any(before, words.EXPECTED) or holds_any(behind, words.EXPECTED)
    return "expected" if is_expected or _WILL.search(before) or _WILL_BEHIND.search(rest) else "measured"


def role_under(heads: str) -> FigureRole:
    """The part of the figures under these heads of a table."""
    heads = in_small_letters(heads)
    if holds_any(heads, words.OTHERS):
        return "compared"
    if _TARGET_HEAD.search(heads):
        return "target"
    return "expected" if holds_any(heads, words.EXPECTED) else "measured"


_LONGEST_LEAD: Final = 120
_NEAR: Final = 100
_CLAUSE: Final = re.compile(r"; |: |, (?:men|mens|hvor|hvoraf|så|og|idet|da) ")
_REST: Final = re.compile(r"; |, |\. | mod | mens | hvor | hvilket | hvoraf |\(")
_COMPARED: Final = re.compile(
    r"\b(?:mod|sammenlignet med|i forhold til)"
    r"(?: henholdsvis| kun| blot| hele| ca\.| cirka| omkring| de| tidligere| i \d{4})*"
    r"(?: \d[\d.,]*(?: pct\.?| procent| ?%)?(?: [\wæøå]+){0,4} og)? ?\(?$"
)
_FROM: Final = re.compile(r"\bfra(?: ca\.| cirka| omkring)? $")
_TO: Final = re.compile(r"^[^.;]{0,60}?\btil (?:ca\. |cirka |omkring )?\d")
_NOW: Final = re.compile(r"(?:\bpt\.|\bp\.t\.|\baktuelt|\bnuværende)[^,]{0,30}$")
_GOAL_LEAD: Final = re.compile(r"\b(?:mål|målsætninger|ambitioner|måltal)\b[^.:]{0,80}:\s*$")
_SHALL: Final = re.compile(r"\bskal\b[^,]{0,60} med $")
_TARGET_HEAD: Final = re.compile(r"\b(?:mål|måltal|målsætning|ambition)\b")
_HAS_TO: Final = re.compile(r"^[^,]{0,40}\bskal (?:være|have|udgøre|nås|op)\b")
_LIMIT: Final = re.compile(rf"\b(?:{'|'.join(words.LIMITS)})(?:[ .][\wæøå.]+){{0,4}}[ .]+$")
_UP_TO: Final = re.compile(r"\bop til (?:i alt )?(?:ca\. )?$")
_MAY: Final = re.compile(r"\b(?:må|tillades|tilladt|kan)\b")
_IF: Final = re.compile(r"\b(?:hvis|såfremt|ved et salg)\b")
_WILL: Final = re.compile(r"\b(?:vil|ville|kunne|kan|skulle|skal)\b")
_WILL_BEHIND: Final = re.compile(r"^[^,]{0,40}\b(?:vil|ville|kunne|kan|skulle)\b")
