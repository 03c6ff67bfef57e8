"""When two numbers count the same: the report that tells them without its period, and the words of what is counted."""

import re

from raadhus.core.standing_items import is_standing
from raadhus.core.title_words import SMALL_WORDS, title_words
from raadhus.text_index.folding import fold
from raadhus.text_index.stems import stem

LONGEST_NAME = 200
_FEWEST_TITLE_WORDS = 2
_LONGEST_KEY = 300
_SHORTEST_REST = 4
_PERIODS = frozenset({
    "halvår", "halvårs", "halvårlig", "halvårsstatus", "kvartal", "kvartals", "kvartalsvis", "måned", "månedlig", "år",
    "årlig", "årets", "årligt", "periode", "perioden", "ultimo", "primo", "medio", "uge", "delår",
})  # fmt: skip
_NOT_TELLING = frozenset({
    "antal", "antallet", "samlet", "samlede", "alt", "cirka", "ca", "nye", "ny", "nyt", "flere", "mindst", "kommunen",
    "samtlige", "øvrige", "således", "heraf", "nu", "dag", "række", "være", "også",
})  # fmt: skip
_TIMES = frozenset({
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december",
})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_MOST_NAME_WORDS = 8
_VERBS = frozenset({
    "er", "var", "bliver", "blev", "har", "havde", "kan", "kunne", "skal", "skulle", "vil", "ville", "må", "udgør",
    "udgjorde", "viser", "forventer", "forventede", "forventes", "faldet", "steget", "falder", "stiger",
})  # fmt: skip
_JOINS = frozenset({
    "af", "efter", "end", "for", "fra", "hos", "i", "inden", "med", "mellem", "mod", "om", "op", "over", "per", "pr",
    "på", "til", "under", "ved", "og", "eller", "samt", "at", "som", "der", "den", "det", "de", "en", "et", "hvad",
    "hvis", "men",
})  # fmt: skip
_BARE_NOUNS = frozenset(
    {"pladser", "møder", "personer", "stillinger", "sager", "enheder", "timer", "dage", "uger"}
)
_OF_BUDGET = re.compile(r"budget(?:tet|ter|terne)?$")
_OWNER_WORDS = frozenset({"kommune", "kommunes", "kommunen", "kommunens", "region", "by"})


def owner_words(body_name: str) -> frozenset[str]:
    """The words of a body's name, which its reports name as often as not: "Egeborg Kommune" gives "egeborg"."""
    words = {word for word in _WORD.findall(body_name.casefold()) if word not in _OWNER_WORDS}
    return frozenset(words | {f"{word}s" for word in words})


def report_key(
    title: str, *, item: str, life: str | None, owner: frozenset[str], committees: tuple[str, ...]
) -> str:
    """Write the report that an item is, as a key that its next issue has too.

    A title that could be anybody's belongs to its committee; an item that stands on every agenda is a report of its
    own.
    """
    if is_standing(title=title, kind=None):
        return f"item {item}"
    for committee in committees:
        title = re.sub(re.escape(committee), " ", title, flags=re.IGNORECASE)
    words = title_words(title).matter - owner - _PERIODS
    stems = sorted({stem(fold(word)) for word in words})
    if not stems:
        return f"item {item}"
    key = " ".join(stems)[:_LONGEST_KEY]
    return key if len(stems) >= _FEWEST_TITLE_WORDS else f"{key} of {life or item}"


def indicator_key(what: str, *, unit: str | None, owner: frozenset[str]) -> str:
    """Write what is counted as a key: "Ordinære job i Egeborg Kommune" and "ordinære job" in posts are one."""
    words = (_without_owner(word, owner=owner) for word in _WORD.findall(what[:LONGEST_NAME].casefold()))
    stems = [
        stem(fold(word))
        for word in words
        if word
        and word not in SMALL_WORDS
        and word not in _NOT_TELLING
        and word not in _TIMES
        and word not in _OWNER_WORDS
    ]
    return f"{' '.join(stems) or what.casefold()[:LONGEST_NAME]} ({unit or ''})"


def is_indicator_name(what: str, *, unit: str | None) -> bool:
    """Whether words name what is counted: no part of a sentence, no bare "pladser", no budget shared out."""
    words = what.casefold().strip(" .,:;-–").split()
    bare = [word.strip('.,:;()»«"') for word in words]
    if not bare or len(bare) > _MOST_NAME_WORDS or bare in ([noun] for noun in _BARE_NOUNS):
        return False
    if not _VERBS.isdisjoint(bare) or bare[0] in _JOINS or bare[-1] in _JOINS:
        return False
    if not any(map(str.isalpha, bare[-1])):
        return False
    return not (unit == "percent" and _OF_BUDGET.search(bare[-1]))


def indicator_name(what: str) -> str:
    """Write what is counted as a heading."""
    bare = " ".join(what.split())[:LONGEST_NAME].strip(" .,:;-–")
    return f"{bare[:1].upper()}{bare[1:]}"


def _without_owner(word: str, *, owner: frozenset[str]) -> str:
    """The word without the name of the body: "egeborgborgere" are "borgere"."""
    if word in owner:
        return ""
    for name in owner:
        if word.startswith(name) and len(word) - len(name) >= _SHORTEST_REST:
            return word.removeprefix(name)
    return word
