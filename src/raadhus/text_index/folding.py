"""One spelling for each word: case, accents, old and foreign letters, thousands; index and query both go through it."""

import re
import unicodedata
from functools import lru_cache
from itertools import product
from typing import Final

_PLAIN = re.compile(r"[a-zæøå]+")
_DROPPED = re.compile(r"[^\w.,/:-]|_")
_POSSESSIVE = re.compile(r"['’]s?$")
_WORD_HYPHEN = re.compile(r"(?<=[^\W\d])-|-(?=[^\W\d]{2})")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_NO_OERE = re.compile(r"(\d+),00?")
_STARTS_WITH_NUMBER = re.compile(r"\d")
_LETTERS: Final = str.maketrans(
    {"ä": "æ", "ö": "ø", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "œ": "ø", "‐": "-", "‑": "-"}
)
# Spellings that were in use side by side; written so that no other word has the letters.
_VARIANTS: Final = (("aa", "å"), ("linie", "linje"), ("resurs", "ressourc"))
_FOREIGN: Final = (("ae", "æ"), ("oe", "ø"))
_MOST_SPOTS = 3
_LONGEST = 64


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Give the spelling under which the word is known; never empty and without white space."""
    word = word[:_LONGEST]
    for _ in range(4):
        folded = _fold_once(word)
        if folded == word:
            break
        word = folded
    return word


def alternatives(folded: str) -> tuple[str, ...]:
    """What a keyboard without æ and ø may have meant by the word: «hoering» may be «høring»."""
    spots = [(match.start(), letter) for pair, letter in _FOREIGN for match in re.finditer(pair, folded)]
    spots = sorted(spots)[:_MOST_SPOTS]
    others = {_with_letters(folded, chosen) for chosen in _choices(spots)}
    for pair, letter in _FOREIGN:
        others.add(folded.replace(letter, pair))
    return tuple(sorted(others - {folded}))


def _choices(spots: list[tuple[int, str]]) -> list[tuple[tuple[int, str], ...]]:
    masks = product((False, True), repeat=len(spots))
    return [tuple(spot for spot, taken in zip(spots, mask, strict=True) if taken) for mask in masks]


def _with_letters(folded: str, chosen: tuple[tuple[int, str], ...]) -> str:
    for start, letter in reversed(chosen):
        folded = folded[:start] + letter + folded[start + 2 :]
    return folded


def _fold_once(word: str) -> str:
    word = word.casefold()
    if not _PLAIN.fullmatch(word):
        word = _plain(word)
    for old, new in _VARIANTS:
        word = word.replace(old, new)
    return word


def _plain(word: str) -> str:
    word = unicodedata.normalize("NFKC", word).casefold()
    word = _POSSESSIVE.sub("", word) or word
    word = "".join(_without_accents(letter) for letter in word.translate(_LETTERS))
    word = _DROPPED.sub("", word).strip(".,/:-")
    return _number(word) if _STARTS_WITH_NUMBER.match(word) else _WORD_HYPHEN.sub("", word) or "_"


def _without_accents(letter: str) -> str:
    if letter in "åæø" or letter.isascii():
        return letter
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))


def _number(word: str) -> str:
    if _THOUSANDS.fullmatch(word):
        word = word.replace(".", "")
    exact = _NO_OERE.fullmatch(word)
    return exact[1] if exact else word.replace(":", ".")
