"""What the title of an item says: the words that tell the matter, and the period or number that it is about.

Words that tell a step ("godkendelse", "2. behandling") are left out: a matter keeps its name and changes its step.
"""

import re
from functools import lru_cache
from typing import Literal, TypeAlias

from msgspec import Struct

Likeness: TypeAlias = Literal["equal", "within", "alike", "touching", "other"]

STEPS = frozenset({
    "godkendelse", "godkendt", "beslutning", "besluttes", "besluttet", "drøftelse", "drøftes", "orientering", "status",
    "behandling", "genbehandling", "genoptagelse", "vedtagelse", "vedtaget", "endelig", "endeligt", "foreløbig",
    "forslag", "udkast", "høring", "offentlig", "udsendelse", "svar", "sag", "sagen", "opfølgning", "opdatering",
    "opdateret", "revideret", "revision", "justering", "fornyet", "igangsættelse", "indstilling", "stillingtagen",
    "fremlæggelse", "forelæggelse", "ansøgning", "redegørelse", "videre", "proces", "supplerende", "lukket", "åben",
    "tillægssag", "fase",
})  # fmt: skip
"""What is done with the matter this time."""

SMALL_WORDS = frozenset({
    "af", "alle", "at", "da", "de", "dem", "den", "denne", "der", "det", "dette", "efter", "eller", "en", "er", "et",
    "for", "fra", "har", "herunder", "hos", "i", "ift", "ifm", "ifht", "ikke", "inkl", "jf", "jfr", "med", "mellem",
    "mhp", "mv", "m", "om", "omkring", "op", "over", "på", "pr", "samt", "skal", "som", "til", "under", "ved", "vedr",
    "vedrørende", "via", "nr", "og", "ny", "nye", "nyt", "kommune", "kommunes", "kommunens", "a", "b", "c", "is", "s",
})  # fmt: skip

RETURNING_WORDS = (
    "halvår", "kvartal", "måneds", "månedlig", "årlig", "årsrapport", "årsberetning", "årsregnskab", r"\bregnskab",
    "budget ?opfølgning", "økonomi ?rapport", "takster", "gebyrer", "statistik", "nøgletal", r"i tal\b",
    "ledelsesinformation", "sygefravær", "tilsynsrapport",
)  # fmt: skip
"""Titles with these words come back with each period, whether they name it or not."""

_TIMES = frozenset({
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december", "første", "anden", "andet", "tredje", "fjerde", "femte",
})  # fmt: skip
_STAGE = re.compile(r"\b(?:\d|første|anden|tredje)\.? ?behandling\w{0,3}\b|\bskema [abc]\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_RETURNING = re.compile("|".join(RETURNING_WORDS))
_SHORT_YEAR = re.compile(r"\b((?:19|20)\d\d)\s*[-–/]\s*(\d\d)\b")
_ALIKE = 0.6
_FEWEST_SHARED = 2
_STEM = 4
_ENDINGS = frozenset({
    "e", "en", "ens", "er", "ernes", "erne", "ers", "es", "et", "ets", "n", "ne", "ns", "r", "rne", "rnes", "s", "t",
})  # fmt: skip
_LONGEST_TITLE = 400


class TitleWords(Struct, frozen=True, gc=False):
    """A title as the words of its matter, the numbers and times it names, and whether such a title returns."""

    matter: frozenset[str]
    numbers: frozenset[str]
    returns: bool


@lru_cache(maxsize=8192)
def title_words(title: str) -> TitleWords:
    """Read the title."""
    text = _SHORT_YEAR.sub(_full_years, _STAGE.sub(" ", title[:_LONGEST_TITLE].casefold()))
    words = _WORD.findall(text)
    numbers = {word for word in words if word.isdecimal() or word in _TIMES}
    matter = {word for word in words if word not in numbers and word not in STEPS and word not in SMALL_WORDS}
    # "Budget 2026, status på budgettet" tells one word, not two.
    told = frozenset(word for word in matter if matter.isdisjoint(_shorter(word)))
    return TitleWords(told, frozenset(numbers), _RETURNING.search(text) is not None)


@lru_cache(maxsize=65536)
def likeness(first: TitleWords, second: TitleWords) -> Likeness:
    """Say how nearly two titles name the same matter; numbers are left to `numbers_differ`."""
    fewer, more = sorted((first.matter, second.matter), key=lambda words: (len(words), sorted(words)))
    shared = sum(1 for word in fewer if _is_among(word, more))
    if fewer and shared == len(fewer) and all(_is_among(word, fewer) for word in more):
        return "equal"
    if shared < _FEWEST_SHARED:
        return "touching" if shared else "other"
    if shared == len(fewer):
        return "within"
    return "alike" if shared / len(fewer) >= _ALIKE else "touching"


def numbers_differ(first: TitleWords, second: TitleWords) -> bool:
    """Say whether each title names a year, quarter or number that the other does not."""
    return not (first.numbers <= second.numbers or second.numbers <= first.numbers)


def _is_among(word: str, words: frozenset[str]) -> bool:
    return word in words or not words.isdisjoint(_shorter(word)) or not words.isdisjoint(_longer(word))


@lru_cache(maxsize=8192)
def _shorter(word: str) -> frozenset[str]:
    """The words that this may be with a Danish ending, as "planen" may be "plan"."""
    ends = (ending for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) >= _STEM)
    return frozenset(word[: -len(ending)] for ending in ends)


@lru_cache(maxsize=8192)
def _longer(word: str) -> frozenset[str]:
    return frozenset(word + ending for ending in _ENDINGS) if len(word) >= _STEM else frozenset()


def _full_years(match: re.Match[str]) -> str:
    return f"{match[1]} {match[1][:2]}{match[2]}"
