"""How a matter ended, told by the phrase that stands first in the decision's text."""

import re
from functools import lru_cache
from typing import Literal

from raadhus.core.record import Outcome
from raadhus.understanding.vocabulary.outcomes import (
    ADVISED_AGAINST,
    CHANGES,
    PHRASES,
    SAYS_MORE,
    WEAK,
)

_AGAINST: Literal["advised_against"] = "advised_against"


def _one_pattern(rows: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    parts = (f"(?P<{outcome}__{number}>{phrase})" for number, (outcome, phrase) in enumerate(rows))
    return re.compile(rf"(?<![\wæøå])(?:{'|'.join(parts)})(?![\wæøå])", re.IGNORECASE | re.MULTILINE)


_STRONG = _one_pattern(((_AGAINST, ADVISED_AGAINST), *PHRASES))
_WEAK = _one_pattern(WEAK)
_CHANGES = re.compile(CHANGES, re.IGNORECASE)
_SAYS_MORE = re.compile("|".join(SAYS_MORE.values()), re.IGNORECASE | re.DOTALL)
_LONGEST = 1500
"""A decision says how it ended within this many characters; later words are about something else."""


def outcome_of(text: str) -> Outcome | None:
    """The outcome that a decision's text states, or None when it states none or recommends against."""
    ending = ending_of(text)
    return None if ending == _AGAINST else ending


@lru_cache(maxsize=1024)
def ending_of(text: str) -> Outcome | Literal["advised_against"] | None:
    """How a decision's text ends the matter in the committee, a recommendation against it too; None without words."""
    text = text[:_LONGEST]
    more = _SAYS_MORE.match(text)
    match = _STRONG.search(text, more.end() if more else 0) or _WEAK.search(text)
    if match is None:
        return None
    if match.lastgroup == f"{_AGAINST}__0":
        return _AGAINST
    outcome: Outcome = (match.lastgroup or "").partition("__")[0]  # type: ignore[assignment]  # the groups are named so
    if outcome == "approved" and _CHANGES.search(_rest_of_paragraph(text, start=match.start())):
        return "approved_with_changes"
    return outcome


def _rest_of_paragraph(text: str, *, start: int) -> str:
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)]
