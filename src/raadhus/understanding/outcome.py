"""How a matter ended, told by the phrase that stands first in the decision's text."""

import re
from functools import lru_cache

from raadhus.core.record import Outcome
from raadhus.understanding.vocabulary.outcomes import CHANGES, PHRASES, SAYS_MORE, WEAK


def _one_pattern(rows: tuple[tuple[Outcome, str], ...]) -> re.Pattern[str]:
    parts = (f"(?P<{outcome}__{number}>{phrase})" for number, (outcome, phrase) in enumerate(rows))
    return re.compile(rf"(?<![\wæøå])(?:{'|'.join(parts)})(?![\wæøå])", re.IGNORECASE | re.MULTILINE)


_STRONG = _one_pattern(PHRASES)
_WEAK = _one_pattern(WEAK)
_CHANGES = re.compile(CHANGES, re.IGNORECASE)
_SAYS_MORE = re.compile("|".join(SAYS_MORE.values()), re.IGNORECASE | re.DOTALL)
_LONGEST = 1500
"""A decision says how it ended within this many characters; later words are about something else."""


@lru_cache(maxsize=1024)
def outcome_of(text: str) -> Outcome | None:
    """The outcome that a decision's text states, or None when it states none."""
    text = text[:_LONGEST]
    more = _SAYS_MORE.match(text)
    match = _STRONG.search(text, more.end() if more else 0) or _WEAK.search(text)
    if match is None:
        return None
    outcome: Outcome = (match.lastgroup or "").partition("__")[0]  # type: ignore[assignment]  # the groups are named so
    if outcome == "approved" and _CHANGES.search(_rest_of_paragraph(text, start=match.start())):
        return "approved_with_changes"
    return outcome


def _rest_of_paragraph(text: str, *, start: int) -> str:
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)]
