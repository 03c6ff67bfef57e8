"""The stem under which all forms of a Danish word meet: Snowball again and again, and what it does not know."""

import re
from functools import lru_cache
from typing import Final

import Stemmer

from raadhus.text_index.word_forms import NEUTERS, NOUNS, VERBS, WHOLE

_SNOWBALL = Stemmer.Stemmer("danish", 0)
_MOST_ROUNDS = 12
_SHORTEST_TAIL = 3
_LONGEST_TAIL = max(map(len, (*NOUNS, *VERBS)))
# The noun is not the adjective: «sikkerhed» stays apart from «sikker», «ledige» from «leder».
_NOUN_OF_ADJECTIVE = re.compile(r"(.{2,}hed)(?:en|er|erne)?s?")
_ADJECTIVE = re.compile(r"(.{2,}ig)(?:t|e|es|en|ens|er|ers|erne|ernes|st|ste|ere|hed)?")
_NO_ADJECTIVE = re.compile(r".*(?:(?<!s)sigt|pligt|vigt)|digt")
# Snowball takes no ending from words as short as «by» and «sti».
_AFTER_VOWEL = re.compile(r"(.*[aiyouøæå])(?:e|es|et|en|er|ets|ens|ers|erne|ernes|ere|est|este)")
_SHORT = re.compile(r"([aeiouyæøå][^aeiouyæøå]e)(?:n|r|ns|rs|rne|rnes|s)?")
_PARTICIPLE = re.compile(r"(.*[aeiouyæøå].*[^aeiouyæøå])edes?")
# What the endings leave of one word in two ways: «cykel» and «cykl», «sikk» and «sikr», «ministerium» and «ministeri».
_SAME_END: Final = (
    (re.compile(r"([aeiouyæøå][^aeiouyæøå]{0,2}[bdfgkmpstv])l$"), r"\1el"),
    (re.compile(r"(?<=..[bdfgkmpt])r$"), ""),
    (re.compile(r"([bdfgkmpst])\1(?=el$)"), r"\1"),
    (re.compile(r"(?<=.i)um$"), ""),
    (
        re.compile(
            r"(?<=.[bdimnrtkue]al)t$|(?<=..el)t$|(?<=.iv)t$|(?<=.bar)t$|(?<=..som)t$|(?<=.fuld)t$|(?<=.b)t$"
        ),
        "",
    ),
)


@lru_cache(maxsize=65536)
def stem(folded: str) -> str:
    """Give the stem of a folded word; the stem of a stem is itself."""
    for _ in range(_MOST_ROUNDS):
        shorter = _known(folded) or _without_ending(folded)
        if shorter == folded:
            break
        folded = shorter
    return folded


def _known(word: str) -> str | None:
    return WHOLE.get(word) or NEUTERS.get(word) or _by_its_tail(word) or _by_its_suffix(word)


def _by_its_tail(word: str) -> str | None:
    """Look for a known word at the end, the longest first."""
    for start in range(max(0, len(word) - _LONGEST_TAIL), len(word) - _SHORTEST_TAIL + 1):
        tail = word[start:]
        known = VERBS.get(tail) if start != 1 else None
        if known is None and (start == 0 or (start > 2 and len(tail) > _SHORTEST_TAIL)):
            known = NOUNS.get(tail)
        if known is not None and (known != tail or len(tail) > _SHORTEST_TAIL):
            return word[:start] + known
    return None


def _by_its_suffix(word: str) -> str | None:
    noun = _NOUN_OF_ADJECTIVE.fullmatch(word)
    if noun:
        return noun[1]
    adjective = _ADJECTIVE.fullmatch(word)
    return adjective[1] if adjective and not _NO_ADJECTIVE.fullmatch(word) else None


def _without_ending(word: str) -> str:
    for pattern in (_SHORT, _AFTER_VOWEL, _PARTICIPLE):
        found = pattern.fullmatch(word)
        if found:
            return found[1]
    shorter: str = _SNOWBALL.stemWord(word)
    for pattern, end in _SAME_END:
        shorter = pattern.sub(end, shorter)
    return shorter
