"""Cheap looks at the words of a sentence, which tell whether it can promise anything."""

from functools import lru_cache
from typing import NamedTuple

from raadhus.core.months import MONTH_NUMBERS
from raadhus.core.quick_looks import holds_any
from raadhus.understanding.derived.promises.acts import FORMS
from raadhus.understanding.derived.vocabulary.promises import (
    ANCHORS,
    ANCHORS_OF_DELIVERIES,
    ASKED_OF_STEMS,
    DUTY_STEMS,
    EVENT_STEMS,
    STEP_STEMS,
    WEAK_STEMS,
)
from raadhus.understanding.derived.vocabulary.times import RHYTHM_WORDS, TIME_WORDS

_YEARS_AHEAD = 12
_ENDS = ("", ",", ".", ":", ";", ")")


def _as_printed(*words: str) -> frozenset[str]:
    """The words as `split` finds them: with what is printed close behind them."""
    return frozenset(word + end for word in words for end in _ENDS)


_ACTS = _as_printed(*FORMS)
_DELIVERIES = _as_printed(
    *(word for word, (_, form, is_delivery) in FORMS.items() if is_delivery and form != "infinitive")
)
_MONTHS = _as_printed(*MONTH_NUMBERS, *TIME_WORDS)
_RHYTHMS = _as_printed(*RHYTHM_WORDS)
_ANCHORS = _as_printed(*ANCHORS)
_ANCHORS_OF_DELIVERIES = _as_printed(*ANCHORS_OF_DELIVERIES)
_TELLING_KINDS = frozenset({
    "recommendation", "decision", "timeline", "communication", "hearing", "message", "previous",
})  # fmt: skip
"""Sections where a verb of doing may be enough."""
_ASKING_KINDS = frozenset({"decision", "previous"})
"""Sections where a request may be enough."""


class Look(NamedTuple):
    """What a sentence may hold."""

    acts: bool
    times: bool
    rhythms: bool


def _is_anchored(lowered: str, words: list[str]) -> bool:
    """Whether running text without a time promises by other words."""
    if not _ANCHORS.isdisjoint(words):
        return True
    if "skal" in words and holds_any(lowered, DUTY_STEMS):
        return True
    return not _DELIVERIES.isdisjoint(words) and (
        lowered.startswith("der ")
        or not _ANCHORS_OF_DELIVERIES.isdisjoint(words)
        or holds_any(lowered, EVENT_STEMS)
    )


@lru_cache(maxsize=64)
def _years_from(year: str) -> tuple[str, ...]:
    """The years that something may be due in, from that of the meeting on."""
    return tuple(str(int(year) + after) for after in range(_YEARS_AHEAD))


def look_at(lowered: str, *, kind: str, on: str) -> Look | None:
    """Say what a sentence in small letters may hold, at a meeting on a day; None when it can promise nothing."""
    words = lowered.split()
    has_acts, rhythms = not _ACTS.isdisjoint(words), not _RHYTHMS.isdisjoint(words)
    times = not _MONTHS.isdisjoint(words) or ("20" in lowered and holds_any(lowered, _years_from(on[:4])))
    if has_acts:
        is_anchored = times or rhythms or kind in _TELLING_KINDS or _is_anchored(lowered, words)
        return Look(True, times, rhythms) if is_anchored else None
    if rhythms or kind == "timeline" or holds_any(lowered, WEAK_STEMS):
        return Look(False, times, rhythms)
    may_be_step = (times or kind == "decision") and holds_any(lowered, STEP_STEMS)
    may_be_step |= kind in _ASKING_KINDS and holds_any(lowered, ASKED_OF_STEMS)
    return Look(False, times, rhythms) if may_be_step else None
