"""How often something is done: "tre gange årligt", "hvert andet år", "i en halvårlig kadence", "løbende"."""

import re
from typing import NamedTuple

from raadhus.core.derived import Rhythm
from raadhus.core.quick_looks import holds_any
from raadhus.understanding.derived.vocabulary.times import (
    ADJECTIVES,
    COUNTED_BEFORE,
    EVERY,
    MONEY_AFTER,
    MONEY_BEFORE,
    NUMBERS,
    OCCASIONS,
    ORDINALS,
    RHYTHM,
    RHYTHM_STEMS,
)

_RHYTHM = re.compile(RHYTHM)
_MONEY_BEFORE = re.compile(MONEY_BEFORE)
_MONEY_AFTER = re.compile(MONEY_AFTER)
_COUNTED_BEFORE = re.compile(COUNTED_BEFORE)
_OCCASIONS = re.compile(rf"\s+(?:{OCCASIONS})")
_LOOK_BACK = 16


class FoundRhythm(NamedTuple):
    """A rhythm and where it stands; it is ongoing when it has no times."""

    rhythm: Rhythm
    start: int
    end: int

    def moved(self, by: int) -> "FoundRhythm":
        """The same rhythm in a text that begins elsewhere."""
        return FoundRhythm(self.rhythm, self.start + by, self.end + by)


def find_rhythms(lowered: str) -> tuple[FoundRhythm, ...]:
    """Find what tells in small letters how often something is done; how often an amount is paid is no rhythm."""
    if not holds_any(lowered, RHYTHM_STEMS):
        return ()
    return tuple(
        FoundRhythm(_rhythm(match), *match.span())
        for match in _RHYTHM.finditer(lowered)
        if not _is_of_money(match, lowered) and _is_of_act(match, lowered)
    )


def _is_of_money(match: re.Match[str], lowered: str) -> bool:
    if _MONEY_AFTER.match(lowered, match.end()):
        return True
    if match["times"]:
        return False
    return _MONEY_BEFORE.search(lowered, max(0, match.start() - _LOOK_BACK), match.start()) is not None


def _is_of_act(match: re.Match[str], lowered: str) -> bool:
    """Whether a rhythm before a noun is that of a report, a treatment or a meeting; others belong to the verb."""
    if not match["each"] and not (match["adjective"] and not match[0].endswith("t")):
        return True
    if _COUNTED_BEFORE.search(lowered, max(0, match.start() - _LOOK_BACK), match.start()):
        return False
    return _OCCASIONS.match(lowered, match.end()) is not None


def _rhythm(match: re.Match[str]) -> Rhythm:
    if match["ongoing"]:
        return Rhythm()
    if match["ordinal"]:
        return Rhythm(times=1, years=ORDINALS[match["ordinal"]])
    if match["every"]:
        return Rhythm(times=EVERY[match["every"]])
    if match["adjective"]:
        return Rhythm(times=ADJECTIVES[match["adjective"]])
    number = match["times"] or match["each"]
    times = NUMBERS[number] if number in NUMBERS else max(1, int(number))
    within = match["in_each"] or "år"
    return Rhythm(times=times * next((count for unit, count in EVERY.items() if within.startswith(unit)), 1))
