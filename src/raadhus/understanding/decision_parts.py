"""The parts of a decision's text: which lines hold for which point, and which only tell who was not there."""

import re
from typing import NamedTuple

from raadhus.core.quick_looks import holds_any
from raadhus.understanding.outcome import ending_of
from raadhus.understanding.vocabulary.bodies import BODY, NEEDLES

ABSENCE_LINE = re.compile(
    r"^(?:afbud|fraværende|ikke til ?stede|fravær|ej til ?stede)(?: med afbud| fra)?\b ?:|^(?:afbud"
    r"|fraværende) (?=[A-ZÆØÅ][\w.-]+ [A-ZÆØÅ])"
    r"|^[A-ZÆØÅ][^.]{2,300}? (?:var (?:fraværende|forhindret|ikke til stede)|deltog ikke|forlod mødet"
    r"|medvirkede ikke)\b",
    re.IGNORECASE,
)
# For text in small letters.
_VOTE_WORDS = ("stemte", "forbehold", "kunne ikke tiltræde")
_VOTE_STEMS = ("undl", "stemmer", "følger")
_VOTE_WORD = re.compile(r"\b(?:undl[oa]d|stemmer\b|følger\b)")
_VOTE_LABEL = re.compile(r"\W*(?:for|imod) ?:")
_IN_VOTE_LINES = (
    "stem",
    "Stem",
    "STEM",
    "ndl",
    "orbehold",
    "ltræde",
    "ølger",
    "or:",
    "or :",
    "mod:",
    "mod :",
)
_DIGIT = re.compile("[0-9]")
_BODY_STANDS_ASIDE = re.compile(rf"^(?:\d{{1,2}}\S* )?(?:{BODY}) ")
_POINT = re.compile(
    r"^(?:(?:ad|at|pkt|punkt(?:erne|et)?|nr|indstillingspunkt(?:erne|er)?|indstillingens punkt(?:er)?"
    r"|vedr\. punkt)\.? ?)?"
    r"(?P<point>\d{1,2}[a-z]?(?:\.? ?(?:[-–]|og|til|,|\+) ?\d{1,2}[a-z]?)*)\.? ?(?:[.:)](?!\d)"
    r"|[-–] (?=[A-ZÆØÅ]))\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_AD_POINT = re.compile(r"^ad\.? ?(?P<point>\d{1,2}[a-z]?)\.?[:)]?\s+(?P<rest>.*)$", re.IGNORECASE)


class DecisionPart(NamedTuple):
    """The lines that hold for one point, or for everything when `point` is None."""

    point: str | None
    lines: tuple[str, ...]


def parts_of(lines: tuple[str, ...]) -> tuple[DecisionPart, ...]:
    """Split a decision by its points; it stays whole unless every numbered line says how its point ended."""
    lines = tuple(line for line in lines if not ABSENCE_LINE.match(line) and line.strip(" .-"))
    labelled = [_labelled(line) for line in lines]
    if not any(label is not None for label in labelled):
        return (DecisionPart(None, lines),) if lines else ()
    if any(label is not None and not label[1] for label in labelled):
        return (DecisionPart(None, lines),)
    return _split(lines, labelled=labelled)


def tells_only_votes(line: str) -> bool:
    """True for a line that says who voted how, and nothing about how the matter ended."""
    if not _tells_votes(line) or ending_of(line) not in {None, "none"}:
        return False
    return not (holds_any(line, NEEDLES) and _BODY_STANDS_ASIDE.match(line))


def _tells_votes(line: str) -> bool:
    return holds_any(line, _IN_VOTE_LINES) and _has_vote_word(line)


def _has_vote_word(line: str) -> bool:
    lowered = line.lower()
    if holds_any(lowered, _VOTE_WORDS) or _VOTE_LABEL.match(lowered):
        return True
    return holds_any(lowered, _VOTE_STEMS) and _VOTE_WORD.search(lowered) is not None


def _tidy(point: str) -> str:
    return re.sub(r"\.? ?[-–] ?", "-", point).replace(".", "").strip()


def _split(lines: tuple[str, ...], *, labelled: list[tuple[str, bool] | None]) -> tuple[DecisionPart, ...]:
    parts: list[DecisionPart] = []
    for line, label in zip(lines, labelled, strict=True):
        if label is not None and not tells_only_votes(line):
            parts.append(DecisionPart(_tidy(label[0]), (line,)))
        elif parts:
            parts[-1] = DecisionPart(parts[-1].point, (*parts[-1].lines, line))
        else:
            parts.append(DecisionPart(None, (line,)))
    return tuple(parts)


def _labelled(line: str) -> tuple[str, bool] | None:
    """The point that a line is about and whether it says how that ended, or None for a line without number."""
    if not _DIGIT.search(line, 0, 40):
        return None
    match = _POINT.match(line) or _AD_POINT.match(line)
    if match is None:
        return None
    rest = match["rest"]
    return match["point"], bool(ending_of(rest)) or _has_vote_word(rest)
