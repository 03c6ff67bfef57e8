"""What a number counts: the unit of the noun behind it, "977 private arbejdspladser", or "" where it is no figure."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from raadhus.understanding.derived.vocabulary import figures as words


class Noun(NamedTuple):
    """`unit` is None where no noun is known, "" where the noun says that the number is no figure."""

    unit: str | None
    end: int


DURATIONS: Final = frozenset(("years", "months", "weeks", "days", "half_days", "hours", "minutes"))


def noun_behind(lowered: str, end: int) -> Noun:
    """The noun that a number ending there counts, over at most four adjectives; for text in small letters."""
    at, known, known_end = end, None, end
    for _ in range(_MOST_WORDS):
        word = _WORD.match(lowered, at)
        if word is None or (at != end and lowered[at] != " "):
            break
        printed = word[1].rstrip(".")
        several = _SEVERAL.match(lowered, word.start(1))
        if several is not None:
            return Noun(several.lastgroup, several.end())
        if _NOT_COUNTED.fullmatch(printed):
            return Noun(known if known or at != end else "", known_end)
        unit = unit_of(printed)
        if unit is not None:
            known, known_end = unit, word.start(1) + len(printed)
            if printed not in words.PERSONS_AS_ADJECTIVE:
                break
        elif known is not None or not printed.endswith(_ADJECTIVE_ENDS):
            break
        at = word.end()
    return Noun(known, known_end) if known else _whole_behind(lowered, end)


@lru_cache(maxsize=4096)
def unit_of(word: str) -> str | None:
    """The unit that a noun counts in, by its end: "erhvervsuddannelseselever" are persons."""
    if len(word) > _LONGEST_WORD:
        return None
    match = _UNIT.search(word.casefold())
    if match is None or (match.lastgroup in _NO_COMPOUND and match.start() > 0):
        return None
    return match.lastgroup


def counts_plural(lowered: str, end: int) -> bool:
    """Whether a plural follows that no row of the vocabulary knows: it is counted all the same."""
    word = _WORD.match(lowered, end)
    if word is None or lowered[end : end + 1] != " ":
        return False
    printed = word[1].rstrip(".")
    return (
        len(printed) > _SHORTEST_PLURAL and printed.endswith(("r", "e")) and not _FUNCTION.fullmatch(printed)
    )


_SEVERAL: Final = re.compile(
    "|".join(rf"(?P<{unit}>(?:{ends}))(?!\w)" for unit, ends in words.UNITS_OF_SEVERAL_WORDS)
)
_UNIT: Final = re.compile(
    "(?:" + "|".join(rf"(?P<{unit}>(?:{ends})(?:nes?|s)?)" for unit, ends in words.UNITS) + r")$"
)
_NO_COMPOUND: Final = frozenset(
    ("m", "ha", "years", "tonnes", "mw", "mwh", "kwh", "db", "litres", "kg", "km", "cm", "m3", "trips")
)
_NOT_COUNTED: Final = re.compile(words.NOT_COUNTED)
_WORD: Final = re.compile(r" ?([a-zæøåéü][\wæøå²³-]{0,60}\.?)")
_ADJECTIVE_ENDS: Final = ("e", "ligt", "igt", "flere", "ekstra", "antal", "stk", "ordinært", "andre")
_WHOLE: Final = re.compile(r" (?:ud )?af (?:de |disse |kommunens |alle |ca\. |cirka )*(?:\d+ )?")
_FUNCTION: Final = re.compile(words.FUNCTION_WORDS)
_MOST_WORDS: Final = 4
_LONGEST_WORD: Final = 60
_SHORTEST_PLURAL: Final = 3


def _whole_behind(lowered: str, end: int) -> Noun:
    """The part is counted as the whole is: "12 af de henviste borgere", "25 ud af 40 boliger"."""
    whole = _WHOLE.match(lowered, end, end + 60)
    if whole is None:
        return Noun(None, end)
    at = whole.end() - 1
    for _ in range(_MOST_WORDS):
        word = _WORD.match(lowered, at)
        if word is None:
            break
        printed = word[1].rstrip(".")
        unit = unit_of(printed)
        if unit is not None:
            return Noun(unit, word.start(1) + len(printed))
        if not printed.endswith(_ADJECTIVE_ENDS):
            break
        at = word.end()
    return Noun(None, end)
